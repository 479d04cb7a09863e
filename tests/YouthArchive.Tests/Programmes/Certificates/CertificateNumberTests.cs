using Xunit;
using YouthArchive.Programmes.Certificates;

namespace YouthArchive.Tests.Programmes.Certificates;

public sealed class CertificateNumberTests
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    [Fact]
    public void A_number_is_read_as_people_type_it()
    {
        var number = CertificateNumber.New(2026);
        Assert.Equal(CertificateNumber.Length, number.Length);
        Assert.Equal(number, CertificateNumber.Read(number));
        Assert.Equal(number, CertificateNumber.Read(number.ToLowerInvariant().Replace('-', ' ')));
        Assert.Equal(number, CertificateNumber.Read($" {number.Replace("-", "", StringComparison.Ordinal)} "));
        Assert.Equal(number, CertificateNumber.Read(number.Replace('0', 'o').Replace('1', 'l')));
        // As a Cyrillic keyboard writes it.
        Assert.Equal(number, CertificateNumber.Read(number.Replace('A', 'А').Replace('B', 'В').Replace('K', 'К').Replace('H', 'Н').Replace('P', 'Р').Replace('C', 'С').Replace('X', 'Х')));
    }

    [Fact]
    public void A_number_carries_at_least_sixty_random_bits() =>
        Assert.True(Math.Log2(Alphabet.Length) * (CertificateNumber.Length - "YA-2026-".Length - 3 - 2) >= 60);

    [Fact]
    public void No_slip_of_one_character_or_of_two_neighbours_is_a_number()
    {
        for (var run = 0; run < 40; run++)
        {
            var number = CertificateNumber.New(2026);
            foreach (var at in Enumerable.Range(8, number.Length - 8).Where(i => number[i] != '-'))
            {
                Assert.All(Alphabet.Where(c => c != number[at]), c => Assert.Null(CertificateNumber.Read($"{number[..at]}{c}{number[(at + 1)..]}")));
                if (at + 1 < number.Length && number[at + 1] != '-' && number[at + 1] != number[at])
                {
                    Assert.Null(CertificateNumber.Read($"{number[..at]}{number[at + 1]}{number[at]}{number[(at + 2)..]}"));
                }
            }
            Assert.Null(CertificateNumber.Read("YA-2027" + number[7..]));
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("YA-2026")]
    [InlineData("YA-2026-ЩЩЩЩ-ЩЩЩЩ-ЩЩЩЩ-ЩЩ")]
    [InlineData("<script>alert(1)</script>")]
    public void What_is_no_number_is_none(string? typed) => Assert.Null(CertificateNumber.Read(typed));

    [Fact]
    public void A_very_long_text_is_not_looked_at() => Assert.Null(CertificateNumber.Read(new string('A', 1_000_000)));
}
