using System.Text.RegularExpressions;
using YouthArchive.FamilyHistory.Attachments;
using YouthArchive.FamilyHistory.Sources;

namespace YouthArchive.FamilyHistory.Works;

/// <summary>The marks a work's text may have: footnotes that name its sources, pictures that name its scans.</summary>
internal static partial class WorkText
{
    /// <summary>Keys of footnotes that are neither a source nor explained in the text itself, each once.</summary>
    public static IReadOnlyList<string> UnknownNotes(string body, IEnumerable<Source> sources)
    {
        var known = sources.Select(s => s.Key).Concat(Defined(body)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. Used(body).Where(k => !known.Contains(k))];
    }

    /// <summary>Ids of pictures that are none of the work's scans, each once.</summary>
    public static IReadOnlyList<string> UnknownPictures(string body, IEnumerable<Attachment> scans)
    {
        var known = scans.Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        return [.. Picture().Matches(body).Select(m => m.Groups["id"].Value).Distinct(StringComparer.Ordinal).Where(id => !known.Contains(id))];
    }

    /// <summary>Keys of footnotes in the order of their first mention.</summary>
    public static IReadOnlyList<string> Used(string body) =>
        [.. Mark().Matches(body).Select(m => m.Groups["key"].Value).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>Keys the text explains itself.</summary>
    public static IReadOnlyList<string> Defined(string body) => [.. Definition().Matches(body).Select(m => m.Groups["key"].Value)];

    [GeneratedRegex(@"\[\^(?<key>[^\]\s]{1,60})\](?!:)")]
    private static partial Regex Mark();

    [GeneratedRegex(@"^ {0,3}\[\^(?<key>[^\]\s]{1,60})\]:", RegexOptions.Multiline)]
    private static partial Regex Definition();

    [GeneratedRegex(@"!\[[^\[\]]*\]\( ?scan:(?<id>[^)\s]{1,60}) ?\)")]
    internal static partial Regex Picture();
}
