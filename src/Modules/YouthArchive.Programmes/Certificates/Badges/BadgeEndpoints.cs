using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Setup;
using YouthArchive.Programmes.Certificates.Verification;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Programmes.Certificates.Badges;

/// <summary>
/// The credentials, at addresses without a language. One is given to the person and the guardian, and to others only while a live consent
/// shows the full name; keys, issuer and status are everybody's.
/// </summary>
internal static class BadgeEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(CertificateLinks.Badge("{number}"), EnvelopeAsync).WithMetadata(new OpenToAllAttribute());
        routes.MapGet(CertificateLinks.BadgeToken("{number}"), TokenAsync).WithMetadata(new OpenToAllAttribute());
        routes.MapGet(CertificateLinks.BadgeStatus("{number}"), StatusAsync).WithMetadata(new OpenToAllAttribute());
        routes.MapGet(Badge.Issuer, IssuerAsync).WithMetadata(new OpenToAllAttribute());
        routes.MapGet(Badge.Keys, KeysAsync).WithMetadata(new OpenToAllAttribute());
        routes.MapGet(Badge.Key("{id}"), KeyAsync).WithMetadata(new OpenToAllAttribute());
    }

    private static async Task<IResult> EnvelopeAsync(string number, HttpContext http, BadgeIssue issue, CancellationToken cancellation) =>
        await issue.TokenAsync(number, http, cancellation) is { } token ? Json(http, BadgeToken.Envelope(token), "application/ld+json") : issue.Refusal;

    private static async Task<IResult> TokenAsync(string number, HttpContext http, BadgeIssue issue, CancellationToken cancellation)
    {
        http.Response.Headers.CacheControl = "private, no-store";
        return await issue.TokenAsync(number, http, cancellation) is { } token ? TypedResults.Text(token, "application/vc+jwt") : issue.Refusal;
    }

    private static async Task<IResult> StatusAsync(
        string number, HttpContext http, CertificateCheck certificates, CheckTries tries, SiteAddress address, CancellationToken cancellation) =>
        !tries.MayCheck(http.Connection.RemoteIpAddress?.ToString()) ? TypedResults.StatusCode(StatusCodes.Status429TooManyRequests)
        : await certificates.FindAsync(number, cancellation) is { } found
            ? Json(http, Badge.Status(found.Certificate, await address.FindAsync(cancellation)), "application/json")
            : TypedResults.NotFound();

    private static async Task<IResult> IssuerAsync(HttpContext http, SiteAddress address, ISiteSettings settings, CancellationToken cancellation) =>
        Json(http, Badge.Profile(await address.FindAsync(cancellation), (await settings.ReadAsync(cancellation)).SiteName), "application/ld+json");

    private static async Task<IResult> KeysAsync(HttpContext http, BadgeKeys keys, CancellationToken cancellation) =>
        Json(http, new JsonObject { ["keys"] = new JsonArray([.. await keys.PublicAsync(cancellation)]) }, "application/jwk-set+json");

    private static async Task<IResult> KeyAsync(string id, HttpContext http, BadgeKeys keys, CancellationToken cancellation) =>
        (await keys.PublicAsync(cancellation)).FirstOrDefault(k => k["kid"]!.GetValue<string>() == id) is { } key
            ? Json(http, key, "application/jwk+json")
            : TypedResults.NotFound();

    private static IResult Json(HttpContext http, JsonObject content, string type)
    {
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Text(content.ToJsonString(), type);
    }
}

/// <summary>Signs a credential for whoever may have it.</summary>
internal sealed class BadgeIssue(
    CertificateCheck certificates, CertificateAccess access, CheckTries tries, IEditions editions, Badge badge, BadgeKeys keys, SiteAddress address, ISiteSettings settings)
{
    /// <summary>Why the last one asked for was not given.</summary>
    public IResult Refusal { get; private set; } = TypedResults.NotFound();

    public async Task<string?> TokenAsync(string number, HttpContext http, CancellationToken cancellation)
    {
        if (!tries.MayCheck(http.Connection.RemoteIpAddress?.ToString()))
        {
            Refusal = TypedResults.StatusCode(StatusCodes.Status429TooManyRequests);
            return null;
        }
        var found = await certificates.FindAsync(number, cancellation);
        if (found is not { Certificate.ErasedUtc: null } || !found.NamesFully && !await access.IsOwnAsync(found.Certificate, http.User, cancellation))
        {
            return null;
        }
        if (found.Certificate.State != CertificateState.Valid)
        {
            Refusal = TypedResults.StatusCode(StatusCodes.Status410Gone);
            return null;
        }
        var site = await address.FindAsync(cancellation);
        var credential = badge.Credential(
            found.Certificate, await editions.FindAsync(found.Certificate.EditionId, cancellation), site, (await settings.ReadAsync(cancellation)).SiteName);
        var (key, id) = await keys.SigningAsync(cancellation);
        using (key)
        {
            return BadgeToken.Sign(credential, key, site + Badge.Key(id));
        }
    }
}
