using Xunit;
using YouthArchive.Platform.Localization;
using YouthArchive.Programmes.Contracts;
using YouthArchive.Programmes.Seasons;

namespace YouthArchive.Tests.Programmes.Seasons;

public sealed class YearMoveTests
{
    [Theory]
    [InlineData("2026", "2027")]
    [InlineData("2026-2027", "2027-2028")]
    [InlineData("2026-open", "2027-open")]
    [InlineData("spring", "spring-2")]
    [InlineData("spring-2", "spring-3")]
    public void Names_move_a_year_on(string name, string next) => Assert.Equal(next, YearMove.Name(name));

    [Fact]
    public void Only_the_years_of_the_name_move_in_texts()
    {
        var moved = YearMove.Text(new("Хакатон 2026, 2018 жылдан бері", null, "2026–2027"), "2026-2027");
        Assert.Equal(("Хакатон 2027, 2018 жылдан бері", null, "2027–2028"), (moved.Kk, moved.Ru, moved.En));
    }

    [Fact]
    public void Every_day_of_ten_years_moves_to_its_weekday_within_three_days_of_a_year()
    {
        for (var day = new DateOnly(2024, 1, 1); day.Year < 2034; day = day.AddDays(1))
        {
            var edition = new Edition(1, ProgrammeNames.ArchiveHack, "x", LocalizedText.Empty, LocalizedText.Empty, LocalizedText.Empty, "Asia/Almaty", "", null, null,
                day.ToDateTime(new TimeOnly(4, 0), DateTimeKind.Utc), day.ToDateTime(new TimeOnly(5, 0), DateTimeKind.Utc), [], [], false);
            var moved = day.AddDays(YearMove.Days(edition));
            Assert.Equal(day.DayOfWeek, moved.DayOfWeek);
            Assert.InRange(Math.Abs(moved.DayNumber - day.AddYears(1).DayNumber), 0, 3);
        }
    }

    [Fact]
    public void Hours_stay_what_the_clock_on_the_wall_says_when_the_zone_changes_its_clocks()
    {
        // Almaty left UTC+6 for UTC+5 on 1 March 2024.
        var from = new Edition(1, ProgrammeNames.ArchiveHack, "x", LocalizedText.Empty, LocalizedText.Empty, LocalizedText.Empty, "Asia/Almaty", "", null, null,
            default, default, [], [], false);
        var moved = new EditionCopying(from, from, 364, "").Moved(new DateTime(2023, 10, 20, 12, 0, 0, DateTimeKind.Utc));
        Assert.Equal(new DateTime(2024, 10, 18, 13, 0, 0, DateTimeKind.Utc), moved);
    }
}
