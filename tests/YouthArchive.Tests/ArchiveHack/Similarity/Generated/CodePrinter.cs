using System.Globalization;
using System.Text;

namespace YouthArchive.Tests.ArchiveHack.Similarity.Generated;

/// <param name="Names">Which words names, numbers and texts are written with.</param>
/// <param name="Indent">Spaces of one step.</param>
/// <param name="Comments">Share of lines with a comment before them.</param>
internal sealed record HandWriting(int Names, int Indent, bool SpacesBetween, bool BracesBelow, bool BreaksAfterCommas, double Comments);

/// <summary>Writes generated functions down as somebody would.</summary>
internal sealed class CodePrinter(Dialect dialect, HandWriting writing)
{
    private static readonly string[] Syllables =
        ["ar", "chi", "ve", "fo", "nd", "li", "st", "op", "da", "ta", "se", "rch", "pa", "ge", "ke", "yu", "sho", "bir", "kat", "alo", "gue", "rec", "ord", "im"];

    private readonly StringBuilder _text = new();
    private readonly Random _random = new(writing.Names);

    public string Print(IEnumerable<CodeNode> functions)
    {
        _text.Clear();
        foreach (var function in functions)
        {
            Node(function, 0, _random.Next());
            _text.Append('\n');
        }
        return _text.ToString();
    }

    private void Node(CodeNode node, int depth, int names)
    {
        if (_random.NextDouble() < writing.Comments)
        {
            Indent(depth);
            _text.Append(dialect.LineComment).Append(' ').Append(Word(_random.Next())).Append(" it's ").Append(Word(_random.Next())).Append('\n');
        }
        Indent(depth);
        Tokens(node.Head, names, depth);
        if (node.Body is not { } body)
        {
            _text.Append('\n');
            return;
        }
        _text.Append(!dialect.HasBraces ? ":\n" : writing.BracesBelow ? "\n" + new string(' ', depth * writing.Indent) + "{\n" : " {\n");
        body.ForEach(child => Node(child, depth + 1, names));
        if (dialect.HasBraces)
        {
            Indent(depth);
            _text.Append("}\n");
        }
    }

    private void Indent(int depth) => _text.Append(' ', depth * writing.Indent);

    private void Tokens(string[] tokens, int names, int depth)
    {
        var before = ' ';
        foreach (var token in tokens)
        {
            if (token == ";" && !dialect.HasBraces || token.Length == 0)
            {
                continue;
            }
            var text = Text(token, names);
            if (before != ' ' && (writing.SpacesBetween || char.IsLetterOrDigit(before) && char.IsLetterOrDigit(text[0])))
            {
                _text.Append(' ');
            }
            _text.Append(text);
            before = text[^1] is '_' ? 'a' : text[^1];
            if (token == "," && writing.BreaksAfterCommas && dialect.HasBraces)
            {
                _text.Append('\n');
                Indent(depth + 2);
                before = ' ';
            }
        }
    }

    private string Text(string token, int names) => token[0] switch
    {
        '@' => Word(unchecked(names * 31 + int.Parse(token.AsSpan(1), CultureInfo.InvariantCulture))),
        '#' => _random.Next(10_000).ToString(CultureInfo.InvariantCulture),
        '$' => $"\"{Word(_random.Next())} {Word(_random.Next())}\"",
        _ => token,
    };

    private static string Word(int number)
    {
        var n = (uint)number * 2654435761u;
        return string.Concat(Syllables[n % 24], Syllables[n / 24 % 24], Syllables[n / 576 % 24]);
    }
}
