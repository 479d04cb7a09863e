using Microsoft.AspNetCore.Mvc;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Web;

namespace YouthArchive.People.SignIn;

internal static class SafeReturn
{
    /// <summary>The address when it lies within the site; null when it leads anywhere else.</summary>
    public static string? Within(IUrlHelper url, string? address) =>
        address is { Length: <= 1000 } && url.IsLocalUrl(address) && !address.StartsWith('~') && !address.Any(char.IsControl) ? address : null;

    /// <summary>Back to where the person came from; else to their own page, in their own language.</summary>
    public static IActionResult Back(IUrlHelper url, string? address, string language) =>
        new LocalRedirectResult(Within(url, address)
            ?? PortalLink.In(PortalCultures.IsKnown(language) ? language : PortalCultures.Current, PeopleLinks.Me));
}
