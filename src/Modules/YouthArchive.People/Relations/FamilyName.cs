using System.Text;
using YouthArchive.Platform.Persistence;

namespace YouthArchive.People.Relations;

/// <summary>A family name folded so that a sister and a brother have the same: Болатова, Болатов; Әбдіков, Абдиков.</summary>
internal static class FamilyName
{
    private const int Shortest = 3;

    private static readonly string[] Patronymics = ["ұлы", "улы", "қызы", "кызы", "вич", "вна", "ична"];

    /// <summary>Null when no family name can be told.</summary>
    /// <param name="surname">Where a class list gave the name in parts.</param>
    /// <param name="displayName">Else: «given family», or «family given patronymic».</param>
    public static string? Fold(string? surname, string displayName)
    {
        var name = string.IsNullOrWhiteSpace(surname) ? Told(displayName) : SearchText.Normalise(surname);
        return name is { Length: >= Shortest } ? Folded(name) : null;
    }

    /// <summary>The part of the name that is the family's, in its own letters; null when none can be told.</summary>
    public static string? AsWritten(string displayName) => Told(displayName.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string? Told(string displayName) => Told(SearchText.Normalise(displayName).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static string? Told(string[] parts) =>
        parts.Length < 2 ? null : parts.Length > 2 && Patronymics.Any(p => parts[^1].EndsWith(p, StringComparison.OrdinalIgnoreCase)) ? parts[0] : parts[^1];

    private static string Folded(string name)
    {
        var letters = new StringBuilder(name.Length);
        foreach (var letter in name)
        {
            letters.Append(letter switch
            {
                'ә' => 'а',
                'і' => 'и',
                'ң' => 'н',
                'ғ' => 'г',
                'ү' or 'ұ' => 'у',
                'қ' => 'к',
                'ө' => 'о',
                'һ' => 'х',
                _ => letter,
            });
        }
        return WithoutGender(letters.ToString());
    }

    private static string WithoutGender(string name) =>
        name.EndsWith("ская", StringComparison.Ordinal) || name.EndsWith("цкая", StringComparison.Ordinal) ? name[..^2] + "ий"
        : name.EndsWith("ова", StringComparison.Ordinal) || name.EndsWith("ева", StringComparison.Ordinal) || name.EndsWith("ина", StringComparison.Ordinal) ? name[..^1]
        : name;
}
