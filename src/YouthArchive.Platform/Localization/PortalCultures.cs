using System.Globalization;

namespace YouthArchive.Platform.Localization;

/// <summary>The four equal languages, as they stand in the URL, and the cultures that format for them.</summary>
public static class PortalCultures
{
    public const string Default = "kk";

    public static IReadOnlyList<string> All { get; } = ["kk", "ru", "en", "mn"];

    private static readonly Dictionary<string, CultureInfo> Formatting = new(StringComparer.Ordinal)
    {
        ["kk"] = CultureInfo.GetCultureInfo("kk-KZ"),
        ["ru"] = CultureInfo.GetCultureInfo("ru-RU"),
        // British dates: the week begins on Monday, the day stands before the month.
        ["en"] = CultureInfo.GetCultureInfo("en-GB"),
        ["mn"] = CultureInfo.GetCultureInfo("mn-MN"),
    };

    public static bool IsKnown(string? language) => language is not null && Formatting.ContainsKey(language);

    public static CultureInfo Of(string language) => Formatting.GetValueOrDefault(language) ?? Formatting[Default];

    /// <summary>The language of the current request.</summary>
    public static string Current => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName is var code && IsKnown(code) ? code : Default;

    /// <summary>The language's own name for itself.</summary>
    public static string NativeName(string language) => language switch
    {
        "kk" => "Қазақша",
        "ru" => "Русский",
        "en" => "English",
        "mn" => "Монгол",
        _ => language,
    };
}
