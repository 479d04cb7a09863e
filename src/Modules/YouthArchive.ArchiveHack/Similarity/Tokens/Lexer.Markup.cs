namespace YouthArchive.ArchiveHack.Similarity.Tokens;

internal ref partial struct Lexer
{
    /// <summary>Tags and attributes are words of the language and stay; values and prose are all alike. Scripts and styles inside are read as such.</summary>
    private void Markup()
    {
        while (_at < _end && !_tokens.IsFull)
        {
            var c = _text[_at];
            if (c <= ' ')
            {
                Blank(c);
            }
            else if (c != '<')
            {
                Prose();
            }
            else if (StartsWith("<!--"u8))
            {
                PassThrough("-->"u8);
            }
            else if (StartsWith("<?"u8))
            {
                Embedded();
            }
            else
            {
                Tag();
            }
        }
    }

    private void Embedded()
    {
        _at += StartsWith("<?php"u8) ? 5 : 2;
        Inside(SourceLanguages.Php, "?>"u8);
        _at = Math.Min(_at + 2, _end);
    }

    private void Prose()
    {
        _tokens.Add(TokenBuffer.Prose, _line);
        while (_at < _end && _text[_at] != '<')
        {
            Pass();
        }
    }

    private void Tag()
    {
        _tokens.Add(TokenBuffer.Mark((byte)'<'), _line);
        _at++;
        var closes = Peek(0) == '/';
        if (closes)
        {
            _tokens.Add(TokenBuffer.Mark((byte)'/'), _line);
            _at++;
        }
        var name = Name();
        Attributes();
        if (!closes && name == ScriptTag)
        {
            Inside(SourceLanguages.Script, "</script"u8);
        }
        else if (!closes && name == StyleTag)
        {
            Inside(SourceLanguages.Style, "</style"u8);
        }
    }

    private void Attributes()
    {
        while (_at < _end && !_tokens.IsFull)
        {
            var c = _text[_at];
            if (c == '>')
            {
                _tokens.Add(TokenBuffer.Mark(c), _line);
                _at++;
                return;
            }
            if (c is (byte)'"' or (byte)'\'')
            {
                Quoted(c, mayBeLong: true);
            }
            else if (IsNameByte(c))
            {
                Name();
            }
            else
            {
                Pass();
            }
        }
    }

    private ulong Name()
    {
        var hash = WordHash.Start;
        var start = _at;
        while (_at < _end && IsNameByte(_text[_at]))
        {
            hash = WordHash.Add(hash, (byte)(_text[_at] is >= (byte)'A' and <= (byte)'Z' ? _text[_at] | 0x20 : _text[_at]));
            _at++;
        }
        if (_at > start)
        {
            _tokens.Add(TokenBuffer.Keyword(hash), _line);
        }
        return hash;
    }

    private void Inside(SourceLanguage language, ReadOnlySpan<byte> closing)
    {
        var length = IndexOf(closing);
        var whole = _end;
        _end = length < 0 ? whole : _at + length;
        Code(language);
        (_at, _end) = (Math.Max(_at, Math.Min(_end, whole)), whole);
    }

    // Closing tags are written in any case.
    private readonly int IndexOf(ReadOnlySpan<byte> closing)
    {
        for (var i = _at; i + closing.Length <= _end; i++)
        {
            var skip = _text[i.._end].IndexOf(closing[0]);
            if (skip < 0)
            {
                return -1;
            }
            i += skip;
            if (i + closing.Length <= _end && System.Text.Ascii.EqualsIgnoreCase(_text.Slice(i, closing.Length), closing))
            {
                return i - _at;
            }
        }
        return -1;
    }

    private void StyleToken(byte c)
    {
        if (IsDigit(c) || c == '#' || c == '.' && IsDigit(Peek(1)))
        {
            _at++;
            while (_at < _end && (IsNameByte(_text[_at]) || _text[_at] is (byte)'.' or (byte)'%') && _text[_at] != ':')
            {
                _at++;
            }
            _tokens.Add(TokenBuffer.Number, _line);
        }
        else if (IsWordStart(c) || c == '-')
        {
            StyleWord();
        }
        else if (c is (byte)'"' or (byte)'\'')
        {
            Quoted(c, mayBeLong: false);
        }
        else
        {
            _tokens.AddMark(c, _line);
            _at++;
        }
    }

    // A property's name is a word of the language; a selector's is the author's.
    private void StyleWord()
    {
        var hash = WordHash.Start;
        while (_at < _end && (IsWordStart(_text[_at]) || IsDigit(_text[_at]) || _text[_at] == '-'))
        {
            hash = WordHash.Add(hash, _text[_at++]);
        }
        _tokens.Add(Peek(0) == ':' && Peek(1) <= ' ' ? TokenBuffer.Keyword(hash) : TokenBuffer.Identifier, _line);
    }

    private readonly bool StartsWith(ReadOnlySpan<byte> start) => _text[_at.._end].StartsWith(start);

    private void PassThrough(ReadOnlySpan<byte> closing)
    {
        var length = _text[_at.._end].IndexOf(closing);
        var end = length < 0 ? _end : _at + length + closing.Length;
        while (_at < end)
        {
            Pass();
        }
    }

    private static bool IsNameByte(byte c) => IsWordStart(c) || IsDigit(c) || c is (byte)'-' or (byte)':' or (byte)'@' or (byte)'.' or (byte)'#';

    private static readonly ulong ScriptTag = WordHash.Of("script"u8);
    private static readonly ulong StyleTag = WordHash.Of("style"u8);
}
