using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using YouthArchive.Platform.Localization;

namespace YouthArchive.People.Cards;

/// <summary>
/// Takes the token out of <c>/kk/c/{token}</c> before anything else sees the address: who holds the token is signed in, and addresses are what
/// logs, caches and error pages write down first.
/// </summary>
internal sealed class CardDoor : IStartupFilter
{
    private static readonly object Key = new();

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((context, go) =>
        {
            Part(context);
            return go(context);
        });
        next(app);
    };

    /// <summary>The token the request came with; null when it came without.</summary>
    public static string? TokenOf(HttpContext context) => context.Items.TryGetValue(Key, out var token) ? token as string : null;

    private static void Part(HttpContext context)
    {
        if (context.Request.Path.Value?.Split('/') is not ["", var language, var door, { Length: > 0 } token, ..]
            || !PortalCultures.IsKnown(language) || !door.Equals("c", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }
        context.Items[Key] = token;
        context.Request.Path = $"/{language}{PeopleLinks.Card}";
        if (context.Features.Get<IHttpRequestFeature>() is { } request)
        {
            request.RawTarget = context.Request.Path;
        }
    }
}
