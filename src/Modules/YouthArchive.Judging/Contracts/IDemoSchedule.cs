namespace YouthArchive.Judging.Contracts;

/// <param name="StartsUtc">UTC.</param>
/// <param name="EndsUtc">Exclusive.</param>
/// <param name="Place">Table or room, as the organiser names it; at most 60 characters.</param>
public sealed record DemoTime(string EntryId, DateTime StartsUtc, DateTime EndsUtc, string Place);

/// <summary>When and where entries are shown to their judges. Whom it is told is the programme's question.</summary>
public interface IDemoSchedule
{
    /// <summary>By start, then place; empty while no schedule is confirmed.</summary>
    Task<IReadOnlyList<DemoTime>> OfEditionAsync(int editionId, CancellationToken cancellation = default);
}
