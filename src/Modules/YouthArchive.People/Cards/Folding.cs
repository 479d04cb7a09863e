using System.Collections.Frozen;
using System.Text;

namespace YouthArchive.People.Cards;

/// <summary>
/// What is left of a text when case, gaps, marks over letters and the alphabet it was typed in do not matter:
/// two texts that a pupil would call the same have the same skeleton.
/// </summary>
internal static class Folding
{
    // Every letter stands for the Latin one that looks like it, in capitals or in small ones; Kazakh and Mongolian letters lose their tails
    // first. Two letters on the left of one line are taken for one another, and the word lists are kept unique under that.
    private static readonly FrozenDictionary<char, char> Shapes = new (string Letters, char Shape)[]
    {
        ("аә", 'a'), ("в", 'b'), ("с", 'c'), ("е", 'e'), ("нңһ", 'h'), ("іи", 'i'), ("ј", 'j'), ("кқ", 'k'), ("м", 'm'),
        ("оөѳ", 'o'), ("р", 'p'), ("ѕ", 's'), ("т", 't'), ("уүұ", 'y'), ("х", 'x'), ("ғ", 'г'),
    }.SelectMany(s => s.Letters.Select(letter => (letter, s.Shape))).ToFrozenDictionary(p => p.letter, p => p.Shape);

    public static string Skeleton(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormKC).ToLowerInvariant().Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(c))
            {
                result.Append(Shapes.GetValueOrDefault(c, c));
            }
        }
        return result.ToString();
    }
}
