using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using YouthArchive.Olympiads.Results;
using YouthArchive.Olympiads.Results.Appeals;
using YouthArchive.Olympiads.Results.Marks;
using YouthArchive.Olympiads.Sittings;
using YouthArchive.Platform.Localization;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Olympiads.Figures;

/// <summary>An edition's sittings in numbers: three queries, however many there are.</summary>
internal sealed class OlympiadFigures(DbContext db, IStringLocalizer S) : IEditionFigures, IEditionEntries
{
    private static readonly TimeSpan ToAnAppeal = TimeSpan.FromDays(7);

    private sealed record SittingRow(string Code, string PersonId, string Language, DateTime? StartedUtc, DateTime? HandedInUtc, int Window);

    public string Programme => ProgrammeNames.Olympiads;

    public async Task<EditionFigures> OfAsync(Edition edition, CancellationToken cancellation = default)
    {
        var sittings = await SittingsAsync(edition.Id, cancellation);
        var begun = sittings.Where(s => s.StartedUtc is not null).ToList();
        var waiting = await (
            from marks in db.Set<CurrentMarks>()
            join window in db.Set<SittingWindow>() on marks.WindowId equals window.Id
            where window.EditionId == edition.Id
            select marks.Waiting).SumAsync(cancellation);
        var appeals = await db.Set<Appeal>().Where(a => a.EditionId == edition.Id && a.DecidedUtc == null).Select(a => a.FiledUtc).ToListAsync(cancellation);
        return new(
            [
                new(LocalizedText.Same(S["Began to sit"]), People(begun)),
                new(LocalizedText.Same(S["Have handed in"]), People(begun.Where(s => s.HandedInUtc is not null))),
            ],
            [.. begun.Where(s => s.HandedInUtc is not null).Select(s => s.HandedInUtc!.Value)],
            [.. begun.Select(s => s.Language)],
            [.. Open(edition, waiting, appeals)]);
    }

    async Task<IReadOnlyList<EntryLine>> IEditionEntries.OfAsync(Edition edition, CancellationToken cancellation) =>
        [.. (await SittingsAsync(edition.Id, cancellation)).OrderBy(s => s.Window).ThenBy(s => s.Code, StringComparer.Ordinal).Select(s => new EntryLine(
            s.Code, "", s.Language, s.HandedInUtc is not null ? S["handed in"] : s.StartedUtc is not null ? S["begun"] : S["admitted"], s.HandedInUtc, [s.PersonId]))];

    private IEnumerable<OpenMatter> Open(Edition edition, int waiting, List<DateTime> appeals)
    {
        if (waiting > 0 && edition.Stage(StageKeys.Judging) is { } marking)
        {
            yield return new(S.Plural(waiting, "{0} open answer waits for markers", "{0} open answers wait for markers"), ResultLinks.Open(edition), marking.EndsUtc);
        }
        if (appeals.Count > 0)
        {
            yield return new(S.Plural(appeals.Count, "{0} appeal is not decided", "{0} appeals are not decided"), ResultLinks.Appeals(edition), appeals.Min() + ToAnAppeal);
        }
    }

    private static int People(IEnumerable<SittingRow> sittings) => sittings.Select(s => s.PersonId).Distinct(StringComparer.Ordinal).Count();

    private Task<List<SittingRow>> SittingsAsync(int editionId, CancellationToken cancellation) => (
        from sitting in db.Set<Sitting>()
        join window in db.Set<SittingWindow>() on sitting.WindowId equals window.Id
        where window.EditionId == editionId
        select new SittingRow(sitting.Code, sitting.PersonId, sitting.Language, sitting.StartedUtc, sitting.HandedInUtc, window.Id)).ToListAsync(cancellation);
}
