using System.Security.Claims;
using Microsoft.Extensions.DependencyInjection;
using YouthArchive.Platform.Modules;
using YouthArchive.Platform.Security;

namespace YouthArchive.Platform.Navigation;

/// <summary>The menus of the site: the tabs of the header, the staff's side, the signed-in person's own.</summary>
public enum Menu { Main, Admin, Own, Footer, FooterHelp, FooterAbout }

/// <summary>What belongs together on the staff's side, in the order in which it is shown.</summary>
public enum MenuSection { Season, Programmes, People, Site }

/// <param name="Text">English source text; shown through the localiser.</param>
/// <param name="Href">Path without the language, e.g. <c>/hack/2026</c>.</param>
/// <param name="Permission">Whoever lacks it does not see the entry. Hiding is not authorising: the page names its own policy.</param>
/// <param name="Section">Only the staff's side is long enough to need it.</param>
public sealed record MenuItem(Menu Menu, string Text, string Href, int Position, string? Permission = null, bool SignedInOnly = false,
    MenuSection Section = MenuSection.Programmes);

/// <summary>A feature's menu entries. Registered as a singleton; gone while the feature is off.</summary>
public interface INavigationProvider
{
    IEnumerable<MenuItem> Items { get; }
}

public sealed class SiteMenu(
    IEnumerable<INavigationProvider> providers, ModuleCatalogue catalogue, IFeatureState features, IRolePermissions permissions)
{
    public IReadOnlyList<MenuItem> For(Menu menu, ClaimsPrincipal person) =>
        [.. providers
            .Where(p => catalogue.FeatureOf(p.GetType()) is not { } feature || features.IsEnabled(feature))
            .SelectMany(p => p.Items)
            .Where(i => i.Menu == menu)
            .Where(i => !i.SignedInOnly || person.Identity?.IsAuthenticated == true)
            .Where(i => i.Permission is null || permissions.Holds(person, i.Permission))
            .OrderBy(i => i.Position).ThenBy(i => i.Text, StringComparer.Ordinal)];
}
