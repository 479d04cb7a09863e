namespace YouthArchive.ArchiveHack.Similarity.Tokens;

/// <summary>
/// Turns a file into tokens in which names, numbers and texts are all alike, comments are gone, and keywords and marks are kept: what
/// remains is the same after renaming, reformatting and commenting. It need not be exact; what it misreads in one repository it
/// misreads in the other. Works on bytes: letters beyond ASCII are letters.
/// </summary>
internal ref partial struct Lexer
{
    private readonly ReadOnlySpan<byte> _text;
    private readonly TokenBuffer _tokens;
    private int _at;
    private int _end;
    private int _line;
    private bool _lineHasToken;

    private Lexer(ReadOnlySpan<byte> text, TokenBuffer tokens)
    {
        _text = text;
        _end = text.Length;
        _tokens = tokens;
        _line = 1;
    }

    /// <summary>Fills the buffer anew.</summary>
    public static void Read(ReadOnlySpan<byte> text, SourceLanguage language, TokenBuffer tokens)
    {
        tokens.Clear();
        var lexer = new Lexer(text, tokens);
        if (language.Has(Writing.Markup) || language.Has(Writing.Embedded))
        {
            lexer.Markup();
        }
        else
        {
            lexer.Code(language);
        }
    }

    private void Code(SourceLanguage language)
    {
        while (_at < _end && !_tokens.IsFull)
        {
            var c = _text[_at];
            if (c <= ' ')
            {
                Blank(c);
            }
            else if (!Comment(c, language))
            {
                Token(c, language);
                _lineHasToken = true;
            }
        }
    }

    private void Token(byte c, SourceLanguage language)
    {
        if (language.Has(Writing.Style))
        {
            StyleToken(c);
        }
        else if (IsWordStart(c))
        {
            Word(language);
        }
        else if (IsDigit(c))
        {
            Number();
        }
        else if (!Quoted(c, language))
        {
            _tokens.AddMark(c, _line);
            _at++;
        }
    }

    private void Blank(byte c)
    {
        if (c == '\n')
        {
            _line++;
            _lineHasToken = false;
        }
        _at++;
    }

    private bool Comment(byte c, SourceLanguage language)
    {
        var next = Peek(1);
        if (c == '/' && (language.Has(Writing.SlashComments) || language.Has(Writing.Style)))
        {
            if (next == '/')
            {
                ToLineEnd();
                return true;
            }
            if (next == '*')
            {
                BlockComment(language.Has(Writing.NestedComments));
                return true;
            }
        }
        if (c == '#' && language.Has(Writing.HashComments) && next != '[')
        {
            ToLineEnd();
            return true;
        }
        return false;
    }

    private void BlockComment(bool nests)
    {
        var depth = 0;
        while (_at < _end)
        {
            if (_text[_at] == '/' && Peek(1) == '*' && (nests || depth == 0))
            {
                depth++;
                _at += 2;
            }
            else if (_text[_at] == '*' && Peek(1) == '/')
            {
                _at += 2;
                if (--depth == 0)
                {
                    return;
                }
            }
            else
            {
                Pass();
            }
        }
    }

    private void Word(SourceLanguage language)
    {
        var start = _at;
        var hash = WordHash.Start;
        while (_at < _end && (IsWordStart(_text[_at]) || IsDigit(_text[_at])))
        {
            hash = WordHash.Add(hash, _text[_at++]);
        }
        if (!_lineHasToken && language.IsImport(hash) && IsImportLine(start))
        {
            SkipImport(start);
        }
        else if (language.IsKeyword(hash))
        {
            _tokens.Add(TokenBuffer.Keyword(hash), _line);
        }
        else if (!(_at - start <= 2 && Peek(0) is (byte)'"' or (byte)'\''))
        {
            // Otherwise it says how the text that follows is written: f"", r'', u8"".
            _tokens.Add(TokenBuffer.Identifier, _line);
        }
    }

    // `using var file = Open();` and `import(...)` do something; `using System;` does not.
    private readonly bool IsImportLine(int start)
    {
        var line = _text[start.._end];
        var end = line.IndexOf((byte)'\n');
        line = end < 0 ? line : line[..end];
        return line.IndexOf((byte)'=') < 0 && (line.IndexOf((byte)'(') < 0 || line.TrimEnd("\r "u8).EndsWith("("u8));
    }

    /// <summary>To the end of the line; where a bracket was opened, to the line that closes it.</summary>
    private void SkipImport(int start)
    {
        var depth = 0;
        _at = start;
        while (_at < _end)
        {
            var c = _text[_at];
            depth += c is (byte)'{' or (byte)'(' ? 1 : c is (byte)'}' or (byte)')' ? -1 : 0;
            if (c == '\n' && depth <= 0)
            {
                return;
            }
            Pass();
        }
    }

    private void Number()
    {
        while (_at < _end && (IsWordStart(_text[_at]) || IsDigit(_text[_at]) || _text[_at] == '.' && IsDigit(Peek(1))))
        {
            _at++;
        }
        _tokens.Add(TokenBuffer.Number, _line);
    }

    private void ToLineEnd()
    {
        var rest = _text[_at.._end].IndexOf((byte)'\n');
        _at = rest < 0 ? _end : _at + rest;
    }

    private void Pass()
    {
        if (_text[_at++] == '\n')
        {
            _line++;
            _lineHasToken = false;
        }
    }

    private readonly byte Peek(int ahead) => _at + ahead < _end ? _text[_at + ahead] : (byte)0;

    private static bool IsDigit(byte c) => c is >= (byte)'0' and <= (byte)'9';

    private static bool IsWordStart(byte c) => (byte)(c | 0x20) is >= (byte)'a' and <= (byte)'z' || c is (byte)'_' or (byte)'$' || c >= 0x80;
}
