using Microsoft.Extensions.Localization;
using YouthArchive.Olympiads.Items.Views;
using YouthArchive.Olympiads.Marking;

namespace YouthArchive.Olympiads.Items.Reviewed;

/// <param name="Label">What was asked; empty when the answer speaks for itself.</param>
/// <param name="Right">Empty where it is the same as what was given, or where there is none.</param>
internal sealed record ReviewedPart(string Label, string Given, string Right, PartOutcome Outcome, string? Language, IReadOnlyList<ReadingStep>? Reading);

/// <summary>A response part by part, in words.</summary>
internal static class ReviewedParts
{
    public static IReadOnlyList<ReviewedPart> Of(IStringLocalizer s, ReviewedItem reviewed) =>
        [.. ItemMarking.Detail(reviewed.Item.Body, reviewed.Response).Parts.Select(p => Of(s, reviewed.Item.Body, p))];

    /// <summary>Places on the item's picture, as they were answered; empty for types without.</summary>
    public static IReadOnlyList<DrawnPlace> Places(ReviewedItem reviewed)
    {
        var parts = ItemMarking.Detail(reviewed.Item.Body, reviewed.Response).Parts;
        return reviewed.Item.Body switch
        {
            HotSpot b => [.. b.Regions.Index().Select(r => new DrawnPlace(r.Index + 1, r.Item.Shape, Kind(
                b.Right.Contains(r.Item.Id), parts.Any(p => p.Given == r.Item.Id) || reviewed.Response.All("region").Contains(r.Item.Id)
                    || reviewed.Response.All("p").Any(point => ShapeHit.Holds(r.Item.Shape, point))))).Where(p => p.Kind.Length > 0)],
            Labelling b => [.. b.Regions.Index().Select(r => new DrawnPlace(
                r.Index + 1, r.Item.Shape, reviewed.Response.One($"a-{r.Item.Id}") == b.Right.GetValueOrDefault(r.Item.Id) ? "right" : "wrong"))],
            Transcription b => [.. b.Lines.Index().Where(l => l.Item.Region is not null).Select(l => new DrawnPlace(l.Index + 1, l.Item.Region!))],
            _ => [],
        };
    }

    public static string? Picture(ItemBody body) => body switch { HotSpot b => b.Picture, Labelling b => b.Picture, Transcription b => b.Picture, _ => null };

    private static string Kind(bool isRight, bool isGiven) => (isRight, isGiven) switch
    {
        (true, true) => "right",
        (true, false) => "missed",
        (false, true) => "wrong",
        _ => "",
    };

    private static ReviewedPart Of(IStringLocalizer s, ItemBody body, MarkedPart part)
    {
        var (given, right) = (PartNames.OfValue(s, body, part.Field, part.Given), part.Right is null ? "" : PartNames.OfValue(s, body, part.Field, part.Right));
        return new(PartNames.OfField(s, body, part.Field), given, right == given ? "" : right, part.Outcome, PartNames.Language(body), part.Reading);
    }
}
