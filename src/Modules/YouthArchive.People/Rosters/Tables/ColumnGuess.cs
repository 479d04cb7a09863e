using System.Globalization;
using System.Text.RegularExpressions;
using YouthArchive.People.Rosters.Names;

namespace YouthArchive.People.Rosters.Tables;

/// <summary>What the columns of a list without a header hold, judged by what stands in them.</summary>
internal static partial class ColumnGuess
{
    private const int RowsJudged = 200;
    private const double Most = 0.6;

    public static IReadOnlyList<Field> Of(IReadOnlyList<SheetRow> rows)
    {
        var judged = rows.Where(r => !r.IsBlank).Take(RowsJudged).ToList();
        var width = judged.Count == 0 ? 0 : judged.Max(r => r.Cells.Count);
        var columns = Enumerable.Range(0, width).Select(c => judged.Select(r => r[c]).Where(t => t.Length > 0).ToList()).ToList();
        var fields = columns.Select(Plain).ToArray();
        var names = Enumerable.Range(0, width).Where(c => fields[c] == Field.FullName).ToList();
        if (names.Count > 1)
        {
            Share(columns, fields, names);
        }
        return [.. fields.Select((f, i) => f is Field.Other or Field.IdentityNumber || Array.IndexOf(fields, f) == i ? f : Field.Other)];
    }

    private static Field Plain(List<string> cells) =>
        cells.Count == 0 ? Field.Other
        : Mostly(cells, Cell.IsIdentityNumber) ? Field.IdentityNumber
        : IsCounting(cells) ? Field.Other
        : Mostly(cells, ClassName().IsMatch) ? Field.Class
        : Mostly(cells, Date().IsMatch) ? Field.Birth
        : Mostly(cells, LooksLikeName) ? Field.FullName
        : Field.Other;

    /// <summary>Several columns of words: surname, given name, patronymic, in whatever order.</summary>
    private static void Share(List<List<string>> columns, Field[] fields, List<int> names)
    {
        var whole = names.FirstOrDefault(c => Mostly(columns[c], t => t.Count(x => x == ' ') >= 1 && NameSense.WordsOf(t) >= 2), -1);
        foreach (var column in names)
        {
            fields[column] = column == whole ? Field.FullName : Field.Other;
        }
        if (whole >= 0)
        {
            return;
        }
        var patronymic = names.Count < 3 ? -1 : names.FirstOrDefault(c => Mostly(columns[c], NameSense.IsPatronymic), names[2]);
        var pair = names.Where(c => c != patronymic).Take(2).ToList();
        // A patronymic follows the given name.
        var swapped = (pair[0] < patronymic && patronymic < pair[1]) || NameSense.IsGivenFirst(columns[pair[0]], columns[pair[1]]);
        fields[pair[0]] = swapped ? Field.GivenName : Field.Surname;
        fields[pair[1]] = swapped ? Field.Surname : Field.GivenName;
        if (patronymic >= 0)
        {
            fields[patronymic] = Field.Patronymic;
        }
    }

    private static bool Mostly(List<string> cells, Func<string, bool> so) => cells.Count(so) >= Math.Max(1, cells.Count * Most);

    // 1, 2, 3 …: the number of the line.
    private static bool IsCounting(List<string> cells)
    {
        var numbers = cells.Select(c => int.TryParse(c.TrimEnd('.', ')'), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : -1).ToList();
        return numbers.All(n => n >= 0) && numbers[0] <= 1 && numbers.Zip(numbers.Skip(1)).All(p => p.Second > p.First);
    }

    private static bool LooksLikeName(string cell) => cell.Any(char.IsLetter) && !cell.Contains('@', StringComparison.Ordinal) && cell.Count(char.IsDigit) <= 3;

    [GeneratedRegex("""^(1[0-2]|\d)\s*[-–«"'“(]*\s*\p{L}?\s*[»"'”)]*(\s*(сынып|класс|анги))?$""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ClassName();

    [GeneratedRegex(@"^(\d{4}|\d{1,4}[./-]\d{1,2}[./-]\d{2,4})(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Date();
}
