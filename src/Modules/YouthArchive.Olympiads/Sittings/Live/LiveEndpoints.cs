using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Security;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Olympiads.Sittings.Live;

/// <summary>
/// Tells a pupil's page by server-sent events what has changed, and answers the same to a page that asks by itself. A line ends by itself
/// after a while, and with the site; the browser comes back.
/// </summary>
internal static class LiveEndpoints
{
    private static readonly TimeSpan SignOfLife = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(20);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet($"/{{culture}}{OlympiadLinks.Live("{id}")}", StreamAsync).WithMetadata(new SignedInAttribute());
        routes.MapGet($"/{{culture}}{OlympiadLinks.State("{id}")}", StateAsync).WithMetadata(new SignedInAttribute());
    }

    private static async Task<IResult> StateAsync(
        string culture, string id, SittingMemory memory, LiveState state, Presence presence, IEditions editions, HttpContext http)
    {
        if (!PortalCultures.IsKnown(culture) || await OwnAsync(id, memory, http) is not { } sitting)
        {
            return TypedResults.NotFound();
        }
        presence.Heard(id);
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Text(await state.WriteAsync(sitting, await ZoneAsync(editions, sitting, http.RequestAborted), culture), "application/json");
    }

    private static async Task<IResult> StreamAsync(
        string culture, string id, SittingMemory memory, LiveLines lines, LiveState state, IEditions editions, IHostApplicationLifetime lifetime, HttpContext http)
    {
        if (!PortalCultures.IsKnown(culture) || await OwnAsync(id, memory, http) is not { } sitting)
        {
            return TypedResults.NotFound();
        }
        http.Response.Headers.CacheControl = "no-store";
        var zone = await ZoneAsync(editions, sitting, http.RequestAborted);
        return TypedResults.ServerSentEvents(EventsAsync(
            sitting, memory, lines, now => state.WriteAsync(now, zone, culture), lifetime.ApplicationStopping, http.RequestAborted));
    }

    private static async IAsyncEnumerable<SseItem<string>> EventsAsync(
        SittingNow first, SittingMemory memory, LiveLines lines, Func<SittingNow, Task<string>> write, CancellationToken stopping,
        [EnumeratorCancellation] CancellationToken gone)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stopping, gone);
        over.CancelAfter(Longest);
        using var line = lines.Open(first.WindowId, first.Id);
        yield return new SseItem<string>(await write(first), "state") { ReconnectionInterval = TimeSpan.FromSeconds(2) };
        while (!over.IsCancellationRequested)
        {
            var isNews = await line.WaitAsync(SignOfLife, over.Token);
            if (over.IsCancellationRequested)
            {
                yield break;
            }
            // The sign of life carries the server's time: a device that slept finds out how late it is.
            if (await memory.FindAsync(first.Id, CancellationToken.None) is { } now)
            {
                yield return new SseItem<string>(await write(now), isNews ? "state" : "still");
            }
        }
    }

    private static async Task<SittingNow?> OwnAsync(string id, SittingMemory memory, HttpContext http) =>
        await memory.FindAsync(id, http.RequestAborted) is { } sitting && sitting.PersonId == http.User.PersonIdOrNull() ? sitting : null;

    private static async Task<string> ZoneAsync(IEditions editions, SittingNow sitting, CancellationToken cancellation) =>
        (await editions.FindAsync(sitting.EditionId, cancellation))?.Zone ?? "UTC";
}
