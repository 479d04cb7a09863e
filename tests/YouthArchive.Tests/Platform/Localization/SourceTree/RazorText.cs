using System.Text.RegularExpressions;

namespace YouthArchive.Tests.Platform.Localization.SourceTree;

/// <summary>A word that a page shows or says as it stands in the source, past the localiser.</summary>
internal sealed record VisibleText(string Text, int Line);

/// <summary>
/// Walks a Razor page as its compiler does, in turns of markup and code, and gathers what readers would see or hear:
/// text between tags, attributes that are read aloud, literals printed by an expression, titles put into ViewData.
/// </summary>
internal sealed partial class RazorText
{
    private static readonly HashSet<string> Void = new(
        ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr", "path", "circle", "rect", "use", "partial"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> ReadAloud = new(
        ["aria-label", "aria-description", "aria-roledescription", "aria-valuetext", "title", "alt", "placeholder", "label", "hint", "summary",
         "data-confirm", "data-copied", "data-tab", "data-l"], StringComparer.OrdinalIgnoreCase);

    // What stands within these is code, not speech.
    private static readonly HashSet<string> Unspoken = new(["code", "kbd", "pre", "samp", "script", "style"], StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Blocks = ["if", "for", "foreach", "while", "switch", "using", "lock", "do", "try"];
    private static readonly string[] Lines = ["page", "model", "using", "inject", "inherits", "namespace", "addTagHelper", "removeTagHelper", "attribute", "implements", "typeparam", "layout"];

    private readonly string _text;
    private readonly List<VisibleText> _found = [];
    private readonly Stack<string> _open = new();
    private int _at;

    private RazorText(string text) => _text = text;

    public static IReadOnlyList<VisibleText> In(string text)
    {
        var reader = new RazorText(text.Replace("\r\n", "\n", StringComparison.Ordinal));
        reader.Markup(() => false);
        reader.ViewData();
        return [.. reader._found.Where(f => Letters().IsMatch(Allowed().Replace(f.Text, ""))).OrderBy(f => f.Line)];
    }

    /// <summary>Reads markup until the condition holds or the page ends.</summary>
    private void Markup(Func<bool> ends)
    {
        while (_at < _text.Length && !ends())
        {
            if (Next("<!--"))
            {
                _at = After("-->");
            }
            else if (Next("</"))
            {
                CloseTag();
            }
            else if (_text[_at] == '<' && _at + 1 < _text.Length && (char.IsLetter(_text[_at + 1]) || _text[_at + 1] == '!'))
            {
                OpenTag();
            }
            else if (_text[_at] == '@')
            {
                Transition(isSpoken: true);
            }
            else
            {
                Words();
            }
        }
    }

    private void Words()
    {
        var from = _at++;
        while (_at < _text.Length && _text[_at] is not ('<' or '@' or '}' or '\n'))
        {
            _at++;
        }
        Say(_text[from.._at], from);
    }

    private void Say(string words, int at)
    {
        if (!_open.Any(Unspoken.Contains))
        {
            var lead = words.Length - words.TrimStart().Length;
            _found.Add(new(words.Trim(), CSharpText.LineOf(_text, at + lead)));
        }
    }

    private void CloseTag()
    {
        var name = Name(_at + 2);
        while (_open.Count > 0 && !_open.Pop().Equals(name, StringComparison.OrdinalIgnoreCase))
        {
        }
        _at = After(">");
    }

    private void OpenTag()
    {
        var name = Name(_at + 1);
        _at += 1 + name.Length;
        var selfClosed = false;
        while (_at < _text.Length && _text[_at] != '>')
        {
            if (_text[_at] == '@')
            {
                Transition(isSpoken: false);
            }
            else if (AttributeName().Match(_text, _at) is { Success: true } attribute && attribute.Index == _at)
            {
                Attribute(attribute);
            }
            else
            {
                selfClosed = _text[_at] == '/';
                _at++;
            }
        }
        _at++;
        if (Unspoken.Contains(name) && name is "script" or "style")
        {
            _at = After($"</{name}>");
        }
        else if (!selfClosed && !Void.Contains(name) && name.Length > 0)
        {
            _open.Push(name);
        }
    }

    private void Attribute(Match attribute)
    {
        var spoken = ReadAloud.Contains(attribute.Groups[1].Value);
        var quote = attribute.Groups[2].Value;
        _at += attribute.Length;
        if (quote.Length == 0)
        {
            return;
        }
        while (_at < _text.Length && _text[_at] != quote[0])
        {
            if (_text[_at] == '@')
            {
                Transition(spoken);
                continue;
            }
            var from = _at;
            while (_at < _text.Length && _text[_at] != quote[0] && _text[_at] != '@')
            {
                _at++;
            }
            if (spoken)
            {
                Say(_text[from.._at], from);
            }
        }
        _at++;
    }

    /// <summary>From an @ to the end of what it introduces.</summary>
    private void Transition(bool isSpoken)
    {
        if (Next("@@"))
        {
            _at += 2;
            return;
        }
        if (Next("@*"))
        {
            _at = After("*@");
            return;
        }
        _at++;
        if (Next("("))
        {
            var from = _at;
            _at = Balanced(_at);
            if (isSpoken)
            {
                Printed(_text[from.._at], from);
            }
        }
        else if (Next("{"))
        {
            Code();
        }
        else if (Next(":"))
        {
            _at++;
        }
        else
        {
            Word(Name(_at), isSpoken);
        }
    }

    private void Word(string word, bool isSpoken)
    {
        if (word is "section" or "functions")
        {
            _at = _text.IndexOf('{', _at);
            if (word == "section")
            {
                _at++;
                var depth = _open.Count;
                Markup(() => _text[_at] == '}' && _open.Count <= depth);
                _at++;
            }
            else
            {
                _at = Balanced(_at);
            }
        }
        else if (Lines.Contains(word) && (word != "using" || !Regex.IsMatch(_text[_at..], @"\Ausing\s*\(")))
        {
            _at = _text.IndexOf('\n', _at) is var end and >= 0 ? end : _text.Length;
        }
        else if (Blocks.Contains(word))
        {
            Block();
        }
        else
        {
            Expression(word);
        }
    }

    /// <summary>An <c>if</c> or a loop, and what goes on after it: <c>else</c>, <c>catch</c>, <c>while</c>.</summary>
    private void Block()
    {
        do
        {
            while (_at < _text.Length && _text[_at] != '{')
            {
                _at = _text[_at] == '(' ? Balanced(_at) : _at + 1;
            }
            Code();
        }
        while (_at < _text.Length && GoesOn().Match(_text, _at) is { Success: true } more && more.Index == _at && (_at += more.Length) > 0);
    }

    /// <summary>Code in braces; a tag where a statement could begin is markup.</summary>
    private void Code()
    {
        _at++;
        var fresh = true;
        while (_at < _text.Length && _text[_at] != '}')
        {
            var after = CSharpText.Skip(_text, _at);
            if (after > _at)
            {
                _at = after;
                fresh = false;
            }
            else if (fresh && _text[_at] == '<' && char.IsLetter(_text[_at + 1]))
            {
                Element();
            }
            else if (fresh && Next("@:"))
            {
                _at += 2;
                Markup(() => _text[_at] == '\n');
            }
            else if (fresh && _text[_at] == '@')
            {
                Transition(isSpoken: true);
            }
            else if (_text[_at] == '{')
            {
                Code();
                fresh = true;
            }
            else
            {
                fresh = _text[_at] is ';' or ':' || _text[_at] == '\n' || fresh && char.IsWhiteSpace(_text[_at]);
                _at = _text[_at] == '(' ? Balanced(_at) : _at + 1;
            }
        }
        _at++;
    }

    private void Element()
    {
        var depth = _open.Count;
        OpenTag();
        if (_open.Count > depth)
        {
            Markup(() => _open.Count <= depth);
        }
    }

    /// <summary><c>@Model.Name</c>, <c>@S["…"]</c>, <c>@await Html.PartialAsync(…)</c>.</summary>
    private void Expression(string word)
    {
        _at += word.Length;
        if (word is "await" && Next(" "))
        {
            _at++;
            _at += Name(_at).Length;
        }
        while (_at < _text.Length)
        {
            if (_text[_at] is '(' or '[')
            {
                _at = Balanced(_at);
            }
            else if (Next("?.") || Next("?["))
            {
                _at++;
            }
            else if (_text[_at] is '.' or '!' && _at + 1 < _text.Length && (char.IsLetter(_text[_at + 1]) || _text[_at] == '!' && _text[_at + 1] is '.' or '['))
            {
                _at++;
                _at += Name(_at).Length;
            }
            else
            {
                return;
            }
        }
    }

    /// <summary>What an expression in brackets prints: its literals, without those it looks up or passes on.</summary>
    private void Printed(string code, int at)
    {
        if (Template().IsMatch(code))
        {
            return;
        }
        var bare = code[1..];
        for (var call = Call().Match(bare); call.Success; call = Call().Match(bare))
        {
            var open = call.Index + call.Length - 1;
            var end = new RazorText(bare).Balanced(open);
            bare = bare[..open] + new string(' ', end - open) + bare[end..];
        }
        foreach (var literal in CSharpText.Literals(Asked().Replace(bare, m => new string(' ', m.Length))))
        {
            Say(literal.IsInterpolated ? Regex.Replace(literal.Value, @"\{[^}]*\}", "") : literal.Value, at + 1 + literal.At);
        }
    }

    private void ViewData()
    {
        foreach (Match m in Titled().Matches(_text))
        {
            var literal = CSharpText.Literal(_text, m.Index + m.Length - (m.Value.EndsWith("$\"", StringComparison.Ordinal) ? 2 : 1))!.Value;
            _found.Add(new(literal.IsInterpolated ? Regex.Replace(literal.Value, @"\{[^}]*\}", "") : literal.Value, CSharpText.LineOf(_text, m.Index)));
        }
    }

    private int Balanced(int at)
    {
        var depth = 0;
        for (; at < _text.Length; at++)
        {
            var after = CSharpText.Skip(_text, at);
            if (after > at)
            {
                at = after - 1;
                continue;
            }
            depth += _text[at] is '(' or '[' or '{' ? 1 : _text[at] is ')' or ']' or '}' ? -1 : 0;
            if (depth == 0)
            {
                return at + 1;
            }
        }
        return at;
    }

    private string Name(int at)
    {
        var end = at;
        while (end < _text.Length && (char.IsLetterOrDigit(_text[end]) || _text[end] is '-' or '_'))
        {
            end++;
        }
        return _text[at..end];
    }

    private bool Next(string what) => CSharpText.Starts(_text, _at, what);

    private int After(string what) => _text.IndexOf(what, _at, StringComparison.Ordinal) is var end and >= 0 ? end + what.Length : _text.Length;
}
