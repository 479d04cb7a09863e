using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.People.Contracts;
using YouthArchive.Programmes.Certificates;
using YouthArchive.Programmes.Certificates.Badges;
using YouthArchive.Programmes.Certificates.Issuing;
using YouthArchive.Tests.People.Guardians;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Programmes.Certificates;

public abstract class BadgeTests(PortalSite site)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Another_hand_verifies_the_signature_by_the_published_key_and_refuses_a_thousand_changed_tokens()
    {
        var yard = await CertificateYard.MakeAsync(site);
        var one = await yard.OneAsync();
        using var own = await site.SignedInAsAsync(yard.Students[0]);
        var token = await own.GetStringAsync($"/certificates/{one.Number}/badge.jwt", Stop);
        var payload = await VerifiedAsync(token) ?? throw new InvalidOperationException("The signature does not hold.");
        Assert.Equal(["VerifiableCredential", "OpenBadgeCredential"], payload["type"]!.AsArray().Select(t => t!.GetValue<string>()));
        Assert.Equal("https://www.w3.org/ns/credentials/v2", payload["@context"]![0]!.GetValue<string>());
        Assert.Equal(payload["id"]!.GetValue<string>(), payload["jti"]!.GetValue<string>());
        Assert.Equal(CertificateYard.Name, payload["credentialSubject"]!["identifier"]![0]!["identityHash"]!.GetValue<string>());
        Assert.EndsWith($"/certificates/{one.Number}/status.json", payload["credentialStatus"]!["id"]!.GetValue<string>(), StringComparison.Ordinal);
        var issuer = JsonNode.Parse(await site.Visitor().GetStringAsync("/.well-known/badge-issuer.json", Stop))!;
        Assert.Equal(issuer["id"]!.GetValue<string>(), payload["iss"]!.GetValue<string>());
        var random = new Random(11);
        var key = await KeyAsync(token);
        for (var i = 0; i < 1000; i++)
        {
            Assert.Null(Verified(Mutation.Of(token, random), key));
        }
    }

    [Fact]
    public async Task The_document_envelopes_the_same_token_and_names_the_media_type()
    {
        var yard = await CertificateYard.MakeAsync(site);
        using var own = await site.SignedInAsAsync(yard.Students[0]);
        using var response = await own.GetAsync($"/certificates/{(await yard.OneAsync()).Number}/badge.json", Stop);
        Assert.Equal("application/ld+json", response.Content.Headers.ContentType!.MediaType);
        var document = JsonNode.Parse(await response.Content.ReadAsStringAsync(Stop))!;
        Assert.Equal("EnvelopedVerifiableCredential", document["type"]![0]!.GetValue<string>());
        var id = document["id"]!.GetValue<string>();
        Assert.StartsWith("data:application/vc+jwt,", id, StringComparison.Ordinal);
        Assert.NotNull(await VerifiedAsync(id["data:application/vc+jwt,".Length..]));
    }

    [Fact]
    public async Task Others_have_it_only_while_a_consent_shows_the_name_and_nobody_once_it_is_revoked()
    {
        var yard = await CertificateYard.MakeAsync(site, 2);
        var one = await yard.OneAsync();
        var path = $"/certificates/{one.Number}/badge.json";
        using var other = await site.SignedInAsAsync(yard.Students[1]);
        using (var hidden = await site.Visitor().GetAsync(path, Stop))
        using (var foreign = await other.GetAsync(path, Stop))
        {
            Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (hidden.StatusCode, foreign.StatusCode));
        }
        await GuardianSite.PaperAsync(site, yard.Students[0], ConsentPurpose.Name);
        using (var shown = await site.Visitor().GetAsync(path, Stop))
        {
            Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
        }
        Assert.Empty(await StatusAsync(one));
        await site.InScopeAsync(async services =>
        {
            var desk = services.GetRequiredService<IssueDesk>();
            return await desk.RevokeAsync((await desk.FindAsync(yard.Edition.Id, one.Number, Stop))!, RevocationCause.WrongPerson, "Қате", "site", Stop);
        });
        using var own = await site.SignedInAsAsync(yard.Students[0]);
        using (var gone = await own.GetAsync(path, Stop))
        {
            Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
        }
        Assert.Equal("It was issued to the wrong person", Assert.Single(await StatusAsync(one))!["revocationReason"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_private_key_is_in_the_database_only_under_seal()
    {
        var yard = await CertificateYard.MakeAsync(site);
        using var own = await site.SignedInAsAsync(yard.Students[0]);
        await own.GetStringAsync($"/certificates/{(await yard.OneAsync()).Number}/badge.jwt", Stop);
        var row = await site.InDatabaseAsync(db => db.Set<BadgeKey>().AsNoTracking().OrderBy(k => k.Number).FirstAsync(Stop));
        Assert.False(Convert.TryFromBase64String(row.Sealed, new byte[row.Sealed.Length], out _));
        Assert.DoesNotContain("\"d\"", await site.Visitor().GetStringAsync("/.well-known/badge-keys.json", Stop), StringComparison.Ordinal);
    }

    private async Task<JsonArray> StatusAsync(Certificate certificate) =>
        JsonNode.Parse(await site.Visitor().GetStringAsync($"/certificates/{certificate.Number}/status.json", Stop))!["revokedCredential"]!.AsArray();

    private async Task<JsonNode?> VerifiedAsync(string token) => Verified(token, await KeyAsync(token));

    private async Task<ECDsa> KeyAsync(string token)
    {
        var address = new Uri(JsonNode.Parse(Base64Url.DecodeFromChars(token.Split('.')[0]))!["kid"]!.GetValue<string>());
        var jwk = JsonNode.Parse(await site.Visitor().GetStringAsync(address.AbsolutePath, Stop))!;
        return ECDsa.Create(new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256,
            Q = new() { X = Base64Url.DecodeFromChars(jwk["x"]!.GetValue<string>()), Y = Base64Url.DecodeFromChars(jwk["y"]!.GetValue<string>()) },
        });
    }

    // As a reader who knows only the standards: compact JWS, ES256 and nothing else; canonical base64url.
    private static JsonNode? Verified(string token, ECDsa key)
    {
        try
        {
            var parts = token.Split('.');
            if (parts.Length != 3 || parts.Any(p => Base64Url.EncodeToString(Base64Url.DecodeFromChars(p)) != p)
                || JsonNode.Parse(Base64Url.DecodeFromChars(parts[0]))?["alg"]?.GetValue<string>() != "ES256"
                || !key.VerifyData(Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), Base64Url.DecodeFromChars(parts[2]), HashAlgorithmName.SHA256))
            {
                return null;
            }
            return JsonNode.Parse(Base64Url.DecodeFromChars(parts[1]));
        }
        catch (Exception error) when (error is FormatException or System.Text.Json.JsonException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }

    public sealed class OnSqlite(CertificatesOnSqlite site) : BadgeTests(site), IClassFixture<CertificatesOnSqlite>;

    public sealed class OnPostgres(CertificatesOnPostgres site) : BadgeTests(site), IClassFixture<CertificatesOnPostgres>;
}
