using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using YouthArchive.FamilyHistory.HandIns;
using YouthArchive.FamilyHistory.Works;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Localization;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.FamilyHistory.Figures;

/// <summary>An edition's works in numbers: a fixed number of queries, however many there are.</summary>
internal sealed class FamilyFigures(DbContext db, IConsents consents, IStringLocalizer S) : IEditionFigures, IEditionEntries
{
    private sealed record WorkRow(string Id, string Code, string Title, string Language, WorkState State);

    public string Programme => ProgrammeNames.FamilyHistory;

    public async Task<EditionFigures> OfAsync(Edition edition, CancellationToken cancellation = default)
    {
        var (works, authors, firsts) = await ReadAsync(edition.Id, cancellation);
        var standing = works.Where(w => w.State != WorkState.Withdrawn).ToList();
        var handedIn = standing.Where(w => w.State == WorkState.HandedIn).ToList();
        var all = People(standing, authors);
        var entered = People(handedIn, authors);
        var states = await consents.OfAsync(all, ConsentPurpose.TakingPart, cancellation);
        return new(
            [
                new(LocalizedText.Same(S["Began a work"]), all.Count),
                new(LocalizedText.Same(S["Have handed in"]), entered.Count),
                new(LocalizedText.Same(S["Have handed in and may take part"]), entered.Count(p => states[p].Allows())),
            ],
            [.. handedIn.Where(w => firsts.ContainsKey(w.Id)).Select(w => firsts[w.Id])],
            [.. standing.Select(w => w.Language)],
            [.. Open(edition, standing.Count - handedIn.Count, all.Count(p => !states[p].Allows()))]);
    }

    async Task<IReadOnlyList<EntryLine>> IEditionEntries.OfAsync(Edition edition, CancellationToken cancellation)
    {
        var (works, authors, firsts) = await ReadAsync(edition.Id, cancellation);
        return [.. works.OrderBy(w => w.Code, StringComparer.Ordinal).Select(w => new EntryLine(
            w.Code, w.Title, w.Language, Word(w.State), firsts.TryGetValue(w.Id, out var at) ? at : null, [.. authors[w.Id]]))];
    }

    private IEnumerable<OpenMatter> Open(Edition edition, int drafts, int withoutConsent)
    {
        if (edition.Stage(StageKeys.HandIn) is not { } stage)
        {
            yield break;
        }
        if (drafts > 0)
        {
            yield return new(S.Plural(drafts, "{0} work is begun and not handed in", "{0} works are begun and not handed in"), FamilyLinks.Desk(edition), stage.EndsUtc);
        }
        if (withoutConsent > 0)
        {
            yield return new(S.Plural(withoutConsent, "{0} author has no guardian's consent", "{0} authors have no guardian's consent"), FamilyLinks.Desk(edition), stage.EndsUtc);
        }
    }

    private string Word(WorkState state) => state switch
    {
        WorkState.HandedIn => S["handed in"],
        WorkState.Withdrawn => S["withdrawn"],
        _ => S["begun"],
    };

    private static List<string> People(IEnumerable<WorkRow> works, ILookup<string, string> authors) =>
        [.. works.SelectMany(w => authors[w.Id]).Distinct(StringComparer.Ordinal)];

    private async Task<(List<WorkRow> Works, ILookup<string, string> Authors, Dictionary<string, DateTime> Firsts)> ReadAsync(int editionId, CancellationToken cancellation)
    {
        var works = await db.Set<Work>().Where(w => w.EditionId == editionId)
            .Select(w => new WorkRow(w.Id, w.Code, w.Title, w.Language, w.State)).ToListAsync(cancellation);
        var authors = await (
            from author in db.Set<WorkAuthor>()
            join work in db.Set<Work>() on author.WorkId equals work.Id
            where work.EditionId == editionId && author.JoinedUtc != null
            orderby author.Position
            select new { author.WorkId, author.PersonId }).ToListAsync(cancellation);
        var firsts = await (
            from handIn in db.Set<HandIn>()
            join work in db.Set<Work>() on handIn.WorkId equals work.Id
            where work.EditionId == editionId && handIn.Number == 1
            select new { handIn.WorkId, handIn.AtUtc }).ToDictionaryAsync(f => f.WorkId, f => f.AtUtc, cancellation);
        return (works, authors.ToLookup(a => a.WorkId, a => a.PersonId, StringComparer.Ordinal), firsts);
    }
}
