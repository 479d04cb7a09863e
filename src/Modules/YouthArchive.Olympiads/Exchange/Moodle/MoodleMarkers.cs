using System.Globalization;
using System.Xml.Linq;
using YouthArchive.Olympiads.Exchange.Drafts;
using YouthArchive.Olympiads.Exchange.Files;
using YouthArchive.Olympiads.Items;
using YouthArchive.Platform.Localization;

namespace YouthArchive.Olympiads.Exchange.Moodle;

/// <summary>«Drag and drop markers»: markers are labels, drop zones are regions.</summary>
internal sealed class MoodleMarkers(XElement question, ItemDraft draft)
{
    public Labelling Read()
    {
        var background = question.Element("file")?.Attribute("name", "") is { Length: > 0 } name ? name
            : throw draft.Refuse(SourceText.Of("The picture is missing."));
        var picture = draft.Picture(background, draft.Plain(question.Text("name")));
        var labels = question.Elements("drag").DistinctBy(d => Number(d, "no")).ToDictionary(d => Number(d, "no"), d => new Choice($"l{Number(d, "no")}", draft.Words(draft.Plain(d.Text()))));
        var (regions, right) = (new List<Region>(), new Dictionary<string, string>());
        foreach (var drop in question.Elements("drop"))
        {
            if (!labels.TryGetValue(Number(drop, "choice"), out var label))
            {
                throw Refuse(drop, SourceText.Of("A place asks for a label that is not there."));
            }
            var id = string.Create(CultureInfo.InvariantCulture, $"r{regions.Count + 1}");
            regions.Add(new(id, Shape(drop), draft.Words(string.Create(CultureInfo.InvariantCulture, $"{regions.Count + 1}"))));
            right[id] = label.Id;
        }
        return new(picture, regions, [.. labels.Values], right);
    }

    private static Shape Shape(XElement drop)
    {
        var numbers = drop.Element("coords")?.Value.Split(';', ',').Select(Pixel).ToList() ?? [];
        var shape = (drop.Element("shape")?.Value.Trim().ToLowerInvariant(), numbers.Count) switch
        {
            ("circle", 3) => ShapeKind.Circle,
            ("rectangle", 4) => ShapeKind.Rectangle,
            ("polygon", >= 6) when numbers.Count % 2 == 0 => ShapeKind.Polygon,
            _ => throw Refuse(drop, SourceText.Of("The shape of a place cannot be read.")),
        };
        return numbers.Contains(null) ? throw Refuse(drop, SourceText.Of("The shape of a place cannot be read.")) : new(shape, [.. numbers.Select(n => n!.Value)]);
    }

    private static int? Pixel(string text) => int.TryParse(text.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var pixel) ? pixel : null;

    private static string Number(XElement element, string name) =>
        int.TryParse((element.Element(name)?.Value ?? element.Attribute(name, "")).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number.ToString(CultureInfo.InvariantCulture)
            : throw Refuse(element, SourceText.Of("A number is missing here."));

    private static RefusedException Refuse(XElement element, string text) => new(new(text), SafeXml.LineOf(element));
}
