using System.Xml.Linq;
using YouthArchive.Olympiads.Exchange.Drafts;
using YouthArchive.Olympiads.Exchange.Files;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Numbers;

namespace YouthArchive.Olympiads.Exchange.Qti;

internal sealed record QtiMapping(IReadOnlyList<(string Key, Fraction Value, bool KeepsCase)> Entries, Fraction Default, Fraction? Lower, Fraction? Upper);

/// <summary>A response declaration: what is right, and what each value earns.</summary>
internal sealed record QtiResponse(
    string Id, string Cardinality, string BaseType, IReadOnlyList<string> Correct, QtiMapping? Mapping, XElement? Areas, XElement Element)
{
    public bool IsSingle => Cardinality == "single";

    public static QtiResponse Of(XElement declaration) => new(
        declaration.Get("identifier") ?? "", declaration.Get("cardinality") ?? "single", declaration.Get("baseType") ?? "identifier",
        [.. declaration.Of("correctResponse").Take(1).SelectMany(c => c.Of("value")).Select(v => v.Value.Trim())],
        declaration.Of("mapping").Select(Map).FirstOrDefault(), declaration.Of("areaMapping").FirstOrDefault(), declaration);

    /// <summary>What a whole right answer earns under the mapping.</summary>
    public Fraction Most
    {
        get
        {
            var values = Mapping?.Entries.Select(e => e.Value).ToList() ?? [];
            var most = IsSingle ? values.Append(0).Max() : values.Where(v => v > 0).Aggregate((Fraction)0, (a, b) => a + b);
            return Mapping?.Upper is { } upper && upper < most ? upper : most;
        }
    }

    /// <summary>What one value earns of 1.</summary>
    /// <param name="whole">What the item is worth, where it says so and more than its mapping can pay.</param>
    public Fraction Credit(string value, Fraction? whole)
    {
        var most = !IsSingle && whole > Most ? whole.Value : Most;
        var entry = Mapping!.Entries.FirstOrDefault(e => e.Key == value);
        return most <= 0 ? 0 : Decimals.Meant((entry.Key is null ? Mapping.Default : entry.Value) / most, 6);
    }

    private static QtiMapping Map(XElement mapping) => new(
        [.. mapping.Of("mapEntry").DistinctBy(e => e.Get("mapKey")).Select(e => (e.Get("mapKey") ?? "", Number(e, "mappedValue"), e.Get("caseSensitive") is not ("false" or "0")))],
        mapping.Get("defaultValue") is null ? 0 : Number(mapping, "defaultValue"),
        mapping.Get("lowerBound") is null ? null : Number(mapping, "lowerBound"),
        mapping.Get("upperBound") is null ? null : Number(mapping, "upperBound"));

    public static Fraction Number(XElement element, string name) =>
        Decimals.Read(element.Get(name)) ?? throw new RefusedException(new(SourceText.Of("This is no number: «{0}»."), element.Get(name) ?? ""), element.Line());
}
