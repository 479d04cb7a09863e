using System.Text;

namespace YouthArchive.Tests.Platform.Localization.SourceTree;

/// <summary>Just enough of C# to find calls and the literals they are given.</summary>
internal static class CSharpText
{
    /// <summary>Where the literal or comment that begins at <paramref name="at"/> ends; <paramref name="at"/> itself when none begins there.</summary>
    public static int Skip(string text, int at)
    {
        if (Starts(text, at, "//"))
        {
            return text.IndexOf('\n', at) is var end and >= 0 ? end : text.Length;
        }
        if (Starts(text, at, "/*"))
        {
            return text.IndexOf("*/", at, StringComparison.Ordinal) is var end and >= 0 ? end + 2 : text.Length;
        }
        return Literal(text, at) is { } literal ? literal.End : at;
    }

    /// <summary>The literal at this place: its value (of an interpolated one, what stands written) and where it ends.</summary>
    public static (string Value, int End, bool IsInterpolated)? Literal(string text, int at)
    {
        var start = at;
        while (at < text.Length && text[at] is '$' or '@')
        {
            at++;
        }
        var prefix = text[start..at];
        if (Starts(text, at, "\"\"\""))
        {
            return Raw(text, at, prefix.Contains('$'));
        }
        if (at < text.Length && text[at] == '"')
        {
            return Quoted(text, at, prefix.Contains('@'), prefix.Contains('$'));
        }
        return start == at && Starts(text, at, "'") ? Character(text, at) : null;
    }

    /// <summary>The arguments of a call or an indexer whose opening bracket stands at <paramref name="open"/>, each with its place.</summary>
    public static IReadOnlyList<(string Text, int At)> Arguments(string text, int open)
    {
        var result = new List<(string, int)>();
        var depth = 0;
        var began = open + 1;
        for (var i = open; i < text.Length; i++)
        {
            var after = Skip(text, i);
            if (after > i)
            {
                i = after - 1;
                continue;
            }
            depth += text[i] is '(' or '[' or '{' ? 1 : text[i] is ')' or ']' or '}' ? -1 : 0;
            if (depth == 0 || depth == 1 && text[i] == ',')
            {
                result.Add((text[began..i], began));
                began = i + 1;
            }
            if (depth == 0)
            {
                break;
            }
        }
        return result;
    }

    /// <summary>The literals of a piece of code, outside comments.</summary>
    public static IEnumerable<(string Value, int At, bool IsInterpolated)> Literals(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\'' && Literal(text, i) is { } literal)
            {
                yield return (literal.Value, i, literal.IsInterpolated);
                i = literal.End - 1;
            }
            else if (Skip(text, i) is var after && after > i)
            {
                i = after - 1;
            }
        }
    }

    /// <summary>Comments become blanks, so that every place keeps its line and column.</summary>
    public static string WithoutComments(string text)
    {
        var result = new StringBuilder(text);
        for (var i = 0; i < text.Length; i++)
        {
            var after = Skip(text, i);
            if (text[i] == '/' && after > i)
            {
                for (var k = i; k < after; k++)
                {
                    result[k] = text[k] == '\n' ? '\n' : ' ';
                }
            }
            i = Math.Max(i, after - 1);
        }
        return result.ToString();
    }

    public static int LineOf(string text, int at) => text.AsSpan(0, at).Count('\n') + 1;

    public static bool Starts(string text, int at, string what) => string.CompareOrdinal(text, at, what, 0, what.Length) == 0;

    private static (string, int, bool) Raw(string text, int at, bool interpolated)
    {
        var quotes = 0;
        while (at + quotes < text.Length && text[at + quotes] == '"')
        {
            quotes++;
        }
        var end = text.IndexOf(new string('"', quotes), at + quotes, StringComparison.Ordinal);
        end = end < 0 ? text.Length : end;
        return (text[(at + quotes)..end].Trim(), Math.Min(end + quotes, text.Length), interpolated);
    }

    private static (string, int, bool) Quoted(string text, int at, bool verbatim, bool interpolated)
    {
        var value = new StringBuilder();
        var holes = 0;
        for (var i = at + 1; i < text.Length; i++)
        {
            if (interpolated && text[i] is '{' or '}' && i + 1 < text.Length && text[i + 1] != text[i])
            {
                holes += text[i] == '{' ? 1 : -1;
            }
            if (holes > 0 && text[i] == '"')
            {
                i = Skip(text, i) - 1;
            }
            else if (verbatim && Starts(text, i, "\"\""))
            {
                value.Append('"');
                i++;
            }
            else if (!verbatim && text[i] == '\\' && i + 1 < text.Length)
            {
                value.Append(text[++i] switch { 'n' => '\n', 't' => '\t', var sign => sign });
            }
            else if (text[i] == '"')
            {
                return (value.ToString(), i + 1, interpolated);
            }
            else
            {
                value.Append(text[i]);
            }
        }
        return (value.ToString(), text.Length, interpolated);
    }

    private static (string, int, bool)? Character(string text, int at)
    {
        var end = text.IndexOf('\'', at + (Starts(text, at, "'\\") ? 3 : 2) is var from && from < text.Length ? from : at);
        // An apostrophe in the prose of a page is no character literal.
        return end > at && end - at <= 7 && !text[at..end].Contains('\n') ? (text[(at + 1)..end], end + 1, false) : null;
    }
}
