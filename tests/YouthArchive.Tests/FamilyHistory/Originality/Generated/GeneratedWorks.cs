using System.Globalization;
using YouthArchive.FamilyHistory.Originality;

namespace YouthArchive.Tests.FamilyHistory.Originality.Generated;

/// <param name="Sources">The works a fifth of it is from; none in an honest work.</param>
internal sealed record PlantedWork(OriginalText Text, IReadOnlyList<string> Sources, string Disguise);

/// <summary>Works of several years in four languages, and new ones, half of which have a fifth from one to three of them, disguised.</summary>
internal sealed class GeneratedWorks
{
    private const double Copied = 0.2;

    private static readonly Dictionary<string, string[]> Disguises = new()
    {
        ["ru"] = ["none", "old spelling", "look-alikes", "word in twelve", "reordered", "all"],
        ["kk"] = ["none", "latin 2017", "latin 2018", "latin 2021", "latin news", "latin ascii", "Russian letters", "look-alikes", "word in twelve", "reordered", "all"],
        ["en"] = ["none", "look-alikes", "word in twelve", "reordered", "all"],
        ["mn"] = ["none", "Russian letters", "old keyboard", "look-alikes", "word in twelve", "reordered", "all"],
    };

    private readonly int _words;
    private readonly Random _random;
    private readonly Dictionary<string, Writer> _writers;
    private readonly Dictionary<string, List<(string Id, List<string> Paragraphs)>> _written;

    public GeneratedWorks(int seed, int works, int words, int planted)
    {
        (_words, _random) = (words, new Random(seed));
        _writers = Tongue.All.ToDictionary(t => t.Language, t => new Writer(t, seed));
        _written = Tongue.All.ToDictionary(t => t.Language, _ => new List<(string, List<string>)>());
        Works = [.. Enumerable.Range(0, works).Select(Work)];
        Planted = [.. Enumerable.Range(0, planted).Select(i => i % 2 == 0 ? Copy(i) : Honest(i))];
    }

    public IReadOnlyList<OriginalText> Works { get; }
    public IReadOnlyList<PlantedWork> Planted { get; }

    /// <summary>Of ten works four are Kazakh, four Russian, one English, one Mongolian.</summary>
    private static string Language(int i) => (i % 10) switch { < 4 => "kk", < 8 => "ru", 8 => "en", _ => "mn" };

    private OriginalText Work(int i)
    {
        var (id, language) = (string.Create(CultureInfo.InvariantCulture, $"W{i:00000}"), Language(i));
        var paragraphs = _writers[language].Paragraphs(_random, Length());
        _written[language].Add((id, paragraphs));
        return new(id, language, _writers[language].Work(_random, paragraphs, _random.Next(3)));
    }

    private int Length() => _random.Next(_words * 3 / 4, _words * 5 / 4);

    /// <summary>One honest work in four quotes much, and says so.</summary>
    private PlantedWork Honest(int i)
    {
        var language = Language(i / 2);
        var text = _writers[language].Work(_random, _writers[language].Paragraphs(_random, Length()), _random.Next(4) == 0 ? 10 : _random.Next(3));
        return new(new(string.Create(CultureInfo.InvariantCulture, $"Q{i:0000}"), language, text), [], "honest");
    }

    private PlantedWork Copy(int i)
    {
        var language = Language(i / 2);
        var disguise = Disguises[language][_random.Next(Disguises[language].Length)];
        var own = _writers[language].Paragraphs(_random, Length());
        var wanted = own.Sum(Words) * Copied / (1 - Copied);
        var sources = _random.GetItems(_written[language].ToArray(), _random.Next(1, 4)).DistinctBy(s => s.Id).ToList();
        foreach (var (_, paragraphs) in sources)
        {
            own.Insert(_random.Next(1, own.Count), Disguised(Taken(paragraphs, wanted / sources.Count), language, disguise));
        }
        var text = _writers[language].Work(_random, own, _random.Next(3));
        return new(new(string.Create(CultureInfo.InvariantCulture, $"Q{i:0000}"), language, text), [.. sources.Select(s => s.Id)], $"{language}, {disguise}");
    }

    /// <summary>Sentences in a row from somewhere in the work.</summary>
    private string Taken(List<string> paragraphs, double words)
    {
        var sentences = string.Join(" ", paragraphs.Skip(1)).Split(". ");
        var from = _random.Next(sentences.Length / 2);
        var taken = new List<string>();
        for (var i = from; i < sentences.Length && taken.Sum(Words) < words; i++)
        {
            taken.Add(sentences[i]);
        }
        return string.Join(". ", taken) + ".";
    }

    private string Disguised(string text, string language, string disguise)
    {
        var isCyrillic = language != "en";
        return disguise switch
        {
            "old spelling" => Disguise.OldSpelling(text, _random),
            "look-alikes" => Disguise.LookAlikes(text, _random, isCyrillic),
            "word in twelve" => Replaced(text, language),
            "reordered" => Disguise.Reordered(text, _random),
            "Russian letters" => language == "kk" ? Disguise.WithoutKazakhLetters(text) : Disguise.WithoutMongolianLetters(text, isOldKeyboard: false),
            "old keyboard" => Disguise.WithoutMongolianLetters(text, isOldKeyboard: true),
            "all" => All(Replaced(Disguise.Reordered(text, _random), language), language, isCyrillic),
            _ when disguise.StartsWith("latin ", StringComparison.Ordinal) => KazakhLatin.Written(text, disguise[6..]),
            _ => text,
        };
    }

    private string Replaced(string text, string language) => Disguise.Replaced(text, _writers[language].Words, _random);

    private string All(string text, string language, bool isCyrillic) => language switch
    {
        "ru" => Disguise.LookAlikes(Disguise.OldSpelling(text, _random), _random, isCyrillic),
        "kk" => KazakhLatin.Written(text, _random.Next(2) == 0 ? "2018" : "2021"),
        "mn" => Disguise.LookAlikes(Disguise.WithoutMongolianLetters(text, isOldKeyboard: false), _random, isCyrillic),
        _ => Disguise.LookAlikes(text, _random, isCyrillic),
    };

    private static int Words(string text) => text.Count(c => c == ' ') + 1;
}
