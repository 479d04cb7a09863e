using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using YouthArchive.Olympiads.Items;
using YouthArchive.Platform.Files;

namespace YouthArchive.Olympiads.Exchange.Drafts;

/// <summary>Names of ours for names from elsewhere: Latin, lower case, each once.</summary>
internal sealed partial class Names(int most)
{
    private const string Cyrillic = "абвгдеёжзийклмнопрстуфхцчшщъыьэюяәғқңөұүһі";

    private static readonly string[] Latin =
        ["a", "b", "v", "g", "d", "e", "yo", "zh", "z", "i", "i", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "kh", "ts", "ch", "sh", "shch", "", "y", "", "e", "yu", "ya", "a", "gh", "q", "ng", "o", "u", "u", "h", "i"];

    private readonly Dictionary<string, string> _known = new(StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <summary>Keys of items.</summary>
    public static Names OfItems() => new(ItemMaps.KeyLength);

    /// <summary>Ids of choices, gaps and places within one item.</summary>
    public static Names OfParts() => new(20);

    /// <summary>The same name for the same source name.</summary>
    public string Of(string source) => _known.TryGetValue(source, out var name) ? name : _known[source] = New(source);

    public bool Knows(string source) => _known.ContainsKey(source);

    /// <summary>A name of its own, even when the source name was there before.</summary>
    public string New(string source)
    {
        var plain = Plain(source);
        plain = plain.Length > most ? plain[..most].TrimEnd('-') : plain;
        var name = plain.Length > 0 ? plain : "x";
        for (var n = 2; !_taken.Add(name); n++)
        {
            var end = string.Create(CultureInfo.InvariantCulture, $"-{n}");
            name = (plain.Length + end.Length > most ? plain[..(most - end.Length)].TrimEnd('-') : plain.Length > 0 ? plain : "x") + end;
        }
        return name;
    }

    public static string File(string address, FileKind kind, IReadOnlySet<string> taken)
    {
        var last = Uri.UnescapeDataString(address).Split('/', '\\')[^1];
        var dot = last.LastIndexOf('.');
        var plain = Plain(dot > 0 ? last[..dot] : last);
        plain = plain.Length is > 0 and <= 60 ? plain : plain.Length > 60 ? plain[..60].TrimEnd('-') : "picture";
        var end = kind switch { FileKind.Png => ".png", FileKind.Webp => ".webp", _ => ".jpg" };
        var file = plain + end;
        for (var n = 2; taken.Contains(file); n++)
        {
            file = string.Create(CultureInfo.InvariantCulture, $"{plain}-{n}{end}");
        }
        return file;
    }

    private static string Plain(string source)
    {
        var latin = new StringBuilder();
        foreach (var letter in source.Length > 200 ? source[..200] : source)
        {
            var lower = char.ToLowerInvariant(letter);
            var at = Cyrillic.IndexOf(lower, StringComparison.Ordinal);
            latin.Append(at >= 0 ? Latin[at] : lower.ToString());
        }
        return Other().Replace(latin.ToString(), "-").Trim('-');
    }

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex Other();
}
