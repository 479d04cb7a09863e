using System.Text;

namespace YouthArchive.Platform.Localization;

/// <summary>Reads gettext's syntax line by line: keywords, quoted strings that go on over lines, comments and flags.</summary>
internal sealed class PoReader
{
    private readonly SortedDictionary<int, StringBuilder> _forms = [];
    private StringBuilder? _context;
    private StringBuilder? _id;
    private StringBuilder? _plural;
    private StringBuilder? _current;
    private bool _fuzzy;
    private int _line;
    private int _began;

    public static IEnumerable<PoEntry> Entries(TextReader reader)
    {
        var state = new PoReader();
        while (reader.ReadLine() is { } text)
        {
            if (state.Take(text.Trim().TrimStart('\uFEFF')) is { } entry)
            {
                yield return entry;
            }
        }
        if (state.Finish() is { } last)
        {
            yield return last;
        }
    }

    private PoEntry? Take(string text)
    {
        _line++;
        if (text.Length == 0)
        {
            return null;
        }
        if (text[0] == '"')
        {
            (_current ?? throw Wrong("a string without a keyword")).Append(Unquoted(text));
            return null;
        }
        if (text[0] == '#')
        {
            var before = Finish();
            _fuzzy |= text.StartsWith("#,", StringComparison.Ordinal) && text.Contains("fuzzy", StringComparison.Ordinal);
            return before;
        }
        return Keyword(text);
    }

    private PoEntry? Keyword(string text)
    {
        var cut = text.IndexOf('"', StringComparison.Ordinal);
        if (cut < 0)
        {
            throw Wrong("a keyword without a string");
        }
        var word = text[..cut].TrimEnd();
        var finished = word is "msgctxt" || word is "msgid" && _id is not null ? Finish() : null;
        if (_context is null && _id is null)
        {
            _began = _line;
        }
        _current = new StringBuilder(Unquoted(text[cut..]));
        switch (word)
        {
            case "msgctxt": _context = _current; break;
            case "msgid": _id = _current; break;
            case "msgid_plural" when _id is not null: _plural = _current; break;
            case "msgstr" when _id is not null: Add(0); break;
            case ['m', 's', 'g', 's', 't', 'r', '[', >= '0' and <= '5' and var digit, ']'] when _plural is not null: Add(digit - '0'); break;
            default: throw Wrong("an unknown keyword, or one out of its place");
        }
        return finished;
    }

    private void Add(int form)
    {
        if (!_forms.TryAdd(form, _current!))
        {
            throw Wrong("a form given twice");
        }
    }

    private PoEntry? Finish()
    {
        if (_id is null)
        {
            return _context is null ? null : throw Wrong("a context without a text");
        }
        if (_forms.Count == 0 || _forms.Keys.Last() != _forms.Count - 1)
        {
            throw Wrong("a text without a translation");
        }
        var entry = new PoEntry(
            _context?.ToString(), _id.ToString(), _plural?.ToString(), [.. _forms.Values.Select(f => f.ToString())], _fuzzy, _began);
        (_context, _id, _plural, _current, _fuzzy) = (null, null, null, null, false);
        _forms.Clear();
        return entry;
    }

    private string Unquoted(string text)
    {
        if (text.Length < 2 || text[^1] != '"')
        {
            throw Wrong("a string that is not closed");
        }
        var result = new StringBuilder(text.Length);
        for (var i = 1; i < text.Length - 1; i++)
        {
            result.Append(text[i] switch
            {
                '"' => throw Wrong("a quotation mark within a string"),
                '\\' when i + 1 < text.Length - 1 => Escaped(text[++i]),
                '\\' => throw Wrong("a string that is not closed"),
                var plain => plain,
            });
        }
        return result.ToString();
    }

    private char Escaped(char sign) => sign switch
    {
        'n' => '\n',
        't' => '\t',
        'r' => '\r',
        '"' or '\\' => sign,
        _ => throw Wrong("an unknown escape"),
    };

    private PoFormatException Wrong(string what) => new(_line, what + ".");
}
