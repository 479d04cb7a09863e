using System.Globalization;
using YouthArchive.Platform.Numbers;

namespace YouthArchive.Olympiads.Marking.Texts;

/// <summary>Letters as a reader sees them: grapheme clusters (UAX 29) of composed text.</summary>
internal static class Graphemes
{
    public static IReadOnlyList<string> Of(string text)
    {
        var clusters = new List<string>(text.Length);
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
        {
            clusters.Add(elements.GetTextElement());
        }
        return clusters;
    }

    /// <summary>
    /// The rate of errors between a reference and a text: the fewest letters to insert, delete or replace, by the longer of the two.
    /// Spaces and punctuation count. The marking of a line starts from it and adds the item's own rules.
    /// </summary>
    public static Fraction ErrorRate(string reference, string text)
    {
        var (read, written) = (Of(PlainText.Of(reference)), Of(PlainText.Of(text)));
        var longer = Math.Max(read.Count, written.Count);
        return longer == 0 ? 0 : new Fraction(Alignment.Cost([.. read.Select(Letter)], [.. written.Select(Letter)], 1, 1), longer);
    }

    private static Cluster Letter(string text) => new(text, ClusterKind.Letter);
}
