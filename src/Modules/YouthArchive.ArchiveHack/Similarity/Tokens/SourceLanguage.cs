using System.Collections.Frozen;
using System.Text;

namespace YouthArchive.ArchiveHack.Similarity.Tokens;

[Flags]
internal enum Writing
{
    None = 0,

    /// <summary>// and /* */</summary>
    SlashComments = 1,
    HashComments = 2,
    NestedComments = 4,
    TripleQuotes = 8,
    Backticks = 16,

    /// <summary>@"..." with doubled quotes.</summary>
    Verbatim = 32,

    /// <summary>A quote may stay open over the end of a line.</summary>
    LongStrings = 64,

    /// <summary>'a is a lifetime, 'a' a character.</summary>
    Lifetimes = 128,
    Regexes = 256,
    Style = 512,
    Markup = 1024,

    /// <summary>Text outside of &lt;?php … ?&gt; is markup.</summary>
    Embedded = 2048,
}

/// <summary>What the lexer must know of a language: how it is written and which words belong to it.</summary>
internal sealed class SourceLanguage(Writing writing, string keywords, string imports = "")
{
    private readonly FrozenSet<ulong> _keywords = Hashes(keywords);
    private readonly FrozenSet<ulong> _imports = Hashes(imports);

    public bool Has(Writing part) => (writing & part) != 0;

    public bool IsKeyword(ulong word) => _keywords.Contains(word);

    /// <summary>A line that begins so lists what a program uses; whole classes of programs begin with the same ones.</summary>
    public bool IsImport(ulong word) => _imports.Contains(word);

    private static FrozenSet<ulong> Hashes(string words) =>
        words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => WordHash.Of(Encoding.UTF8.GetBytes(w))).ToFrozenSet();
}

/// <summary>FNV-1a, the same on every machine.</summary>
internal static class WordHash
{
    public const ulong Start = 14695981039346656037;

    public static ulong Add(ulong hash, byte next) => (hash ^ next) * 1099511628211;

    public static ulong Of(ReadOnlySpan<byte> word)
    {
        var hash = Start;
        foreach (var b in word)
        {
            hash = Add(hash, b);
        }
        return hash;
    }
}
