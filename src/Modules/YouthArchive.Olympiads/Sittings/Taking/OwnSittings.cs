using System.Security.Claims;
using YouthArchive.Platform.Fragments;
using YouthArchive.Platform.Security;

namespace YouthArchive.Olympiads.Sittings.Taking;

/// <summary>A pupil's olympiads on the own page.</summary>
internal sealed class OwnSittings(OwnWindows windows) : IFragmentProvider
{
    public string Zone => Zones.OwnPage;
    public int Order => 4;

    public async Task<Fragment?> BuildAsync(ClaimsPrincipal person, CancellationToken cancellation) =>
        await windows.OfAsync(person.PersonId(), cancellation) is { Count: > 0 } own ? new("/Pages/Shared/Olympiads/Sittings/_Own.cshtml", own) : null;
}
