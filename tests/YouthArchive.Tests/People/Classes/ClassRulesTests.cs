using Xunit;
using YouthArchive.People.Accounts;
using YouthArchive.People.Classes;
using YouthArchive.People.Schools;
using YouthArchive.Platform.Localization;

namespace YouthArchive.Tests.People.Classes;

public sealed class ClassRulesTests
{
    [Theory]
    [InlineData(2008, null, 2026, true)]
    [InlineData(2007, null, 2026, false)]
    [InlineData(2010, null, 2026, true)]
    [InlineData(null, 11, 2026, true)]
    [InlineData(null, 12, 2026, true)]
    [InlineData(null, null, 2026, true)]
    [InlineData(1990, 5, 2026, false)]
    public void Whoever_may_be_under_age_counts_as_a_minor(int? born, int? grade, int year, bool minor) =>
        Assert.Equal(minor, Age.IsMinor(born, grade, year));

    [Theory]
    [InlineData("Аяулым", "aiaulym")]
    [InlineData("Һәдия", "hadiia")]
    [InlineData("Өсөхбаяр", "osohbaiar")]
    [InlineData("Жансая", "zhansaia")]
    [InlineData("Anna", "anna")]
    [InlineData("李", "student")]
    public void User_names_are_made_of_letters_every_keyboard_has(string given, string stem)
    {
        Assert.Equal(stem, UserNames.Stem(given));
        Assert.Matches($"^{stem}-[2-9]{{3}}$", UserNames.For(given));
        Assert.True(AccountRules.IsUserName(UserNames.For(given)));
    }

    [Fact]
    public void Codes_have_no_letters_that_are_taken_for_others()
    {
        var codes = Enumerable.Range(0, 2000).Select(_ => ClassCode.New()).ToList();
        Assert.DoesNotContain(codes.SelectMany(c => c), "01OIQLSUZB58G".Contains);
        Assert.All(codes, c => Assert.Equal(c, ClassCode.Read(c.ToLowerInvariant())));
    }

    [Fact]
    public void Every_region_is_named_in_four_languages_and_once()
    {
        Assert.Equal(20 + 22, Regions.All.Count);
        Assert.Equal(Regions.All.Count, Regions.All.Select(r => r.Key).Distinct().Count());
        Assert.All(Regions.All, r => Assert.All(PortalCultures.All, l => Assert.False(string.IsNullOrWhiteSpace(r.Name.Exactly(l)))));
    }
}
