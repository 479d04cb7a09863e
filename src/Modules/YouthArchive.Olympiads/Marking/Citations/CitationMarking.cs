using YouthArchive.Olympiads.Items;
using YouthArchive.Platform.Numbers;

namespace YouthArchive.Olympiads.Marking.Citations;

/// <summary>
/// archive .15, fonds .25, inventory .2, file .25, sheet .1, verso .05, each right or not after normalisation (see
/// <see cref="CallNumber"/>). What the key leaves empty is not asked, and the others share its weight. The side of the sheet counts
/// only with a sheet, and may be said in the sheet's field («12 об.»).
/// </summary>
internal static class CitationMarking
{
    public static MarkDetail Mark(CitationBuilder item, Response response)
    {
        var sheet = response.One("sheet");
        var isVerso = response.One("verso").Trim() == "1" || CallNumber.SaysVerso(sheet);
        var parts = new List<(MarkedPart Part, int Weight)>
        {
            (Part("archive", response, item.Archive.FirstOrDefault(), g => item.Archive.Any(a => ArchiveName.Same(a, g))), 15),
            (Part("fonds", response, item.Fonds, g => CallNumber.SameFonds(item.Fonds, g)), 25),
            (Part("inventory", response, item.Inventory, g => CallNumber.Same(CallElement.Inventory, item.Inventory, g)), 20),
            (Part("file", response, item.File, g => CallNumber.Same(CallElement.File, item.File, g)), 25),
            (Part("sheet", response, item.Sheet, g => CallNumber.Same(CallElement.Sheet, item.Sheet, g)), 10),
        };
        if (!string.IsNullOrWhiteSpace(item.Sheet))
        {
            parts.Add((MarkedPart.Of("verso", isVerso ? "1" : "", item.IsVerso ? "1" : "", sheet.Length > 0 && isVerso == item.IsVerso), 5));
        }
        var asked = parts.Where(p => p.Part.Field == "verso" || !string.IsNullOrWhiteSpace(p.Part.Right)).ToList();
        var share = asked.Count == 0 ? 0 : new Fraction(asked.Sum(p => p.Part.Share == 1 ? p.Weight : 0), asked.Sum(p => p.Weight));
        return new(share, [.. asked.Select(p => p.Part)]);
    }

    private static MarkedPart Part(string field, Response response, string? right, Func<string, bool> isRight)
    {
        var given = response.One(field);
        return MarkedPart.Of(field, given, right, given.Length is > 0 and <= CallNumber.Longest && isRight(given));
    }
}
