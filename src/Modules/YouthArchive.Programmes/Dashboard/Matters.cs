using Microsoft.Extensions.Localization;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Programmes.Dashboard;

/// <summary>What an organiser has to decide: the rooms' own matters, judges who fall behind, stages that end.</summary>
internal static class Matters
{
    private static readonly TimeSpan Near = TimeSpan.FromDays(3);

    public static IReadOnlyList<OpenMatter> InOrder(IEnumerable<OpenMatter> matters) =>
        [.. matters.OrderBy(m => m.DueUtc).ThenBy(m => m.Text, StringComparer.Ordinal)];

    /// <summary>Judges by their codes: this text may end in a picture of the screen.</summary>
    public static IEnumerable<OpenMatter> OfJudging(IStringLocalizer s, Edition edition, HeatMap heat) =>
        edition.Stage(StageKeys.Judging) is not { } stage ? [] : heat.Rows.Where(r => r.Pace.State is PaceState.TooSlow or PaceState.Late).Select(r => new OpenMatter(
            r.Pace.State == PaceState.Late
                ? s["{0} has finished {1} of {2} entries", r.Code, r.Done, r.Expected ?? 0]
                : s["{0} reads {1} a day, needs {2}", r.Code, PaceWords.Tenths(r.Pace.ReadsADayTenths), r.Pace.NeedsADay],
            $"/admin/judging/{edition.Key}/assignment", stage.EndsUtc));

    /// <summary>Stages that end within three days.</summary>
    public static IEnumerable<OpenMatter> OfDates(IStringLocalizer s, Edition edition, DateTime now) => edition.Stages
        .Where(stage => now < stage.EndsUtc && stage.EndsUtc <= now + Near)
        .Select(stage => new OpenMatter(s["{0} ends", stage.Title], ProgrammeLinks.AdminEdition(edition), stage.EndsUtc));

    public static bool IsOverdue(OpenMatter matter, DateTime now) => matter.DueUtc <= now;

    public static bool IsNear(OpenMatter matter, DateTime now) => now < matter.DueUtc && matter.DueUtc <= now + Near;
}
