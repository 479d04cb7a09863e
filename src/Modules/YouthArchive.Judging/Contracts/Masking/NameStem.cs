namespace YouthArchive.Judging.Contracts.Masking;

/// <summary>One given or family name, recognised in any case of any of our languages.</summary>
public sealed class NameStem
{
    private const string Vowels = "aeiou";
    private const int Shortest = 2;
    private const int LongestEnding = 9;

    private readonly string _whole;
    private readonly string[] _stems;

    private NameStem(string whole, string[] stems) => (_whole, _stems) = (whole, stems);

    /// <summary>Null for what is too short to be a name: an initial.</summary>
    public static NameStem? Of(string name)
    {
        var whole = NameSkeleton.Of(name);
        if (whole.Length < Shortest)
        {
            return null;
        }
        var stem = whole.TrimEnd([.. Vowels]);
        stem = stem.Length >= 3 ? stem : whole;
        // A last k or p grows soft before a vowel: Айбек, Айбегі.
        string[] stems = stem[^1] switch
        {
            'k' when stem.Length > 3 => [stem, stem[..^1] + "g"],
            'p' when stem.Length > 3 => [stem, stem[..^1] + "b"],
            _ => [stem],
        };
        return new(whole, stems);
    }

    /// <summary>Whether the word is this name, in any case of a language.</summary>
    /// <param name="skeleton">Of the word in the text: <see cref="NameSkeleton.Of"/>.</param>
    public bool IsIn(string skeleton) => Array.Exists(_stems, stem => stem.Length switch
    {
        // Long enough to be no accident: also inside a word, as in a login or a file's name.
        >= 5 => skeleton.Contains(stem, StringComparison.Ordinal),
        4 => skeleton.StartsWith(stem, StringComparison.Ordinal) && skeleton.Length - stem.Length <= LongestEnding,
        3 => skeleton.StartsWith(stem, StringComparison.Ordinal) && skeleton.Length - _whole.Length <= 4,
        _ => skeleton == _whole,
    });
}
