using Xunit;
using YouthArchive.Platform.Localization;
using YouthArchive.SummerSchool.Sessions;

namespace YouthArchive.Tests.SummerSchool.Sessions;

public sealed class ClashTests
{
    private static readonly DateTime Day = new(2026, 6, 15, 4, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Rooms_lecturers_and_people_in_two_places_are_named()
    {
        PublishedSession[] sessions =
        [
            Session("opening", 0, 90, "Үлкен зал", lecturer: "Айдана Сәт"), Session("lecture", 60, 120, " үлкен  ЗАЛ ", lecturer: "айдана сәт"),
            Session("maps", 200, 260, "201", "A"), Session("seals", 200, 260, "202", "A"), Session("late", 230, 300, "203", "B"),
        ];
        var seats = new Dictionary<string, IReadOnlySet<int>> { ["maps"] = new HashSet<int> { 1, 2 }, ["seals"] = new HashSet<int> { 3 }, ["late"] = new HashSet<int> { 2, 3, 4 } };
        var clashes = Clashes.Of(sessions, key => seats.GetValueOrDefault(key) ?? new HashSet<int>());
        Assert.Equal(
            [(ClashKind.Room, "opening", "lecture", null), (ClashKind.Lecturer, "opening", "lecture", null), (ClashKind.People, "opening", "lecture", null),
                (ClashKind.People, "maps", "late", 1), (ClashKind.People, "seals", "late", (int?)1)],
            clashes.Select(c => (c.Kind, c.First.Key, c.Second.Key, c.People)));
    }

    [Fact]
    public void Sessions_one_after_the_other_do_not_clash()
    {
        Assert.Empty(Clashes.Of([Session("a", 0, 60, "1", lecturer: "А"), Session("b", 60, 90, "1", lecturer: "А")], _ => new HashSet<int>()));
    }

    [Fact]
    public void Changes_of_a_timetable_say_what_changed()
    {
        PublishedSession[] before = [Session("a", 0, 60, "1"), Session("b", 60, 90, "1"), Session("gone", 100, 120, "1")];
        PublishedSession[] after = [before[0] with { Room = "2", StartsUtc = Day.AddMinutes(5) }, before[1], Session("new", 130, 140, "1")];
        Assert.Equal(
            [("a", TimetableChangeKind.Moved), ("a", TimetableChangeKind.Room), ("gone", TimetableChangeKind.Removed), ("new", TimetableChangeKind.Added)],
            TimetableChanges.Between(before, after).Select(c => (c.Session.Key, c.Kind)));
        Assert.Empty(TimetableChanges.Between(before, before));
    }

    private static PublishedSession Session(string key, int from, int to, string room, string? slot = null, string? lecturer = null) => new(
        key, LocalizedText.Same(key), LocalizedText.Empty, slot is null ? SessionKind.Lecture : SessionKind.Workshop, Day.AddMinutes(from), Day.AddMinutes(to), room,
        lecturer is null ? [] : [new(lecturer)], 10, slot, true);
}
