using System.Globalization;
using Microsoft.AspNetCore.Http;
using YouthArchive.Judging.Rubrics;
using YouthArchive.Judging.Scores;
using YouthArchive.Platform.Persistence;

namespace YouthArchive.Judging.Pages.Judging;

/// <summary>The workspace's form: a radio group <c>c-{criterion}</c> for each criterion, in half points, and the two texts.</summary>
internal static class SheetOfForm
{
    private const int NoSuchScore = -1;

    public static string FieldOf(Criterion criterion) => "c-" + criterion.Key;

    public static ScoreSheet Read(IFormCollection form, Rubric rubric)
    {
        var halves = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var criterion in rubric.Criteria)
        {
            if (form[FieldOf(criterion)].ToString() is { Length: > 0 } text)
            {
                // What is not a number is kept as a score that no scale holds, and is refused by name.
                halves[criterion.Key] = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : NoSuchScore;
            }
        }
        var key = form["key"].ToString();
        return new(
            key.Length is > 0 and <= ScoreSave.KeyLength ? key : PortalId.New(),
            int.TryParse(form["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0,
            halves, Text(form["comment"].ToString()), Text(form["note"].ToString()));
    }

    // Browsers send line ends as CR LF; the same text must stay the same text.
    private static string Text(string text) => text.ReplaceLineEndings("\n").Replace("\0", "", StringComparison.Ordinal);
}
