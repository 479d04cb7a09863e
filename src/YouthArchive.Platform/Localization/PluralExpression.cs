namespace YouthArchive.Platform.Localization;

/// <summary>C's integer expressions over <c>n</c>, with C's precedence. There is no call, no loop and no name but <c>n</c>.</summary>
internal sealed class PluralExpression
{
    private const int DeepestNesting = 40;

    // From the loosest to the tightest; longer signs first, so that "<=" is not read as "<".
    private static readonly string[][] Levels = [["||"], ["&&"], ["==", "!="], ["<=", ">=", "<", ">"], ["+", "-"], ["*", "/", "%"]];

    private readonly string _text;
    private int _at;
    private int _depth;

    private PluralExpression(string text) => _text = text;

    /// <exception cref="FormatException">The text is not such an expression.</exception>
    public static Func<long, long> Compile(string text)
    {
        var reader = new PluralExpression(text);
        var compiled = reader.Choice();
        return reader.AtEnd() ? compiled : throw reader.Unreadable();
    }

    private Func<long, long> Choice()
    {
        if (++_depth > DeepestNesting)
        {
            throw Unreadable();
        }
        var test = Binary(0);
        if (Take("?"))
        {
            var yes = Choice();
            Expect(":");
            var no = Choice();
            var condition = test;
            test = n => condition(n) != 0 ? yes(n) : no(n);
        }
        _depth--;
        return test;
    }

    private Func<long, long> Binary(int level)
    {
        if (level == Levels.Length)
        {
            return Unary();
        }
        var left = Binary(level + 1);
        while (Levels[level].FirstOrDefault(Take) is { } sign)
        {
            left = Join(sign, left, Binary(level + 1));
        }
        return left;
    }

    private static Func<long, long> Join(string sign, Func<long, long> a, Func<long, long> b) => sign switch
    {
        "||" => n => a(n) != 0 || b(n) != 0 ? 1 : 0,
        "&&" => n => a(n) != 0 && b(n) != 0 ? 1 : 0,
        "==" => n => a(n) == b(n) ? 1 : 0,
        "!=" => n => a(n) != b(n) ? 1 : 0,
        "<=" => n => a(n) <= b(n) ? 1 : 0,
        ">=" => n => a(n) >= b(n) ? 1 : 0,
        "<" => n => a(n) < b(n) ? 1 : 0,
        ">" => n => a(n) > b(n) ? 1 : 0,
        "+" => n => unchecked(a(n) + b(n)),
        "-" => n => unchecked(a(n) - b(n)),
        "*" => n => unchecked(a(n) * b(n)),
        // A file must not be able to stop a page: division by nothing is nothing.
        "/" => n => b(n) is var d && d is 0 or -1 ? unchecked(a(n) * d) : a(n) / d,
        _ => n => b(n) is var d && d is 0 or -1 ? 0 : a(n) % d,
    };

    private Func<long, long> Unary()
    {
        if (Take("!"))
        {
            if (++_depth > DeepestNesting)
            {
                throw Unreadable();
            }
            var negated = Unary();
            _depth--;
            return n => negated(n) == 0 ? 1 : 0;
        }
        if (Take("("))
        {
            var inner = Choice();
            Expect(")");
            return inner;
        }
        return Take("n") ? n => n : Number();
    }

    private Func<long, long> Number()
    {
        Skip();
        var start = _at;
        while (_at < _text.Length && char.IsAsciiDigit(_text[_at]))
        {
            _at++;
        }
        return _at - start is > 0 and <= 9 && int.Parse(_text.AsSpan(start, _at - start)) is var value ? _ => value : throw Unreadable();
    }

    private bool Take(string sign)
    {
        Skip();
        if (string.CompareOrdinal(_text, _at, sign, 0, sign.Length) != 0)
        {
            return false;
        }
        _at += sign.Length;
        return true;
    }

    private void Expect(string sign)
    {
        if (!Take(sign))
        {
            throw Unreadable();
        }
    }

    private void Skip()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at]))
        {
            _at++;
        }
    }

    private bool AtEnd()
    {
        Skip();
        return _at == _text.Length;
    }

    private FormatException Unreadable() => new($"The plural expression cannot be read at character {_at + 1}.");
}
