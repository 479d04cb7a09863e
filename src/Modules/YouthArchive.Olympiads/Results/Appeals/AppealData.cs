using Microsoft.EntityFrameworkCore;
using YouthArchive.Olympiads.Results.Marks;
using YouthArchive.Olympiads.Sittings;
using YouthArchive.People.Contracts;

namespace YouthArchive.Olympiads.Results.Appeals;

/// <summary>Appeals a person filed, and the marks of what the person sat.</summary>
internal sealed class AppealData(DbContext db) : IPersonalData
{
    public string Section => "olympiadResults";

    public async Task<object?> OfAsync(string personId, CancellationToken cancellation = default)
    {
        var marks = await (
            from mark in db.Set<CurrentMarks>()
            join sitting in db.Set<Sitting>() on mark.SittingId equals sitting.Id
            where sitting.PersonId == personId
            orderby mark.WindowId
            select new { mark.Code, mark.Total, mark.Max, mark.Marks }).ToListAsync(cancellation);
        var filed = await db.Set<Appeal>().AsNoTracking().Where(a => a.FiledById == personId).OrderBy(a => a.Id).ToListAsync(cancellation);
        return marks.Count == 0 && filed.Count == 0 ? null : new
        {
            OlympiadMarks = marks.Select(m => new
            {
                m.Code,
                HundredthsOfPoints = m.Total,
                OfHundredths = m.Max,
                Items = MarkText.ReadMarks(m.Marks).Select(i => new { Item = i.Item, HundredthsOfPoints = i.Hundredths, OfHundredths = i.Max }),
            }),
            Appeals = filed.Select(a => new { a.Code, Item = a.ItemKey, Ground = a.Ground.ToString(), a.Text, a.FiledUtc, Outcome = a.Outcome?.ToString(), a.Answer, a.DecidedUtc }),
        };
    }

    /// <summary>The appeal and its outcome belong to the results; the person's own words do not.</summary>
    public Task EraseAsync(string personId, CancellationToken cancellation = default) =>
        db.Set<Appeal>().Where(a => a.FiledById == personId && a.Text != "").ExecuteUpdateAsync(
            s => s.SetProperty(a => a.Text, "").SetProperty(a => a.Version, a => a.Version + 1), cancellation);
}

/// <summary>Marks follow their sitting; appeals pass to the account that stays.</summary>
internal sealed class AppealMerge(DbContext db) : IPersonalMerge
{
    public Task<string?> ConflictAsync(string fromId, string toId, CancellationToken cancellation = default) => Task.FromResult<string?>(null);

    public Task MoveAsync(string fromId, string toId, CancellationToken cancellation = default) =>
        db.Set<Appeal>().Where(a => a.FiledById == fromId).ExecuteUpdateAsync(
            s => s.SetProperty(a => a.FiledById, toId).SetProperty(a => a.Version, a => a.Version + 1), cancellation);
}
