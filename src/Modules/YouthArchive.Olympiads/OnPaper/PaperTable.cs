using Microsoft.EntityFrameworkCore;
using YouthArchive.Olympiads.Sittings;
using YouthArchive.People.Contracts;

namespace YouthArchive.Olympiads.OnPaper;

/// <summary>How far one pupil's paper is.</summary>
internal enum SheetStep
{
    NotPrinted,
    Printed,

    /// <summary>One person has finished, or two are at it.</summary>
    TypedOnce,

    /// <summary>Both have finished and somebody has to decide.</summary>
    Differs,
    Settled,
    Absent,

    /// <summary>There is a sitting on a device: only one of the two counts, and that is the one on the device.</summary>
    OnDevice,
}

/// <param name="MayType">This person can type it now.</param>
/// <param name="MayDecide">Both have finished, and there are differences.</param>
internal sealed record SheetRow(string PersonId, string Name, string? SittingId, string? Code, SheetStep Step, bool IsLate, bool MayType, bool MayDecide);

internal sealed record SheetClass(ClassList Class, IReadOnlyList<SheetRow> Rows)
{
    public int Count(SheetStep step) => Rows.Count(r => r.Step == step);
}

/// <summary>The papers of a window, class by class. The number of queries does not grow with the classes.</summary>
internal sealed class PaperTable(DbContext db, IPeople people)
{
    public async Task<IReadOnlyList<SheetClass>> OfAsync(OpenPaper open, string readerId, CancellationToken cancellation)
    {
        var ids = open.Classes.SelectMany(c => c.StudentIds).Distinct(StringComparer.Ordinal).ToList();
        var window = open.Window.Id;
        var sittings = (await db.Set<Sitting>().AsNoTracking().Where(s => s.WindowId == window).ToListAsync(cancellation)).ToDictionary(s => s.PersonId, StringComparer.Ordinal);
        var printed = await db.Set<PrintedPaper>().AsNoTracking().Where(p => p.WindowId == window).ToDictionaryAsync(p => p.SittingId, StringComparer.Ordinal, cancellation);
        var typed = (await (
            from typing in db.Set<Typing>()
            join paper in db.Set<PrintedPaper>() on typing.SittingId equals paper.SittingId
            where paper.WindowId == window
            select new TypedBy(typing.SittingId, typing.ById, typing.FinishedUtc != null)).ToListAsync(cancellation)).ToLookup(t => t.SittingId, StringComparer.Ordinal);
        var names = await people.FindManyAsync(ids, cancellation);
        SheetRow Row(string id)
        {
            var sitting = sittings.GetValueOrDefault(id);
            var paper = sitting is null ? null : printed.GetValueOrDefault(sitting.Id);
            List<TypedBy> by = sitting is null ? [] : [.. typed[sitting.Id]];
            var step = StepOf(sitting, paper, by);
            return new(id, names.GetValueOrDefault(id)?.DisplayName ?? "–", sitting?.Id, sitting?.Code, step, paper?.State == SheetState.Late,
                step is SheetStep.Printed or SheetStep.TypedOnce && MayType(by, readerId),
                step == SheetStep.Differs && (open.IsOrganiser || by.All(t => t.ById != readerId)));
        }
        return [.. open.Classes.Select(c => new SheetClass(c, [.. c.StudentIds.Select(Row).OrderBy(r => r.Name, StringComparer.CurrentCulture)]))];
    }

    private static SheetStep StepOf(Sitting? sitting, PrintedPaper? paper, IReadOnlyCollection<TypedBy> by) =>
        sitting is { StartedUtc: not null } && paper?.SettledUtc is null ? SheetStep.OnDevice
        : paper is null ? SheetStep.NotPrinted
        : paper.SettledUtc is not null ? SheetStep.Settled
        : paper.State == SheetState.Absent ? SheetStep.Absent
        : by.Count(t => t.IsFinished) == Typing.Turns ? SheetStep.Differs
        : by.Count > 0 ? SheetStep.TypedOnce : SheetStep.Printed;

    private static bool MayType(IReadOnlyCollection<TypedBy> by, string reader) =>
        by.FirstOrDefault(t => t.ById == reader) is { } own ? !own.IsFinished : by.Count < Typing.Turns;

    private sealed record TypedBy(string SittingId, string ById, bool IsFinished);
}
