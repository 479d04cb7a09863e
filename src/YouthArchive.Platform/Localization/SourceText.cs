using Microsoft.Extensions.Localization;

namespace YouthArchive.Platform.Localization;

internal sealed class SourceText : IStringLocalizer
{
    public LocalizedString this[string name] => new(name, name);
    public LocalizedString this[string name, params object[] arguments] => new(name, string.Format(System.Globalization.CultureInfo.CurrentCulture, name, arguments));
    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => [];
}
public static class Plurals
{
    public static string Plural(this IStringLocalizer s, long count, string one, string many, params object[] more) =>
        string.Format(System.Globalization.CultureInfo.CurrentCulture, count == 1 ? one : many, [count, .. more]);
}
