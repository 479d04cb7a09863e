using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace YouthArchive.Tests.People.SignIn;

/// <summary>An authenticator app: RFC 6238 with SHA-1, six digits, thirty seconds.</summary>
internal static class Totp
{
    public static string Code(string key)
    {
        Span<byte> step = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(step, DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 30);
        var hash = HMACSHA1.HashData(FromBase32(key), step);
        var offset = hash[^1] & 0xf;
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(offset, 4)) & 0x7fffffff;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] FromBase32(string text)
    {
        var bits = string.Concat(text.Where(c => c != ' ').Select(c =>
            Convert.ToString("abcdefghijklmnopqrstuvwxyz234567".IndexOf(char.ToLowerInvariant(c), StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2))];
    }
}
