namespace YouthArchive.Catalogue.Citations.Reading;

/// <summary>
/// An author is a surname and initials before a title: «Бекова А. С. Воспоминания», «Kim, G. V. Memoirs». Without the comma the surname has to
/// look like one: «Письмо А. С. Бековой» has no author.
/// </summary>
internal static class AuthorText
{
    private static readonly string[] Endings =
    [
        "ов", "ова", "ев", "ева", "ёв", "ёва", "ин", "ина", "ын", "ына", "ский", "ская", "цкий", "цкая", "енко", "чук", "улы", "ұлы", "қызы", "бай", "бек", "хан", "швили", "дзе", "ян",
    ];

    /// <summary>The author, or an empty text; <paramref name="rest"/> is what follows.</summary>
    public static string AtStart(string text, out string rest)
    {
        rest = text;
        var surname = 0;
        while (surname < text.Length && (char.IsLetter(text[surname]) || text[surname] == '-'))
        {
            surname++;
        }
        if (surname < 2 || !char.IsUpper(text[0]))
        {
            return "";
        }
        var hasComma = surname < text.Length && text[surname] == ',';
        if (!hasComma && !IsSurname(text[..surname]))
        {
            return "";
        }
        var at = surname + (hasComma ? 1 : 0);
        var initials = 0;
        while (Initial(text, at) is { } letter)
        {
            (at, initials) = (letter + 2, initials + 1);
        }
        var next = text[at..].TrimStart(' ', ',', '.');
        if (initials == 0 || next.Length == 0)
        {
            return "";
        }
        rest = next;
        return text[..at];
    }

    public static bool IsSurname(string word) => Array.Exists(Endings, e => word.Length > e.Length && word.EndsWith(e, StringComparison.Ordinal));

    private static int? Initial(string text, int at)
    {
        while (at < text.Length && text[at] == ' ')
        {
            at++;
        }
        return at + 1 < text.Length && char.IsUpper(text[at]) && text[at + 1] == '.' ? at : null;
    }
}
