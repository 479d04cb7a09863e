using Xunit;
using YouthArchive.People.Accounts;
using YouthArchive.People.Contracts;
using YouthArchive.People.Guardians;

namespace YouthArchive.Tests.People.Guardians;

public sealed class ConsentRulesTests
{
    private static readonly DateTime Now = new(2026, 11, 22, 12, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(2006, null, false)]
    [InlineData(2007, null, false)]
    [InlineData(2008, null, true)]
    [InlineData(2009, null, true)]
    [InlineData(null, 12, true)]
    [InlineData(null, 1, true)]
    [InlineData(null, null, true)]
    [InlineData(2007, 9, false)]
    [InlineData(2008, 12, true)]
    public void Who_may_still_be_under_age_is_a_minor(int? birthYear, int? grade, bool isMinor) =>
        Assert.Equal(isMinor, Age.IsMinor(birthYear, grade, 2026));

    [Theory]
    [InlineData(2008, null, 17)]
    [InlineData(null, 1, 6)]
    [InlineData(null, 12, 17)]
    [InlineData(null, null, 0)]
    public void Youngest_age_follows_the_year_else_the_grade(int? birthYear, int? grade, int youngest) =>
        Assert.Equal(youngest, Age.Youngest(birthYear, grade, 2026));

    // The school year begins on 1 September; midnight in Astana is 19:00 of the day before in UTC.
    [Theory]
    [InlineData("2026-11-22T12:00:00Z", "2028-08-31T19:00:00Z")]
    [InlineData("2027-08-31T18:59:59Z", "2028-08-31T19:00:00Z")]
    [InlineData("2027-08-31T19:00:00Z", "2029-08-31T19:00:00Z")]
    [InlineData("2027-01-01T00:00:00Z", "2028-08-31T19:00:00Z")]
    public void A_consent_lasts_for_this_school_year_and_the_next(string given, string until) =>
        Assert.Equal(Utc(until), ConsentRules.UntilOf(Utc(given)));

    [Fact]
    public void Only_somebody_of_age_takes_part_without_a_consent()
    {
        Assert.Equal(ConsentState.NotNeeded, State(ConsentPurpose.TakingPart, isMinor: false));
        Assert.Equal(ConsentState.Missing, State(ConsentPurpose.TakingPart, isMinor: true));
        Assert.Equal(ConsentState.Missing, State(ConsentPurpose.Name, isMinor: false));
    }

    [Fact]
    public void A_consent_is_live_until_its_last_moment_and_not_in_it()
    {
        var consent = Given(Now.AddDays(-10), until: Now);
        Assert.Equal(ConsentState.Live, ConsentRules.StateOf(ConsentPurpose.Name, true, [consent], null, Now.AddTicks(-1)));
        Assert.Equal(ConsentState.Expired, ConsentRules.StateOf(ConsentPurpose.Name, true, [consent], null, Now));
    }

    [Fact]
    public void Withdrawn_stays_withdrawn_until_somebody_is_asked_or_gives_again()
    {
        var withdrawn = Given(Now.AddDays(-10));
        withdrawn.WithdrawnUtc = Now.AddDays(-5);
        Assert.Equal(ConsentState.Withdrawn, State(ConsentPurpose.Name, true, withdrawn));
        Assert.Equal(ConsentState.Withdrawn, ConsentRules.StateOf(ConsentPurpose.Name, true, [withdrawn], Now.AddDays(-6), Now));
        Assert.Equal(ConsentState.Asked, ConsentRules.StateOf(ConsentPurpose.Name, true, [withdrawn], Now.AddDays(-4), Now));
        Assert.Equal(ConsentState.Live, State(ConsentPurpose.Name, true, withdrawn, Given(Now.AddDays(-1))));
    }

    [Fact]
    public void What_somebody_gave_as_of_age_counts_only_while_they_are_taken_for_it()
    {
        var own = Given(Now.AddDays(-1), way: ConsentWay.Own);
        Assert.Equal(ConsentState.Live, State(ConsentPurpose.Name, false, own));
        Assert.NotEqual(ConsentState.Live, State(ConsentPurpose.Name, true, own));
    }

    [Theory]
    [InlineData("Әлия", "Көшербай", "Көшербай Әлия", "Ә. К.")]
    [InlineData(null, null, "Әлия Көшербай", "Ә. К.")]
    [InlineData(null, null, "Дашзэвэгийн Оюунчимэг Бат", "Д. О.")]
    [InlineData(null, null, "Нұр-Сұлтан", "Н.")]
    [InlineData(null, null, "  «өлке»   ёлка ", "Ө. Ё.")]
    [InlineData(null, null, "Й\u0438\u0306 \u0438\u0306ода", "Й. Й.")]
    [InlineData(null, null, "😀 123", "")]
    [InlineData("Ү", null, "x", "Ү.")]
    public void Initials_are_whole_letters(string? given, string? surname, string shown, string initials) =>
        Assert.Equal(initials, Initials.Of(given, surname, shown));

    [Theory]
    [InlineData("Әлия", "Көшербай", "Көшербай Әлия", "Әлия К.")]
    [InlineData(null, null, "Әлия Көшербай", "Әлия К.")]
    [InlineData(null, null, "Әлия", "Әлия")]
    public void A_guardian_reads_the_given_name_and_an_initial(string? given, string? surname, string shown, string name) =>
        Assert.Equal(name, ChildName.Of(given, surname, shown));

    [Fact]
    public void Every_purpose_has_its_wording_in_all_languages()
    {
        var names = typeof(ConsentTexts).Assembly.GetManifestResourceNames();
        Assert.All(
            from purpose in Enum.GetValues<ConsentPurpose>()
            from version in Enumerable.Range(1, ConsentTexts.CurrentVersion(purpose))
            from language in new[] { "kk", "ru", "en", "mn" }
            select $"Consents.{ConsentTexts.UrlOf(purpose)}.v{version}.{language}.md",
            name => Assert.Contains(name, names));
    }

    private static ConsentState State(ConsentPurpose purpose, bool isMinor, params Consent[] given) =>
        ConsentRules.StateOf(purpose, isMinor, given, null, Now);

    private static Consent Given(DateTime at, DateTime? until = null, ConsentWay way = ConsentWay.Paper) => new()
    {
        StudentId = "s",
        Purpose = ConsentPurpose.Name,
        TextVersion = 1,
        TextLanguage = "kk",
        Way = way,
        GivenUtc = at,
        UntilUtc = until ?? Now.AddYears(1),
    };

    private static DateTime Utc(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture).UtcDateTime;
}
