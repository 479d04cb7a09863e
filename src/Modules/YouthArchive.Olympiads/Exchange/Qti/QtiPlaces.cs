using System.Globalization;
using System.Xml.Linq;
using YouthArchive.Olympiads.Exchange.Drafts;
using YouthArchive.Olympiads.Exchange.Files;
using YouthArchive.Olympiads.Items;
using YouthArchive.Platform.Localization;

namespace YouthArchive.Olympiads.Exchange.Qti;

/// <summary>Interactions on a picture.</summary>
internal sealed class QtiPlaces(ItemDraft draft, XElement interaction, QtiResponse response, QtiRule rule)
{
    private readonly Names _ids = Names.OfParts();

    /// <summary>Places to choose from.</summary>
    public HotSpot Spots()
    {
        var regions = Regions("hotspotChoice");
        Note();
        return new(Picture(), regions, [.. Right().Select(Known)]);
    }

    /// <summary>Places to be found without seeing them: the areas of the mapping that pay.</summary>
    public HotSpot Points()
    {
        var areas = response.Areas?.Of("areaMapEntry").ToList() ?? [];
        if (rule != QtiRule.Points || areas.Count == 0)
        {
            throw Refuse(SourceText.Of("Nothing says which places are right."));
        }
        var regions = areas.Select((a, i) => new Region(_ids.New($"r{i + 1}"), Shape(a), Numbered(i + 1))).ToList();
        var right = areas.Index().Where(a => QtiResponse.Number(a.Item, "mappedValue") > 0).Select(a => regions[a.Index].Id).ToList();
        Note();
        var picture = Picture();
        return new(picture, WithOthers(picture, regions), right);
    }

    /// <summary>Who cannot point chooses from a list, and a list of right places only gives itself away: mirrored ones stand beside them.</summary>
    private List<Region> WithOthers(string picture, List<Region> regions)
    {
        var (width, height) = draft.SizeOf(picture);
        var boxes = regions.Select(r => Box(r.Shape)).ToList();
        var wanted = 2 * regions.Count;
        foreach (var (left, top, wide, high) in boxes.ToList())
        {
            foreach (var (x, y) in new[] { (width - left - wide, top), (left, height - top - high), (width - left - wide, height - top - high) })
            {
                if (regions.Count < wanted && x >= 0 && y >= 0 && boxes.TrueForAll(b => x + wide < b.Left || x > b.Left + b.Width || y + high < b.Top || y > b.Top + b.Height))
                {
                    boxes.Add((x, y, wide, high));
                    regions.Add(new(_ids.New($"r{regions.Count + 1}"), new(ShapeKind.Rectangle, [x, y, wide, high]), Numbered(regions.Count + 1)));
                    draft.Note(SourceText.Of("Places that are not right were added for the list; look at them before the item is used."));
                }
            }
        }
        return regions;
    }

    private static (int Left, int Top, int Width, int Height) Box(Shape shape)
    {
        var numbers = shape.Numbers;
        if (shape.Kind == ShapeKind.Circle)
        {
            return (numbers[0] - numbers[2], numbers[1] - numbers[2], 2 * numbers[2], 2 * numbers[2]);
        }
        if (shape.Kind == ShapeKind.Rectangle)
        {
            return (numbers[0], numbers[1], numbers[2], numbers[3]);
        }
        var (across, down) = (numbers.Where((_, i) => i % 2 == 0).ToList(), numbers.Where((_, i) => i % 2 == 1).ToList());
        return (across.Min(), down.Min(), across.Max() - across.Min(), down.Max() - down.Min());
    }

    /// <summary>Words or little pictures to be put on places.</summary>
    public Labelling Labels()
    {
        var regions = Regions("associableHotspot");
        var labelIds = Names.OfParts();
        var labels = interaction.Elements().Where(e => e.Kind() is "gapText" or "gapImg")
            .Select(e => draft.Choice(labelIds.Of(e.Get("identifier") ?? ""), e.Html(_ => null) is { Length: > 0 } html ? html : System.Net.WebUtility.HtmlEncode(e.Get("objectLabel") ?? ""))).ToList();
        var right = new Dictionary<string, string>();
        foreach (var pair in Right().Select(p => p.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
        {
            if (pair is not [var label, var place] || !labelIds.Knows(label) || !right.TryAdd(Known(place), labelIds.Of(label)))
            {
                throw Refuse(SourceText.Of("A place must have exactly one label."));
            }
        }
        draft.Note(SourceText.Of("Wrong labels take off what guessing would bring."));
        return new(Picture(), regions, labels, right);
    }

    private IEnumerable<string> Right() => rule == QtiRule.Mapping && response.Mapping is { } mapping
        ? mapping.Entries.Where(e => e.Value > 0).Select(e => e.Key)
        : response.Correct;

    private string Known(string id) => _ids.Knows(id) ? _ids.Of(id)
        : throw new RefusedException(new(SourceText.Of("The right answer «{0}» is none of the choices."), id.Length > 40 ? id[..40] : id), response.Element.Line());

    private void Note() => draft.Note(SourceText.Of("Places are marked by F1: found ones against wrong ones."));

    private List<Region> Regions(string kind) =>
    [
        .. interaction.Of(kind).Select((e, i) => new Region(
            _ids.Of(e.Get("identifier") ?? ""), Shape(e), e.Get("hotspotLabel") is { Length: > 0 } label ? draft.Words(label) : Numbered(i + 1))),
    ];

    private LocalizedText Numbered(int number) => draft.Words(number.ToString(CultureInfo.InvariantCulture));

    private string Picture()
    {
        var picture = interaction.Elements().FirstOrDefault(e => e.Kind() is "object" or "img" or "picture")
            ?? throw Refuse(SourceText.Of("The picture is missing."));
        return draft.Picture(picture.Get("data") ?? picture.Get("src") ?? "", (picture.Get("alt") ?? picture.Value).Trim());
    }

    private static Shape Shape(XElement element)
    {
        var numbers = (element.Get("coords") ?? "").Split(',', StringSplitOptions.TrimEntries)
            .Select(t => int.TryParse(t, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var pixel) ? pixel : (int?)null).ToList();
        if (numbers.Contains(null))
        {
            throw new RefusedException(new(SourceText.Of("The shape of a place cannot be read.")), element.Line());
        }
        var pixels = numbers.Select(n => n!.Value).ToList();
        return (element.Get("shape"), pixels) switch
        {
            ("circle", [_, _, _]) => new(ShapeKind.Circle, pixels),
            ("rect", [var left, var top, var right, var bottom]) => new(ShapeKind.Rectangle, [left, top, right - left, bottom - top]),
            ("poly", { Count: >= 6 }) => new(ShapeKind.Polygon, Open(pixels)),
            _ => throw new RefusedException(new(SourceText.Of("The shape of a place cannot be read.")), element.Line()),
        };
    }

    /// <summary>Some write the first corner again at the end.</summary>
    private static List<int> Open(List<int> pixels) =>
        pixels.Count >= 8 && pixels[0] == pixels[^2] && pixels[1] == pixels[^1] ? pixels[..^2] : pixels;

    private RefusedException Refuse(string text) => new(new(text), interaction.Line());
}
