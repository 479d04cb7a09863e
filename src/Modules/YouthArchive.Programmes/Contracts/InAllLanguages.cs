using YouthArchive.Platform.Localization;

namespace YouthArchive.Programmes.Contracts;

/// <summary>Words of the site that are kept for good: said in the four languages at once.</summary>
public static class InAllLanguages
{
    /// <param name="say">Called once in each language.</param>
    public static LocalizedText Say(Func<string> say) =>
        new(Speaking.In("kk", say), Speaking.In("ru", say), Speaking.In("en", say), Speaking.In("mn", say));
}
