using System.Reflection;

namespace YouthArchive.People.Rosters.Text;

/// <summary>How likely a word is in one language, by the pairs of letters in the names and words listed for it.</summary>
internal sealed class LetterModel
{
    /// <summary>For a letter the language does not have.</summary>
    private const float Foreign = -12;

    private const char Edge = ' ';
    private const double Smoothing = 0.05;
    private const int First = 'Ѐ';
    private const int Count = 'ӿ' - 'Ѐ' + 2;

    private readonly float[] _pairs = new float[Count * Count];

    private LetterModel(string alphabet, IEnumerable<string> words)
    {
        Array.Fill(_pairs, Foreign);
        var seen = new Dictionary<(char, char), int>();
        foreach (var word in words)
        {
            var before = Edge;
            foreach (var letter in word.ToLowerInvariant().Append(Edge))
            {
                seen[(before, letter)] = seen.GetValueOrDefault((before, letter)) + 1;
                before = letter;
            }
        }
        var letters = alphabet + Edge;
        foreach (var first in letters)
        {
            var total = letters.Sum(l => seen.GetValueOrDefault((first, l)) + Smoothing);
            foreach (var second in letters)
            {
                _pairs[Index(first) + Place(second)] = (float)Math.Log((seen.GetValueOrDefault((first, second)) + Smoothing) / total);
            }
        }
    }

    public static IReadOnlyList<LetterModel> All { get; } =
    [
        new("абвгдеёжзийклмнопрстуфхцчшщъыьэюяәіңғүұқөһ", Words("kk")),
        new("абвгдеёжзийклмнопрстуфхцчшщъыьэюя", Words("ru")),
        new("абвгдеёжзийклмноөпрстуүфхцчшщъыьэюя", Words("mn")),
    ];

    /// <summary>Logarithm of the probability; the word is in lower case, Cyrillic.</summary>
    public float Score(ReadOnlySpan<char> word)
    {
        var sum = 0f;
        var before = Edge;
        foreach (var letter in word)
        {
            sum += _pairs[Index(before) + Place(letter)];
            before = letter;
        }
        return sum + _pairs[Index(before) + Place(Edge)];
    }

    public static IEnumerable<string> Words(string language) => Lines(language).SelectMany(l => l);

    /// <summary>The first line of each list.</summary>
    public static IReadOnlyList<string> GivenNames(string language) => Lines(language)[0];

    private static string[][] Lines(string language)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Rosters.names.{language}.txt")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split([' ', '\r', '-'], StringSplitOptions.RemoveEmptyEntries))];
    }

    private static int Index(char letter) => Place(letter) * Count;

    private static int Place(char letter) => letter is >= 'Ѐ' and <= 'ӿ' ? letter - First + 1 : 0;
}
