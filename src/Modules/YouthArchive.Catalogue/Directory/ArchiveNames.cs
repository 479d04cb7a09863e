using System.Text;
using YouthArchive.Catalogue.Citations.Reading;
using YouthArchive.Catalogue.Contracts;
using YouthArchive.Platform.Localization;

namespace YouthArchive.Catalogue.Directory;

/// <summary>A name that an archive bears or bore.</summary>
/// <param name="Spelling">As it is properly written.</param>
/// <param name="Tongue">Null when it is written alike in several languages.</param>
internal sealed record NamedArchive(ArchiveEntry Entry, string Spelling, Tongue? Tongue, bool IsFormer);

/// <summary>
/// All names of the directory, by their letters and digits alone: dots, spaces, case and the alphabet of look-alikes do not matter.
/// </summary>
internal sealed class ArchiveNames
{
    private const int MostWords = 24;

    private readonly Dictionary<string, List<NamedArchive>> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<NamedArchive>>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public ArchiveNames(IEnumerable<ArchiveEntry> entries)
    {
        foreach (var entry in entries)
        {
            Add(entry, entry.Name, isFormer: false);
            Add(entry, entry.Abbreviation, isFormer: false);
            foreach (var former in entry.FormerNames)
            {
                Add(entry, former.Name, isFormer: true);
                Add(entry, former.Abbreviation, isFormer: true);
            }
            foreach (var written in entry.AlsoWritten)
            {
                Add(entry, written, TongueOf(written), isFormer: false);
            }
        }
        _lookup = _byKey.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Those that bear the name; empty when none does.</summary>
    public IReadOnlyList<NamedArchive> Of(string name) => _lookup.TryGetValue(Key(name), out var found) ? found : [];

    /// <summary>The longest name that the text ends with, and where it begins. It begins the text or a new sentence or clause of it.</summary>
    public (IReadOnlyList<NamedArchive> Archives, int Start)? AtEnd(ReadOnlySpan<char> text)
    {
        Span<int> starts = stackalloc int[MostWords];
        Span<int> keys = stackalloc int[MostWords];
        var key = new StringBuilder(text.Length);
        var words = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsLetterOrDigit(text[i]))
            {
                if (i == 0 || !char.IsLetterOrDigit(text[i - 1]) && MayBegin(text, i))
                {
                    (starts[words % MostWords], keys[words % MostWords]) = (i, key.Length);
                    words++;
                }
                key.Append(Plain(text[i]));
            }
        }
        var whole = key.ToString().AsSpan();
        for (var word = Math.Max(0, words - MostWords); word < words; word++)
        {
            if (_lookup.TryGetValue(whole[keys[word % MostWords]..], out var found))
            {
                return (found, starts[word % MostWords]);
            }
        }
        return null;
    }

    private static bool MayBegin(ReadOnlySpan<char> text, int at)
    {
        at--;
        while (at >= 0 && (char.IsWhiteSpace(text[at]) || text[at] is '«' or '“' or '"'))
        {
            at--;
        }
        return at < 0 || IsAfterPreposition(text, at + 1) || text[at] is '(' or '[' || text[at] is '.' or ',' or ';' or ':' or ')' or ']' or '»' or '”' or '"' or '/' or '–' or '—';
    }

    /// <summary>«Хранится в ЦГА РК», «kept at CSA RK».</summary>
    public static bool IsAfterPreposition(ReadOnlySpan<char> text, int end)
    {
        var word = text[..end].TrimEnd();
        word = word[(word.LastIndexOf(' ') + 1)..];
        return word is "в" or "во" or "из" or "В" or "at" or "in" or "In" or "from";
    }

    public static string Key(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (char.IsLetterOrDigit(c))
            {
                key.Append(Plain(c));
            }
        }
        return key.ToString();
    }

    /// <summary>As it is typed where the keyboard has no Kazakh or Mongolian letters: «КР ОМА» for «ҚР ОМА».</summary>
    private static char Plain(char c) => Glyphs.Fold(c) switch
    {
        'қ' => 'k',
        'ғ' => 'г',
        'ң' => 'h',
        'ү' or 'ұ' => 'y',
        'ө' => 'o',
        'ә' => 'a',
        'һ' => 'h',
        'i' => 'и',
        var other => other,
    };

    private void Add(ArchiveEntry entry, LocalizedText names, bool isFormer)
    {
        Add(entry, names.Kk, Tongue.Kk, isFormer);
        Add(entry, names.Ru, Tongue.Ru, isFormer);
        Add(entry, names.Mn, Tongue.Mn, isFormer);
        Add(entry, names.En, Tongue.En, isFormer);
    }

    private void Add(ArchiveEntry entry, string? name, Tongue tongue, bool isFormer)
    {
        if (string.IsNullOrWhiteSpace(name) || Key(name) is not { Length: > 0 } key)
        {
            return;
        }
        var named = _byKey.TryGetValue(key, out var known) ? known : _byKey[key] = [];
        // A name of today wins over the same name of former times.
        var at = named.FindIndex(n => n.Entry.Code == entry.Code);
        if (at < 0)
        {
            named.Add(new(entry, name, tongue, isFormer));
        }
        else if (named[at].Tongue != tongue && !isFormer)
        {
            named[at] = named[at] with { Tongue = null };
        }
    }

    private static Tongue TongueOf(string name) =>
        !Glyphs.IsMostlyCyrillic(name) ? Tongue.En : name.AsSpan().ContainsAny("әғқңұһіӘҒҚҢҰҺІ") ? Tongue.Kk : name.AsSpan().ContainsAny("өүӨҮ") ? Tongue.Mn : Tongue.Ru;
}
