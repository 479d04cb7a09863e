using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging;
using YouthArchive.Platform.Modules;
using YouthArchive.Platform.Setup;

namespace YouthArchive.Platform.Localization;

/// <summary>The site's texts in the language of the request. The source text is the English one, and what stands there when a translation is missing.</summary>
internal sealed partial class PortalText(ModuleCatalogue modules, AppDataFolder site, ILogger<PortalText> logger) : IStringLocalizer
{
    // A key made of data would otherwise fill the memory, one visitor's word at a time.
    private const int MostMissingRemembered = 2000;

    private readonly ConcurrentDictionary<string, TextCatalogue> _languages = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _missing = new(StringComparer.Ordinal);

    public LocalizedString this[string name] =>
        Find(null, name) is { } text ? new(name, text) : new(name, name, resourceNotFound: true);

    public LocalizedString this[string name, params object[] arguments] => Filled(null, name, arguments);

    public LocalizedString Filled(string? context, string name, object[] arguments)
    {
        var text = Find(context, name);
        return new(name, string.Format(CultureInfo.CurrentCulture, text ?? name, arguments), text is null);
    }

    /// <summary>In that context, else in any.</summary>
    public string? Find(string? context, string name)
    {
        var texts = Current;
        var text = (context is null ? null : texts.Find(PoEntry.KeyOf(context, name))) ?? texts.Find(name);
        if (text is null)
        {
            Miss(name);
        }
        return text;
    }

    public string Plural(long count, string one, string many, object[] more)
    {
        var text = Current.Find(one, count);
        if (text is null)
        {
            Miss(one);
            text = PluralRule.Source.IndexFor(count) == 0 ? one : many;
        }
        return string.Format(CultureInfo.CurrentCulture, text, [count, .. more]);
    }

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) =>
        Current.All.Select(t => new LocalizedString(t.Key, t.Value));

    private TextCatalogue Current => _languages.GetOrAdd(PortalCultures.Current, l => TextCatalogue.Load(l, modules, site, logger));

    private void Miss(string name)
    {
        var language = PortalCultures.Current;
        if (language != "en" && _missing.Count < MostMissingRemembered && _missing.TryAdd($"{language}:{name}", true))
        {
            Log.Missing(logger, language, name);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Debug, Message = "No text in {Language} for: {Source}")]
        public static partial void Missing(ILogger logger, string language, string source);
    }
}

/// <summary>As in Orchard Core: a text with the type's full name as its context goes before the common one.</summary>
internal sealed class PortalText<T>(PortalText texts) : IStringLocalizer<T>
{
    private static readonly string Context = typeof(T).FullName ?? typeof(T).Name;

    public LocalizedString this[string name] =>
        texts.Find(Context, name) is { } text ? new(name, text) : new(name, name, resourceNotFound: true);

    public LocalizedString this[string name, params object[] arguments] => texts.Filled(Context, name, arguments);

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => texts.GetAllStrings(includeParentCultures);
}

/// <summary>For what asks by type: the texts are the same for all.</summary>
internal sealed class PortalTextFactory(PortalText texts) : IStringLocalizerFactory
{
    public IStringLocalizer Create(Type resourceSource) => texts;

    public IStringLocalizer Create(string baseName, string location) => texts;
}
