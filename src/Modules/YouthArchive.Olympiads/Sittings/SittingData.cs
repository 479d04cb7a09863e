using Microsoft.EntityFrameworkCore;
using YouthArchive.Olympiads.Sittings.Live;
using YouthArchive.People.Contracts;

namespace YouthArchive.Olympiads.Sittings;

/// <summary>What a pupil has sat, for the own download.</summary>
internal sealed class SittingData(DbContext db) : IPersonalData
{
    public string Section => "sittings";

    public async Task<object?> OfAsync(string personId, CancellationToken cancellation = default)
    {
        var sittings = await (
            from sitting in db.Set<Sitting>()
            join window in db.Set<SittingWindow>() on sitting.WindowId equals window.Id
            where sitting.PersonId == personId
            orderby sitting.Code
            select new { Sitting = sitting, window.Title }).AsNoTracking().ToListAsync(cancellation);
        if (sittings.Count == 0)
        {
            return null;
        }
        var ids = sittings.Select(s => s.Sitting.Id).ToList();
        var answers = (await db.Set<AnswerLine>().AsNoTracking().Where(a => ids.Contains(a.SittingId)).OrderBy(a => a.Id).ToListAsync(cancellation)).ToLookup(a => a.SittingId);
        var allowances = (await db.Set<Allowance>().AsNoTracking().Where(a => ids.Contains(a.SittingId)).OrderBy(a => a.Id).ToListAsync(cancellation)).ToLookup(a => a.SittingId);
        var questions = (await db.Set<Question>().AsNoTracking().Where(q => ids.Contains(q.SittingId)).OrderBy(q => q.Id).ToListAsync(cancellation)).ToLookup(q => q.SittingId);
        var told = (await db.Set<Announcement>().AsNoTracking().Where(a => a.SittingId != null && ids.Contains(a.SittingId)).OrderBy(a => a.Id).ToListAsync(cancellation)).ToLookup(a => a.SittingId);
        return sittings.Select(s => new
        {
            s.Sitting.Code,
            Window = s.Title.ToString(),
            s.Sitting.Language,
            s.Sitting.AdmittedUtc,
            s.Sitting.StartedUtc,
            s.Sitting.HandedInUtc,
            s.Sitting.Receipt,
            Answers = answers[s.Sitting.Id].Select(a => new { a.ItemKey, a.Response, a.AtUtc, a.DeviceSeconds, a.IsLate }),
            Allowances = allowances[s.Sitting.Id].Select(a => new { Kind = a.Kind.ToString(), a.Amount, a.AtUtc, a.Reason }),
            Questions = questions[s.Sitting.Id].Select(q => new { q.Text, q.AtUtc, q.AnsweredUtc }),
            Told = told[s.Sitting.Id].Select(a => new { Text = a.Text.ToString(), a.AtUtc }),
        });
    }

    /// <summary>Answers are the result and stay, under a number and no name. Why somebody got more time, and what was asked, goes.</summary>
    public async Task EraseAsync(string personId, CancellationToken cancellation = default)
    {
        var ids = db.Set<Sitting>().Where(s => s.PersonId == personId).Select(s => s.Id);
        await db.Set<Allowance>().Where(a => ids.Contains(a.SittingId)).ExecuteUpdateAsync(s => s.SetProperty(a => a.Reason, ""), cancellation);
        await db.Set<Question>().Where(q => ids.Contains(q.SittingId)).ExecuteUpdateAsync(s => s.SetProperty(q => q.Text, ""), cancellation);
        await db.Set<SittingPresence>().Where(p => ids.Contains(p.SittingId)).ExecuteDeleteAsync(cancellation);
    }
}
