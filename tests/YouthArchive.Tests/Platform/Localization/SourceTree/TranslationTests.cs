using Xunit;
using YouthArchive.Platform.Localization;

namespace YouthArchive.Tests.Platform.Localization.SourceTree;

public sealed class TranslationTests
{
    private static readonly Lazy<IReadOnlyList<ProjectTexts>> Repository = new(Catalogues.OfRepository);

    [Fact]
    public void Every_text_is_said_in_every_language() => None(Catalogues.Missing(Repository.Value));

    [Fact]
    public void No_translation_is_left_over() => None(Catalogues.Unused(Repository.Value));

    [Fact]
    public void Translations_have_all_forms_and_the_values_of_their_source() => None(Catalogues.Malformed(Repository.Value));

    [Fact]
    public void The_same_words_are_translated_alike_everywhere() => None(Catalogues.Disagreeing(Repository.Value));

    [Fact]
    public void The_search_finds_the_platforms_own_texts()
    {
        var used = Repository.Value.SelectMany(p => p.Used).Select(u => u.Text).ToHashSet(StringComparer.Ordinal);
        Assert.Superset(
            new HashSet<string>(StringComparer.Ordinal) { "Open the staff pages", "There is no such page", "Fill in this field.", "Sign in", "Saved, {0}", "Something here needs mending" },
            used);
    }

    [Theory]
    [InlineData("@S[\"Team\"]")]
    [InlineData("@S[\"Team\", Model.Name]")]
    [InlineData("<a aria-label=\"@S[\"Team\"]\">")]
    [InlineData("@S[isOpen ? \"Team\" : \"Team\"]")]
    [InlineData("@S[state switch { \"a\" => \"Team\", _ => \"Team\" }]")]
    [InlineData("class A(IStringLocalizer words) { string B => words[\"Team\"]; }")]
    [InlineData("class A(IStringLocalizer<A> words) { string B => words[\"Team\"]; }")]
    [InlineData("new MenuItem(Menu.Main, \"Team\", \"/team\", 3)")]
    [InlineData("IEnumerable<MenuItem> Items => [new(Menu.Main, \"Team\", \"/team\", 3)];")]
    [InlineData("public static readonly Permission ViewTeam = new(\"ViewTeam\", \"Team\");")]
    [InlineData("new Permission(\"ViewTeam\", \"Team\")")]
    [InlineData("new EditionAction(\"Team\", HackLinks.Team(edition.Slug), true, 1)")]
    [InlineData("SourceText.Of(\"Team\")")]
    [InlineData("[Required(ErrorMessage = \"Team\")]")]
    public void A_use_is_seen(string code) =>
        Assert.Equal(["Team"], UsedTexts.In("Page.cshtml", code).Select(u => u.Text).Distinct());

    [Theory]
    [InlineData("x.cs", "/// <c>S[\"Team\"]</c>")]
    [InlineData("x.cs", "/* S[\"Team\"] */")]
    [InlineData("x.cshtml", "@* @S[\"Team\"] *@")]
    [InlineData("x.cs", "var at = names[\"Team\"];")]
    [InlineData("x.cs", "ViewData.S[\"Team\"]")]
    public void What_is_no_use_is_not_seen(string file, string code) => Assert.Empty(UsedTexts.In(file, code));

    [Fact]
    public void A_plural_is_seen_with_both_forms() =>
        Assert.Equal([new UsedText("{0} team", "{0} teams", "x.cs:2")], UsedTexts.In(Path.Combine(SourceTree.Repository.Root, "x.cs"), "var n = 1;\nS.Plural(teams.Count(t => t.Is(\"x\")), \"{0} team\", \"{0} teams\")"));

    [Fact]
    public void A_missing_translation_is_named_with_its_place()
    {
        var project = Project("S[\"Team\"]; S[\"Judge\"];", "msgid \"Team\"\nmsgstr \"Топ\"");
        Assert.Equal(
            ["x.cs:1: no kk, ru, mn text for \"Judge\""],
            Catalogues.Missing([project]));
    }

    [Fact]
    public void A_plural_translated_as_one_text_is_missing() =>
        Assert.Single(Catalogues.Missing([Project("S.Plural(n, \"{0} team\", \"{0} teams\")", "msgid \"{0} team\"\nmsgstr \"{0} топ\"")]));

    [Fact]
    public void A_translation_nobody_uses_is_named() =>
        Assert.Contains("kk.po:1", Catalogues.Unused([Project("", "msgid \"Team\"\nmsgstr \"Топ\"")]).First(), StringComparison.Ordinal);

    [Fact]
    public void A_constant_that_is_handed_on_is_no_leftover() =>
        Assert.Empty(Catalogues.Unused([Project("public const string Text = \"Team\";", "msgid \"Team\"\nmsgstr \"Топ\"")]));

    [Theory]
    [InlineData("msgid \"Team\"\nmsgstr \"\"", "empty")]
    [InlineData("msgid \"Hello, {0}\"\nmsgstr \"Сәлем\"", "{n}")]
    [InlineData("msgid \"Hello, {0}\"\nmsgstr \"Сәлем, {1}\"", "{n}")]
    [InlineData("msgid \"{0} team\"\nmsgid_plural \"{0} teams\"\nmsgstr[0] \"{0} топ\"", "plural")]
    [InlineData("#, fuzzy\nmsgid \"Team\"\nmsgstr \"Топ\"", "looked at")]
    public void A_faulty_translation_is_named(string po, string fault) =>
        Assert.All(Catalogues.Malformed([Project("", po)]), f => Assert.Contains(fault, f, StringComparison.Ordinal));

    [Fact]
    public void Two_words_for_one_thing_are_named()
    {
        var other = Project("", "msgid \"Team\"\nmsgstr \"Команда\"") with { Name = "Other" };
        Assert.Equal(3, Catalogues.Disagreeing([Project("", "msgid \"Team\"\nmsgstr \"Топ\""), other]).Count());
    }

    private static ProjectTexts Project(string code, string po) => new(
        "Planted", [.. UsedTexts.In(Path.Combine(SourceTree.Repository.Root, "x.cs"), code)],
        CSharpText.Literals(code).Select(l => l.Value).ToHashSet(StringComparer.Ordinal),
        Catalogues.Languages.ToDictionary(l => l, _ => PoFile.Read(new StringReader(po))));

    private static void None(IEnumerable<string> faults)
    {
        var list = faults.ToList();
        Assert.True(list.Count == 0, $"{list.Count} found:\n{string.Join('\n', list)}");
    }
}
