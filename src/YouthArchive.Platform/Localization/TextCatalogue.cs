using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;
using YouthArchive.Platform.Modules;
using YouthArchive.Platform.Setup;

namespace YouthArchive.Platform.Localization;

/// <summary>
/// The texts of one language: those of the platform, of each module in dependency order and of the theme, and over them
/// the site's own <c>App_Data/Localization/&lt;language&gt;.po</c>, where Orchard Core looks too.
/// </summary>
internal sealed partial class TextCatalogue
{
    private readonly Dictionary<string, (PluralRule Rule, IReadOnlyList<string> Forms)> _texts = new(StringComparer.Ordinal);

    public string? Find(string key) => _texts.TryGetValue(key, out var text) ? text.Forms[0] : null;

    public string? Find(string key, long count) =>
        _texts.TryGetValue(key, out var text) && text.Rule.IndexFor(count) is var form && form < text.Forms.Count ? text.Forms[form] : null;

    public IEnumerable<KeyValuePair<string, string>> All => _texts.Select(t => KeyValuePair.Create(t.Key, t.Value.Forms[0]));

    public static TextCatalogue Load(string language, ModuleCatalogue modules, AppDataFolder site, ILogger logger)
    {
        var texts = new TextCatalogue();
        foreach (var assembly in modules.Modules.Select(m => m.Assembly).Prepend(typeof(TextCatalogue).Assembly))
        {
            foreach (var name in assembly.GetManifestResourceNames().Where(n => IsOf(language, n)).Order(StringComparer.Ordinal))
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                texts.Add(PoFile.Read(reader));
            }
        }
        texts.AddOwn(site.File("Localization", language + ".po"), logger);
        return texts;
    }

    // A large module keeps its texts by rooms: kk.po, and beside it cards.kk.po.
    private static bool IsOf(string language, string resource) =>
        resource.StartsWith("Localization.", StringComparison.Ordinal) && resource.EndsWith($".{language}.po", StringComparison.Ordinal);

    // The site's own file is edited by hand on the server: a slip in it costs that file, never the site.
    private void AddOwn(string path, ILogger logger)
    {
        if (!File.Exists(path))
        {
            return;
        }
        try
        {
            using var reader = new StreamReader(path);
            Add(PoFile.Read(reader));
        }
        catch (PoFormatException error)
        {
            Log.OwnFileUnreadable(logger, Path.GetFileName(path), error.Message);
        }
    }

    private void Add(PoFile file)
    {
        foreach (var entry in file.Entries.Where(e => !e.IsFuzzy && e.Forms.All(f => f.Length > 0) && PlaceholdersAgree(e)))
        {
            _texts[entry.Key] = (file.Plurals, entry.Forms);
        }
    }

    /// <summary>A translation that asks for values the source does not give would fail on the page.</summary>
    public static bool PlaceholdersAgree(PoEntry entry)
    {
        var given = Placeholders(entry.Id).Union(Placeholders(entry.IdPlural ?? ""), StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        // One form of several may leave a number out ("one team"); the only form of a text may not.
        return entry.Forms.All(f => Placeholders(f).All(given.Contains))
            && (entry.IdPlural is not null || Placeholders(entry.Forms[0]).ToHashSet(StringComparer.Ordinal).SetEquals(given));
    }

    public static IEnumerable<string> Placeholders(string text) => Placeholder().Matches(text).Select(m => m.Groups[1].Value);

    [GeneratedRegex(@"(?<!\{)\{(\d+)[^}]*\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The site's own texts in {File} were left out: {Reason}")]
        public static partial void OwnFileUnreadable(ILogger logger, string file, string reason);
    }
}
