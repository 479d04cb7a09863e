using System.Text.RegularExpressions;

namespace YouthArchive.FamilyHistory.Checks;

/// <summary>Addresses and numbers by which somebody can be reached, whosever they are; and the people's own user names.</summary>
internal static partial class Contacts
{
    private const int ShortestLogin = 4;

    public static IEnumerable<(int Start, int Length)> In(string text, IEnumerable<string> logins)
    {
        foreach (Match match in Reached().Matches(text))
        {
            yield return (match.Index, match.Length);
        }
        foreach (var login in logins.Where(l => l.Length >= ShortestLogin))
        {
            for (var at = text.IndexOf(login, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(login, at + login.Length, StringComparison.OrdinalIgnoreCase))
            {
                yield return (at, login.Length);
            }
        }
    }

    [GeneratedRegex(
        @"[\p{L}\p{N}._%+\-]+@[\p{L}\p{N}.\-]+\.\p{L}{2,}|(?<![\p{L}\p{N}])@[\p{L}\p{N}_.\-]{3,}|(?<![\d.,])(?:\+\d|\b8)[\s(\-]{0,2}\d{3}[\s)\-]{0,2}\d{3}[\s\-]?\d{2}[\s\-]?\d{2}(?!\d)",
        RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Reached();
}
