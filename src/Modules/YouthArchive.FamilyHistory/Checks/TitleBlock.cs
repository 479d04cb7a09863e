using System.Text.RegularExpressions;

namespace YouthArchive.FamilyHistory.Checks;

/// <summary>Lines that say who made a work: «Орындаған: …», «Научный руководитель: …». What follows the colon is hidden whole.</summary>
internal static partial class TitleBlock
{
    /// <summary>A longer line is a sentence.</summary>
    private const int LongestLine = 200;

    public static IEnumerable<(int Start, int Length)> In(string text)
    {
        foreach (Match line in Line().Matches(text))
        {
            if (line.Length <= LongestLine && Label().Match(line.Value) is { Success: true } label)
            {
                var who = label.Groups["who"];
                yield return (line.Index + who.Index, who.Value.TrimEnd().Length);
            }
        }
    }

    [GeneratedRegex(@"[^\n]+", RegexOptions.CultureInvariant)]
    private static partial Regex Line();

    [GeneratedRegex(
        @"^[\s>*_#|\-–—•]*(?:(?:(?:авторы|автор|орында|дайында|ғылыми\s+жетекші|жетекші|мұғалім|оқушы"
        + @"|работу\s+выполнил|выполнил|подготовил|составил|научн\p{L}+\s+руководитель|руководитель|учитель|учени[кц]"
        + @"|author|written\s+by|prepared\s+by|made\s+by|tutor|teacher|supervisor|student|pupil"
        + @"|зохио|гүйцэтг|бэлтг|удирд|багш|сурагч)\p{L}*(?:[\s\-(]+[\p{L}\d)]+){0,3}"
        + @"|(?:мектеп|мектебі|сынып|сыныбы|ауыл|ауылы|аудан|ауданы|қала|қаласы|облыс|облысы|школа|класс|село|город|район|область"
        + @"|school|class|grade|village|town|region|сургууль|анги|сум|аймаг|хот|место|орны))[*_\s]*[:：][*_\s]*)(?<who>\S.*)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Label();
}
