using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace YouthArchive.SummerSchool.Sessions;

/// <summary>What an edition signs its codes with; sealed by the site's own keys, so that a copy of the table signs nothing.</summary>
internal sealed class SigningKey
{
    public required int EditionId { get; init; }
    public required string Sealed { get; init; }
}

/// <summary>The edition's key, made when it is first asked for.</summary>
internal sealed class SchoolSeal(DbContext db, IDataProtectionProvider protection)
{
    private readonly IDataProtector _seal = protection.CreateProtector("YouthArchive.SummerSchool.SigningKey");

    public async Task<byte[]> KeyAsync(int editionId, CancellationToken cancellation)
    {
        if (await FindAsync(editionId, cancellation) is { } found)
        {
            return found;
        }
        var made = Convert.ToBase64String(_seal.Protect(RandomNumberGenerator.GetBytes(32)));
        // Two requests may come at once: the first one's key is everybody's.
        await db.Database.ExecuteSqlAsync($"""INSERT INTO "SummerSchool_SigningKeys" ("EditionId", "Sealed") VALUES ({editionId}, {made}) ON CONFLICT ("EditionId") DO NOTHING""", cancellation);
        return (await FindAsync(editionId, cancellation))!;
    }

    private async Task<byte[]?> FindAsync(int editionId, CancellationToken cancellation) =>
        await db.Set<SigningKey>().AsNoTracking().Where(k => k.EditionId == editionId).Select(k => k.Sealed).FirstOrDefaultAsync(cancellation) is { } text
            ? _seal.Unprotect(Convert.FromBase64String(text))
            : null;
}

/// <summary>A seat's code with a signature: <c>S-001.9XK…</c>. It says nothing of the person, and nobody can make one without the edition's key.</summary>
internal static class SignedCode
{
    public const string CheckIn = "check-in";
    public const string Calendar = "calendar";

    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int SignatureLength = 26;

    /// <param name="purpose">A code signed for one purpose is worth nothing for another.</param>
    public static string Make(byte[] key, string purpose, string code)
    {
        var hash = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{purpose}\n{code}"));
        var text = new StringBuilder(code, code.Length + 1 + SignatureLength).Append('.');
        for (var i = 0; i < SignatureLength; i++)
        {
            text.Append(Alphabet[hash[i] & 31]);
        }
        return text.ToString();
    }

    /// <summary>The code; null for whatever was not made by <see cref="Make"/> with this key for this purpose, to the letter.</summary>
    public static string? Read(byte[] key, string purpose, string? text)
    {
        if (text is not { Length: > SignatureLength + 1 and <= 100 } || text[^(SignatureLength + 1)] != '.')
        {
            return null;
        }
        var code = text[..^(SignatureLength + 1)];
        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Make(key, purpose, code)), Encoding.UTF8.GetBytes(text)) ? code : null;
    }

    /// <summary>By which a device knows the code without holding it.</summary>
    public static string HashOf(string signed) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(signed)).AsSpan(0, 16));
}
