namespace YouthArchive.People.Rosters.Text;

/// <summary>The one-byte encodings class lists come in. Where two read the same text, the one that stands first is named.</summary>
internal static class CodePages
{
    private const string Letters = "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя";

    public static CodePage Windows1251 { get; } = CodePage.OfSystem("windows-1251", 1251);

    /// <summary>STRK 1048-2002, Kazakhstan's own; .NET does not have it.</summary>
    public static CodePage Kz1048 { get; } = new(
        "KZ-1048",
        "ЂЃ‚ѓ„…†‡€‰Љ‹ЊҚҺЏ"
        + "ђ‘’“”•–—\uFFFD™љ›њқһџ"
        + "\u00A0ҰұӘ¤Ө¦§Ё©Ғ«¬\u00AD®Ү"
        + "°±Ііөµ¶·ё№ғ»әҢңү"
        + Letters);

    /// <summary>ParaType's Asian Cyrillic; .NET does not have it.</summary>
    public static CodePage Ptcp154 { get; } = new(
        "PTCP154",
        "ҖҒӮғ„…ҶҮҲүҠӢҢҚҺҸ"
        + "җ‘’“”•–—ҳҷҡӣңқһҹ"
        + "\u00A0ЎўЈӨҘҰ§Ё©Ә«¬ӯ®Ҝ"
        + "°ұІіҙө¶·ё№ә»јҪҫҝ"
        + Letters);

    public static CodePage Ibm866 { get; } = CodePage.OfSystem("IBM866", 866);

    public static CodePage Koi8R { get; } = CodePage.OfSystem("KOI8-R", 20866);

    public static IReadOnlyList<CodePage> All { get; } = [Windows1251, Kz1048, Ptcp154, Ibm866, Koi8R];
}
