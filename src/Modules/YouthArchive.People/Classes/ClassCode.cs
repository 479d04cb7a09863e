using System.Security.Cryptography;

namespace YouthArchive.People.Classes;

/// <summary>What happens to somebody who comes with the code.</summary>
internal enum CodeState { Open, Locked, Full, None }

/// <summary>A class's code: six characters that cannot be taken for one another, told aloud and written on a blackboard.</summary>
internal static class ClassCode
{
    public const int Length = 6;
    private const string Alphabet = "234679ACDEFHJKMNPRTVWXY";

    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(14);

    public static string New() => RandomNumberGenerator.GetString(Alphabet, Length);

    /// <summary>As people type it: small letters, blanks, hyphens and Cyrillic look-alikes do not matter.</summary>
    public static string Read(string? typed) =>
        string.Concat((typed ?? "").ToUpperInvariant().Where(char.IsLetterOrDigit).Select(Latin));

    public static CodeState StateOf(SchoolClass schoolClass, int members, DateTime nowUtc) => true switch
    {
        _ when schoolClass.Code is null || schoolClass.EndedUtc is not null => CodeState.None,
        _ when nowUtc >= schoolClass.CodeIssuedUtc + Lifetime => CodeState.Locked,
        _ when members >= SchoolClass.FullAt => CodeState.Full,
        _ => CodeState.Open,
    };

    private static char Latin(char letter) => letter switch
    {
        'А' => 'A',
        'С' => 'C',
        'Д' => 'D',
        'Е' => 'E',
        'Н' => 'H',
        'К' => 'K',
        'М' => 'M',
        'Р' => 'P',
        'Т' => 'T',
        'Х' => 'X',
        'У' => 'Y',
        'Ү' => 'Y',
        'Ұ' => 'Y',
        _ => letter,
    };
}
