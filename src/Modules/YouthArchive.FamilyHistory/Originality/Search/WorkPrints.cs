using YouthArchive.FamilyHistory.Originality.Folding;
using YouthArchive.Platform.Texts;

namespace YouthArchive.FamilyHistory.Originality.Search;

/// <summary>What the index keeps of a work: its prints, each once.</summary>
internal sealed record WorkPrints(string WorkId, uint[] Prints)
{
    public static WorkPrints Of(OriginalText work) => Of(work.WorkId, FoldedText.Of(work.Text));

    public static WorkPrints Of(string workId, FoldedText text)
    {
        var prints = new List<Print>();
        OriginalityLimits.Winnowing.Prints(text.Codes, prints);
        return Of(workId, prints);
    }

    public static WorkPrints Of(string workId, IEnumerable<Print> prints) => new(workId, [.. prints.Select(p => Short(p.Hash)).Distinct()]);

    /// <summary>Half of a print is enough to look by: what is found is compared word by word afterwards.</summary>
    public static uint Short(ulong print) => (uint)(print >> 32);
}
