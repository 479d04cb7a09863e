using Xunit;
using YouthArchive.Catalogue.Contracts;

namespace YouthArchive.Tests.Catalogue;

/// <summary>A reduced run of <c>./dev bench citations</c>.</summary>
public sealed class RoundTripTests
{
    [Theory]
    [InlineData(CitationStyle.Gost)]
    [InlineData(CitationStyle.Kazakh)]
    [InlineData(CitationStyle.Mongolian)]
    [InlineData(CitationStyle.English)]
    [InlineData(CitationStyle.Iso690)]
    public void What_is_written_is_read_back(CitationStyle style)
    {
        var random = new Random(20261122);
        for (var i = 0; i < 3000; i++)
        {
            var citation = RandomCitation.Of(random, style, Desk.Directory);
            var text = Desk.Citations.Write(citation, style);
            Assert.True(citation.Equals(Desk.Citations.Read(text).Citation), text);
        }
    }

    [Fact]
    public void Spoiled_texts_are_never_an_exception()
    {
        var random = new Random(20261122);
        string[] references = [.. LabelledReference.All.Select(r => r.Text)];
        for (var i = 0; i < 20_000; i++)
        {
            var text = FuzzedText.Of(random, references);
            var reading = Desk.Citations.Read(text);
            Assert.Equal(text, reading.Text);
            Assert.All(reading.Problems, p => Assert.NotEmpty(p.ToString()));
            Desk.Citations.Write(reading.Citation, (CitationStyle)(i % 5));
            Desk.Citations.Export(reading.Citation, (CitationFormat)(i % 3));
        }
    }

    [Theory]
    [InlineData("Ф. ")]
    [InlineData("[")]
    [InlineData("(")]
    [InlineData("“")]
    [InlineData("//")]
    [InlineData("1,")]
    [InlineData("ЦГА ")]
    [InlineData("Д. 1 ")]
    [InlineData("a/")]
    [InlineData("12/")]
    [InlineData("х 1 об. ")]
    public void Endless_text_is_cut(string piece)
    {
        var reading = Desk.Citations.Read(string.Concat(Enumerable.Repeat(piece, 200_000)));
        Assert.Contains(reading.Problems, p => p.Code == CitationProblemCodes.TooLong);
    }

    [Theory]
    [InlineData(CitationStyle.Gost, "ЦГА РК. Ф. И-64. Оп. 1. Д. 512. Л. 7 об.")]
    [InlineData(CitationStyle.Kazakh, "ҚР ОМА. И-64-қор, 1-тізімдеме, 512-іс, 7-парақтың сырты.")]
    [InlineData(CitationStyle.Mongolian, "Бүгд Найрамдах Казахстан Улсын Төв Улсын архив. Х-И-64, Д-1, ХН-512, 7-р хуудасны ар тал.")]
    [InlineData(CitationStyle.English, "CSA RK, fonds И-64, inventory 1, file 512, fol. 7v")]
    [InlineData(CitationStyle.Iso690, "CSA RK, Almaty: fonds И-64, series 1, file 512, fol. 7v.")]
    public void Styles_are_written_as_they_should_be(CitationStyle style, string expected) =>
        Assert.Equal(expected, Desk.Citations.Write(Desk.Citations.Read("ЦГА РК. Ф. И-64. Оп. 1. Д. 512. Л. 7 об.").Citation, style));

    [Fact]
    public void Reference_managers_get_every_part()
    {
        var citation = Desk.Citations.Read("Бекова А. С. [Прошение {1} & др.]. 1897 г. // ЦГА РК. Ф. И-64. Оп. 1. Д. 512. Л. 7 об.").Citation;
        var bib = Desk.Citations.Export(citation, CitationFormat.BibTeX);
        Assert.StartsWith("@misc{kz-tsga-", bib, StringComparison.Ordinal);
        Assert.Contains("title = {[Прошение \\{1\\} \\& др.]}", bib, StringComparison.Ordinal);
        Assert.Contains("year = {1897}", bib, StringComparison.Ordinal);
        var ris = Desk.Citations.Export(citation, CitationFormat.Ris).Split('\n');
        Assert.Contains("DP  - ЦГА РК", ris);
        Assert.Contains("CN  - Ф. И-64. Оп. 1. Д. 512", ris);
        Assert.Equal("ER  - ", ris[^2]);
        var csl = System.Text.Json.Nodes.JsonNode.Parse(Desk.Citations.Export(citation, CitationFormat.CslJson))![0]!;
        Assert.Equal(("manuscript", "ЦГА РК", "7 об."), ((string?)csl["type"], (string?)csl["archive"], (string?)csl["page"]));
        Assert.Equal(1897, (int)csl["issued"]!["date-parts"]![0]![0]!);
        Assert.Equal("Бекова", (string?)csl["author"]![0]!["family"]);
    }
}
