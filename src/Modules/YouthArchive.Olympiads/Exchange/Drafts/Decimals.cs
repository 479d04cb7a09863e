using System.Globalization;
using System.Numerics;
using YouthArchive.Platform.Numbers;

namespace YouthArchive.Olympiads.Exchange.Drafts;

/// <summary>Decimal numbers of exchange formats as exact ones: «33.33333» percent means a third.</summary>
internal static class Decimals
{
    private const int MostParts = 30;
    private const int Longest = 40;

    /// <summary>Exactly what is written; null when it is no decimal number. An exponent to ±12 is one.</summary>
    public static Fraction? Read(string? text)
    {
        var plain = text?.Trim() ?? "";
        if (plain.Length is 0 or > Longest)
        {
            return null;
        }
        var parts = plain.Split('e', 'E');
        var exponent = 0;
        if (parts.Length > 2 || (parts.Length == 2 && (!int.TryParse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent) || exponent is < -12 or > 12)))
        {
            return null;
        }
        var number = parts[0].Split('.');
        var digits = string.Concat(number);
        if (number.Length > 2 || !BigInteger.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) || !digits.Any(char.IsAsciiDigit))
        {
            return null;
        }
        var scale = exponent - (number.Length == 2 ? number[1].Length : 0);
        return scale >= 0 ? new(whole * BigInteger.Pow(10, scale), 1) : new(whole, BigInteger.Pow(10, -scale));
    }

    /// <summary>The nearest fraction of at most 30 parts, where a decimal of at least three digits can only have meant that one.</summary>
    public static Fraction Meant(Fraction value, int digits)
    {
        if (digits < 3)
        {
            return value;
        }
        var far = new Fraction(1, BigInteger.Pow(10, Math.Min(digits, 12)));
        for (var parts = 1; parts <= MostParts; parts++)
        {
            var near = new Fraction((2 * value.Numerator * parts + value.Denominator * value.Numerator.Sign) / (2 * value.Denominator), parts);
            var off = near - value;
            if (off <= far && 0 - off <= far)
            {
                return near;
            }
        }
        return value;
    }

    /// <summary>A part of a whole: «50» of 100, «0.333» of 1.</summary>
    public static Fraction? Part(string? text, Fraction whole)
    {
        var digits = text?.Trim().Split('.') is [_, var rest] ? rest.Length : 0;
        return Read(text) is { } value ? Meant(value / whole, digits + (whole == 100 ? 2 : 0)) : null;
    }

    /// <summary>With a point, exact where it ends within 12 digits, else rounded to so many.</summary>
    public static string Write(Fraction value, int digits = 12)
    {
        var text = value.Rounded(digits).ToString(CultureInfo.InvariantCulture);
        return text.Contains('.', StringComparison.Ordinal) ? text.TrimEnd('0').TrimEnd('.') : text;
    }
}
