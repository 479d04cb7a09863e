using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;
using YouthArchive.Olympiads.Sittings.Live;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Security;

namespace YouthArchive.Olympiads.Sittings.Proctoring;

/// <summary>Tells an open board to look again: at once when a pupil starts, waits or hands in, and every few seconds for what is answered meanwhile.</summary>
internal static class BoardLive
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan AtMost = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(20);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet($"/{{culture}}{OlympiadLinks.Proctor}/{{window:int}}/live", StreamAsync).WithMetadata(new RequiresAttribute(Permissions.Proctor));

    private static async Task<IResult> StreamAsync(
        string culture, int window, WatchedClasses watched, LiveLines lines, IHostApplicationLifetime lifetime, HttpContext http)
    {
        if (!PortalCultures.IsKnown(culture) || await watched.FindAsync(window, http.User, http.RequestAborted) is null)
        {
            return TypedResults.NotFound();
        }
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.ServerSentEvents(EventsAsync(window, lines, lifetime.ApplicationStopping, http.RequestAborted));
    }

    private static async IAsyncEnumerable<SseItem<string>> EventsAsync(
        int window, LiveLines lines, CancellationToken stopping, [EnumeratorCancellation] CancellationToken gone)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stopping, gone);
        over.CancelAfter(Longest);
        using var line = lines.Open(window, null);
        while (!over.IsCancellationRequested)
        {
            await line.WaitAsync(Look, over.Token);
            if (over.IsCancellationRequested)
            {
                yield break;
            }
            yield return new SseItem<string>("", "changed") { ReconnectionInterval = TimeSpan.FromSeconds(3) };
            // A class that starts together makes one renewal, not thirty.
            await Task.Delay(AtMost, over.Token).ContinueWith(_ => { }, TaskScheduler.Default);
        }
    }
}
