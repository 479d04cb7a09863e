using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using YouthArchive.People.Accounts;
using YouthArchive.Platform.Fragments;

namespace YouthArchive.People.Letters;

/// <summary>"Letters I want" on the own page; nothing where there is no address or no choice.</summary>
internal sealed class LettersOnOwnPage(WantedLetters letters, UserManager<PortalUser> users) : IFragmentProvider
{
    public string Zone => Zones.OwnPage;

    public int Order => 900;

    public async Task<Fragment?> BuildAsync(ClaimsPrincipal person, CancellationToken cancellation) =>
        await users.GetUserAsync(person) is { Email.Length: > 0 } account && await letters.OfAsync(account.Id, cancellation) is { Count: > 0 } all
            ? new("/Pages/People/_Letters.cshtml", all)
            : null;
}
