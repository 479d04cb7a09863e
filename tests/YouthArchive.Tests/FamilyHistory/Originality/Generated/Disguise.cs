using System.Text;
using System.Text.RegularExpressions;

namespace YouthArchive.Tests.FamilyHistory.Originality.Generated;

/// <summary>What somebody does to a text so that it does not look copied.</summary>
internal static partial class Disguise
{
    private const string Cyrillic = "асеорхАВСЕНКМОРТХ";
    private const string Latin = "aceopxABCEHKMOPTX";

    /// <summary>One letter in three that has a look-alike.</summary>
    public static string LookAlikes(string text, Random random, bool isCyrillic)
    {
        var (from, to) = isCyrillic ? (Cyrillic, Latin) : (Latin, Cyrillic);
        return Letters(text, c => from.IndexOf(c, StringComparison.Ordinal) is var i and >= 0 && random.Next(3) == 0 ? to[i].ToString() : null);
    }

    /// <summary>Russian as it was written before 1918, now and then with a ѣ where none belongs.</summary>
    public static string OldSpelling(string text, Random random)
    {
        text = Genitive().Replace(text, "аго");
        text = SoftGenitive().Replace(text, "яго");
        text = Adjective().Replace(text, "ія");
        text = HardEnd().Replace(text, "$0ъ");
        text = BeforeVowel().Replace(text, "і");
        return Letters(text, c => c switch
        {
            'е' when random.Next(3) == 0 => "ѣ",
            'ё' => "е",
            'ф' when random.Next(2) == 0 => "ѳ",
            _ => null,
        });
    }

    /// <summary>Typed on a keyboard that has the Russian letters alone.</summary>
    public static string WithoutKazakhLetters(string text) => Letters(text, c => "әғқңөұүһі".IndexOf(char.ToLowerInvariant(c), StringComparison.Ordinal) is var i and >= 0
        ? "агкноуухи"[i].ToString() : null);

    /// <summary>Mongolian with о and у, or with the є and ї of old keyboards.</summary>
    public static string WithoutMongolianLetters(string text, bool isOldKeyboard) =>
        text.Replace('ө', isOldKeyboard ? 'є' : 'о').Replace('ү', isOldKeyboard ? 'ї' : 'у');

    /// <summary>A word in about every twelve is another one.</summary>
    public static string Replaced(string text, Vocabulary words, Random random)
    {
        var parts = text.Split(' ');
        for (var i = random.Next(4, 12); i < parts.Length; i += random.Next(9, 16))
        {
            parts[i] = char.IsLetter(parts[i].FirstOrDefault()) ? words.Word(random) : parts[i];
        }
        return string.Join(' ', parts);
    }

    public static string Reordered(string text, Random random)
    {
        var sentences = text.Split(". ");
        var parts = sentences.Chunk(4).Select(c => string.Join(". ", c)).ToArray();
        random.Shuffle(parts);
        return string.Join(". ", parts);
    }

    public static string Letters(string text, Func<char, string?> of)
    {
        var written = new StringBuilder(text.Length + 100);
        foreach (var letter in text)
        {
            written.Append(of(letter) ?? letter.ToString());
        }
        return written.ToString();
    }

    [GeneratedRegex(@"ого\b")]
    private static partial Regex Genitive();

    [GeneratedRegex(@"его\b")]
    private static partial Regex SoftGenitive();

    [GeneratedRegex(@"ие\b")]
    private static partial Regex Adjective();

    [GeneratedRegex(@"[бвгджзклмнпрстфхцчшщ](?![\p{L}\p{M}])")]
    private static partial Regex HardEnd();

    [GeneratedRegex(@"и(?=[аеиоуыэюяйѣ])")]
    private static partial Regex BeforeVowel();
}
