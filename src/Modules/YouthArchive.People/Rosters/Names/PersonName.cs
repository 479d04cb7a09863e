namespace YouthArchive.People.Rosters.Names;

internal sealed record PersonName(string Surname, string GivenName, string? Patronymic)
{
    private static readonly char[] Marks = ['-', '\'', '’', 'ʼ', '`', '.', ' '];

    /// <summary>Longer than any name; a longer one is a text that slipped into the column.</summary>
    public const int MostLetters = 80;

    /// <summary>What makes this no name at all; null when it is one.</summary>
    public static RosterFault? FaultOf(string text) =>
        text.Any(c => c is '?' or '\uFFFD') ? RosterFault.LettersLost
        : text.Any(char.IsDigit) ? RosterFault.DigitsInName
        : text.Length > MostLetters ? RosterFault.NameTooLong
        : !text.Any(char.IsLetter) || text.Any(c => !IsOfName(c)) ? RosterFault.NotAName
        : null;

    private static bool IsOfName(char c) =>
        char.IsLetter(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark || Marks.Contains(c);
}
