using System.Text.RegularExpressions;
using YouthArchive.Olympiads.Marking.Texts;

namespace YouthArchive.Olympiads.Marking.Citations;

internal enum CallElement { Fonds, Inventory, File, Sheet }

/// <summary>
/// Numbers of fonds, inventories, files and sheets, compared as letters and numbers: without the words and abbreviations that name
/// the element in Kazakh, Russian, Mongolian and English, without leading noughts, with any dash. «Оп. 1», «1-тізімдеме», «Д-1» and
/// «1» are one inventory.
/// </summary>
internal static partial class CallNumber
{
    public const int Longest = 200;

    public static bool Same(CallElement element, string key, string given) =>
        Tokens(element, key) is { Count: > 0 } tokens && tokens.SequenceEqual(Tokens(element, given));

    /// <summary>Its letter may be Latin or Cyrillic, by look or by sound: «И-64», «I-64», «и64»; «Р-5446», «R-5446», «P-5446».</summary>
    public static bool SameFonds(string key, string given)
    {
        var (right, tokens) = (Tokens(CallElement.Fonds, key), Tokens(CallElement.Fonds, given));
        return right.Count > 0 && right.Count == tokens.Count && right.Zip(tokens).All(t => FondsLetters.Same(t.First, t.Second));
    }

    /// <summary>«12 об.», «7-парақтың сырты», «12 ар тал», «7v».</summary>
    public static bool SaysVerso(string sheet) => sheet.Length <= Longest && Pieces(sheet).Any(CallWords.Verso.Contains);

    private static List<string> Tokens(CallElement element, string text)
    {
        var words = CallWords.Of(element);
        var (left, before) = (new List<string>(), "");
        foreach (var (piece, isAttached) in Runs(text))
        {
            var followsNumber = before.Length > 0 && char.IsAsciiDigit(before[0]);
            before = piece;
            // «512а» and «512с» are files of their own; «7v» and «12об» are sheets.
            var isNamed = (!isAttached || element == CallElement.Sheet)
                && (words.Contains(piece) || (followsNumber && CallWords.AfterNumber.Contains(piece)));
            if (!isNamed)
            {
                left.Add(char.IsAsciiDigit(piece[0]) ? piece.TrimStart('0').PadLeft(1, '0') : piece);
            }
        }
        return left;
    }

    private static IEnumerable<string> Pieces(string text) => Runs(text).Select(r => r.Piece);

    /// <summary>Runs of letters, runs of digits, and the dash of a range between two numbers.</summary>
    private static IEnumerable<(string Piece, bool IsAttached)> Runs(string text)
    {
        var plain = text.Length > Longest ? "" : PlainText.Of(text).ToLowerInvariant();
        foreach (Match run in Run().Matches(plain))
        {
            yield return (run.Groups[1].Success ? "-" : run.Value, run.Index > 0 && char.IsAsciiDigit(plain[run.Index - 1]));
        }
    }

    [GeneratedRegex(@"(?<=[0-9])\s*([-–—−‑])\s*(?=[0-9])|\p{L}+|[0-9]+")]
    private static partial Regex Run();
}
