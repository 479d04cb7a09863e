using Xunit;
using YouthArchive.Catalogue.Contracts;

namespace YouthArchive.Tests.Catalogue;

public sealed class ArchiveDirectoryTests
{
    [Fact]
    public void Every_archive_is_named_in_four_languages()
    {
        foreach (var archive in Desk.Directory.All)
        {
            Assert.Matches("^[a-z]{2}-[a-z-]+$", archive.Code);
            Assert.StartsWith(archive.Country, archive.Code, StringComparison.OrdinalIgnoreCase);
            Assert.True(archive.IsSample);
            foreach (var text in new[] { archive.Name, archive.Place })
            {
                Assert.All(new[] { text.Kk, text.Ru, text.En, text.Mn }, t => Assert.False(string.IsNullOrWhiteSpace(t), archive.Code));
            }
        }
    }

    [Fact]
    public void All_regions_and_cities_of_Kazakhstan_have_their_archive()
    {
        var regional = Desk.Directory.All.Where(a => a.Country == "KZ" && a.Kind is ArchiveKind.Regional or ArchiveKind.City).Select(a => a.Region.En).Distinct().ToList();
        Assert.Equal(20, regional.Count(r => r is { Length: > 0 } && Desk.Directory.All.Any(a => a.Country == "KZ" && a.Region.En == r)));
    }

    [Fact]
    public void Name_written_in_a_citation_names_one_archive_alone()
    {
        foreach (var archive in Desk.Directory.All)
        {
            foreach (var language in new[] { "kk", "ru", "en", "mn" })
            {
                var name = Desk.Directory.Written(archive, language);
                Assert.Equal([archive.Code], Desk.Directory.Named(name).Select(a => a.Code));
            }
        }
    }

    [Theory]
    [InlineData("ЦГА РК", "kz-tsga")]
    [InlineData("ЦГА PK", "kz-tsga")]
    [InlineData("ц.г.а. р.к.", "kz-tsga")]
    [InlineData("ҚР ОМА", "kz-tsga")]
    [InlineData("КР ОМА", "kz-tsga")]
    [InlineData("Central State Archive of RK", "kz-tsga")]
    [InlineData("МУYТА", "mn-na")]
    [InlineData("ЦГАОР СССР", "ru-garf")]
    public void Names_are_known_however_they_are_typed(string name, string code) =>
        Assert.Equal([code], Desk.Directory.Named(name).Select(a => a.Code));

    [Fact]
    public void Shared_abbreviation_names_all_who_share_it() =>
        Assert.True(Desk.Directory.Named("ГААО").Count >= 4);

    [Theory]
    [InlineData("")]
    [InlineData("...")]
    [InlineData("ЦГА")]
    public void Nobody_is_named_by_a_part(string name) => Assert.Empty(Desk.Directory.Named(name));
}
