using Xunit;
using YouthArchive.Catalogue.Contracts;

namespace YouthArchive.Tests.Catalogue;

public sealed class TypedCitationTests
{
    [Fact]
    public void Fields_take_numbers_alone_or_with_their_words()
    {
        var typed = Desk.Citations.Read(new CitationInput { Archive = "ЦГА PK", Fonds = "ф. p-1234", Inventory = "1-тізімдеме", File = "Д. 45а", Sheets = "7v, 18-19 сырты" });
        Assert.Empty(typed.Problems);
        var c = typed.Citation;
        Assert.Equal(("kz-tsga", "Р-1234", "1", "45а", "7 об., 18–19 об."), (c.Archive, c.Fonds, c.Inventory, c.File, c.Sheets.ToString()));
    }

    [Fact]
    public void Field_wins_over_the_pasted_text()
    {
        var c = Desk.Citations.Read(new CitationInput { Text = "ЦГА РК. Ф. И-64. Оп. 1. Д. 512. Л. 7", File = "513" }).Citation;
        Assert.Equal(("И-64", "1", "513", "7"), (c.Fonds, c.Inventory, c.File, c.Sheets.ToString()));
    }

    [Fact]
    public void Archive_may_be_chosen_by_its_code()
    {
        var c = Desk.Citations.Read(new CitationInput { Archive = "kz-karaganda", Fonds = "1", Inventory = "1", File = "1" });
        Assert.Empty(c.Problems);
        Assert.Equal("kz-karaganda", c.Citation.Archive);
    }

    [Theory]
    [InlineData("бес")]
    [InlineData("7; DROP")]
    [InlineData("999999999999")]
    public void Sheets_that_are_none_are_said_and_not_taken(string sheets)
    {
        var typed = Desk.Citations.Read(new CitationInput { Archive = "ЦГА РК", Fonds = "1", Inventory = "1", File = "1", Sheets = sheets });
        Assert.Contains(typed.Problems, p => p.Code == CitationProblemCodes.NotANumber && p.Part == CitationPart.Sheets);
        Assert.Empty(typed.Citation.Sheets);
    }

    [Theory]
    [InlineData("7 об.", "7 об.")]
    [InlineData("7-8 об., 12а", "7–8 об., 12а")]
    [InlineData("18v–19", "18 об.–19")]
    [InlineData("", "")]
    [InlineData("xyz", null)]
    public void Sheets_are_read_alone(string text, string? expected) => Assert.Equal(expected, SheetList.Read(text)?.ToString());

    [Fact]
    public void Input_of_a_citation_reads_back_to_it()
    {
        var citation = Desk.Citations.Read("[Прошение]. 1897 г. // ЦГА РК. Ф. И-64. Оп. 2-доп. Д. 512а. Л. 7 об., 9").Citation;
        Assert.Equal(citation, Desk.Citations.Read(CitationInput.Of(citation)).Citation);
    }
}
