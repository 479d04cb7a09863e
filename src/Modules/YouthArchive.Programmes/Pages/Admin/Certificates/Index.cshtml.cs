using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.Security;
using YouthArchive.Programmes.Certificates;
using YouthArchive.Programmes.Certificates.Templates;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Programmes.Pages.Admin.Certificates;

[Requires(CertificatePermissions.IssueCertificates)]
internal sealed class CertificatesModel(DbContext db, IEditions editions, TemplateDesk templates) : PageModel
{
    public IReadOnlyList<Edition> Editions { get; private set; } = [];
    public IReadOnlyDictionary<int, int> Valid { get; private set; } = new Dictionary<int, int>();
    public IReadOnlySet<(string, CertificateKind)> Templates { get; private set; } = new HashSet<(string, CertificateKind)>();

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Editions = [.. (await editions.AllAsync(cancellation)).OrderByDescending(e => e.EnrolmentOpensUtc)];
        Valid = await db.Set<Certificate>().Where(c => c.RevokedUtc == null && c.ReplacedBy == null)
            .GroupBy(c => c.EditionId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellation);
        Templates = (await templates.AllAsync(cancellation)).Select(t => (t.Programme, t.Kind)).ToHashSet();
    }
}
