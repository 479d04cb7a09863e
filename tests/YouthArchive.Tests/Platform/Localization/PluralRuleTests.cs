using Xunit;
using YouthArchive.Platform.Localization;

namespace YouthArchive.Tests.Platform.Localization;

public sealed class PluralRuleTests
{
    private const string Russian = "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);";

    [Theory]
    [InlineData(1, 0), InlineData(21, 0), InlineData(101, 0)]
    [InlineData(2, 1), InlineData(4, 1), InlineData(22, 1), InlineData(-3, 1)]
    [InlineData(0, 2), InlineData(5, 2), InlineData(11, 2), InlineData(12, 2), InlineData(111, 2), InlineData(25, 2)]
    public void Russian_has_three_forms(long number, int form) =>
        Assert.Equal(form, PluralRule.Parse(Russian).IndexFor(number));

    [Theory]
    [InlineData("n != 1", 1, 0), InlineData("n != 1", 0, 1), InlineData("n!=1", 7, 1)]
    [InlineData("n > 1 ? 1 : 0", 2, 1), InlineData("1 + 2 * 3 == 7", 0, 1), InlineData("(1 + 2) * 3 == 7", 0, 0)]
    [InlineData("!(n == 2)", 2, 0), InlineData("n - 3 - 1", 5, 1), InlineData("n % 0", 5, 0), InlineData("n / 0", 5, 0)]
    [InlineData("n<2 || n>=4 && 0", 1, 1), InlineData("n<=2", 2, 1)]
    public void Expressions_follow_the_rules_of_c(string expression, long number, int form) =>
        Assert.Equal(form, PluralRule.Parse($"nplurals=2; plural={expression};").IndexFor(number));

    [Fact]
    public void A_form_that_does_not_exist_is_the_last_one() =>
        Assert.Equal(1, PluralRule.Parse("nplurals=2; plural=n;").IndexFor(long.MaxValue));

    [Fact]
    public void The_smallest_number_does_not_overflow() =>
        Assert.InRange(PluralRule.Parse(Russian).IndexFor(long.MinValue), 0, 2);

    [Theory]
    [InlineData("plural=n")]
    [InlineData("nplurals=2; plural=system(n)")]
    [InlineData("nplurals=2; plural=n ? 1")]
    [InlineData("nplurals=2; plural=(n")]
    [InlineData("nplurals=2; plural=n m")]
    [InlineData("nplurals=2; plural=99999999999")]
    [InlineData("nplurals=0; plural=0")]
    [InlineData("nplurals=x; plural=0")]
    public void What_is_no_expression_is_refused(string header) =>
        Assert.Throws<FormatException>(() => PluralRule.Parse(header));

    [Theory]
    [InlineData('(')]
    [InlineData('!')]
    public void Endless_nesting_is_refused(char sign) =>
        Assert.Throws<FormatException>(() => PluralRule.Parse($"nplurals=2; plural={new string(sign, 480)}n"));
}
