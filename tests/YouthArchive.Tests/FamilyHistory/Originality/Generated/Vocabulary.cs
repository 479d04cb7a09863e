namespace YouthArchive.Tests.FamilyHistory.Originality.Generated;

/// <summary>Words and set phrases of one language, frequent ones far more often than rare ones, as Zipf found it.</summary>
internal sealed class Vocabulary
{
    private const int Size = 20_000;
    private const int PhraseCount = 600;
    private const double Exponent = 1.02;

    private readonly string[] _words;
    private readonly double[] _sums;
    private readonly string[][] _phrases;

    public Vocabulary(Tongue tongue, Random random)
    {
        Tongue = tongue;
        var known = new HashSet<string>(tongue.Frequent, StringComparer.Ordinal);
        var words = new List<string>(tongue.Frequent);
        while (words.Count < Size)
        {
            var word = Made(tongue, random);
            if (known.Add(word))
            {
                words.Add(word);
            }
        }
        _words = [.. words];
        _sums = new double[Size];
        for (var rank = 0; rank < Size; rank++)
        {
            _sums[rank] = (rank == 0 ? 0 : _sums[rank - 1]) + 1 / Math.Pow(rank + 1.7, Exponent);
        }
        _phrases = [.. Enumerable.Range(0, PhraseCount).Select(_ => Enumerable.Range(0, random.Next(3, 7)).Select(_ => Word(random)).ToArray())];
    }

    public Tongue Tongue { get; }

    public string Word(Random random)
    {
        var at = Array.BinarySearch(_sums, random.NextDouble() * _sums[^1]);
        return _words[Math.Min(at < 0 ? ~at : at, Size - 1)];
    }

    /// <summary>A few words that are often said together.</summary>
    public string[] Phrase(Random random) => _phrases[(int)(PhraseCount * Math.Pow(random.NextDouble(), 2))];

    private static string Made(Tongue tongue, Random random)
    {
        var harmony = random.Next(tongue.Vowels.Length);
        var word = "";
        for (var syllables = random.Next(1, 4); syllables > 0; syllables--)
        {
            word += One(tongue.Onsets) + One(tongue.Vowels[harmony]) + (syllables > 1 && random.Next(3) > 0 ? "" : One(tongue.Codas));
        }
        return word + (random.Next(4) > 0 ? One(tongue.Endings[harmony]) : "");

        string One(string[] parts) => parts[random.Next(parts.Length)];
    }
}
