using Microsoft.AspNetCore.Mvc.Rendering;
using YouthArchive.Platform.Localization;

namespace YouthArchive.People.Pages;

internal static class LanguageChoices
{
    /// <summary>Each language by its own name.</summary>
    public static IReadOnlyList<SelectListItem> All { get; } =
        [.. PortalCultures.All.Select(l => new SelectListItem(PortalCultures.NativeName(l), l))];
}
