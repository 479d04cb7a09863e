namespace YouthArchive.Catalogue.Citations.Reading;

internal enum TokenKind : byte { Word, Number, Dash, Dot, Comma, Semicolon, Colon, Slash, NumberSign, Other }

/// <param name="Start">In the text.</param>
/// <param name="HasSpace">Before it.</param>
internal readonly record struct Token(TokenKind Kind, int Start, int Length, bool HasSpace)
{
    public int End => Start + Length;
}

/// <summary>A text in pieces: runs of letters, runs of digits, single signs. «2л» is two pieces, «Р-1234» three.</summary>
internal sealed class Tokens
{
    private readonly string _folded;

    public Tokens(string text)
    {
        Text = text;
        _folded = Glyphs.Fold(text);
        All = Split(text);
    }

    public string Text { get; }

    public IReadOnlyList<Token> All { get; }

    public int Count => All.Count;

    public Token this[int index] => All[index];

    public bool Is(int index, TokenKind kind) => index >= 0 && index < All.Count && All[index].Kind == kind;

    /// <summary>Directly after the one before, without a space.</summary>
    public bool IsAttached(int index) => index > 0 && index < All.Count && !All[index].HasSpace;

    /// <summary>As it was written.</summary>
    public string Written(int index) => Text.Substring(All[index].Start, All[index].Length);

    /// <summary>Its letters folded, empty for anything but a word.</summary>
    public ReadOnlySpan<char> Key(int index) =>
        Is(index, TokenKind.Word) ? _folded.AsSpan(All[index].Start, All[index].Length) : default;

    /// <summary>The text of several, to the end of the last.</summary>
    public string Written(int from, int to) => from >= to ? "" : Text[All[from].Start..All[to - 1].End];

    private static List<Token> Split(string text)
    {
        var tokens = new List<Token>(text.Length / 3 + 4);
        var (at, isAfterSpace) = (0, true);
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                (at, isAfterSpace) = (at + 1, true);
                continue;
            }
            var kind = KindOf(text[at]);
            var end = at + 1;
            while (kind is TokenKind.Word or TokenKind.Number && end < text.Length && Continues(kind, text[end]))
            {
                end++;
            }
            tokens.Add(new(kind, at, end - at, isAfterSpace));
            (at, isAfterSpace) = (end, false);
        }
        return tokens;
    }

    private static bool Continues(TokenKind kind, char c) =>
        kind == TokenKind.Word ? char.IsLetter(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark : char.IsAsciiDigit(c);

    private static TokenKind KindOf(char c) => c switch
    {
        '.' or '…' => TokenKind.Dot,
        ',' => TokenKind.Comma,
        ';' => TokenKind.Semicolon,
        ':' => TokenKind.Colon,
        '/' or '\\' => TokenKind.Slash,
        '№' or '#' => TokenKind.NumberSign,
        _ when char.IsAsciiDigit(c) => TokenKind.Number,
        _ when char.IsLetter(c) => TokenKind.Word,
        _ when Glyphs.IsDash(c) => TokenKind.Dash,
        _ => TokenKind.Other,
    };
}
