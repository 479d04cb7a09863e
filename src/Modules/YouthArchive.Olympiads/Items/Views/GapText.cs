using YouthArchive.Olympiads.Items.Checks;

namespace YouthArchive.Olympiads.Items.Views;

/// <param name="Number">Of the gap, from 1, as it comes in the text.</param>
internal sealed record GapPart(string Text, Gap? Gap = null, int Number = 0);

/// <summary>A text with gaps, paragraph by paragraph.</summary>
internal static class GapText
{
    public static IEnumerable<IReadOnlyList<GapPart>> Of(GapChoice body)
    {
        var number = 0;
        foreach (var paragraph in body.Text.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var (parts, from) = (new List<GapPart>(), 0);
            foreach (System.Text.RegularExpressions.Match hole in ChoiceChecks.Hole().Matches(paragraph))
            {
                if (body.Gaps.FirstOrDefault(g => g.Id == hole.Groups[1].Value) is { } gap)
                {
                    parts.Add(new(paragraph[from..hole.Index]));
                    parts.Add(new("", gap, ++number));
                    from = hole.Index + hole.Length;
                }
            }
            parts.Add(new(paragraph[from..]));
            yield return parts;
        }
    }
}
