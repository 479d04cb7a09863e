using YouthArchive.Judging.Contracts;
using YouthArchive.Judging.Publications;
using YouthArchive.Platform.Localization;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Judging.Audiences;

/// <summary>Judges who still have something to do. Without a confirmed assignment everybody judges everything that is ready.</summary>
internal sealed class UnfinishedJudges(JudgingDesk desk, IAssignments assignments, IReadingRights panel) : IAudiences
{
    private const string Key = "judges-not-finished";

    public string? Programme => null;

    public IReadOnlyList<Audience> All { get; } =
    [
        new(Key, new("Бағалауды аяқтамаған қазылар", "Судьи, которые не закончили оценивать", "Judges who have not finished", "Үнэлж дуусаагүй шүүгчид"), NeedsConsent: false),
    ];

    public async Task<IReadOnlyList<string>> OfAsync(Edition edition, string key, CancellationToken cancellation = default)
    {
        if (key != Key || await desk.OpenAsync(edition, cancellation) is not { } view)
        {
            return [];
        }
        var seated = (await panel.PanelAsync(edition.Id, cancellation)).Select(p => p.PersonId).ToHashSet(StringComparer.Ordinal);
        var assigned = await assignments.OfEditionAsync(edition.Id, cancellation);
        var open = assigned.Count > 0
            ? assigned.Where(a => !a.IsDone).Select(a => a.JudgeId)
            : view.Judges.Where(j => view.Entries.Any(e => e.IsReady && view.Cells[(e.EntryId, j.Id)] is { Conflict: null, IsFinished: false })).Select(j => j.Id);
        return [.. open.Where(seated.Contains).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }
}
