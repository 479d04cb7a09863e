using System.Globalization;
using YouthArchive.Catalogue.Contracts;

namespace YouthArchive.Catalogue.Citations.Writing;

/// <summary>«7-парақтың сырты», «18–19-парақтар», «3-парақ, 7-парақтың сырты – 9-парақ».</summary>
internal static class KazakhSheets
{
    public static string Write(SheetList sheets) => string.Join(", ", sheets.Select(Of));

    private static string Of(SheetRange range) => range switch
    {
        { To: null } => Side(range.From),
        { From.IsVerso: true, To: { } to } => $"{Side(range.From)} – {Side(to)}",
        { To: { IsVerso: true } to } => $"{Number(range.From)}–{Side(to)}",
        { To: { } to } => $"{Number(range.From)}–{Number(to)}-парақтар",
    };

    private static string Side(SheetSide side) => Number(side) + (side.IsVerso ? "-парақтың сырты" : "-парақ");

    private static string Number(SheetSide side) => SheetText.Number(side);
}

/// <summary>«12-р хуудас», «12–14-р хуудас», «12-р хуудасны ар тал – 14-р хуудас».</summary>
internal static class MongolianSheets
{
    public static string Write(SheetList sheets) => string.Join(", ", sheets.Select(Of));

    private static string Of(SheetRange range) => range switch
    {
        { To: null } => Side(range.From),
        { From.IsVerso: true, To: { } to } => $"{Side(range.From)} – {Side(to)}",
        { To: { } to } => $"{SheetText.Number(range.From)}–{Side(to)}",
    };

    private static string Side(SheetSide side) => SheetText.Number(side) + (side.IsVerso ? "-р хуудасны ар тал" : "-р хуудас");
}

/// <summary>«fol. 7v», «fols 18–19v, 24».</summary>
internal static class EnglishSheets
{
    public static string Write(SheetList sheets) => sheets switch
    {
        [] => "",
        [{ To: null }] => "fol. " + Of(sheets[0]),
        _ => "fols " + string.Join(", ", sheets.Select(Of)),
    };

    private static string Of(SheetRange range) => range.To is { } to ? $"{Side(range.From)}–{Side(to)}" : Side(range.From);

    // A letter and a «v» are kept apart: «12av» would be one word.
    private static string Side(SheetSide side) => SheetText.Number(side) + (!side.IsVerso ? "" : side.Letter.Length > 0 ? " v" : "v");
}

internal static class SheetText
{
    public static string Number(SheetSide side) => side.Number.ToString(CultureInfo.InvariantCulture) + side.Letter;
}
