using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace YouthArchive.Programmes.Certificates.Badges;

/// <summary>The portal's own keys for credentials: P-256, made at the first need.</summary>
internal sealed class BadgeKeys(DbContext db, IDataProtectionProvider protection, TimeProvider clock)
{
    private readonly IDataProtector _protector = protection.CreateProtector("YouthArchive.Programmes.BadgeKeys.v1");

    /// <summary>All public keys, each as a JSON Web Key (RFC 7517).</summary>
    public async Task<IReadOnlyList<JsonObject>> PublicAsync(CancellationToken cancellation) =>
        [.. (await db.Set<BadgeKey>().AsNoTracking().OrderBy(k => k.Number).ToListAsync(cancellation)).Select(k => JwkOf(Convert.FromBase64String(k.Public)))];

    /// <summary>The newest key that this site can open, with its id; a new one when there is none.</summary>
    public async Task<(ECDsa Key, string Id)> SigningAsync(CancellationToken cancellation)
    {
        var newest = await db.Set<BadgeKey>().AsNoTracking().OrderByDescending(k => k.Number).FirstOrDefaultAsync(cancellation);
        if (newest is not null && Open(newest) is { } key)
        {
            return (key, IdOf(newest));
        }
        await CreateAsync((newest?.Number ?? 0) + 1, cancellation);
        newest = await db.Set<BadgeKey>().AsNoTracking().OrderByDescending(k => k.Number).FirstAsync(cancellation);
        return (Open(newest) ?? throw new CryptographicException("The new key cannot be opened."), IdOf(newest));
    }

    // Two requests may both miss the key: the row of the first is everybody's.
    private async Task CreateAsync(int number, CancellationToken cancellation)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var (open, closed, now) = (Convert.ToBase64String(key.ExportSubjectPublicKeyInfo()), _protector.Protect(Convert.ToBase64String(key.ExportPkcs8PrivateKey())), clock.GetUtcNow().UtcDateTime);
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "Programmes_BadgeKeys" ("Number", "Public", "Sealed", "CreatedUtc") VALUES ({number}, {open}, {closed}, {now})
            ON CONFLICT ("Number") DO NOTHING
            """, cancellation);
    }

    private ECDsa? Open(BadgeKey row)
    {
        try
        {
            var key = ECDsa.Create();
            key.ImportPkcs8PrivateKey(Convert.FromBase64String(_protector.Unprotect(row.Sealed)), out _);
            return key;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static string IdOf(BadgeKey row) => JwkOf(Convert.FromBase64String(row.Public))["kid"]!.GetValue<string>();

    private static JsonObject JwkOf(byte[] publicKey)
    {
        using var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(publicKey, out _);
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        var (x, y) = (Base64Url.EncodeToString(point.X), Base64Url.EncodeToString(point.Y));
        // The key's thumbprint (RFC 7638): whoever has the key can reckon its name.
        var id = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes($$"""{"crv":"P-256","kty":"EC","x":"{{x}}","y":"{{y}}"}""")));
        return new() { ["kty"] = "EC", ["crv"] = "P-256", ["x"] = x, ["y"] = y, ["kid"] = id, ["alg"] = "ES256", ["use"] = "sig" };
    }
}
