using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Security;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.ArchiveHack.Board;

/// <summary>
/// Tells open boards that something has changed, by server-sent events: the board then asks for itself anew. Nothing of a team goes
/// through here. A connection ends by itself after a while, and with the site; the browser comes back.
/// </summary>
internal static class LiveBoard
{
    public const string Changed = "changed";
    private const string Still = "still";
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(20);

    /// <summary>After so many looks without news a sign of life is sent, lest something in between cut the line.</summary>
    private const int QuietLooks = 7;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet($"/{{culture}}{HackLinks.AdminBoardLive("{slug}")}", StreamAsync).WithMetadata(new RequiresAttribute(Permissions.ManageTeams));

    private static async Task<IResult> StreamAsync(
        string culture, string slug, IAllEditions editions, IServiceScopeFactory scopes, IHostApplicationLifetime lifetime, HttpContext http)
    {
        if (!PortalCultures.IsKnown(culture) || await editions.FindAsync(ProgrammeNames.ArchiveHack, slug, http.RequestAborted) is not { } edition)
        {
            return TypedResults.NotFound();
        }
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.ServerSentEvents(EventsAsync(edition.Id, scopes, lifetime.ApplicationStopping, http.RequestAborted));
    }

    private static async IAsyncEnumerable<SseItem<string>> EventsAsync(
        int editionId, IServiceScopeFactory scopes, CancellationToken stopping, [EnumeratorCancellation] CancellationToken gone)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stopping, gone);
        over.CancelAfter(Longest);
        var (last, quiet) = ("", 0);
        while (!over.IsCancellationRequested)
        {
            var now = await DigestAsync(editionId, scopes, over.Token);
            if (now is not null && now != last)
            {
                (last, quiet) = (now, 0);
                yield return new SseItem<string>(now, Changed) { ReconnectionInterval = TimeSpan.FromSeconds(3) };
            }
            else if (++quiet % QuietLooks == 0)
            {
                yield return new SseItem<string>("", Still);
            }
            await Task.Delay(Look, over.Token).ContinueWith(_ => { }, TaskScheduler.Default);
        }
    }

    private static async Task<string?> DigestAsync(int editionId, IServiceScopeFactory scopes, CancellationToken cancellation)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var rows = await scope.ServiceProvider.GetRequiredService<TeamBoard>().OfEditionAsync(editionId, cancellation);
            return Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(rows)))[..16];
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }
}
