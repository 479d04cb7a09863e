using System.Globalization;

namespace YouthArchive.Platform.Localization;

/// <summary>The order of words as readers of the language expect it: Ә after А, Ғ after Г, Қ after К.</summary>
public static class Alphabet
{
    public static StringComparer Of(string language) => StringComparer.Create(PortalCultures.Of(language), CompareOptions.IgnoreCase);

    /// <summary>Of the current request's language.</summary>
    public static StringComparer Current => Of(PortalCultures.Current);
}
