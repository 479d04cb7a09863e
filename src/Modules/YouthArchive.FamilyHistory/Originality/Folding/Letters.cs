using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace YouthArchive.FamilyHistory.Originality.Folding;

/// <summary>
/// The consonant a letter stands for, the same for every alphabet the entrants write in. Vowels have none: between the Kazakh alphabets,
/// old and new spelling and keyboards without Kazakh or Mongolian letters it is the vowels that change.
/// </summary>
internal static class Letters
{
    /// <summary>A letter that leaves nothing: a vowel, a soft or hard sign.</summary>
    public const char Silent = '\0';

    /// <summary>ш, sh, ş, s'.</summary>
    public const char Sh = 'S';

    /// <summary>ч, ch, ç, c'.</summary>
    public const char Ch = 'C';

    private const string Cyrillic = "бвгдежзйклмнпрстфхцчшщғқңһѳґҗҙҡҫҥҳҷӊӈӄҝҟѓќђљњћѕ";
    private const string Sounds = "bvgd\0jz\0klmnprstfhcCSSgknhfgjzksnhCnnkkkgkdlnCs";

    private static readonly FrozenDictionary<char, char> ByLetter = Table();

    /// <summary>Of one letter or digit, lower or upper case; <see cref="Silent"/> where it leaves nothing.</summary>
    public static char Sound(char letter) => ByLetter.GetValueOrDefault(letter, Silent);

    private static FrozenDictionary<char, char> Table()
    {
        var table = new Dictionary<char, char>();
        for (var i = 0; i < Cyrillic.Length; i++)
        {
            Add(table, Cyrillic[i], Sounds[i]);
        }
        for (var letter = '\u00C0'; letter <= '\u1EFF'; letter++)
        {
            if (letter is < '\u0250' or >= '\u1E00' && char.IsLetter(letter))
            {
                Add(table, letter, Accented(letter));
            }
        }
        for (var letter = 'a'; letter <= 'z'; letter++)
        {
            Add(table, letter, OfLatin(letter));
        }
        for (var digit = '0'; digit <= '9'; digit++)
        {
            table[digit] = digit;
        }
        return table.Where(t => t.Value != Silent).ToFrozenDictionary();
    }

    private static void Add(Dictionary<char, char> table, char letter, char sound) =>
        (table[letter], table[char.ToUpperInvariant(letter)]) = (sound, sound);

    private static char OfLatin(char letter) => letter switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' or 'w' or 'y' => Silent,
        'q' => 'k',
        'x' => 'h',
        _ => letter,
    };

    private static char Accented(char letter)
    {
        var parts = letter.ToString().Normalize(NormalizationForm.FormD);
        return char.ToLowerInvariant(letter) switch
        {
            'ŋ' => 'n',
            'ß' => 's',
            'ł' => 'l',
            'đ' => 'd',
            _ => parts[0] <= 'z' ? Marked(OfLatin(char.ToLowerInvariant(parts[0])), parts) : Silent,
        };
    }

    private static char Marked(char sound, string parts) =>
        parts.Length > 1 && CharUnicodeInfo.GetUnicodeCategory(parts[1]) == UnicodeCategory.NonSpacingMark ? Marked(sound, parts[1]) : sound;

    /// <summary>With a mark below or a hook above: ş and ç, š and č, of one letter or of two.</summary>
    public static char Marked(char sound, char mark) => (sound, mark) switch
    {
        ('s', '\u0327' or '\u0326' or '\u030C' or '\u0301') => Sh,
        ('c', '\u0327' or '\u0326' or '\u030C') => Ch,
        ('z', '\u030C') => 'j',
        _ => sound,
    };
}
