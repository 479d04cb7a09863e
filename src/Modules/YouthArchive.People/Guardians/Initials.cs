using System.Globalization;
using System.Text;

namespace YouthArchive.People.Guardians;

/// <summary>«Ә. К.»: the first letters of a name, whole letters with the marks above and below them.</summary>
internal static class Initials
{
    /// <returns>Empty when there is no letter in the name.</returns>
    public static string Of(string? givenName, string? surname, string displayName)
    {
        var parts = new[] { givenName, surname }.Select(p => LetterOf(p ?? "")).OfType<string>().ToList();
        if (parts.Count == 0)
        {
            parts = [.. displayName.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(LetterOf).OfType<string>().Take(2)];
        }
        return string.Join(' ', parts.Select(p => p + "."));
    }

    private static string? LetterOf(string word)
    {
        var letters = StringInfo.GetTextElementEnumerator(word.Normalize(NormalizationForm.FormC));
        while (letters.MoveNext())
        {
            var letter = letters.GetTextElement();
            if (Rune.IsLetter(Rune.GetRuneAt(letter, 0)))
            {
                return letter.ToUpperInvariant();
            }
        }
        return null;
    }
}
