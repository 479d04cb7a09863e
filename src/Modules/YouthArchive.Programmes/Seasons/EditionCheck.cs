using YouthArchive.Platform.Localization;
using YouthArchive.Programmes.Contracts;
using YouthArchive.Programmes.Editions;

namespace YouthArchive.Programmes.Seasons;

internal enum FindingKind
{
    NoEnrolment, EndNotAfterStart, NoStages, TranslationMissing, Weekend, Holiday, OutsideDaylight, Overlap, Gap, JudgingTooShort, EnrolmentAfterHandIn,
    SchoolHolidays, Short,
}

/// <summary>Something an organiser should look at before an edition is published.</summary>
/// <param name="MustMend">Publishing waits for it; all others may be meant.</param>
/// <param name="Stage">Null for the enrolment and for the edition itself.</param>
/// <param name="Other">The stage it stands against.</param>
/// <param name="AtUtc">The moment it is said of.</param>
/// <param name="Languages">Where a text is missing.</param>
/// <param name="Count">Entries a judge and day, for <see cref="FindingKind.JudgingTooShort"/>; days, for <see cref="FindingKind.Gap"/>; at least so many days, for <see cref="FindingKind.Short"/>.</param>
internal sealed record Finding(
    FindingKind Kind, bool MustMend, Stage? Stage = null, Stage? Other = null, DateTime? AtUtc = null, Holiday? Holiday = null,
    IReadOnlyList<string>? Languages = null, int Count = 0);

/// <summary>What the judging has to bear, reckoned from the edition before.</summary>
internal sealed record JudgingLoad(int Judgements, int Judges);

/// <summary>Looks an edition over before others do. A plain function: no clock, no database.</summary>
internal static class EditionCheck
{
    /// <summary>More entries than this in a day nobody reads with care.</summary>
    public const int MostADay = 10;

    /// <summary>Deadlines between this hour and midnight are seen coming; in the small hours nobody can ask for help.</summary>
    private const int FirstHour = 8;
    private static readonly TimeSpan LongestGap = TimeSpan.FromDays(1);

    public static IReadOnlyList<Finding> Of(Edition edition, JudgingLoad? load, Func<DateOnly, Holiday?> holidayOn) =>
    [
        .. Shape(edition), .. Order(edition), .. Lengths(edition), .. Texts(edition), .. Deadlines(edition).SelectMany(d => OfDeadline(edition, d.Stage, d.AtUtc, holidayOn)), .. Load(edition, load),
    ];

    private static IEnumerable<Finding> Shape(Edition edition)
    {
        if (edition.EnrolmentClosesUtc <= edition.EnrolmentOpensUtc)
        {
            yield return new(FindingKind.NoEnrolment, true);
        }
        if (edition.Stages.Count == 0)
        {
            yield return new(FindingKind.NoStages, true);
        }
        foreach (var stage in edition.Stages.Where(s => !StageRules.EndsAfterStart(s.StartsUtc, s.EndsUtc)))
        {
            yield return new(FindingKind.EndNotAfterStart, true, stage);
        }
        if (edition.Stage(StageKeys.HandIn) is { } handIn && handIn.EndsUtc <= edition.EnrolmentOpensUtc)
        {
            yield return new(FindingKind.EnrolmentAfterHandIn, true, handIn);
        }
    }

    /// <summary>Stages one after the other. Registration goes along with others everywhere, and an edition's hours of work lie within its handing in.</summary>
    private static IEnumerable<Finding> Order(Edition edition)
    {
        var line = edition.Stages.Where(s => s.Key is not (StageKeys.Registration or StageKeys.Window)).OrderBy(s => s.StartsUtc).ThenBy(s => s.EndsUtc).ToList();
        foreach (var (earlier, later) in line.Zip(line.Skip(1)))
        {
            if (later.StartsUtc < earlier.EndsUtc)
            {
                yield return new(FindingKind.Overlap, false, later, earlier);
            }
            else if (later.StartsUtc - earlier.EndsUtc > LongestGap)
            {
                yield return new(FindingKind.Gap, false, later, earlier, Count: (int)(later.StartsUtc - earlier.EndsUtc).TotalDays);
            }
        }
    }

