namespace YouthArchive.Olympiads.Sittings;

internal static class WindowPlan
{
    public static TimePlan Plan(this SittingWindow window, int minutes, IReadOnlyList<TimeChange> changes) =>
        new(window.OpensUtc, window.ClosesUtc, window.ShiftSeconds, minutes, changes);
}
