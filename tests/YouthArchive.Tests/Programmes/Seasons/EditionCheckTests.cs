using Xunit;
using YouthArchive.Platform.Localization;
using YouthArchive.Programmes.Contracts;
using YouthArchive.Programmes.Seasons;

namespace YouthArchive.Tests.Programmes.Seasons;

public sealed class EditionCheckTests
{
    private const string Zone = "Asia/Almaty";

    // 1 September 2027 is a Wednesday.
    private static readonly DateOnly Day = new(2027, 9, 1);

    private static DateTime At(int day, int hour, int minute = 0) =>
        TimeZoneInfo.ConvertTimeToUtc(Day.AddDays(day).ToDateTime(new TimeOnly(hour, minute)), TimeZoneInfo.FindSystemTimeZoneById(Zone));

    private static Stage Of(string key, DateTime from, DateTime to) => new(key, LocalizedText.Same(key), LocalizedText.Empty, from, to);

    private static Edition Good() => new(
        1, ProgrammeNames.FamilyHistory, "2027", LocalizedText.Same("T"), LocalizedText.Same("S"), LocalizedText.Same("A"), Zone, "", null, null, At(0, 9), At(30, 18),
        [Of(StageKeys.HandIn, At(30, 18), At(61, 18)), Of(StageKeys.Judging, At(61, 18), At(76, 18)), Of(StageKeys.Results, At(76, 18), At(80, 18))], [], false, IsDraft: true);

    private static List<FindingKind> Kinds(Edition edition, JudgingLoad? load = null) => [.. EditionCheck.Of(edition, load, Holidays.On).Select(f => f.Kind)];

    private static Edition With(Edition edition, string key, DateTime from, DateTime to) =>
        edition with { Stages = [.. edition.Stages.Select(s => s.Key == key ? s with { StartsUtc = from, EndsUtc = to } : s)] };

    [Fact]
    public void A_good_edition_is_not_complained_of() => Assert.Empty(Kinds(Good()));

    [Fact]
    public void An_end_before_the_start_must_be_mended()
    {
        var found = EditionCheck.Of(With(Good(), StageKeys.Judging, At(76, 18), At(61, 18)), null, Holidays.On);
        Assert.Contains(found, f => f is { Kind: FindingKind.EndNotAfterStart, MustMend: true, Stage.Key: StageKeys.Judging });
    }

    [Fact]
    public void Missing_enrolment_and_missing_stages_must_be_mended()
    {
        var found = EditionCheck.Of(Good() with { EnrolmentClosesUtc = At(0, 9), Stages = [] }, null, Holidays.On);
        Assert.Contains(found, f => f is { Kind: FindingKind.NoEnrolment, MustMend: true });
        Assert.Contains(found, f => f is { Kind: FindingKind.NoStages, MustMend: true });
    }

    [Theory]
    // 4 September 2027 is a Saturday.
    [InlineData(2, false)]
    [InlineData(3, true)]
    [InlineData(4, true)]
    [InlineData(5, false)]
    public void A_deadline_on_a_weekend_is_named(int day, bool isWeekend) =>
        Assert.Equal(isWeekend, Kinds(Good() with { EnrolmentClosesUtc = At(day, 18) }).Contains(FindingKind.Weekend));

    [Fact]
    public void A_deadline_at_midnight_belongs_to_the_day_before_and_is_outside_daylight()
    {
        // Monday 00:00 is the end of Sunday.
        var found = EditionCheck.Of(Good() with { EnrolmentClosesUtc = At(5, 0) }, null, Holidays.On);
        Assert.Contains(found, f => f is { Kind: FindingKind.OutsideDaylight, Stage: null });
        Assert.Contains(found, f => f is { Kind: FindingKind.Weekend, Stage: null });
        Assert.DoesNotContain(FindingKind.OutsideDaylight, Kinds(Good() with { EnrolmentClosesUtc = At(6, 23, 59) }));
    }

    [Fact]
    public void A_deadline_on_a_holiday_is_named_with_the_holiday()
    {
        // 25 October 2027, a Monday.
        var found = EditionCheck.Of(Good() with { EnrolmentClosesUtc = At(54, 18) }, null, Holidays.On);
        Assert.Equal("Republic Day", Assert.Single(found, f => f.Kind == FindingKind.Holiday).Holiday!.Name.En);
    }

