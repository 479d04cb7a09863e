using System.Globalization;
using System.Text;

namespace YouthArchive.Platform.Persistence;

/// <summary>
/// Text as it is stored beside the original to be searched: the database's own case folding differs between the two
/// engines and neither folds every Kazakh and Mongolian letter.
/// </summary>
public static class SearchText
{
    public static string Normalise(string text)
    {
        var result = new StringBuilder(text.Length);
        var gap = false;
        foreach (var rune in text.Normalize(NormalizationForm.FormKC).EnumerateRunes())
        {
            if (!Rune.IsLetterOrDigit(rune))
            {
                gap = result.Length > 0;
                continue;
            }
            if (gap)
            {
                result.Append(' ');
                gap = false;
            }
            result.Append(Rune.ToLower(rune, CultureInfo.InvariantCulture));
        }
        return result.Replace('ё', 'е').ToString();
    }
}
