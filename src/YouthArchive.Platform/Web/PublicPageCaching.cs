using Microsoft.AspNetCore.OutputCaching;

namespace YouthArchive.Platform.Web;

/// <summary>Tags by which cached pages are thrown away when what they show has changed.</summary>
public static class CacheTags
{
    public const string Content = "content";
    public const string Programmes = "programmes";
    public const string Rankings = "rankings";
    public const string Site = "site";
}

/// <summary>
/// Caches a page for visitors who are not signed in. The language is part of the path, so each has its own copy;
/// whoever carries a sign-in cookie, or a notice to be read, gets a page of their own and leaves nothing behind.
/// </summary>
/// <remarks>Sixty seconds: a node that was not told of a change made on another node shows it within a minute all the same.</remarks>
public sealed class PublicPageCaching : IOutputCachePolicy
{
    /// <summary>For <c>[OutputCache(PolicyName = PublicPageCaching.Name, Tags = [CacheTags.Content])]</c>.</summary>
    public const string Name = "PublicPage";
    public const string SignInCookie = "ya.signin";

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var request = context.HttpContext.Request;
        var open = (Microsoft.AspNetCore.Http.HttpMethods.IsGet(request.Method) || Microsoft.AspNetCore.Http.HttpMethods.IsHead(request.Method))
            && !request.Cookies.Keys.Any(k => k.StartsWith(SignInCookie, StringComparison.Ordinal) || k.StartsWith(Notices.Cookie, StringComparison.Ordinal));
        context.EnableOutputCaching = open;
        context.AllowCacheLookup = open;
        context.AllowCacheStorage = open;
        context.AllowLocking = open;
        context.CacheVaryByRules.QueryKeys = "*";
        context.CacheVaryByRules.VaryByValues["lite"] = SaveData.IsOn(request) ? "1" : "0";
        context.ResponseExpirationTimeSpan = TimeSpan.FromSeconds(60);
        context.Tags.Add(CacheTags.Site);
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        if (response.StatusCode != 200 || response.Headers.SetCookie.Count > 0)
        {
            context.AllowCacheStorage = false;
        }
        return ValueTask.CompletedTask;
    }
}
