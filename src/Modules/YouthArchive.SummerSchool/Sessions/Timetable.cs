namespace YouthArchive.SummerSchool.Sessions;

/// <summary>One person's sessions: everybody's, and the workshops the person has a place in.</summary>
internal static class Timetable
{
    /// <param name="workshops">Keys of the workshops the person is in.</param>
    public static IReadOnlyList<PublishedSession> Of(IEnumerable<PublishedSession> sessions, IReadOnlySet<string> workshops) =>
        [.. InOrder(sessions.Where(s => !s.IsWorkshop || workshops.Contains(s.Key)))];

    public static IEnumerable<PublishedSession> InOrder(IEnumerable<PublishedSession> sessions) =>
        sessions.OrderBy(s => s.StartsUtc).ThenBy(s => s.EndsUtc).ThenBy(s => s.Key, StringComparer.Ordinal);
}

internal enum TimetableChangeKind { Added, Removed, Moved, Room, Lecturers, Title, Note }

/// <param name="Before">Null when the session is new.</param>
/// <param name="After">Null when it is no longer there.</param>
internal sealed record TimetableChange(TimetableChangeKind Kind, PublishedSession? Before, PublishedSession? After)
{
    public PublishedSession Session => After ?? Before!;
}

internal static class TimetableChanges
{
    /// <summary>In the order of time; a session that changed in two ways stands twice.</summary>
    public static IReadOnlyList<TimetableChange> Between(IReadOnlyList<PublishedSession> before, IReadOnlyList<PublishedSession> after)
    {
        var (old, now) = (before.ToDictionary(s => s.Key, StringComparer.Ordinal), after.ToDictionary(s => s.Key, StringComparer.Ordinal));
        var changes = before.Where(s => !now.ContainsKey(s.Key)).Select(s => new TimetableChange(TimetableChangeKind.Removed, s, null))
            .Concat(after.SelectMany(s => old.TryGetValue(s.Key, out var was) ? Of(was, s) : [new(TimetableChangeKind.Added, null, s)]));
        return [.. changes.OrderBy(c => c.Session.StartsUtc).ThenBy(c => c.Session.Key, StringComparer.Ordinal).ThenBy(c => c.Kind)];
    }

    private static IEnumerable<TimetableChange> Of(PublishedSession was, PublishedSession now)
    {
        (TimetableChangeKind Kind, bool IsSo)[] looked =
        [
            (TimetableChangeKind.Moved, (was.StartsUtc, was.EndsUtc) != (now.StartsUtc, now.EndsUtc)),
            (TimetableChangeKind.Room, was.Room != now.Room),
            (TimetableChangeKind.Lecturers, !was.Lecturers.SequenceEqual(now.Lecturers)),
            (TimetableChangeKind.Title, was.Title != now.Title),
            (TimetableChangeKind.Note, was.Note != now.Note),
        ];
        return looked.Where(l => l.IsSo).Select(l => new TimetableChange(l.Kind, was, now));
    }
}
