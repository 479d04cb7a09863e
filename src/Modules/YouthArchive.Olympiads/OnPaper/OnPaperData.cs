using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using YouthArchive.Olympiads.Sittings;
using YouthArchive.People.Contracts;

namespace YouthArchive.Olympiads.OnPaper;

/// <summary>A pupil's printed papers, for the own download. The answers themselves stand among the sittings.</summary>
internal sealed class OnPaperData(DbContext db) : IPersonalData
{
    public string Section => "printedPapers";

    public async Task<object?> OfAsync(string personId, CancellationToken cancellation = default)
    {
        var papers = await (
            from printed in db.Set<PrintedPaper>()
            join sitting in db.Set<Sitting>() on printed.SittingId equals sitting.Id
            where sitting.PersonId == personId
            orderby sitting.Code
            select new { sitting.Code, printed.PrintedUtc, printed.State, printed.SettledUtc }).ToListAsync(cancellation);
        return papers.Count == 0 ? null : papers.Select(p => new { p.Code, p.PrintedUtc, SheetState = p.State.ToString(), TypedInUtc = p.SettledUtc });
    }

    /// <summary>The papers are part of the result and stay, under a number and no name.</summary>
    public Task EraseAsync(string personId, CancellationToken cancellation = default) => Task.CompletedTask;
}

/// <summary>What somebody typed passes to the other account, unless the two have typed the same paper: two accounts of one person are one person.</summary>
internal sealed class OnPaperMerge(DbContext db, IStringLocalizer S) : IPersonalMerge
{
    public async Task<string?> ConflictAsync(string fromId, string toId, CancellationToken cancellation = default) =>
        await db.Set<Typing>().AnyAsync(t => t.ById == fromId && db.Set<Typing>().Any(o => o.ById == toId && o.SittingId == t.SittingId), cancellation)
            ? S["Both accounts have typed in the same paper. Two people have to do that."].Value
            : null;

    public async Task MoveAsync(string fromId, string toId, CancellationToken cancellation = default)
    {
        await db.Set<Typing>().Where(t => t.ById == fromId)
            .ExecuteUpdateAsync(s => s.SetProperty(t => t.ById, toId).SetProperty(t => t.Version, t => t.Version + 1), cancellation);
        await db.Set<PrintedPaper>().Where(p => p.PrintedById == fromId)
            .ExecuteUpdateAsync(s => s.SetProperty(p => p.PrintedById, toId).SetProperty(p => p.Version, p => p.Version + 1), cancellation);
    }
}
