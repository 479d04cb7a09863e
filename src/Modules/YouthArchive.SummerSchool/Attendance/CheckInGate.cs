using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Security;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.SummerSchool.Attendance;

/// <summary>Who stands at the door: somebody with the permission, or a device that came by an assistants' link.</summary>
internal sealed record CheckInPass(string? PersonId, int? LinkId);

/// <summary>Lets people to the check-in: the permission, or a link's secret that the device keeps in a cookie scripts cannot read.</summary>
internal sealed class CheckInGate(DbContext db, IAuthorizationService authorization, AuditTrail audit, TimeProvider clock)
{
    public const string Cookie = "ya.check-in";
    private const string Alphabet = "23456789abcdefghjkmnpqrstvwxyz";
    private const int SecretLength = 32;

    /// <summary>Null for everybody else; for them there is no such page.</summary>
    public async Task<CheckInPass?> OpenAsync(HttpContext http, Edition edition, CancellationToken cancellation)
    {
        if (http.User.PersonIdOrNull() is { } person && (await authorization.AuthorizeAsync(http.User, Policies.Prefix + Permissions.CheckIn)).Succeeded)
        {
            return new(person, null);
        }
        return http.Request.Cookies[Cookie] is { } secret && await FindAsync(edition.Id, secret, cancellation) is { } link ? new(null, link.Id) : null;
    }

    /// <summary>The live link of a secret.</summary>
    public Task<AssistantLink?> FindAsync(int editionId, string secret, CancellationToken cancellation)
    {
        var hash = HashOf(secret);
        return db.Set<AssistantLink>().AsNoTracking().FirstOrDefaultAsync(l => l.EditionId == editionId && l.SecretHash == hash && l.TakenBackUtc == null, cancellation);
    }

    /// <summary>The device holds a link that an organiser has taken back.</summary>
    public async Task<bool> WasTakenBackAsync(HttpContext http, Edition edition, CancellationToken cancellation)
    {
        if (http.Request.Cookies[Cookie] is not { } secret)
        {
            return false;
        }
        var hash = HashOf(secret);
        return await db.Set<AssistantLink>().AnyAsync(l => l.EditionId == edition.Id && l.SecretHash == hash && l.TakenBackUtc != null, cancellation);
    }

    /// <summary>The device is nobody's any more.</summary>
    public void Dismiss(HttpContext http) => http.Response.Cookies.Delete(Cookie, new() { Path = "/", HttpOnly = true, Secure = http.Request.IsHttps, SameSite = SameSiteMode.Strict });

    public void Admit(HttpContext http, string secret) => http.Response.Cookies.Append(Cookie, secret, new()
    {
        HttpOnly = true,
        Secure = http.Request.IsHttps,
        SameSite = SameSiteMode.Strict,
        IsEssential = true,
        Path = "/",
        MaxAge = TimeSpan.FromDays(30),
    });

    public async Task<IReadOnlyList<AssistantLink>> LinksAsync(int editionId, CancellationToken cancellation) =>
        await db.Set<AssistantLink>().AsNoTracking().Where(l => l.EditionId == editionId).OrderBy(l => l.Id).ToListAsync(cancellation);

    /// <returns>The secret: shown now and never again.</returns>
    public async Task<string> MakeAsync(Edition edition, string label, string? actorId, CancellationToken cancellation)
    {
        var secret = RandomNumberGenerator.GetString(Alphabet, SecretLength);
        db.Add(new AssistantLink { EditionId = edition.Id, Label = label, SecretHash = HashOf(secret), MadeUtc = clock.GetUtcNow().UtcDateTime, MadeById = actorId });
        audit.Add(actorId, "AssistantLink.Made", "Edition", edition.Key);
        await db.SaveChangesAsync(cancellation);
        return secret;
    }

    public async Task<bool> TakeBackAsync(Edition edition, int id, string? actorId, CancellationToken cancellation)
    {
        if (await db.Set<AssistantLink>().FirstOrDefaultAsync(l => l.EditionId == edition.Id && l.Id == id && l.TakenBackUtc == null, cancellation) is not { } link)
        {
            return false;
        }
        link.TakenBackUtc = clock.GetUtcNow().UtcDateTime;
        audit.Add(actorId, "AssistantLink.TakenBack", "Edition", edition.Key, new { link.Id });
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    private static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("summer school check-in\n" + secret)));
}
