using YouthArchive.FamilyHistory.Originality;
using YouthArchive.FamilyHistory.Originality.Search;

namespace YouthArchive.Tests.FamilyHistory.Originality.Generated;

/// <summary>What the search finds of what was planted.</summary>
internal sealed record OriginalityScore(IReadOnlyList<(PlantedWork Work, OriginalityFinding Finding)> Answers)
{
    public static OriginalityScore Of(GeneratedWorks generated, WorkIndex index)
    {
        var texts = generated.Works.ToDictionary(w => w.WorkId);
        return new([.. generated.Planted.Select(p => (p, Ask(p.Text, index, texts)))]);
    }

    public static OriginalityFinding Ask(OriginalText text, WorkIndex index, IReadOnlyDictionary<string, OriginalText> texts)
    {
        var question = Question.Of(text, index);
        return question.Answer(question.Candidates.Select(c => texts[c]));
    }

    /// <summary>Copied works that would be asked about.</summary>
    public double Recall => Part(Answers.Where(a => a.Work.Sources.Count > 0), a => IsAsked(a.Finding));

    /// <summary>Works that would be asked about and are copied.</summary>
    public double Precision => Part(Answers.Where(a => IsAsked(a.Finding)), a => a.Work.Sources.Count > 0);

    /// <summary>Sources that are named.</summary>
    public double SourceRecall => Part(Answers.SelectMany(a => a.Work.Sources.Select(s => (Source: s, a.Finding))), p => Named(p.Finding).Contains(p.Source));

    /// <summary>Named works that are sources.</summary>
    public double SourcePrecision => Part(Answers.SelectMany(a => Named(a.Finding).Select(n => (Source: n, a.Work))), p => p.Work.Sources.Contains(p.Source));

    public IEnumerable<(string Disguise, double Recall, double Share, int Works)> ByDisguise() => Answers.GroupBy(a => a.Work.Disguise)
        .OrderBy(g => g.Key, StringComparer.Ordinal)
        .Select(g => (g.Key, Part(g, a => IsAsked(a.Finding)), g.Average(a => a.Finding.Share), g.Count()));

    private static bool IsAsked(OriginalityFinding finding) => finding.Share >= OriginalityLimits.Asked;

    private static HashSet<string> Named(OriginalityFinding finding) =>
        [.. finding.Overlaps.Where(o => Overlap.IsReported(o.Share, o.Passages)).Select(o => o.WorkId)];

    private static double Part<T>(IEnumerable<T> all, Func<T, bool> isRight)
    {
        var list = all.ToList();
        return list.Count == 0 ? 1 : list.Count(isRight) / (double)list.Count;
    }
}