    /// <summary>A class needs two weeks to hear of it and to gather consents, a work a week, and whoever is asked something two days.</summary>
    private static IEnumerable<Finding> Lengths(Edition edition)
    {
        if (edition.EnrolmentClosesUtc > edition.EnrolmentOpensUtc && edition.EnrolmentClosesUtc - edition.EnrolmentOpensUtc < TimeSpan.FromDays(14))
        {
            yield return new(FindingKind.Short, false, Count: 14);
        }
        foreach (var stage in edition.Stages.Where(s => s.EndsUtc > s.StartsUtc))
        {
            var least = (stage.Key, edition.Programme) switch
            {
                (StageKeys.HandIn, not ProgrammeNames.ArchiveHack) => 7,
                ("appeals" or "confirmation", _) => 2,
                _ => 0,
            };
            if (stage.EndsUtc - stage.StartsUtc < TimeSpan.FromDays(least))
            {
                yield return new(FindingKind.Short, false, stage, Count: least);
            }
        }
    }

    private static IEnumerable<Finding> Texts(Edition edition)
    {
        if (Missing(edition.Title) is { Count: > 0 } title)
        {
            yield return new(FindingKind.TranslationMissing, true, Languages: title);
        }
        var others = Missing(edition.Summary).Union(Missing(edition.Audience), StringComparer.Ordinal).ToList();
        if (others.Count > 0)
        {
            yield return new(FindingKind.TranslationMissing, false, Languages: others);
        }
        foreach (var stage in edition.Stages)
        {
            if (Missing(stage.Title).Union(stage.Note == LocalizedText.Empty ? [] : Missing(stage.Note), StringComparer.Ordinal).ToList() is { Count: > 0 } missing)
            {
                yield return new(FindingKind.TranslationMissing, false, stage, Languages: missing);
            }
        }
    }

    private static List<string> Missing(LocalizedText text) => [.. PortalCultures.All.Where(l => string.IsNullOrWhiteSpace(text.Exactly(l)))];

    /// <summary>Moments until which people must have done something. The end of a hackathon's window is meant to be on a weekend.</summary>
    private static IEnumerable<(Stage? Stage, DateTime AtUtc)> Deadlines(Edition edition) =>
    [
        (null, edition.EnrolmentClosesUtc),
        .. edition.Stages.Where(s => s.Key is StageKeys.HandIn or StageKeys.Judging or "sitting" or "appeals" or "confirmation" or "application").Select(s => ((Stage?)s, s.EndsUtc)),
    ];

    private static IEnumerable<Finding> OfDeadline(Edition edition, Stage? stage, DateTime utc, Func<DateOnly, Holiday?> holidayOn)
    {
        var local = EditionTime.In(edition.Zone, utc);
        if (local.Hour < FirstHour)
        {
            yield return new(FindingKind.OutsideDaylight, false, stage, AtUtc: utc);
        }
        // Midnight belongs to the day before.
        var day = DateOnly.FromDateTime(local.TimeOfDay == TimeSpan.Zero ? local.AddTicks(-1) : local);
        var holiday = holidayOn(day);
        if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday && holiday?.Kind != DayKind.WorkingDay)
        {
            yield return new(FindingKind.Weekend, false, stage, AtUtc: utc);
        }
        // The Summer School is for those who are free in summer.
        if (holiday is { Kind: DayKind.DayOff } || holiday is { Kind: DayKind.SchoolHolidays } && edition.Programme != ProgrammeNames.SummerSchool)
        {
            yield return new(holiday.Kind == DayKind.DayOff ? FindingKind.Holiday : FindingKind.SchoolHolidays, false, stage, AtUtc: utc, Holiday: holiday);
        }
    }

    private static IEnumerable<Finding> Load(Edition edition, JudgingLoad? load)
    {
        if (load is not { Judges: > 0 } || edition.Stage(StageKeys.Judging) is not { } stage || stage.EndsUtc <= stage.StartsUtc)
        {
            yield break;
        }
        var days = Math.Max(1, (int)(stage.EndsUtc - stage.StartsUtc).TotalDays);
        var aDay = (load.Judgements + (load.Judges * days) - 1) / (load.Judges * days);
        if (aDay > MostADay)
        {
            yield return new(FindingKind.JudgingTooShort, false, stage, Count: aDay);
        }
    }
}
