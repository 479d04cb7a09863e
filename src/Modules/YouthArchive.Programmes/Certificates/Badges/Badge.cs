using System.Globalization;
using System.Text.Json.Nodes;
using YouthArchive.Programmes.Certificates.Printing;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Programmes.Certificates.Badges;

/// <summary>A certificate as an Open Badges 3.0 credential. The contexts are named, never fetched.</summary>
internal sealed class Badge(CertificateSheet sheet)
{
    public const string Issuer = "/.well-known/badge-issuer.json";
    public const string Keys = "/.well-known/badge-keys.json";

    public static string Key(string id) => $"/.well-known/badge-keys/{id}.json";

    public static JsonObject Profile(string site, string siteName) => new()
    {
        ["@context"] = Context(),
        ["id"] = site + Issuer,
        ["type"] = new JsonArray("Profile"),
        ["name"] = siteName,
        ["url"] = site,
    };

    /// <param name="site">Address of the site, without a slash at its end.</param>
    public JsonObject Credential(Certificate certificate, Edition? edition, string site, string siteName)
    {
        var language = certificate.Language;
        var number = certificate.Number;
        return new()
        {
            ["@context"] = Context(),
            ["id"] = site + CertificateLinks.BadgeToken(number),
            ["type"] = new JsonArray("VerifiableCredential", "OpenBadgeCredential"),
            ["name"] = certificate.Heading.In(language),
            ["issuer"] = new JsonObject { ["id"] = site + Issuer, ["type"] = new JsonArray("Profile"), ["name"] = siteName, ["url"] = site },
            ["validFrom"] = certificate.IssuedUtc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            ["credentialStatus"] = new JsonObject { ["id"] = site + CertificateLinks.BadgeStatus(number), ["type"] = "1EdTechRevocationList" },
            ["credentialSubject"] = new JsonObject
            {
                ["id"] = $"urn:youtharchive:certificate:{number}",
                ["type"] = new JsonArray("AchievementSubject"),
                ["identifier"] = new JsonArray(new JsonObject { ["type"] = "IdentityObject", ["hashed"] = false, ["identityHash"] = certificate.Name, ["identityType"] = "name" }),
                ["achievement"] = Achievement(certificate, edition, site),
            },
        };
    }

    /// <summary>The list of one: empty while the credential holds.</summary>
    public static JsonObject Status(Certificate certificate, string site)
    {
        var revoked = new JsonArray();
        if (certificate.State != CertificateState.Valid)
        {
            revoked.Add(new JsonObject { ["id"] = site + CertificateLinks.BadgeToken(certificate.Number), ["revoked"] = true, ["revocationReason"] = certificate.RevokedUtc is null ? "Replaced." : CertificateWords.English(certificate.RevocationCause) });
        }
        return new() { ["id"] = site + CertificateLinks.BadgeStatus(certificate.Number), ["issuer"] = site + Issuer, ["revokedCredential"] = revoked };
    }

    private JsonObject Achievement(Certificate certificate, Edition? edition, string site)
    {
        var language = certificate.Language;
        var text = string.Join(' ', sheet.Lines(certificate, language).Where(l => !l.IsName).Select(l => l.Text));
        return new()
        {
            ["id"] = $"{site}/{language}{(edition is null ? "" : ProgrammeLinks.Edition(edition))}#{certificate.Kind.ToString().ToLowerInvariant()}",
            ["type"] = new JsonArray("Achievement"),
            ["name"] = $"{certificate.EditionTitle.In(language)}: {certificate.Achievement.In(language)}",
            ["description"] = text,
            ["criteria"] = new JsonObject { ["narrative"] = text },
            ["inLanguage"] = language,
        };
    }

    private static JsonArray Context() => new("https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json");
}
