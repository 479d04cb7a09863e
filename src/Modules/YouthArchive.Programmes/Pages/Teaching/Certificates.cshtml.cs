using Microsoft.AspNetCore.Mvc.RazorPages;
using YouthArchive.Platform.Security;
using YouthArchive.Programmes.Certificates;
using YouthArchive.Programmes.Certificates.Own;

namespace YouthArchive.Programmes.Pages.Teaching;

/// <summary>A teacher's classes with the certificates of their students.</summary>
[Requires(CertificatePermissions.PrintCertificates)]
internal sealed class CertificatesModel(ClassCertificates classes) : PageModel
{
    public IReadOnlyList<ClassWithCertificates> Classes { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation) => Classes = await classes.OfTeacherAsync(User.PersonId(), cancellation);
}
