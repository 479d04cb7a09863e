namespace YouthArchive.ArchiveHack.Similarity.Tokens;

internal ref partial struct Lexer
{
    private bool Quoted(byte c, SourceLanguage language)
    {
        switch (c)
        {
            case (byte)'"' or (byte)'\'' when language.Has(Writing.TripleQuotes) && Peek(1) == c && Peek(2) == c:
                TripleQuoted(c);
                return true;
            case (byte)'\'' when language.Has(Writing.Lifetimes) && IsWordStart(Peek(1)) && Peek(2) != '\'':
                // The name that follows is an identifier; the mark itself says nothing.
                _at++;
                return true;
            case (byte)'"' or (byte)'\'':
                Quoted(c, language.Has(Writing.LongStrings));
                return true;
            case (byte)'`' when language.Has(Writing.Backticks):
                Template();
                return true;
            case (byte)'@' when language.Has(Writing.Verbatim) && Peek(1) == '"':
                Verbatim(1);
                return true;
            case (byte)'@' when language.Has(Writing.Verbatim) && Peek(1) == '$' && Peek(2) == '"':
                Verbatim(2);
                return true;
            case (byte)'/' when language.Has(Writing.Regexes) && RegexMayStand():
                return Regex();
            default:
                return false;
        }
    }

    private void Quoted(byte quote, bool mayBeLong)
    {
        _tokens.Add(TokenBuffer.Text, _line);
        _at++;
        while (_at < _end && _text[_at] != quote)
        {
            if (_text[_at] == '\n' && !mayBeLong)
            {
                return;
            }
            if (_text[_at] == '\\' && _at + 1 < _end)
            {
                Pass();
            }
            Pass();
        }
        _at = Math.Min(_at + 1, _end);
    }

    // One that stands alone on its line documents what follows: it is a comment.
    private void TripleQuoted(byte quote)
    {
        if (_lineHasToken)
        {
            _tokens.Add(TokenBuffer.Text, _line);
        }
        ReadOnlySpan<byte> marks = [quote, quote, quote];
        var length = _text[(_at + 3).._end].IndexOf(marks);
        var end = length < 0 ? _end : _at + 3 + length + 3;
        while (_at < end)
        {
            Pass();
        }
        _lineHasToken = true;
    }

    private void Verbatim(int before)
    {
        _tokens.Add(TokenBuffer.Text, _line);
        _at += before + 1;
        while (_at < _end)
        {
            if (_text[_at] == '"')
            {
                _at++;
                if (Peek(0) != '"')
                {
                    return;
                }
            }
            Pass();
        }
    }

    private void Template()
    {
        _tokens.Add(TokenBuffer.Text, _line);
        _at++;
        var depth = 0;
        while (_at < _end)
        {
            var c = _text[_at];
            if (c == '`' && depth == 0)
            {
                _at++;
                return;
            }
            if (c == '\\' && _at + 1 < _end)
            {
                Pass();
            }
            depth += c == '{' && (depth > 0 || _text[_at - 1] == '$') ? 1 : c == '}' && depth > 0 ? -1 : 0;
            Pass();
        }
    }

    private readonly bool RegexMayStand()
    {
        var last = _tokens.Last;
        return !(last is TokenBuffer.Identifier or TokenBuffer.Number or TokenBuffer.Text
            || last == TokenBuffer.Mark((byte)')') || last == TokenBuffer.Mark((byte)']') || last == TokenBuffer.Mark((byte)'}')
            || last == TokenBuffer.Mark((byte)'<'));
    }

    private bool Regex()
    {
        var inClass = false;
        for (var i = _at + 1; i < _end && _text[i] != '\n'; i++)
        {
            var c = _text[i];
            if (c == '\\')
            {
                i++;
            }
            else if (c is (byte)'[' or (byte)']')
            {
                inClass = c == '[';
            }
            else if (c == '/' && !inClass)
            {
                _tokens.Add(TokenBuffer.Text, _line);
                _at = i + 1;
                while (_at < _end && IsWordStart(_text[_at]))
                {
                    _at++;
                }
                return true;
            }
        }
        return false;
    }
}
