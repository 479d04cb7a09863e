using Xunit;
using YouthArchive.Olympiads.Marking;
using YouthArchive.Olympiads.Marking.Citations;
using YouthArchive.Platform.Numbers;

namespace YouthArchive.Tests.Olympiads.Marking;

public sealed class CitationTests
{
    [Theory]
    [InlineData("ЦГА РК", "Ф. И-64", "Оп. 1", "Д. 512", "Л. 7 об.")]
    [InlineData("цгарк", "и64", "опись 01", "ед. хр. 512", "л. 7об")]
    [InlineData("ЦГA PK", "I-64", "1", "№ 512", "7v")]
    [InlineData("Central State Archive", "fonds I-64", "series 1", "file 512", "fol. 7v.")]
    [InlineData("ЦГА РК", "И-64-қор", "1-тізімдеме", "512-іс", "7-парақтың сырты")]
    [InlineData("ЦГА РК", "фонд И—64", "Д-1", "ХН-512", "7-р хуудасны ар тал")]
    public void Words_dashes_and_alphabets_do_not_matter(string archive, string fonds, string inventory, string file, string sheet) =>
        Assert.Equal(1, ItemMarking.Share(Samples.Citation, Samples.Answer(
            ("archive", archive), ("fonds", fonds), ("inventory", inventory), ("file", file), ("sheet", sheet))));

    [Theory]
    [InlineData("archive", "ГАРФ", 85)]
    [InlineData("fonds", "64", 75)]
    [InlineData("fonds", "Р-64", 75)]
    [InlineData("inventory", "2", 80)]
    [InlineData("file", "512а", 75)]
    [InlineData("sheet", "8", 90)]
    [InlineData("sheet", "7–8", 90)]
    [InlineData("verso", "", 95)]
    [InlineData("sheet", "", 85)]
    public void Each_field_has_its_weight(string field, string value, int hundredths)
    {
        var fields = new Dictionary<string, string>
        {
            ["archive"] = "ЦГА РК",
            ["fonds"] = "И-64",
            ["inventory"] = "1",
            ["file"] = "512",
            ["sheet"] = "7",
            ["verso"] = "1",
        };
        fields[field] = value;
        Assert.Equal(new Fraction(hundredths, 100), ItemMarking.Share(Samples.Citation, Samples.Answer([.. fields.Select(f => (f.Key, f.Value))])));
    }

    [Theory]
    [InlineData("Р-5446", "R-5446")]
    [InlineData("Р-5446", "P 5446")]
    [InlineData("Р-5446", "ф. Р5446")]
    [InlineData("П-708", "P-708")]
    [InlineData("64", "Ф.64")]
    [InlineData("Х-1", "1")]
    public void Fonds_letters_may_be_of_either_alphabet(string key, string given) => Assert.True(CallNumber.SameFonds(key, given));

    [Fact]
    public void Ranges_are_one_sheet_number_however_the_dash_is_drawn()
    {
        Assert.True(CallNumber.Same(CallElement.Sheet, "18–19", "л. 18 - 19 об."));
        Assert.False(CallNumber.Same(CallElement.Sheet, "18–19", "1819"));
        Assert.False(CallNumber.Same(CallElement.Sheet, "18–19", "18"));
    }

    [Fact]
    public void What_is_not_asked_is_not_weighed()
    {
        var item = Samples.Citation with { Sheet = "", IsVerso = false };
        Assert.Equal(new Fraction(25, 85), ItemMarking.Share(item, Samples.Answer(("fonds", "И-64"))));
        Assert.Equal(0, ItemMarking.Share(item, Samples.Answer(("sheet", "5"))));
    }
}
