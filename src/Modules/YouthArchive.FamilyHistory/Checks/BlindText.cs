using System.Text;
using System.Text.RegularExpressions;
using YouthArchive.Judging.Contracts.Masking;

namespace YouthArchive.FamilyHistory.Checks;

/// <summary>Plain text as a reader sees it.</summary>
internal static partial class BlindText
{
    public static string Of(Recogniser recogniser, string? text, TextPlace place) => Of(recogniser.Read(text, place));

    public static string Of(SightedText sighted)
    {
        var shown = new StringBuilder(sighted.Text.Length);
        var at = 0;
        foreach (var hidden in sighted.Sightings.Where(s => s.IsMasked))
        {
            shown.Append(sighted.Text, at, hidden.Start - at).Append(Mask.Sign);
            at = hidden.End;
        }
        return Runs().Replace(shown.Append(sighted.Text, at, sighted.Text.Length - at).ToString(), Mask.Sign);
    }

    [GeneratedRegex(@"▇▇▇(?:[ \-._]*▇▇▇)+", RegexOptions.CultureInvariant)]
    private static partial Regex Runs();
}
