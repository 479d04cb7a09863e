using System.Security.Claims;

namespace YouthArchive.Platform.Security;

public static class PersonClaims
{
    /// <summary>The name the person wants to be called by.</summary>
    public const string DisplayName = "display_name";

    /// <summary>The signed-in person's id.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in.</exception>
    public static string PersonId(this ClaimsPrincipal person) =>
        person.FindFirstValue(ClaimTypes.NameIdentifier) ?? throw new InvalidOperationException("Nobody is signed in.");

    public static string? PersonIdOrNull(this ClaimsPrincipal person) => person.FindFirstValue(ClaimTypes.NameIdentifier);
}
