using System.Globalization;
using System.Security.Cryptography;

namespace YouthArchive.Programmes.Certificates;

/// <summary>
/// «YA-2026-7K3M-9QPX-4TWD-6H»: the year, twelve random characters of five bits each, two that check all of them. Who does not hold the paper
/// cannot guess one (60 bits), and no slip of one character or of two neighbours leads to another number.
/// </summary>
internal static class CertificateNumber
{
    public const int Length = 25;
    private const int Random = 12, Prime = 1021, Weight = 37;
    private const string Prefix = "YA";

    // Without I, L, O and U: they are read as 1, 1, 0 and V.
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    // What else a reader may type for a letter: small ones are raised first.
    private const string Typed = "OQILUАВЕКМНРСТХОУЅ";
    private const string Meant = "0Q11VABEKMHPCTX0Y5";

    public static string New(int year)
    {
        var secret = RandomNumberGenerator.GetString(Alphabet, Random);
        return Show(year, secret + Check(year, secret));
    }

    /// <returns>The number as it is stored; null when the text is none or a character is wrong.</returns>
    public static string? Read(string? typed)
    {
        if (typed is not { Length: <= 80 })
        {
            return null;
        }
        var letters = string.Concat(typed.Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '–' or '—' or '‑')).Select(char.ToUpperInvariant));
        if (letters.Length != Length - 5 || letters[..2] is not (Prefix or "УА" or "YА" or "УA") || !letters[2..6].All(char.IsAsciiDigit))
        {
            return null;
        }
        var year = int.Parse(letters[2..6], CultureInfo.InvariantCulture);
        var rest = string.Concat(letters[6..].Select(AsMeant));
        return rest.All(c => Alphabet.Contains(c, StringComparison.Ordinal)) && Check(year, rest[..Random]) == rest[Random..] ? Show(year, rest) : null;
    }

    // A polynomial modulo a prime: one changed character, or two exchanged ones, always give another value.
    private static string Check(int year, string secret)
    {
        var sum = secret.Aggregate(year % Prime, (value, letter) => (value * Weight + Alphabet.IndexOf(letter, StringComparison.Ordinal)) % Prime);
        return string.Concat(Alphabet[sum / 32], Alphabet[sum % 32]);
    }

    private static char AsMeant(char typed) => Typed.IndexOf(typed, StringComparison.Ordinal) is var at and >= 0 ? Meant[at] : typed;

    private static string Show(int year, string rest) =>
        string.Create(CultureInfo.InvariantCulture, $"{Prefix}-{year:0000}-{rest[..4]}-{rest[4..8]}-{rest[8..12]}-{rest[12..]}");
}
