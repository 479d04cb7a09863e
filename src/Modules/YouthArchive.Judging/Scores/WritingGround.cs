using Microsoft.EntityFrameworkCore;
using YouthArchive.Judging.Assignments;
using YouthArchive.Judging.Conflicts;
using YouthArchive.Judging.Contracts;
using YouthArchive.Judging.Entries;
using YouthArchive.Judging.Panels;
using YouthArchive.Judging.Phases;
using YouthArchive.Judging.Rubrics;
using YouthArchive.Judging.Samples;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Judging.Scores;

/// <summary>What decides whether and how a judge may write, as it stands while the journal is locked.</summary>
/// <param name="Phase">Null while the workspace is closed.</param>
/// <param name="Numbers">Of the panel's judges, by id.</param>
/// <param name="Assigned">By judge; null while no plan is confirmed.</param>
internal sealed record WritingGround(
    Edition Edition, Phase? Phase, RubricVersion Rubric, IReadOnlyDictionary<string, int> Numbers,
    IReadOnlyDictionary<string, JudgedEntry> EntriesByCode, ILookup<string, string>? Assigned, IReadOnlySet<string> Samples,
    IReadOnlySet<(string Entry, string Judge)> Barred)
{
    /// <summary>Null when this judge has no such entry to judge now.</summary>
    public JudgedEntry? EntryOf(string judge, string code) =>
        Phase is not null && Numbers.ContainsKey(judge) && EntriesByCode.GetValueOrDefault(code) is { IsReady: true } entry
        && (Assigned is null || Assigned[judge].Contains(entry.EntryId) || Samples.Contains(entry.EntryId))
            ? entry
            : null;

    public Rubric RubricOf(JudgedEntry entry) => Rubric.Rubric.ForTrack(entry.TrackKey);

    public int RoundOf(JudgedEntry entry) => Samples.Contains(entry.EntryId) ? 0 : Phase!.Round;
}

/// <summary>Looks the ground up for many writings of one edition at once: the number of queries does not grow with them.</summary>
internal sealed class WritingGrounds(
    DbContext db, EntriesOfEdition entries, JudgingPhases phases, RubricVersions rubrics, SampleEntries samples, ConflictsOfInterest conflicts, TimeProvider clock)
{
    /// <summary>Null when the edition has no rubric.</summary>
    public async Task<WritingGround?> FindAsync(Edition edition, IReadOnlyCollection<string> judges, IReadOnlyCollection<string> codes, CancellationToken cancellation)
    {
        if (await rubrics.CurrentAsync(edition.Id, cancellation) is not { } rubric)
        {
            return null;
        }
        var isOpen = edition.Stage(StageKeys.Judging)?.IsOpen(clock.GetUtcNow().UtcDateTime) == true;
        var phase = isOpen ? await phases.NowAsync(edition, cancellation) : null;
        var numbers = await db.Set<PanelJudge>().Where(p => p.EditionId == edition.Id && p.LeftUtc == null && judges.Contains(p.JudgeId))
            .ToDictionaryAsync(p => p.JudgeId, p => p.Number, cancellation);
        var wanted = (await entries.AllAsync(edition, cancellation)).Where(e => codes.Contains(e.Code)).ToDictionary(e => e.Code, StringComparer.Ordinal);
        var standing = await conflicts.OfJudgesAsync(edition, judges, [.. wanted.Values.Select(e => e.EntryId)], cancellation);
        return new(edition, phase, rubric, numbers, wanted,
            await AssignedAsync(edition.Id, phase?.Round ?? 1, judges, cancellation),
            await samples.OfEditionAsync(edition.Id, cancellation),
            standing.Select(c => (c.EntryId, c.JudgeId)).ToHashSet());
    }

    private async Task<ILookup<string, string>?> AssignedAsync(int editionId, int round, IReadOnlyCollection<string> judges, CancellationToken cancellation)
    {
        var rows = await db.Set<AssignedEntry>()
            .Where(a => a.EditionId == editionId && a.Round <= round && a.WithdrawnUtc == null && judges.Contains(a.JudgeId))
            .Select(a => new { a.JudgeId, a.EntryId }).ToListAsync(cancellation);
        return rows.Count > 0 || await db.Set<AssignedEntry>().AnyAsync(a => a.EditionId == editionId, cancellation)
            ? rows.ToLookup(a => a.JudgeId, a => a.EntryId, StringComparer.Ordinal)
            : null;
    }
}
