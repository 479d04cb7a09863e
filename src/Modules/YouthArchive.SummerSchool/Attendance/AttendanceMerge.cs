namespace YouthArchive.SummerSchool.Attendance;

/// <summary>An event's own key: sent twice, it is the same event.</summary>
internal readonly record struct ScanKey(string Device, int Sequence);

/// <param name="Undoes">What an undo takes back; null for a check-in.</param>
internal sealed record Scan(ScanKey Key, string SessionKey, int SeatId, DateTime AtUtc, ScanKey? Undoes);

/// <summary>Somebody is at a session.</summary>
/// <param name="AtUtc">The earliest check-in that was not taken back.</param>
internal sealed record Presence(string SessionKey, int SeatId, DateTime AtUtc, ScanKey First);

/// <summary>
/// Who is there, from all events of all devices. An undo names the check-in it takes back, so clocks and the order of arrival do not
/// matter: a check-in counts unless an undo of it is anywhere among the events. Of those that count, the earliest says since when.
/// </summary>
internal static class AttendanceMerge
{
    public static IReadOnlyDictionary<(string SessionKey, int SeatId), Presence> Of(IEnumerable<Scan> scans)
    {
        var once = new Dictionary<ScanKey, Scan>();
        foreach (var scan in scans)
        {
            once.TryAdd(scan.Key, scan);
        }
        // An undo takes back a check-in of the same person at the same session, nothing else.
        var undone = once.Values.Where(s => s.Undoes is not null).Select(s => (s.Undoes!.Value, s.SessionKey, s.SeatId)).ToHashSet();
        var there = new Dictionary<(string, int), Presence>();
        foreach (var scan in once.Values.Where(s => s.Undoes is null && !undone.Contains((s.Key, s.SessionKey, s.SeatId))))
        {
            var place = (scan.SessionKey, scan.SeatId);
            if (!there.TryGetValue(place, out var known) || IsEarlier(scan, known))
            {
                there[place] = new(scan.SessionKey, scan.SeatId, scan.AtUtc, scan.Key);
            }
        }
        return there;
    }

    // Equal moments: the key decides, so that the order of arrival never does.
    private static bool IsEarlier(Scan scan, Presence known) =>
        (scan.AtUtc.CompareTo(known.AtUtc), string.CompareOrdinal(scan.Key.Device, known.First.Device), scan.Key.Sequence.CompareTo(known.First.Sequence)) switch
        {
            ( < 0, _, _) => true,
            (0, < 0, _) => true,
            (0, 0, < 0) => true,
            _ => false,
        };
}

/// <summary>A device's clock, set right: what it shows is compared with the site's when it sends.</summary>
internal static class DeviceClock
{
    /// <summary>Older than this no event is believed to be: a device that was off for a week has lost the day too.</summary>
    public static readonly TimeSpan Oldest = TimeSpan.FromDays(7);

    /// <param name="shown">What the device's clock showed when it happened.</param>
    /// <param name="shownAtSending">What it showed when it sent the event.</param>
    /// <returns>Not after now, not more than <see cref="Oldest"/> before.</returns>
    public static DateTime Right(DateTime shown, DateTime shownAtSending, DateTime now)
    {
        var ago = shownAtSending - shown;
        return now - (ago < TimeSpan.Zero ? TimeSpan.Zero : ago > Oldest ? Oldest : ago);
    }
}
