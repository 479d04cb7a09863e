using YouthArchive.Catalogue.Contracts;
using YouthArchive.Platform.Localization;

namespace YouthArchive.Catalogue.Pages;

internal static class StyleWords
{
    /// <summary>English source text.</summary>
    public static string Of(CitationStyle style) => style switch
    {
        CitationStyle.Kazakh => SourceText.Of("Kazakh"),
        CitationStyle.Mongolian => SourceText.Of("Mongolian"),
        CitationStyle.English => SourceText.Of("English"),
        CitationStyle.Iso690 => SourceText.Of("ISO 690"),
        _ => SourceText.Of("Russian, ГОСТ Р 7.0.5"),
    };
}
