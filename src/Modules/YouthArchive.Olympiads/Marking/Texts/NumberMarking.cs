using YouthArchive.Olympiads.Items;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Numbers;

namespace YouthArchive.Olympiads.Marking.Texts;

internal static class NumberMarking
{
    private const string Field = "number";

    public static MarkDetail Mark(NumberAnswer item, Response response)
    {
        var text = response.One(Field);
        var value = NumberText.Read(text) ?? NumberText.Read(WithoutUnit(text, item.Unit));
        var isRight = value is { } given && given - item.Value <= item.Tolerance && item.Value - given <= item.Tolerance;
        return new((Fraction)(isRight ? 1 : 0), [MarkedPart.Of(Field, text, NumberText.Write(item.Value), isRight)]);
    }

    private static string WithoutUnit(string text, LocalizedText? unit)
    {
        if (text.Length > NumberText.Longest || unit is null)
        {
            return "";
        }
        var plain = PlainText.Of(text).TrimEnd();
        var said = new[] { unit.Kk, unit.Ru, unit.En, unit.Mn }.FirstOrDefault(u =>
            !string.IsNullOrWhiteSpace(u) && plain.EndsWith(u.Trim(), StringComparison.OrdinalIgnoreCase));
        return said is null ? "" : plain[..^said.Trim().Length];
    }
}
