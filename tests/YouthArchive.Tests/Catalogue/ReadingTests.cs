using Xunit;
using YouthArchive.Catalogue.Contracts;

namespace YouthArchive.Tests.Catalogue;

public sealed class ReadingTests
{
    private static ArchivalCitation Read(string text, CitationHints? hints = null) => Desk.Citations.Read(text, hints).Citation;

    [Fact]
    public void Labelled_references_are_read_field_by_field()
    {
        Assert.True(LabelledReference.All.Count >= 400, "The labelled set is too small.");
        Assert.True(LabelledReference.All.Count(r => r.HasSlips) * 4 >= LabelledReference.All.Count, "A quarter should have slips.");
        var score = FieldScore.Of(Desk.Citations, LabelledReference.All);
        Assert.True(score.F1 >= 0.98, $"F1 {score.F1:0.0000}\n{string.Join('\n', score.Mistakes)}");
    }

    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    [InlineData("mn")]
    [InlineData("en")]
    public void No_language_is_read_worse_than_the_others(string language)
    {
        var score = FieldScore.Of(Desk.Citations, LabelledReference.All.Where(r => r.Language == language));
        Assert.True(score.F1 >= 0.97, $"F1 {score.F1:0.0000}\n{string.Join('\n', score.Mistakes)}");
    }

    [Fact]
    public void Slips_cost_little()
    {
        var score = FieldScore.Of(Desk.Citations, LabelledReference.All.Where(r => r.HasSlips));
        Assert.True(score.F1 >= 0.97, $"F1 {score.F1:0.0000}\n{string.Join('\n', score.Mistakes)}");
    }

    [Fact]
    public void Reading_is_steady_once_it_was_written()
    {
        foreach (var reference in LabelledReference.All)
        {
            var read = Desk.Citations.Read(reference.Text);
            var style = read.Style ?? CitationStyle.Gost;
            var written = Desk.Citations.Write(read.Citation, style);
            Assert.Equal(written, Desk.Citations.Write(Read(written, new(Archive: read.Citation.Archive)), style));
        }
    }

    [Theory]
    [InlineData("ЦГА РК. Ф. Р-1234. Оп. 1. Д. 5. Л. 7", "Р-1234")]
    [InlineData("ЦГА РК. Ф. P-1234. Оп. 1. Д. 5. Л. 7", "Р-1234")]
    [InlineData("ЦГА РК. Ф. Р –1234. Оп. 1. Д. 5. Л. 7", "Р-1234")]
    [InlineData("ЦГА РК. Ф. −1234. Оп. 1. Д. 5. Л. 7", "1234")]
    [InlineData("ҚР ОМА. Р-1234-қор, 1-тізімдеме, 5-іс, 7-парақ", "Р-1234")]
    public void Fonds_is_a_text_and_never_a_negative_number(string text, string fonds)
    {
        Assert.Equal(fonds, Read(text).Fonds);
        Assert.DoesNotContain("-1234", Read(text).Inventory + Read(text).File, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("МУҮТА. Х-1, Д-1, ХН-25, 12-р хуудас", null, "1", "25")]
    [InlineData("ЦГА РК. Ф. 1. Оп. 1. Д. 25. Л. 12", null, "1", "25")]
    [InlineData("Ф. 12. Д. 3", "mn", "3", "")]
    [InlineData("Ф. 12. Д. 3", "ru", "", "3")]
    [InlineData("МУҮТА. Ф. 12, Д. 3", null, "3", "")]
    [InlineData("ГАРФ. Ф. 12. Д. 3", null, "", "3")]
    public void D_is_told_apart_by_words_archive_or_language(string text, string? language, string inventory, string file)
    {
        var reading = Desk.Citations.Read(text, new(language));
        Assert.Equal((inventory, file), (reading.Citation.Inventory, reading.Citation.File));
        Assert.DoesNotContain(reading.Problems, p => p.Code == CitationProblemCodes.Ambiguous && p.Part == CitationPart.File);
    }

    [Fact]
    public void D_that_nothing_decides_is_asked()
    {
        var reading = Desk.Citations.Read("Ф. 12. Д. 3");
        Assert.Contains(reading.Problems, p => p.Code == CitationProblemCodes.Ambiguous);
        Assert.Equal(["3", ""], reading.Candidates.Select(c => c.Citation.File).OrderDescending());
        Assert.Equal(["3", ""], reading.Candidates.Select(c => c.Citation.Inventory).OrderDescending());
    }

    [Fact]
    public void Name_that_archives_share_is_asked_and_a_hint_answers()
    {
        var reading = Desk.Citations.Read("ГАКО. Ф. 18. Оп. 1. Д. 5. Л. 7");
        Assert.Null(reading.Citation.Archive);
        Assert.True(reading.Candidates.Count >= 3);
        Assert.Equal("kz-karaganda", Read("ГАКО. Ф. 18. Оп. 1. Д. 5. Л. 7", new(Archive: "kz-karaganda")).Archive);
    }

    [Theory]
    [InlineData("ЦГА РК. Ф. 1. Оп. 1. Д. 5. Л. 19–18", CitationProblemCodes.ImpossibleSheets)]
    [InlineData("ЦГА РК. Ф. 1. Оп. 1. Д. 5. Л. 0", CitationProblemCodes.ImpossibleSheets)]
    [InlineData("ЦГА РК. Ф. 1. Оп. 1. Д. 5. Л. 7, 7", CitationProblemCodes.RepeatedSheet)]
    [InlineData("ЦГА РК. Ф. 1. Оп. 1. Оп. 2. Д. 5. Л. 7", CitationProblemCodes.SaidTwice)]
    [InlineData("ЦГА РК. Ф. 1. Д. 5. Л. 7", CitationProblemCodes.Missing)]
    [InlineData("Ф. 1. Оп. 1. Д. 5. Л. 7", CitationProblemCodes.Missing)]
    [InlineData("Архив вымышленного района. Ф. 1. Оп. 1. Д. 5", CitationProblemCodes.UnknownArchive)]
    [InlineData("ЦГАОР СССР. Ф. 1. Оп. 1. Д. 5", CitationProblemCodes.FormerName)]
    [InlineData("Там же. Л. 8", CitationProblemCodes.RefersBack)]
    [InlineData("Сегодня хорошая погода", CitationProblemCodes.NotACitation)]
    [InlineData("", CitationProblemCodes.NotACitation)]
    public void Problems_are_said(string text, string code) =>
        Assert.Contains(Desk.Citations.Read(text).Problems, p => p.Code == code);

    [Fact]
    public void Good_reference_has_no_problems() =>
        Assert.Empty(Desk.Citations.Read("Письмо. 20 октября 1925 г. // ГАРФ. Ф. Р-123. Оп. 1. Д. 45. Л. 18–19 об.").Problems);

    [Fact]
    public void Sheet_beyond_the_file_and_a_second_citation_of_a_place_are_flagged()
    {
        var citation = Read("ЦГА РК. Ф. И-64. Оп. 1. Д. 512. Л. 212");
        Assert.Contains(Desk.Citations.Check(citation, new(SheetsInFile: 98)), p => p.Code == CitationProblemCodes.ImpossibleSheets);
        Assert.Empty(Desk.Citations.Check(citation, new(SheetsInFile: 212)));
        var same = Read("ҚР ОМА. И-64-қор, 1-тізімдеме, 512-іс, 212-парақ");
        Assert.Contains(Desk.Citations.Check(citation, new(Others: [same])), p => p.Code == CitationProblemCodes.Duplicate);
        Assert.Empty(Desk.Citations.Check(citation, new(Others: [citation with { File = "513" }])));
    }
}
