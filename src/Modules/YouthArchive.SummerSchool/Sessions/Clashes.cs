using YouthArchive.Platform.Persistence;

namespace YouthArchive.SummerSchool.Sessions;

internal enum ClashKind { Room, Lecturer, People }

/// <param name="What">The room or the lecturer; empty for people.</param>
/// <param name="People">How many people would have to be in both; null for everybody.</param>
internal sealed record Clash(ClashKind Kind, PublishedSession First, PublishedSession Second, string What, int? People = null);

/// <summary>What cannot be at the same time and is.</summary>
internal static class Clashes
{
    /// <param name="inWorkshop">Ids of the seats in a workshop.</param>
    public static IReadOnlyList<Clash> Of(IReadOnlyList<PublishedSession> sessions, Func<string, IReadOnlySet<int>> inWorkshop)
    {
        var ordered = Timetable.InOrder(sessions).ToList();
        var clashes = new List<Clash>();
        for (var i = 0; i < ordered.Count; i++)
        {
            for (var j = i + 1; j < ordered.Count && ordered[j].StartsUtc < ordered[i].EndsUtc; j++)
            {
                if (ordered[i].Overlaps(ordered[j]))
                {
                    clashes.AddRange(Between(ordered[i], ordered[j], inWorkshop));
                }
            }
        }
        return clashes;
    }

    private static IEnumerable<Clash> Between(PublishedSession a, PublishedSession b, Func<string, IReadOnlySet<int>> inWorkshop)
    {
        if (a.Room.Length > 0 && SearchText.Normalise(a.Room) == SearchText.Normalise(b.Room))
        {
            yield return new(ClashKind.Room, a, b, b.Room);
        }
        var names = a.Lecturers.Select(l => SearchText.Normalise(l.Name)).ToHashSet(StringComparer.Ordinal);
        foreach (var both in b.Lecturers.Where(l => names.Contains(SearchText.Normalise(l.Name))))
        {
            yield return new(ClashKind.Lecturer, a, b, both.Name);
        }
        switch (a.IsWorkshop, b.IsWorkshop)
        {
            case (false, false):
                yield return new(ClashKind.People, a, b, "");
                break;
            case (true, true) when a.Slot != b.Slot && inWorkshop(a.Key).Count(inWorkshop(b.Key).Contains) is > 0 and var common:
                yield return new(ClashKind.People, a, b, "", common);
                break;
            case (true, false) when inWorkshop(a.Key).Count is > 0 and var people:
                yield return new(ClashKind.People, a, b, "", people);
                break;
            case (false, true) when inWorkshop(b.Key).Count is > 0 and var others:
                yield return new(ClashKind.People, a, b, "", others);
                break;
        }
    }
}
