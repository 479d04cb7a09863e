using YouthArchive.Platform.Localization;

namespace YouthArchive.Content;

/// <summary>The module's paths, without the language.</summary>
internal static class ContentLinks
{
    public const string Home = "/";
    public const string News = "/news";
    public const string Search = "/search";
    public const string AdminContent = "/admin/content";
    public const string AdminNew = "/admin/content/new";
    public const string AdminRecipes = "/admin/recipes";
    public const string AdminExport = "/admin/recipes/export";

    public static string Page(string path) => "/" + path;

    public static string SearchFor(string words) => $"{Search}?q={Uri.EscapeDataString(words)}";

    public static string Edit(string id) => $"{AdminContent}/{id}";

    public static string NewTranslation(string type, string language, string set) => $"{AdminNew}?type={type}&language={language}&set={set}";

    /// <summary>A stored path, which begins with its language: <c>kk/about</c> to <c>about</c>.</summary>
    public static string WithoutLanguage(string stored)
    {
        var slash = stored.IndexOf('/', StringComparison.Ordinal);
        var first = slash < 0 ? stored : stored[..slash];
        return PortalCultures.IsKnown(first) ? (slash < 0 ? "" : stored[(slash + 1)..]) : stored;
    }

    public static string Stored(string language, string path) => path.Length == 0 ? language : $"{language}/{path}";
}
