using YouthArchive.Olympiads.Items;
using YouthArchive.Platform.Numbers;

namespace YouthArchive.Olympiads.Marking;

internal static class ChoiceMarking
{
    private const string Field = "choice";

    public static MarkDetail Mark(SingleChoice item, Response response)
    {
        var given = response.One(Field).Trim();
        var share = given == item.Right ? 1
            : item.Credits is not null && item.Choices.Any(c => c.Id == given) ? item.Credits.GetValueOrDefault(given, 0).Clamped()
            : 0;
        return new(share, [MarkedPart.Of(Field, given, item.Right, share)]);
    }

    public static MarkDetail Mark(TrueFalse item, Response response)
    {
        var given = response.One(Field).Trim();
        var right = item.IsTrue ? "true" : "false";
        return new((Fraction)(given == right ? 1 : 0), [MarkedPart.Of(Field, given, right, given == right)]);
    }

    public static MarkDetail Mark(MultipleChoice item, Response response)
    {
        var picked = new Picked(response, Field, item.Choices.Select(c => c.Id), item.Right);
        var share = picked.Given.Count == 0 ? 0 : item.Rule switch
        {
            MultipleRule.AllOrNothing => picked.Wrong == 0 && picked.Hits == picked.Right ? 1 : 0,
            MultipleRule.Credits => Sum(picked.Given.Select(id => item.Credits?.GetValueOrDefault(id, 0) ?? 0)).Clamped(),
            _ => RightMinusWrong(item, picked),
        };
        return new(share, [.. picked.Parts()]);
    }

    private static Fraction RightMinusWrong(MultipleChoice item, Picked picked)
    {
        if (picked.Right == 0)
        {
            return 0;
        }
        var wrongOnes = item.Choices.Count(c => !item.Right.Contains(c.Id));
        return (new Fraction(picked.Hits, picked.Right) - new Fraction(picked.Wrong, Math.Max(1, wrongOnes))).Clamped();
    }

    private static Fraction Sum(IEnumerable<Fraction> parts) => parts.Aggregate((Fraction)0, (sum, part) => sum + part);
}
