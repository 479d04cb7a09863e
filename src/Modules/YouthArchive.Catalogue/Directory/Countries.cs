using YouthArchive.Platform.Localization;

namespace YouthArchive.Catalogue.Directory;

/// <summary>The countries of the directory, in the order families here look for them.</summary>
internal static class Countries
{
    private static readonly string[] InOrder = ["KZ", "MN", "RU", "GB"];

    public static int Order(string country) => Array.IndexOf(InOrder, country) is >= 0 and var at ? at : InOrder.Length;

    /// <summary>English source text.</summary>
    public static string Name(string country) => country switch
    {
        "KZ" => SourceText.Of("Kazakhstan"),
        "MN" => SourceText.Of("Mongolia"),
        "RU" => SourceText.Of("Russia"),
        "GB" => SourceText.Of("United Kingdom"),
        _ => country,
    };
}
