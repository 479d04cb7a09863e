using System.Text;

namespace YouthArchive.Olympiads.Marking.Texts;

/// <summary>What a pupil typed, made safe to compare: whole letters, composed, spaces single.</summary>
internal static class PlainText
{
    /// <summary>More than this is no answer to anything that is marked by machine.</summary>
    public const int Longest = 10_000;

    /// <summary>NFC, with half letters (lone surrogates) and control characters replaced; empty when it is too long.</summary>
    public static string Of(string text)
    {
        if (text.Length > Longest)
        {
            return "";
        }
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            whole.Append(Rune.IsWhiteSpace(rune) ? new Rune(' ')
                : Rune.IsControl(rune) || IsNone(rune) ? Rune.ReplacementChar
                : rune);
        }
        return whole.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>Code points that are no characters: nothing composes them, and some serve here as marks of one's own.</summary>
    private static bool IsNone(Rune rune) => rune.Value is >= 0xFDD0 and <= 0xFDEF || (rune.Value & 0xFFFE) == 0xFFFE;

    /// <summary>Without spaces at the ends and with single ones between words.</summary>
    public static string Spaced(string text) =>
        string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
