using System.Globalization;
using System.Numerics;
using YouthArchive.Platform.Numbers;

namespace YouthArchive.Olympiads.Marking.Texts;

/// <summary>Decimal numbers as pupils write them: point or comma, spaces or apostrophes between thousands, a minus of any kind. Exact.</summary>
internal static class NumberText
{
    public const int Longest = 60;
    private const string Minus = "-−–—‐‑‒﹣－";
    private const string Between = " \u00A0\u202F\u2009'’_";

    /// <summary>Null when it is not one number.</summary>
    public static Fraction? Read(string text)
    {
        if (text.Length is 0 or > Longest)
        {
            return null;
        }
        var plain = text.Trim();
        var isNegative = plain.Length > 0 && Minus.Contains(plain[0], StringComparison.Ordinal);
        plain = isNegative || plain.StartsWith('+') ? plain[1..].TrimStart() : plain;
        var parts = plain.Split('.', ',');
        if (parts.Length > 2 || !parts.All(p => p.All(c => char.IsAsciiDigit(c) || Between.Contains(c, StringComparison.Ordinal))))
        {
            return null;
        }
        var (whole, rest) = (Digits(parts[0]), parts.Length == 2 ? Digits(parts[1]) : "");
        if (whole.Length + rest.Length == 0)
        {
            return null;
        }
        var value = new Fraction(BigInteger.Parse(whole + rest, CultureInfo.InvariantCulture), BigInteger.Pow(10, rest.Length));
        return isNegative ? 0 - value : value;
    }

    /// <summary>As a decimal with a point where it has an end, as a fraction where it has none.</summary>
    public static string Write(Fraction value)
    {
        var scale = BigInteger.One;
        for (var digits = 0; digits <= 12; digits++, scale *= 10)
        {
            if ((value.Numerator * scale % value.Denominator).IsZero)
            {
                var all = BigInteger.Abs(value.Numerator * scale / value.Denominator).ToString(CultureInfo.InvariantCulture).PadLeft(digits + 1, '0');
                return (value.Numerator.Sign < 0 ? "-" : "") + (digits == 0 ? all : $"{all[..^digits]}.{all[^digits..]}");
            }
        }
        return value.ToString();
    }

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));
}
