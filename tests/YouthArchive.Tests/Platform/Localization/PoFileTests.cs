using Xunit;
using YouthArchive.Platform.Localization;

namespace YouthArchive.Tests.Platform.Localization;

public sealed class PoFileTests
{
    private const string Sample = """
        # A translator's remark.
        msgid ""
        msgstr ""
        "Language: ru\n"
        "Plural-Forms: nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);\n"

        #: Pages/Hack/Team.cshtml:12
        msgid "Save"
        msgstr "Сохранить"

        msgctxt "state"
        msgid "Open"
        msgstr "Открыто"

        msgid "{0} team"
        msgid_plural "{0} teams"
        msgstr[0] "{0} команда"
        msgstr[1] "{0} команды"
        msgstr[2] "{0} команд"

        msgid ""
        "Two lines,\n"
        "a \"word\" and a \\ \t tab"
        msgstr "Две строки,\n"
        "«слово»"
        #, fuzzy
        msgid "Unsure"
        msgstr "Неточно"
        #~ msgid "Gone"
        #~ msgstr "Было"
        """;

    private readonly PoFile _file = Read(Sample);

    [Fact]
    public void A_text_is_read_with_its_translation() =>
        Assert.Equal("Сохранить", Assert.Single(Entry("Save").Forms));

    [Fact]
    public void A_context_makes_a_key_of_its_own() =>
        Assert.Equal(("state", "Открыто", "state\u0004Open"), (Entry("Open").Context, Entry("Open").Forms[0], Entry("Open").Key));

    [Fact]
    public void Plural_forms_stand_in_their_order()
    {
        Assert.Equal("{0} teams", Entry("{0} team").IdPlural);
        Assert.Equal(["{0} команда", "{0} команды", "{0} команд"], Entry("{0} team").Forms);
        Assert.Equal(3, _file.Plurals.Forms);
    }

    [Fact]
    public void Strings_go_on_over_lines_and_escapes_are_undone() =>
        Assert.Equal("Две строки,\n«слово»", Entry("Two lines,\na \"word\" and a \\ \t tab").Forms[0]);

    [Fact]
    public void Fuzzy_entries_are_marked_and_old_ones_left_out()
    {
        Assert.True(Entry("Unsure").IsFuzzy);
        Assert.False(Entry("Save").IsFuzzy);
        Assert.DoesNotContain(_file.Entries, e => e.Id == "Gone");
    }

    [Fact]
    public void An_entry_knows_its_line() => Assert.Equal(8, Entry("Save").Line);

    [Theory]
    [InlineData("msgid \"a", 1)]
    [InlineData("msgid \"a\"\nmsgstr \"b\"c\"", 2)]
    [InlineData("msgid \"a\"\nmsgstr \"\\q\"", 2)]
    [InlineData("msgstr \"b\"", 1)]
    [InlineData("\"b\"", 1)]
    [InlineData("msgid \"a\"\nmsgstr[0] \"b\"", 2)]
    [InlineData("msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[1] \"c\"", 3)]
    [InlineData("msgid \"a\"", 1)]
    [InlineData("msgid \"a\"\nmsgstr \"b\"\nmsgstr \"c\"", 3)]
    [InlineData("hello", 1)]
    public void What_is_not_gettext_is_refused_with_its_line(string text, int line) =>
        Assert.Equal(line, Assert.Throws<PoFormatException>(() => Read(text)).Line);

    private PoEntry Entry(string id) => Assert.Single(_file.Entries, e => e.Id == id);

    private static PoFile Read(string text) => PoFile.Read(new StringReader(text));
}
