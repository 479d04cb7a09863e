using Microsoft.EntityFrameworkCore;
using YouthArchive.Judging.Contracts;
using YouthArchive.Olympiads.Items;
using YouthArchive.Olympiads.Papers;
using YouthArchive.Olympiads.Sittings;
using YouthArchive.Platform.Fragments;
using YouthArchive.Platform.Localization;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Olympiads.Results.Marks.Open;

/// <summary>Open answers as entries: a code without a name; the track is the item's key, so that criteria can be limited to an item.</summary>
internal sealed class OpenAsEntries(DbContext db, PaperVersions versions) : IJudgedEntries
{
    public string Programme => ProgrammeNames.Olympiads;

    public async Task<IReadOnlyList<JudgedEntry>> OfEditionAsync(int editionId, CancellationToken cancellation = default)
    {
        var entries = await db.Set<OpenEntry>().AsNoTracking().Where(o => o.EditionId == editionId).OrderBy(o => o.Number).ToListAsync(cancellation);
        var keys = new Dictionary<int, MarkingKey>();
        foreach (var paper in entries.Select(e => e.PaperId).Distinct())
        {
            keys[paper] = await versions.OfAsync(paper, cancellation);
        }
        return [.. entries.Select(e => new JudgedEntry(e.Id, editionId, e.Code, Title(keys[e.PaperId], e.ItemKey).ToString(), LocalizedText.Empty, e.ItemKey, true))];
    }

    private static LocalizedText Title(MarkingKey key, string item) => key.Versions.Values.Last(v => v.Key == item).Title;
}

/// <summary>Whose an open answer is. Markers never see it; Judging finds ties with it.</summary>
internal sealed class OpenPeople(DbContext db) : IEntryPeople
{
    public string Programme => ProgrammeNames.Olympiads;

    public async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> OfEntriesAsync(IReadOnlyCollection<string> entryIds, CancellationToken cancellation = default) =>
        (await (
            from entry in db.Set<OpenEntry>()
            join sitting in db.Set<Sitting>() on entry.SittingId equals sitting.Id
            where entryIds.Contains(entry.Id)
            select new { entry.Id, sitting.PersonId }).ToListAsync(cancellation))
            .ToDictionary(e => e.Id, e => (IReadOnlyList<string>)[e.PersonId], StringComparer.Ordinal);
}

/// <summary>Who sat a paper of the edition marks none of it: neither their own answer nor those they compete with.</summary>
internal sealed class OpenConflicts(DbContext db) : IConflictSource
{
    private static readonly string HasSat = SourceText.Of("You sat a paper of this olympiad.");

    public string Programme => ProgrammeNames.Olympiads;

    public async Task<IReadOnlyList<DetectedConflict>> OfJudgeAsync(string judgeId, int editionId, CancellationToken cancellation = default) =>
        await db.Set<Sitting>().AnyAsync(s => s.PersonId == judgeId && s.StartedUtc != null && db.Set<SittingWindow>().Any(w => w.Id == s.WindowId && w.EditionId == editionId), cancellation)
            ? [.. (await db.Set<OpenEntry>().Where(o => o.EditionId == editionId).Select(o => o.Id).ToListAsync(cancellation)).Select(id => new DetectedConflict(id, HasSat, ConflictKind.Self))]
            : [];
}

/// <summary>What a marker reads: the question, the guidance and the answer; nothing of whose it is.</summary>
internal sealed record OpenPanel(Item Item, string Answer, string Language, Func<string, string> PictureUrl);

internal sealed class OpenPanels(DbContext db, ISatPapers sittings, PaperVersions versions, LockedPapers papers) : IEvidencePanels
{
    public const string View = "/Pages/Shared/Olympiads/Results/_OpenAnswer.cshtml";

    public string Programme => ProgrammeNames.Olympiads;

    public async Task<Fragment?> ForAsync(string entryId, EvidenceSight sight, CancellationToken cancellation = default)
    {
        if (await db.Set<OpenEntry>().AsNoTracking().FirstOrDefaultAsync(o => o.Id == entryId, cancellation) is not { } entry
            || await sittings.FindAsync(entry.SittingId, cancellation) is not { } sat
            || sat.Paper.Items.FirstOrDefault(i => i.ItemKey == entry.ItemKey) is not { } placed
            || await papers.FindAsync(entry.PaperId, cancellation) is not { } paper)
        {
            return null;
        }
        var item = (await versions.OfAsync(entry.PaperId, cancellation)).Current(entry.ItemKey, placed.ItemVersionId);
        var answer = sat.Answers.GetValueOrDefault(entry.ItemKey) ?? Response.Empty;
        return new(View, new OpenPanel(item, answer.One("text"), sat.Language, file => paper.PictureUrl(entry.ItemKey, file)));
    }
}
