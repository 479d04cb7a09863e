using System.Globalization;
using System.Text;

namespace YouthArchive.Platform.Recipes;

internal sealed class ExpressionException(string message) : Exception(message);

/// <summary>
/// The whole language of recipe expressions: strings, calls of listed functions, and <c>+</c>. No script engine: what is not
/// understood is an error, never an empty text.
/// </summary>
internal sealed class ExpressionScript(string source, Func<string, IReadOnlyList<string>, string> call)
{
    private const int MostNested = 32;

    private int _at;
    private int _nested;

    public string Evaluate()
    {
        var value = Sum();
        Skip();
        if (_at < source.Length && source[_at] == ';')
        {
            _at++;
            Skip();
        }
        return _at == source.Length ? value : throw Unsupported();
    }

    private string Sum()
    {
        var result = Term();
        for (Skip(); _at < source.Length && source[_at] == '+'; Skip())
        {
            _at++;
            var more = Term();
            result = result.Length + more.Length <= Expressions.LargestText ? result + more : throw new ExpressionException("the text grows too large");
        }
        return result;
    }

    private string Term()
    {
        Skip();
        if (_at >= source.Length)
        {
            throw Unsupported();
        }
        return source[_at] switch
        {
            '\'' or '"' or '`' => Literal(source[_at]),
            var c when char.IsAsciiLetter(c) => Call(),
            var c when char.IsAsciiDigit(c) => While(char.IsAsciiDigit),
            _ => throw Unsupported(),
        };
    }

    private string Call()
    {
        var name = While(char.IsAsciiLetterOrDigit);
        if (name is "null" or "undefined")
        {
            return "";
        }
        Expect('(');
        // Each call within a call takes a piece of the stack, and there is no recovering when it runs out.
        if (++_nested > MostNested)
        {
            throw new ExpressionException($"calls are nested more than {MostNested} deep");
        }
        var arguments = new List<string>();
        for (Skip(); _at < source.Length && source[_at] != ')'; Skip())
        {
            if (arguments.Count > 0)
            {
                Expect(',');
            }
            arguments.Add(Sum());
        }
        Expect(')');
        _nested--;
        return call(name, arguments);
    }

    private string Literal(char quote)
    {
        var text = new StringBuilder();
        for (_at++; _at < source.Length && source[_at] != quote; _at++)
        {
            var next = source[_at];
            if (next == '$' && quote == '`')
            {
                throw Unsupported();
            }
            if (next == '\\')
            {
                _at++;
                next = _at < source.Length ? Escaped() : throw Unsupported();
            }
            text.Append(next);
        }
        Expect(quote);
        return text.ToString();
    }

    private char Escaped()
    {
        switch (source[_at])
        {
            case 'n': return '\n';
            case 'r': return '\r';
            case 't': return '\t';
            case '\\' or '\'' or '"' or '`' or '/': return source[_at];
            case 'u' when ushort.TryParse(source.AsSpan(Math.Min(_at + 1, source.Length), Math.Min(4, source.Length - _at - 1)),
                NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code):
                _at += 4;
                return (char)code;
            default: throw Unsupported();
        }
    }

    private string While(Func<char, bool> fits)
    {
        var start = _at;
        while (_at < source.Length && fits(source[_at]))
        {
            _at++;
        }
        return source[start.._at];
    }

    private void Skip() => While(char.IsWhiteSpace);

    private void Expect(char wanted)
    {
        Skip();
        if (_at >= source.Length || source[_at] != wanted)
        {
            throw Unsupported();
        }
        _at++;
    }

    private static ExpressionException Unsupported() =>
        new("only strings, '+', uuid, base64, html, gzip, log, variables, parameters, configuration (js:) and text, base64 (file:) are understood");
}
