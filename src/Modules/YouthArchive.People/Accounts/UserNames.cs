using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace YouthArchive.People.Accounts;

/// <summary>
/// User names for class lists: the given name in Latin letters, which every keyboard has, and three digits, which keep two Aruzhans apart.
/// Digits 0 and 1 are left out: they are read as letters.
/// </summary>
internal static class UserNames
{
    public const int MostOfName = 12;
    private const string Digits = "23456789";

    private static readonly Dictionary<char, string> Latin = new()
    {
        ['а'] = "a",
        ['ә'] = "a",
        ['б'] = "b",
        ['в'] = "v",
        ['г'] = "g",
        ['ғ'] = "g",
        ['д'] = "d",
        ['е'] = "e",
        ['ё'] = "e",
        ['ж'] = "zh",
        ['з'] = "z",
        ['и'] = "i",
        ['й'] = "i",
        ['к'] = "k",
        ['қ'] = "q",
        ['л'] = "l",
        ['м'] = "m",
        ['н'] = "n",
        ['ң'] = "n",
        ['о'] = "o",
        ['ө'] = "o",
        ['п'] = "p",
        ['р'] = "r",
        ['с'] = "s",
        ['т'] = "t",
        ['у'] = "u",
        ['ұ'] = "u",
        ['ү'] = "u",
        ['ф'] = "f",
        ['х'] = "h",
        ['һ'] = "h",
        ['ц'] = "c",
        ['ч'] = "ch",
        ['ш'] = "sh",
        ['щ'] = "sh",
        ['ы'] = "y",
        ['і'] = "i",
        ['э'] = "e",
        ['ю'] = "iu",
        ['я'] = "ia",
    };

    /// <summary>Another one at each call.</summary>
    public static string For(string givenName) => $"{Stem(givenName)}-{RandomNumberGenerator.GetString(Digits, 3)}";

    /// <summary>Lower-case Latin letters, at least two.</summary>
    public static string Stem(string givenName)
    {
        var stem = new StringBuilder();
        foreach (var letter in givenName.ToLower(CultureInfo.InvariantCulture).Normalize(NormalizationForm.FormC))
        {
            stem.Append(Latin.TryGetValue(letter, out var latin) ? latin : char.IsAsciiLetterLower(letter) ? letter.ToString() : "");
        }
        var text = stem.Length > MostOfName ? stem.ToString(0, MostOfName) : stem.ToString();
        return text.Length >= 2 ? text : "student";
    }
}
