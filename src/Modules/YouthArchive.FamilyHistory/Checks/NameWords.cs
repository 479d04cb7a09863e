using YouthArchive.Judging.Contracts.Masking;

namespace YouthArchive.FamilyHistory.Checks;

/// <summary>One name in its words, with their stems.</summary>
internal sealed class NameWords
{
    private const int LongEnough = 5;

    private readonly (NameStem Stem, bool IsLong)[] _stems;

    /// <summary>Russian cases of short names that end in а or я: of «Әлия» hardly a stem is left.</summary>
    private readonly HashSet<string> _cases;

    public NameWords(IEnumerable<string> names)
    {
        Words = [.. names.SelectMany(n => WordsOf.Text(n)).Distinct(StringComparer.OrdinalIgnoreCase)];
        _stems = [.. Words.Select(w => (Stem: NameStem.Of(w), IsLong: NameSkeleton.Of(w).Length >= LongEnough)).Where(s => s.Stem is not null).Select(s => (s.Stem!, s.IsLong))];
        _cases = [.. Words.Where(w => w.Length > 2).SelectMany(Cases).Select(NameSkeleton.Of)];
        Initials = Words.Select(w => char.ToUpperInvariant(w[0])).ToHashSet();
    }

    public IReadOnlyList<string> Words { get; }
    public IReadOnlySet<char> Initials { get; }
    public bool IsEmpty => _stems.Length == 0;

    /// <summary>A short name in small letters is more often another word: «дана» is no person.</summary>
    /// <param name="mayBeSmall">Where nothing else than names stands.</param>
    public bool Has(TextWord word, bool mayBeSmall) =>
        Array.Exists(_stems, s => (mayBeSmall || s.IsLong || word.IsCapital) && s.Stem.IsIn(word.Skeleton))
        || (mayBeSmall || word.IsCapital) && word.Text.Length > 2 && _cases.Contains(word.Skeleton);

    private static IEnumerable<string> Cases(string name) => char.ToLowerInvariant(name[^1]) switch
    {
        'а' => new[] { "ы", "и", "у", "ой", "е", "ою" }.Select(e => name[..^1] + e),
        'я' => new[] { "и", "ю", "ей", "е", "ёй" }.Select(e => name[..^1] + e),
        _ => [],
    };
}

/// <param name="Skeleton">What its spellings have in common.</param>
internal sealed record TextWord(int Start, string Text, string Skeleton)
{
    public int End => Start + Text.Length;
    public bool IsCapital => char.IsUpper(Text[0]);
}
