using System.Globalization;

namespace YouthArchive.Platform.Localization;

/// <summary>Words for somebody who is not the one asking: a letter is read in its receiver's language, whoever caused it.</summary>
public static class Speaking
{
    /// <param name="language">kk, ru, en or mn; any other means the default.</param>
    public static T In<T>(string language, Func<T> say)
    {
        var (formats, words) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = PortalCultures.Of(language);
        try
        {
            return say();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (formats, words);
        }
    }
}
