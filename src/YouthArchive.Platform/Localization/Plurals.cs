using System.Globalization;
using Microsoft.Extensions.Localization;

namespace YouthArchive.Platform.Localization;

public static class Plurals
{
    /// <summary>
    /// The form that the language of the request asks for with this number. <c>{0}</c> is the number,
    /// <c>{1}</c> and on are <paramref name="more"/>. In the PO file: <c>msgid</c> is <paramref name="one"/>,
    /// <c>msgid_plural</c> is <paramref name="many"/>.
    /// </summary>
    public static string Plural(this IStringLocalizer s, long count, string one, string many, params object[] more) =>
        s is PortalText texts
            ? texts.Plural(count, one, many, more)
            : string.Format(CultureInfo.CurrentCulture, PluralRule.Source.IndexFor(count) == 0 ? one : many, [count, .. more]);
}
