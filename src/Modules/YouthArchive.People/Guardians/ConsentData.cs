using Microsoft.EntityFrameworkCore;
using YouthArchive.People.Contracts;

namespace YouthArchive.People.Guardians;

/// <summary>Consents about a person and consents they gave as a guardian. A guardian's address is the guardian's, not the student's.</summary>
internal sealed class ConsentData(DbContext db) : IPersonalData
{
    public string Section => "consents";

    public async Task<object?> OfAsync(string personId, CancellationToken cancellation = default)
    {
        var rows = await db.Set<Consent>().AsNoTracking().Where(c => c.StudentId == personId || c.GuardianId == personId)
            .OrderBy(c => c.Id).ToListAsync(cancellation);
        var asked = await db.Set<ConsentRequest>().AsNoTracking().Where(r => r.StudentId == personId).OrderBy(r => r.Id)
            .Select(r => new { r.AskedUtc, r.UntilUtc, r.AnsweredUtc, r.Reminders }).ToListAsync(cancellation);
        var children = await db.Set<Guardianship>().AsNoTracking().Where(g => g.GuardianId == personId)
            .Select(g => new { g.StudentId, g.SinceUtc }).ToListAsync(cancellation);
        return rows.Count + asked.Count + children.Count == 0 ? null : new
        {
            About = rows.Where(c => c.StudentId == personId).Select(Shown),
            Given = rows.Where(c => c.GuardianId == personId).Select(Shown),
            Letters = asked,
            GuardianOf = children,
        };
    }

    private static object Shown(Consent consent) => new
    {
        Purpose = consent.Purpose.ToString(),
        consent.TextVersion,
        consent.TextLanguage,
        Way = consent.Way.ToString(),
        consent.SignedBy,
        HasScan = consent.ScanKey is not null,
        consent.GivenUtc,
        consent.UntilUtc,
        consent.WithdrawnUtc,
    };
}
