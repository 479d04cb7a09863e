using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging;
using YouthArchive.Olympiads.Items;
using YouthArchive.Olympiads.Items.Views;
using YouthArchive.Olympiads.Papers;
using YouthArchive.Olympiads.Sittings.Live;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Security;

namespace YouthArchive.Olympiads.Sittings.Ledger;

/// <summary>
/// Where a device saves. Everything it asks of the sitting comes from memory; the database is touched once, by the ledger's own writer.
/// No token of a form: a request that another site caused is known by what the browser itself says of it (ADR 19).
/// </summary>
internal sealed partial class AnswerEndpoint(
    SittingMemory memory, LockedPapers papers, AnswerLedger ledger, AnswerRate rate, Presence presence, IStringLocalizer words, TimeProvider clock, ILogger<AnswerEndpoint> log)
{
    /// <summary>So long after the bell what a device still had is taken in.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost(OlympiadLinks.Answers("{id}"), http => http.RequestServices.GetRequiredService<AnswerEndpoint>().SaveAsync(http))
            .WithMetadata(new SignedInAttribute());

    private async Task SaveAsync(HttpContext http)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (await memory.FindAsync((string)http.Request.RouteValues["id"]!, http.RequestAborted) is not { } sitting || sitting.PersonId != http.User.PersonIdOrNull())
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        if (!rate.TryTake(sitting.PersonId))
        {
            await SlowAsync(http, sitting);
            return;
        }
        if (http.Request.ContentLength > AnswerBody.MostBytes)
        {
            http.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return;
        }
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = AnswerBody.MostBytes;
        }
        if (!OwnSite.Sent(http.Request))
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }
        if (await AnswerBody.ReadAsync(http.Request.Body, http.RequestAborted) is not { } body || !sitting.Items.Contains(body.Item!))
        {
            await SayAsync(http, StatusCodes.Status400BadRequest, "refused", now, sitting);
            return;
        }
        presence.Heard(sitting.Id);
        await WriteAsync(http, sitting, body, now);
    }

    private async Task WriteAsync(HttpContext http, SittingNow sitting, AnswerBody body, DateTime now)
    {
        if (sitting.StartedUtc is null || sitting.Time.BellUtc(now) + Longest < now)
        {
            await SayAsync(http, StatusCodes.Status409Conflict, "closed", now, sitting);
            return;
        }
        try
        {
            var isLate = await ledger.WriteAsync(
                new(sitting.Id, body.Key!, body.Item!, (await ResponseAsync(sitting, body)).Write(), now, body.DeviceSeconds, sitting.IsOver(now)), CancellationToken.None);
            await SayAsync(http, StatusCodes.Status200OK, isLate ? "late" : "saved", now, sitting);
        }
        catch (Exception error)
        {
            // The device keeps it and asks again.
            Log.NotWritten(log, error);
            await SayAsync(http, StatusCodes.Status503ServiceUnavailable, "again", now, sitting);
        }
    }

    // Nobody fills the ledger with fields that were not asked.
    private async ValueTask<Response> ResponseAsync(SittingNow sitting, AnswerBody body) =>
        body.Item == SittingNow.Flags || await papers.FindAsync(sitting.Paper.PaperId) is not { } paper
            ? body.Response()
            : ItemFields.Read(paper.Items[body.Item!].Item.Body, name => body.Fields!.GetValueOrDefault(name) ?? []);

    // The device keeps what it has and asks again by itself.
    private Task SlowAsync(HttpContext http, SittingNow sitting)
    {
        http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        http.Response.Headers.RetryAfter = "10";
        http.Response.Headers.CacheControl = "no-store";
        return http.Response.WriteAsJsonAsync(new
        {
            state = "again",
            text = Speaking.In(sitting.Language, () => words["Too many answers came from here within a minute. Nothing is lost: your device keeps them and sends them again."].Value),
        });
    }

    private static ValueTask SayAsync(HttpContext http, int status, string state, DateTime now, SittingNow sitting)
    {
        var answer = string.Create(CultureInfo.InvariantCulture,
            $$"""{"state":"{{state}}","at":{{new DateTimeOffset(now).ToUnixTimeMilliseconds()}},"left":{{sitting.Time.SecondsLeft(now)}},"version":{{sitting.Version}}}""");
        var bytes = Encoding.ASCII.GetBytes(answer);
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        http.Response.Headers.CacheControl = "no-store";
        http.Response.ContentLength = bytes.Length;
        return new(http.Response.Body.WriteAsync(bytes, 0, bytes.Length));
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "An answer could not be written; its device keeps it and asks again.")]
        public static partial void NotWritten(ILogger logger, Exception error);
    }
}
