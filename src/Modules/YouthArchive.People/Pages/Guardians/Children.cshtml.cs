using Microsoft.AspNetCore.Mvc.RazorPages;
using YouthArchive.People.Guardians;
using YouthArchive.Platform.Security;

namespace YouthArchive.People.Pages.Guardians;

/// <summary>A guardian's children.</summary>
[SignedIn]
internal sealed class ChildrenModel(GuardianChoice choice) : PageModel
{
    public IReadOnlyList<Child> Children { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation) => Children = await choice.ChildrenAsync(User.PersonId(), cancellation);
}
