using System.Globalization;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Modules;
using YouthArchive.Platform.Setup;

namespace YouthArchive.Tests.Platform.Localization;

public sealed class PortalTextTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("youtharchive-texts-").FullName;
    private readonly CultureInfo _before = CultureInfo.CurrentUICulture;

    [Fact]
    public void The_sites_own_file_goes_before_the_shipped_text()
    {
        Own("ru", "msgid \"Astana time, {0}\"\nmsgstr \"по Астане ({0})\"");
        Assert.Equal("по Астане (UTC+5)", In("ru")["Astana time, {0}", "UTC+5"]);
        Assert.Equal("время Улан-Батора, UTC+8", In("ru")["Ulaanbaatar time, {0}", "UTC+8"]);
    }

    [Fact]
    public void A_missing_text_is_the_source_and_says_so()
    {
        var text = In("mn")["Nobody has translated {0}", 7];
        Assert.Equal("Nobody has translated 7", text.Value);
        Assert.True(text.ResourceNotFound);
    }

    [Theory]
    [InlineData("ru", 1, "1 команда"), InlineData("ru", 22, "22 команды"), InlineData("ru", 11, "11 команд")]
    [InlineData("kk", 1, "1 топ"), InlineData("kk", 5, "5 топ")]
    [InlineData("en", 1, "1 team"), InlineData("en", 0, "0 teams")]
    public void A_number_takes_the_form_of_its_language(string language, long count, string expected)
    {
        Own("ru", """
            msgid ""
            msgstr "Plural-Forms: nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);"
            msgid "{0} team"
            msgid_plural "{0} teams"
            msgstr[0] "{0} команда"
            msgstr[1] "{0} команды"
            msgstr[2] "{0} команд"
            """);
        Own("kk", "msgid \"{0} team\"\nmsgid_plural \"{0} teams\"\nmsgstr[0] \"{0} топ\"\nmsgstr[1] \"{0} топ\"");
        Assert.Equal(expected, In(language).Plural(count, "{0} team", "{0} teams"));
    }

    [Fact]
    public void More_values_follow_the_number() =>
        Assert.Equal("3 files of Aqyldy", In("en").Plural(3, "{0} file of {1}", "{0} files of {1}", "Aqyldy"));

    [Fact]
    public void A_translation_that_asks_for_other_values_is_left_out()
    {
        Own("ru", "msgid \"Hello, {0}\"\nmsgstr \"Привет, {1}\"");
        Assert.Equal("Hello, A", In("ru")["Hello, {0}", "A"]);
    }

    [Fact]
    public void A_broken_file_of_the_site_costs_only_itself()
    {
        Own("ru", "msgid \"Astana time");
        Assert.Equal("время Астаны, UTC+5", In("ru")["Astana time, {0}", "UTC+5"]);
    }

    [Fact]
    public void A_type_may_have_its_own_wording()
    {
        Own("ru", $"msgid \"Open\"\nmsgstr \"Открыть\"\nmsgctxt \"{typeof(PortalTextTests).FullName}\"\nmsgid \"Open\"\nmsgstr \"Открыто\"");
        var texts = Texts("ru");
        Assert.Equal("Открыть", texts["Open"]);
        Assert.Equal("Открыто", new PortalText<PortalTextTests>(texts)["Open"]);
    }

    [Fact]
    public void Kazakh_letters_stand_in_their_own_places()
    {
        string[] words = ["Ұлан", "Қала", "Гүл", "Ғалам", "Әлем", "Кітап", "Архив"];
        Assert.Equal(["Архив", "Әлем", "Гүл", "Ғалам", "Кітап", "Қала", "Ұлан"], words.Order(Alphabet.Of("kk")));
    }

    public void Dispose()
    {
        CultureInfo.CurrentUICulture = _before;
        Directory.Delete(_folder, recursive: true);
    }

    private IStringLocalizer In(string language) => Texts(language);

    private PortalText Texts(string language)
    {
        CultureInfo.CurrentUICulture = PortalCultures.Of(language);
        return new(ModuleCatalogue.From([]), new AppDataFolder(_folder), NullLogger<PortalText>.Instance);
    }

    private void Own(string language, string text)
    {
        Directory.CreateDirectory(Path.Combine(_folder, "Localization"));
        File.WriteAllText(Path.Combine(_folder, "Localization", language + ".po"), text);
    }
}
