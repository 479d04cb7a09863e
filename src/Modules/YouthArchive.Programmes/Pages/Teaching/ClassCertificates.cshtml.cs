using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using YouthArchive.Platform.Security;
using YouthArchive.Programmes.Certificates;
using YouthArchive.Programmes.Certificates.Own;

namespace YouthArchive.Programmes.Pages.Teaching;

/// <summary>The certificates of one class. Whoever does not teach it finds nothing.</summary>
[Requires(CertificatePermissions.PrintCertificates)]
internal sealed class ClassCertificatesModel(ClassCertificates classes) : PageModel
{
    public ClassWithCertificates Found { get; private set; } = null!;

    /// <summary>By edition, the newest first; each by name.</summary>
    public IEnumerable<IGrouping<int, Certificate>> Editions => Found.Certificates.GroupBy(c => c.EditionId).OrderByDescending(g => g.Max(c => c.IssuedUtc));

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellation)
    {
        if (await classes.FindAsync(User.PersonId(), id, cancellation) is not { } found)
        {
            return NotFound();
        }
        Found = found;
        return Page();
    }
}
