using System.Security.Claims;

namespace YouthArchive.Platform.Fragments;

/// <summary>A piece of a page that one module draws inside another's: a partial view's path and its model.</summary>
public sealed record Fragment(string View, object Model);

/// <summary>Zones of pages that other rooms may draw in.</summary>
public static class Zones
{
    public const string HomeProgrammes = "home.programmes";
    public const string HomeAside = "home.aside";
    public const string OwnPage = "own";

    /// <summary>The first page of the staff's side; who sees what there is each provider's question.</summary>
    public const string StaffHome = "staff.home";
}

/// <summary>Draws in a zone. Left out while its feature is off.</summary>
public interface IFragmentProvider
{
    string Zone { get; }
    int Order { get; }

    /// <summary>Null when there is nothing to show.</summary>
    Task<Fragment?> BuildAsync(ClaimsPrincipal person, CancellationToken cancellation);
}
