using YouthArchive.Judging.Contracts.Masking;

namespace YouthArchive.FamilyHistory.Checks;

/// <summary>One name in its words, with their stems.</summary>
internal sealed class NameWords
{
    private const int LongEnough = 5;

    private readonly (NameStem Stem, bool IsLong)[] _stems;

    public NameWords(IEnumerable<string> names)
    {
        Words = [.. names.SelectMany(n => WordsOf.Text(n)).Distinct(StringComparer.OrdinalIgnoreCase)];
        _stems = [.. Words.Select(w => (Stem: NameStem.Of(w), IsLong: NameSkeleton.Of(w).Length >= LongEnough)).Where(s => s.Stem is not null).Select(s => (s.Stem!, s.IsLong))];
        Initials = Words.Select(w => char.ToUpperInvariant(w[0])).ToHashSet();
    }

    public IReadOnlyList<string> Words { get; }
    public IReadOnlySet<char> Initials { get; }
    public bool IsEmpty => _stems.Length == 0;

    /// <summary>A short name in small letters is more often another word: «дана» is no person.</summary>
    /// <param name="mayBeSmall">Where nothing else than names stands.</param>
    public bool Has(TextWord word, bool mayBeSmall) =>
        Array.Exists(_stems, s => (mayBeSmall || s.IsLong || word.IsCapital) && s.Stem.IsIn(word.Skeleton));
}

/// <param name="Skeleton">What its spellings have in common.</param>
internal sealed record TextWord(int Start, string Text, string Skeleton)
{
    public int End => Start + Text.Length;
    public bool IsCapital => char.IsUpper(Text[0]);
}
