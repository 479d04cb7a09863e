using YouthArchive.Olympiads.Items;
using YouthArchive.Platform.Numbers;

namespace YouthArchive.Olympiads.Exchange.Drafts;

/// <summary>Choices with credits, as the simplest rule that marks them the same.</summary>
internal static class ChoiceBodies
{
    public static SingleChoice Single(IReadOnlyList<Choice> choices, int right, IReadOnlyList<Fraction> credits, bool shuffle = true)
    {
        var others = choices.Index().Where(c => c.Index != right && credits[c.Index] != 0).ToDictionary(c => c.Item.Id, c => credits[c.Index]);
        return new(choices, choices[right].Id, others.Count > 0 ? others : null, shuffle);
    }

    /// <summary>Right ones alike and wrong ones alike, each kind summing to 1, is «right minus wrong»; all else keeps its credits.</summary>
    public static MultipleChoice Multiple(IReadOnlyList<Choice> choices, IReadOnlyList<Fraction> credits, bool shuffle = true)
    {
        var right = choices.Index().Where(c => credits[c.Index] > 0).ToList();
        var wrong = choices.Index().Where(c => credits[c.Index] <= 0).ToList();
        var ids = right.Select(c => c.Item.Id).ToList();
        if (wrong.Count > 0 && right.TrueForAll(c => credits[c.Index] == new Fraction(1, right.Count))
            && wrong.TrueForAll(c => credits[c.Index] == new Fraction(-1, wrong.Count)))
        {
            return new(choices, ids, Shuffle: shuffle);
        }
        return new(choices, ids, MultipleRule.Credits, choices.Index().Where(c => credits[c.Index] != 0).ToDictionary(c => c.Item.Id, c => credits[c.Index]), shuffle);
    }
}
