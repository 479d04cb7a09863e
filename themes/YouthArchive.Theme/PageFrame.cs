using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Navigation;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;

namespace YouthArchive.Theme;

/// <summary>What the layout needs to know about the page within it.</summary>
/// <param name="Path">Without the language; <c>/</c> for the home page.</param>
/// <param name="IsOops">An error page: it must stand even when the database does not.</param>
internal sealed record PageFrame(
    string Language, string Path, string Query, string Title, string? Description, bool IsWork, bool IsOops, string Main,
    IReadOnlyList<MarkStep> Mark, string Origin)
{
    public static PageFrame Of(ViewContext view, IStringLocalizer s)
    {
        var request = view.HttpContext.Request;
        var oops = view.HttpContext.Features.Get<ErrorShown>();
        var path = oops?.OriginalPath ?? request.Path.ToUriComponent();
        var title = view.ViewData["Title"]?.ToString() ?? "YouthArchive";
        return new(
            PortalCultures.Current, WithoutLanguage(path), oops?.OriginalQuery ?? request.QueryString.ToUriComponent(),
            view.ModelState.IsValid ? title : s["Error: {0}", title],
            view.ViewData["Description"]?.ToString(),
            view.ViewData["Body"] is "work", oops is not null,
            view.ViewData["Main"]?.ToString() ?? "",
            view.ViewData["Mark"] as IReadOnlyList<MarkStep> ?? [],
            $"{request.Scheme}://{request.Host.ToUriComponent()}");
    }

    /// <summary>The same page in another language, search words and all.</summary>
    public string In(string language) => PortalLink.In(language, Path) + Query;

    /// <summary>The page's one address: without search words, so that engines keep one copy.</summary>
    public string Absolute(string language) => Origin + PortalLink.In(language, Path);

    /// <summary>How a menu entry stands to this page: the page itself, a page above it, or neither.</summary>
    public string? Current(MenuItem item) =>
        item.Href == Path ? "page" : item.Href != "/" && Path.StartsWith(item.Href + "/", StringComparison.Ordinal) ? "true" : null;

    public static string? NameOf(ClaimsPrincipal person) =>
        person.Identity is { IsAuthenticated: true, Name: var name } ? person.FindFirstValue(PersonClaims.DisplayName) ?? name : null;

    private static string WithoutLanguage(string path)
    {
        var parts = path.TrimStart('/').Split('/', 2);
        var rest = PortalCultures.IsKnown(parts[0]) ? parts.ElementAtOrDefault(1) ?? "" : path.TrimStart('/');
        return "/" + rest;
    }
}

/// <summary>The languages as the header writes them.</summary>
internal static class ShortNames
{
    public static string Of(string language) => language switch { "kk" => "Қаз", "ru" => "Рус", "en" => "Eng", _ => "Мон" };
}
