using YouthArchive.FamilyHistory.Originality.Folding;
using YouthArchive.Platform.Texts;

namespace YouthArchive.FamilyHistory.Originality.Search;

/// <summary>A work that is asked about, with the works worth a close look.</summary>
internal sealed class Question
{
    private readonly FoldedText _text;

    /// <summary>Words that stand in what very many works have.</summary>
    private readonly bool[] _isCommon;

    private Question(FoldedText text, IReadOnlyList<string> candidates, bool[] isCommon) =>
        (_text, Candidates, _isCommon) = (text, candidates, isCommon);

    /// <summary>Their texts are wanted by <see cref="Answer"/>.</summary>
    public IReadOnlyList<string> Candidates { get; }

    public static Question Of(OriginalText work, WorkIndex index)
    {
        var text = FoldedText.Of(work.Text);
        var prints = new List<Print>();
        OriginalityLimits.Winnowing.Prints(text.Codes, prints);
        var (candidates, common) = index.Candidates(WorkPrints.Of(work.WorkId, prints));
        var isCommon = new bool[text.Codes.Length];
        foreach (var print in prints.Where(p => common.Contains(WorkPrints.Short(p.Hash))))
        {
            isCommon.AsSpan(print.At, Math.Min(OriginalityLimits.Words, isCommon.Length - print.At)).Fill(true);
        }
        return new(text, candidates, isCommon);
    }

    /// <param name="texts">Of the candidates; one that is gone by now is left out.</param>
    public OriginalityFinding Answer(IEnumerable<OriginalText> texts)
    {
        var anywhere = new bool[_text.Codes.Length];
        var overlaps = new List<Overlap>();
        foreach (var other in texts)
        {
            var passages = new PassageChoice(_text, FoldedText.Of(other.Text), _isCommon);
            if (passages.Choose() is { Count: > 0 } chosen)
            {
                passages.AddTo(anywhere);
                overlaps.Add(new(other.WorkId, Share(passages.Words), chosen));
            }
        }
        var kept = overlaps.Where(o => o.IsKept).OrderByDescending(o => o.Share).ThenBy(o => o.WorkId, StringComparer.Ordinal);
        return new(Share(anywhere.Count(w => w)), [.. kept]);
    }

    private double Share(int words) => words / (double)Math.Max(_text.OwnWords, OriginalityLimits.FewestWords);
}
