using System.Globalization;
using Microsoft.AspNetCore.Http;
using YouthArchive.Judging.Rubrics;
using YouthArchive.Judging.Scores;
using YouthArchive.Platform.Persistence;

namespace YouthArchive.Judging.Pages.Judging;

/// <summary>The workspace's form: a radio group <c>c-{criterion}</c> for each criterion, in half points, and the two texts.</summary>
internal static class SheetOfForm
{
    public const string NoConflict = "no-conflict";

    private const int NoSuchScore = -1;
    private const string Prefix = "c-";

    public static string FieldOf(Criterion criterion) => Prefix + criterion.Key;

    public static ScoreSheet Read(IFormCollection form)
    {
        var halves = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (name, value) in form.Where(f => f.Key.StartsWith(Prefix, StringComparison.Ordinal) && f.Value.ToString().Length > 0))
        {
            // What is not a number is kept as a score that no scale holds, and is refused by name.
            halves[name[Prefix.Length..]] = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : NoSuchScore;
        }
        var key = form["key"].ToString();
        return new(
            key.Length is > 0 and <= ScoreSave.KeyLength ? key : PortalId.New(),
            int.TryParse(form["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0,
            halves, Text(form["comment"].ToString()), Text(form["note"].ToString()),
            [.. form["back"].OfType<string>().Where(c => !halves.ContainsKey(c)).Distinct(StringComparer.Ordinal)],
            form[NoConflict] == "yes");
    }

    /// <summary>As the script of the page reads it: field to value.</summary>
    public static IReadOnlyDictionary<string, string> Write(ScoreSheet sheet)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal) { ["comment"] = sheet.Comment, ["note"] = sheet.Note };
        foreach (var (criterion, halves) in sheet.Halves)
        {
            fields[Prefix + criterion] = halves.ToString(CultureInfo.InvariantCulture);
        }
        return fields;
    }

    // Browsers send line ends as CR LF; the same text must stay the same text.
    private static string Text(string text) => text.ReplaceLineEndings("\n").Replace("\0", "", StringComparison.Ordinal);
}