    [Fact]
    public void Stages_that_overlap_or_leave_a_gap_are_named_with_both()
    {
        var overlap = Assert.Single(EditionCheck.Of(With(Good(), StageKeys.Judging, At(58, 18), At(76, 18)), null, Holidays.On), f => f.Kind == FindingKind.Overlap);
        Assert.Equal((StageKeys.Judging, StageKeys.HandIn), (overlap.Stage!.Key, overlap.Other!.Key));
        var gap = Assert.Single(EditionCheck.Of(With(Good(), StageKeys.Judging, At(66, 18), At(76, 18)), null, Holidays.On), f => f.Kind == FindingKind.Gap);
        Assert.Equal(5, gap.Count);
    }

    [Fact]
    public void A_title_in_all_languages_is_a_must_a_stage_without_one_is_told()
    {
        var edition = Good() with { Title = new("T", "T", "T") };
        edition = edition with { Stages = [edition.Stages[0] with { Title = new("a", null, "a", "a") }, .. edition.Stages.Skip(1)] };
        var found = EditionCheck.Of(edition, null, Holidays.On).Where(f => f.Kind == FindingKind.TranslationMissing).ToList();
        Assert.Equal(["mn"], Assert.Single(found, f => f.MustMend).Languages!);
        Assert.Equal(["ru"], Assert.Single(found, f => f.Stage is not null).Languages!);
    }

    [Theory]
    [InlineData(1500, 10, false)]
    [InlineData(1501, 10, true)]
    [InlineData(1501, 0, false)]
    public void Judging_shorter_than_its_load_is_told(int judgements, int judges, bool tooShort) =>
        Assert.Equal(tooShort, Kinds(Good(), new(judgements, judges)).Contains(FindingKind.JudgingTooShort));

    [Theory]
    [InlineData(2027, 3, 22, "KZ")]
    [InlineData(2026, 12, 16, "KZ")]
    [InlineData(2027, 7, 13, "MN")]
    [InlineData(2027, 11, 26, "MN")]
    public void Fixed_holidays_of_both_countries_are_known(int year, int month, int day, string country) =>
        Assert.Equal((country, false), (Holidays.On(new(year, month, day))!.Country, Holidays.On(new(year, month, day))!.IsLikely));

    // The days Kazakhstan's Muftiate announced for the first day of Qurban Ait.
    [Theory]
    [InlineData(2023, 6, 28)]
    [InlineData(2024, 6, 16)]
    [InlineData(2025, 6, 6)]
    public void Qurban_ait_is_likely_on_the_day_that_was_announced(int year, int month, int day) => Assert.True(Holidays.On(new(year, month, day))!.IsLikely);

    [Fact]
    public void An_ordinary_day_is_none() => Assert.Null(Holidays.On(new(2027, 9, 1)));

    [Fact]
    public void A_deadline_in_the_school_holidays_is_told_except_to_the_summer_school()
    {
        // 6 July 2027 is Capital Day: that is what is said, and not that schools are closed.
        var summer = Good() with { EnrolmentOpensUtc = At(-90, 9), EnrolmentClosesUtc = At(-30, 18) };
        Assert.Contains(FindingKind.SchoolHolidays, Kinds(summer));
        Assert.DoesNotContain(FindingKind.SchoolHolidays, Kinds(summer with { Programme = ProgrammeNames.SummerSchool }));
        var capital = EditionCheck.Of(Good() with { EnrolmentOpensUtc = At(-90, 9), EnrolmentClosesUtc = At(-57, 18) }, null, Holidays.On);
        Assert.Contains(capital, f => f.Kind == FindingKind.Holiday && f.Stage is null);
        Assert.DoesNotContain(capital, f => f.Kind == FindingKind.SchoolHolidays && f.Stage is null);
    }

    [Fact]
    public void A_saturday_on_which_people_work_is_no_weekend()
    {
        var saturday = Good() with { EnrolmentClosesUtc = At(17, 18) };
        Assert.Contains(FindingKind.Weekend, Kinds(saturday));
        Assert.Empty(EditionCheck.Of(saturday, null, day => new Holiday(day, "KZ", LocalizedText.Same("w"), Kind: DayKind.WorkingDay)));
    }

    [Theory]
    [InlineData(13, true)]
    [InlineData(14, false)]
    public void A_registration_shorter_than_two_weeks_is_told(int days, bool isShort) =>
        Assert.Equal(isShort, Kinds(Good() with { EnrolmentClosesUtc = At(days, 9) }).Contains(FindingKind.Short));

    [Theory]
    [InlineData(ProgrammeNames.FamilyHistory, true)]
    [InlineData(ProgrammeNames.ArchiveHack, false)]
    public void Two_days_to_hand_in_are_short_except_for_a_hackathon(string programme, bool isShort) =>
        Assert.Equal(isShort, Kinds(With(Good() with { Programme = programme }, StageKeys.HandIn, At(58, 18), At(60, 18))).Contains(FindingKind.Short));
}
