using System.Text;

namespace YouthArchive.People.Rosters;

/// <summary>What makes two spellings of a name the same pupil: case, ё and е, Latin look-alikes, spaces and hyphens do not count.</summary>
internal static class RosterKey
{
    private const char Between = '|';
    private const string Latin = "aeopcxykmthbi";
    private const string Alike = "аеорсхукмтнві";

    public static string Of(string surname, string givenName, string? patronymic) =>
        string.Join(Between, Part(surname), Part(givenName), Part(patronymic ?? ""));

    /// <summary>The key of the same pupil with no patronymic given.</summary>
    public static string WithoutPatronymic(string key) => key[..(key.LastIndexOf(Between) + 1)];

    /// <summary>«9 Ә», «9Ә» and «9 "Ә"» are one class.</summary>
    public static bool SameClass(string a, string b) => ClassPart(a) == ClassPart(b);

    private static string ClassPart(string text) => string.Concat(text.Where(char.IsDigit)) + Part(text);

    private static string Part(string name)
    {
        var lower = name.Normalize(NormalizationForm.FormC).ToLowerInvariant().Where(char.IsLetter);
        var letters = string.Concat(lower);
        // A name in Latin letters stays Latin; look-alikes only matter where they stand among Cyrillic ones.
        var cyrillic = letters.Any(c => c is >= 'Ѐ' and <= 'ӿ') || letters.All(c => Latin.Contains(c, StringComparison.Ordinal));
        return cyrillic ? string.Concat(letters.Select(Folded)) : letters;
    }

    private static char Folded(char letter) => letter switch
    {
        'ё' => 'е',
        _ when Latin.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var at => Alike[at],
        _ => letter,
    };
}
