using Microsoft.EntityFrameworkCore;
using YouthArchive.Olympiads.Sittings.Live;
using YouthArchive.People.Contracts;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Olympiads.Sittings.Proctoring;

/// <summary>How a pupil stands, for who watches. Worst first, so that it is seen.</summary>
internal enum Standing { Offline, Waits, Paused, Running, NotStarted, HandedIn, Missed }

/// <param name="SeenUtc">When the device was last heard of; null when never.</param>
internal sealed record BoardRow(
    string PersonId, string Name, string? SittingId, string? Code, Standing Standing, int Answered, int Total, int SecondsLeft, DateTime? SeenUtc, int Late);

internal sealed record BoardClass(ClassList Class, IReadOnlyList<BoardRow> Rows)
{
    public int Count(Standing standing) => Rows.Count(r => r.Standing == standing);
}

/// <summary>A live table of pupils by class. The number of queries does not grow with the classes.</summary>
internal sealed class ProctorBoard(
    DbContext db, SittingReading reading, IPeople people, IProgrammeBoard programmes, IEditions editions, TimeProvider clock)
{
    public async Task<IReadOnlyList<BoardClass>> OfAsync(SittingWindow window, IReadOnlyList<ClassList> classes, CancellationToken cancellation)
    {
        var ids = classes.SelectMany(c => c.StudentIds).Distinct(StringComparer.Ordinal).ToList();
        var enrolled = await EnrolledAsync(window.EditionId, ids, cancellation);
        var sittings = (await reading.ReadAsync(q => q.Where(s => s.WindowId == window.Id && ids.Contains(s.PersonId)), cancellation))
            .ToDictionary(s => s.PersonId, StringComparer.Ordinal);
        var sittingIds = sittings.Values.Select(s => s.Id).ToList();
        var answered = await AnsweredAsync(sittingIds, cancellation);
        var seen = await db.Set<SittingPresence>().Where(p => sittingIds.Contains(p.SittingId)).ToDictionaryAsync(p => p.SittingId, p => p.SeenUtc, StringComparer.Ordinal, cancellation);
        var names = await people.FindManyAsync(ids, cancellation);
        var now = clock.GetUtcNow().UtcDateTime;
        BoardRow Row(string id)
        {
            var sitting = sittings.GetValueOrDefault(id);
            var (count, late) = sitting is null ? (0, 0) : answered.GetValueOrDefault(sitting.Id);
            DateTime? last = sitting is not null && seen.TryGetValue(sitting.Id, out var at) ? at : null;
            return new(id, names.GetValueOrDefault(id)?.DisplayName ?? "–", sitting?.Id, sitting?.Code, StandingOf(sitting, last, now),
                count, sitting?.Paper.Items.Count ?? 0, sitting?.Time.SecondsLeft(now) ?? 0, last, late);
        }
        return [.. classes.Select(c => new BoardClass(c, [.. c.StudentIds.Where(id => enrolled.Contains(id) || sittings.ContainsKey(id))
            .Select(Row).OrderBy(r => r.Standing).ThenBy(r => r.Name, StringComparer.CurrentCulture)])).Where(c => c.Rows.Count > 0)];
    }

    public static Standing StandingOf(SittingNow? sitting, DateTime? seen, DateTime now) => sitting switch
    {
        null => Standing.NotStarted,
        { HandedInUtc: not null } => Standing.HandedIn,
        { StartedUtc: null, NeedsAdmission: true, AdmittedUtc: null } => Standing.Waits,
        { StartedUtc: null } => sitting.Time.At(now) == TimeState.Missed ? Standing.Missed : Standing.NotStarted,
        _ => sitting.Time.At(now) == TimeState.Paused ? Standing.Paused
            : now - (seen ?? sitting.StartedUtc.Value) > Presence.Silence + Presence.Every ? Standing.Offline : Standing.Running,
    };

    private async Task<HashSet<string>> EnrolledAsync(int editionId, List<string> ids, CancellationToken cancellation)
    {
        var key = (await editions.FindAsync(editionId, cancellation))?.Key;
        return (await programmes.StatusAsync(ids, cancellation)).Where(s => s.Key.EditionKey == key && s.Value.State != TakingPart.NotEnrolled)
            .Select(s => s.Key.PersonId).ToHashSet(StringComparer.Ordinal);
    }

    private async Task<Dictionary<string, (int Answered, int Late)>> AnsweredAsync(List<string> sittings, CancellationToken cancellation)
    {
        var items = await db.Set<AnswerLine>().Where(a => sittings.Contains(a.SittingId) && a.ItemKey != SittingNow.Flags)
            .GroupBy(a => new { a.SittingId, a.ItemKey, a.IsLate }).Select(g => g.Key).ToListAsync(cancellation);
        return items.GroupBy(i => i.SittingId, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => (g.Count(i => !i.IsLate), g.Count(i => i.IsLate)), StringComparer.Ordinal);
    }
}
