using System.Security.Cryptography;
using System.Text;

namespace YouthArchive.ArchiveHack.Freezes;

/// <summary>
/// Each line's hash is SHA-256 (hexadecimal, lower case) of the hash before it, a line feed, and the line's text in UTF-8. The
/// first hash before is that of the format's name, a line feed and the edition's key.
/// </summary>
internal static class FreezeChain
{
    public const string Format = "youtharchive-freeze/1";

    public static string Genesis(string editionKey) => Hash($"{Format}\n{editionKey}");

    public static string Next(string before, string text) => Hash($"{before}\n{text}");

    /// <summary>Number of the first line that does not hold, from 1; null when all hold.</summary>
    public static long? BrokenAt(string editionKey, IEnumerable<(long Number, string Text, string Hash)> lines)
    {
        var before = Genesis(editionKey);
        long expected = 0;
        foreach (var (number, text, hash) in lines)
        {
            expected++;
            before = Next(before, text);
            if (number != expected || before != hash || FreezeLine.Read(text)?.Number != expected)
            {
                return expected;
            }
        }
        return null;
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
