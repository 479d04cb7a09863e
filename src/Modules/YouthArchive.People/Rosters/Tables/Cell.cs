using System.Text;
using System.Text.RegularExpressions;

namespace YouthArchive.People.Rosters.Tables;

/// <summary>The text of one cell, and what may be said of it without knowing its column.</summary>
internal static partial class Cell
{
    /// <summary>More than any name, class or date has; the rest of a longer cell is of no use.</summary>
    private const int MostRead = 500;

    /// <summary>Spaces of all kinds become one, signs nobody sees go, a dash alone means nothing is there.</summary>
    public static string Tidy(string text)
    {
        var result = new StringBuilder(Math.Min(text.Length, MostRead));
        foreach (var c in text.AsSpan(0, Math.Min(text.Length, MostRead)))
        {
            if (char.IsWhiteSpace(c) || c == '\u00A0')
            {
                _ = result.Length > 0 && result[^1] != ' ' ? result.Append(' ') : result;
            }
            else if (!IsUnseen(c))
            {
                result.Append(c);
            }
        }
        var tidy = Composed(result.ToString().TrimEnd());
        return tidy is "-" or "–" or "—" ? "" : tidy;
    }

    public static bool IsFormula(string cell) => cell is ['=' or '+' or '-' or '@', ..];

    /// <summary>An IIN of Kazakhstan (12 digits) or a register number of Mongolia (two letters, 8 digits).</summary>
    public static bool IsIdentityNumber(string cell) => WholeIdentityNumber().IsMatch(cell);

    public static bool HasIdentityNumber(string cell) => InnerIdentityNumber().IsMatch(cell);

    public static string WithoutIdentityNumber(string cell) =>
        HasIdentityNumber(cell) ? InnerIdentityNumber().Replace(cell, "").Trim(' ', ',', ';') : cell;

    /// <summary>«A» for 0, «AA» for 26.</summary>
    public static string Letter(int column) =>
        column < 26 ? ((char)('A' + column)).ToString() : Letter(column / 26 - 1) + Letter(column % 26);

    // Lone halves of a pair cannot be composed and are no letters either.
    private static string Composed(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            return string.Concat(text.Select(c => char.IsSurrogate(c) ? '\uFFFD' : c));
        }
    }

    private static bool IsUnseen(char c) => char.IsControl(c) || c is '\u00AD' or >= '\u200B' and <= '\u200F' or >= '\u202A' and <= '\u202E' or >= '\u2060' and <= '\u2069' or '\uFEFF';

    [GeneratedRegex(@"^(\d{6}[ -]?\d{6}|\p{IsCyrillic}{2}\d{8})$", RegexOptions.CultureInvariant)]
    private static partial Regex WholeIdentityNumber();

    [GeneratedRegex(@"(?<!\d)\d{6}[ -]?\d{6}(?!\d)|(?<!\p{L})\p{IsCyrillic}{2}\d{8}(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex InnerIdentityNumber();
}
