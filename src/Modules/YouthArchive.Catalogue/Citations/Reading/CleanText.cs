using System.Globalization;
using System.Text;
using YouthArchive.Catalogue.Contracts;

namespace YouthArchive.Catalogue.Citations.Reading;

internal static class CleanText
{
    /// <summary>One line: single spaces, no invisible signs, letters composed, no longer than is read.</summary>
    public static string Of(string? text, out bool isCut)
    {
        isCut = text is not null && text.Length > CitationReading.LongestText;
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }
        var plain = new StringBuilder(Math.Min(text.Length, CitationReading.LongestText));
        var isAfterSpace = true;
        foreach (var c in isCut ? text.AsSpan(0, CitationReading.LongestText) : text)
        {
            if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                if (!isAfterSpace)
                {
                    plain.Append(' ');
                }
                isAfterSpace = true;
            }
            else if (char.GetUnicodeCategory(c) is not (UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse))
            {
                plain.Append(c);
                isAfterSpace = false;
            }
        }
        var line = plain.ToString().Trim();
        return IsComposed(line) ? line : line.Normalize(NormalizationForm.FormC);
    }

    // «й» of two signs, as some phones and PDFs give it.
    private static bool IsComposed(string text) => !text.AsSpan().ContainsAnyInRange('\u0300', '\u036F');
}
