namespace YouthArchive.ArchiveHack.Evidence;

/// <summary>When the server is known to have had a commit.</summary>
/// <param name="Utc">At this moment it had it.</param>
/// <param name="EarliestUtc">It cannot have had it before; the same as Utc when the log leaves no gap.</param>
internal sealed record Sighting(DateTime Utc, DateTime EarliestUtc, PushFact Push);

/// <summary>
/// Walks the push log from the oldest row: what a push brought is what its new head reaches and no earlier push reached.
/// Dates written into commits play no part in it.
/// </summary>
internal sealed class Sightings
{
    private readonly Dictionary<string, Sighting> bySha = new(StringComparer.Ordinal);
    private readonly HashSet<string> unread = new(StringComparer.Ordinal);
    private DateTime gapSince = DateTime.MaxValue;

    public Sightings(History history, IReadOnlyList<PushFact> pushes)
    {
        Pushes = OldestFirst(pushes);
        foreach (var push in Pushes)
        {
            // What a push replaced was there already, even where the log has lost the row that brought it.
            Mark(history, push.Before, push, DateTime.MinValue);
            Mark(history, push.After, push, push.TimestampUtc);
        }
    }

    /// <summary>The push log, oldest first.</summary>
    public IReadOnlyList<PushFact> Pushes { get; }

    /// <summary>Heads the log names and nobody has read: reading their commits would prove more.</summary>
    public IReadOnlyCollection<string> UnreadHeads => unread;

    public Sighting? Of(string sha) => bySha.GetValueOrDefault(sha);

    /// <summary>GitHub lists the newest first; rows of the same second must not change places.</summary>
    private static PushFact[] OldestFirst(IReadOnlyList<PushFact> pushes)
    {
        var newestFirst = pushes.Count > 1 && pushes[0].TimestampUtc > pushes[^1].TimestampUtc;
        return (newestFirst ? pushes.Reverse() : pushes).OrderBy(push => push.TimestampUtc).ToArray();
    }

    private void Mark(History history, string? head, PushFact push, DateTime earliest)
    {
        if (head is null)
        {
            return;
        }

        if (!history.Holds(head))
        {
            // From here on a commit that looks new may have been part of what nobody has read.
            gapSince = unread.Add(head) && earliest < gapSince ? earliest : gapSince;
            return;
        }

        var since = earliest < gapSince ? earliest : gapSince;
        foreach (var commit in history.From(head, bySha.ContainsKey).ToArray())
        {
            bySha[commit.Sha] = new Sighting(push.TimestampUtc, since, push);
        }
    }
}
