using System.Security.Claims;
using YouthArchive.Platform.Fragments;
using YouthArchive.Platform.Security;

namespace YouthArchive.People.Guardians;

/// <summary>On a student's own page: how the consents stand, and what the student can do about them.</summary>
internal sealed class OwnConsents(ConsentOutlines outlines) : IFragmentProvider
{
    public string Zone => Zones.OwnPage;
    public int Order => 30;

    public async Task<Fragment?> BuildAsync(ClaimsPrincipal person, CancellationToken cancellation) =>
        person.IsInRole(PortalRoles.Student)
            ? new("/Pages/Shared/Guardians/_OwnConsents.cshtml", await outlines.OneAsync(person.PersonId(), cancellation))
            : null;
}

/// <summary>On a guardian's own page: the children, each with a word on what is missing.</summary>
internal sealed class OwnChildren(GuardianChoice choice) : IFragmentProvider
{
    public string Zone => Zones.OwnPage;
    public int Order => 25;

    public async Task<Fragment?> BuildAsync(ClaimsPrincipal person, CancellationToken cancellation) =>
        person.PersonIdOrNull() is { } id && await choice.ChildrenAsync(id, cancellation) is { Count: > 0 } children
            ? new("/Pages/Shared/Guardians/_Children.cshtml", children)
            : null;
}
