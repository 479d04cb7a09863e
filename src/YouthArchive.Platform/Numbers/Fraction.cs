using System.Globalization;
using System.Numerics;

namespace YouthArchive.Platform.Numbers;

/// <summary>An exact number: two results share a place only when they are equal to the last digit that does not exist.</summary>
/// <remarks>The denominator is positive and the fraction is reduced, so that equal values are equal records.</remarks>
public readonly record struct Fraction : IComparable<Fraction>
{
    public Fraction(BigInteger numerator, BigInteger denominator)
    {
        ArgumentOutOfRangeException.ThrowIfZero(denominator);
        var shared = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        Numerator = numerator / shared;
        Denominator = denominator / shared;
    }

    public BigInteger Numerator { get; }
    public BigInteger Denominator { get; }

    public static Fraction operator +(Fraction a, Fraction b) =>
        new(a.Numerator * b.Denominator + b.Numerator * a.Denominator, a.Denominator * b.Denominator);

    public static Fraction operator -(Fraction a, Fraction b) =>
        new(a.Numerator * b.Denominator - b.Numerator * a.Denominator, a.Denominator * b.Denominator);

    public static Fraction operator *(Fraction a, Fraction b) => new(a.Numerator * b.Numerator, a.Denominator * b.Denominator);

    /// <exception cref="ArgumentOutOfRangeException">The divisor is nought.</exception>
    public static Fraction operator /(Fraction a, Fraction b) => new(a.Numerator * b.Denominator, a.Denominator * b.Numerator);

    public static bool operator <(Fraction a, Fraction b) => a.CompareTo(b) < 0;

    public static bool operator >(Fraction a, Fraction b) => a.CompareTo(b) > 0;

    public static bool operator <=(Fraction a, Fraction b) => a.CompareTo(b) <= 0;

    public static bool operator >=(Fraction a, Fraction b) => a.CompareTo(b) >= 0;

    public static implicit operator Fraction(int whole) => new(whole, 1);

    /// <summary>The nearest value from 0 to 1.</summary>
    public Fraction Clamped() => CompareTo(0) < 0 ? 0 : CompareTo(1) > 0 ? 1 : this;

    /// <summary>For statistics; a score of the kind judges give is hit to the last bit but one.</summary>
    public double ToDouble() => (double)Numerator / (double)Denominator;

    public int CompareTo(Fraction other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <summary>Rounded half away from zero; for the eye only, never for comparing.</summary>
    public decimal Rounded(int digits)
    {
        var scale = BigInteger.Pow(10, digits);
        var doubled = 2 * BigInteger.Abs(Numerator) * scale;
        var rounded = (doubled + Denominator) / (2 * Denominator) * Numerator.Sign;
        return (decimal)rounded / (decimal)scale;
    }

    /// <summary>«355/4», the same everywhere.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");

    /// <exception cref="FormatException">Not what <see cref="ToString"/> writes.</exception>
    public static Fraction Parse(string text)
    {
        var parts = text.Split('/');
        return parts.Length == 2
            ? new(BigInteger.Parse(parts[0], CultureInfo.InvariantCulture), BigInteger.Parse(parts[1], CultureInfo.InvariantCulture))
            : throw new FormatException("Not a fraction.");
    }
}
