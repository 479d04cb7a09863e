using Xunit;
using YouthArchive.People.Rosters;

namespace YouthArchive.Tests.People.Rosters;

/// <summary>The year behind the name in one cell.</summary>
public sealed class TrailingYearTests
{
    [Theory]
    [InlineData("Ғабит Ерасыл 2011", "Ғабит", "Ерасыл", 2011)]
    [InlineData("Ғабит Ерасыл, 05.03.2011 ж.", "Ғабит", "Ерасыл", 2011)]
    [InlineData("1. Ғабит Ерасыл (2011 г.р.)", "Ғабит", "Ерасыл", 2011)]
    [InlineData("Дашзэвэгийн Оюунчимэг 2012 он", "Дашзэвэгийн", "Оюунчимэг", 2012)]
    [InlineData("Ғабит Ерасыл", "Ғабит", "Ерасыл", null)]
    public void Stands_for_the_year_of_birth(string line, string surname, string given, int? year)
    {
        var student = Assert.Single(RosterReader.ReadPasted(line, 2026).Students);
        Assert.Equal((surname, given, year), (student.Surname, student.GivenName, student.BirthYear));
    }

    [Fact]
    public void A_number_that_is_no_year_is_spoken_of() =>
        Assert.True(RosterReader.ReadPasted("Ғабит Ерасыл 3021", 2026).IsBlocked);
}
