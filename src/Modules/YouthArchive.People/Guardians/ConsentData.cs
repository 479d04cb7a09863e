using Microsoft.EntityFrameworkCore;
using YouthArchive.People.Accounts;
using YouthArchive.People.Contracts;
using YouthArchive.People.OwnData;
using YouthArchive.Platform.Mail;

namespace YouthArchive.People.Guardians;

/// <summary>Consents about a person and consents they gave as a guardian. A guardian's address is the guardian's, not the student's.</summary>
internal sealed class ConsentData(DbContext db, LeftoverFiles files, TimeProvider clock) : IPersonalData
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

    public async Task EraseAsync(string personId, CancellationToken cancellation = default)
    {
        await ForgetPapersAsync(personId, cancellation);
        var address = await db.Set<PortalUser>().Where(u => u.Id == personId).Select(u => u.NormalizedEmail).FirstOrDefaultAsync(cancellation);
        await db.Set<ConsentRequest>().Where(r => r.StudentId == personId || address != null && r.Email.ToUpper() == address).ExecuteDeleteAsync(cancellation);
        await db.Set<Guardianship>().Where(g => g.StudentId == personId || g.GuardianId == personId).ExecuteDeleteAsync(cancellation);
        // Letters to the guardians lead to the child's page.
        await db.Set<MailMessage>().Where(m => m.Text.Contains(personId)).ExecuteDeleteAsync(cancellation);
    }

    // That there was a consent, for what, by which text and when, stays as proof. The name under it and the scan go.
    private async Task ForgetPapersAsync(string personId, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var consent in await db.Set<Consent>().Where(c => c.StudentId == personId).ToListAsync(cancellation))
        {
            // A scan of one paper may stand for brothers and sisters; it goes with the last of them.
            if (consent.ScanKey is { } key && !await db.Set<Consent>().AnyAsync(c => c.ScanKey == key && c.StudentId != personId, cancellation))
            {
                files.Add(key);
            }
            (consent.SignedBy, consent.ScanKey) = (null, null);
            if (consent.WithdrawnUtc is null)
            {
                consent.WithdrawnUtc = now;
            }
        }
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
