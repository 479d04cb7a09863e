using Microsoft.Extensions.Localization;
using YouthArchive.Platform.Localization;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Programmes.Seasons;

/// <summary>What the check found, in words that say what to do, and where it is done.</summary>
internal static class FindingWords
{
    public static string Of(IStringLocalizer s, Edition edition, Finding finding)
    {
        var name = finding.Stage?.Title.ToString() ?? s["Registration of participants"].Value;
        var at = finding.AtUtc is { } utc ? EditionTime.Exact(edition.Zone, utc) : "";
        return finding.Kind switch
        {
            FindingKind.NoEnrolment => s["Registration has no dates, or ends before it opens."],
            FindingKind.NoStages => s["There are no stages."],
            FindingKind.EndNotAfterStart => s["{0} ends before it starts.", name],
            FindingKind.EnrolmentAfterHandIn => s["Registration opens only when handing in is over: {0}.", name],
            FindingKind.TranslationMissing => s["{0}: a text is missing in {1}.", finding.Stage is null ? edition.Title.ToString() : name,
                string.Join(", ", (finding.Languages ?? []).Select(PortalCultures.NativeName))],
            FindingKind.Weekend => s["{0} ends on a weekend: {1}.", name, at],
            FindingKind.Holiday => s[finding.Holiday!.IsLikely ? "{0} ends on what is likely a holiday, {1}: {2}." : "{0} ends on a holiday, {1}: {2}.", name, finding.Holiday.Name, at],
            FindingKind.SchoolHolidays => s["{0} ends in the school holidays, {1}: {2}.", name, finding.Holiday!.Name, at],
            FindingKind.Short => s.Plural(finding.Count, "{1} is shorter than {0} day.", "{1} is shorter than {0} days.", name),
            FindingKind.OutsideDaylight => s["{0} ends at night: {1}. Nobody can ask for help then.", name, at],
            FindingKind.Overlap => s["{0} begins before this is over: {1}.", name, finding.Other!.Title],
            FindingKind.Gap => s.Plural(finding.Count, "Between {1} and {2} nothing happens for {0} day.", "Between {1} and {2} nothing happens for {0} days.", finding.Other!.Title, name),
            _ => s["{0} is short: with last year's entries and judges, each judge would read {1} a day.", name, finding.Count],
        };
    }

    public static string Href(Edition edition, Finding finding) => finding.Kind == FindingKind.TranslationMissing
        ? $"{ProgrammeLinks.Texts(edition)}#text-{finding.Stage?.Key ?? "edition"}"
        : $"{ProgrammeLinks.AdminEdition(edition)}#starts-{finding.Stage?.Key}";
}
