using YouthArchive.Catalogue.Citations.Reading;
using YouthArchive.Catalogue.Contracts;

namespace YouthArchive.Catalogue.Citations;

internal static class Styles
{
    public static CitationStyle Of(Tongue tongue) => tongue switch
    {
        Tongue.Kk => CitationStyle.Kazakh,
        Tongue.Mn => CitationStyle.Mongolian,
        Tongue.En => CitationStyle.English,
        _ => CitationStyle.Gost,
    };

    /// <summary>Of the words a style is written in.</summary>
    public static string LanguageOf(CitationStyle style) => style switch
    {
        CitationStyle.Gost => "ru",
        CitationStyle.Kazakh => "kk",
        CitationStyle.Mongolian => "mn",
        _ => "en",
    };

    /// <summary>The style usual in a language.</summary>
    public static CitationStyle OfLanguage(string language) => language switch
    {
        "kk" => CitationStyle.Kazakh,
        "mn" => CitationStyle.Mongolian,
        "en" => CitationStyle.English,
        _ => CitationStyle.Gost,
    };

    /// <summary>As the tool and the addresses name it.</summary>
    public static string Key(CitationStyle style) => style.ToString().ToLowerInvariant();
}
