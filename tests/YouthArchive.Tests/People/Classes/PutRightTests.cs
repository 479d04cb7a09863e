using System.Net;
using AngleSharp.Html.Dom;
using Xunit;
using YouthArchive.People.Classes;
using YouthArchive.Tests.People.Rosters;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.People.Classes;

/// <summary>The dry run's own page: rows put right in their cells, sheets chosen, templates fetched; all of it by plain forms.</summary>
public abstract class PutRightTests(PortalSite site)
{
    public sealed class OnSqlite(PortalSite site) : PutRightTests(site), IClassFixture<PortalSite>;

    public sealed class OnPostgres(PostgresSite site) : PutRightTests(site), IClassFixture<PostgresSite>;

    private const string List = "Тегі;Аты;Туған күні\nӘбілқайыр;Аяулым;2011\nҒабит;Ерас9л;31.02.2011\nСейіт;;2010";

    [Fact]
    public async Task A_stranger_gets_neither_the_template_nor_the_page()
    {
        var (world, stranger) = (await ClassWorld.NewAsync(site, names: null), await ClassWorld.NewAsync(site, names: null));
        using var template = await stranger.Teacher.GetAsync(world.Path + "/list?handler=Template", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, template.StatusCode);
        using var draft = await stranger.Teacher.SubmitToAsync(stranger.Path + "/list", "form#list", world.Path + "/list", ("Rows", "2\tҒабит\tЕрасыл"));
        Assert.Equal(HttpStatusCode.NotFound, draft.StatusCode);
    }

    [Fact]
    public async Task Only_rows_with_a_problem_have_fields_and_what_is_put_right_there_comes_in()
    {
        var world = await ClassWorld.NewAsync(site, names: null);
        var page = await world.LookAsync(List);
        Assert.Equal(["3", "4"], page.QuerySelectorAll("table.rows tbody th").Select(t => t.TextContent));
        Assert.Equal("31.02.2011", Value(page, "Fix[0].Birth"));
        Assert.NotNull(page.QuerySelector("#again"));
        var better = await world.CheckAsync(page, ("Fix[0].GivenName", "Ерасыл"));
        Assert.Equal(["3", "4"], better.QuerySelectorAll("table.rows tbody th").Select(t => t.TextContent));
        Assert.Equal(("Ерасыл", "Сейіт"), (Value(better, "Fix[0].GivenName"), Value(better, "Fix[1].Surname")));
        var right = await world.CheckAsync(better, ("Fix[0].Birth", "05.03.2011"), ("Fix[1].GivenName", "Дана"));
        Assert.Null(right.QuerySelector("table.rows"));
        using var added = await world.AddAsync(right);
        Assert.Equal(HttpStatusCode.Redirect, added.StatusCode);
        Assert.Equal([("Әбілқайыр Аяулым", 2011), ("Ғабит Ерасыл", 2011), ("Сейіт Дана", 2010)], (await world.BoardAsync()).Students.Select(s => (s.Name, s.BirthYear ?? 0)));
    }

    [Fact]
    public async Task A_correction_counts_without_checking_again_and_a_wrong_one_stays_where_it_was_typed()
    {
        var world = await ClassWorld.NewAsync(site, names: null);
        var page = await world.LookAsync("Тегі;Аты;Туған күні\nӘбілқайыр;Аяулым;2011\nҒабит;Ерасыл;31.02.2011");
        using var refused = await world.AddAsync(page, ("Fix[0].GivenName", "Ерас9л"), ("Fix[0].Birth", "2012"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var again = await refused.DocumentAsync();
        Assert.Equal(("Ерас9л", "2012"), (Value(again, "Fix[0].GivenName"), Value(again, "Fix[0].Birth")));
        Assert.Empty((await world.BoardAsync()).Students);
        using var added = await world.AddAsync(page, ("Fix[0].Birth", "2012"));
        Assert.Equal(HttpStatusCode.Redirect, added.StatusCode);
        Assert.Equal(2012, (await world.BoardAsync()).Students.Single(s => s.Name == "Ғабит Ерасыл").BirthYear);
    }

    [Fact]
    public async Task A_row_that_was_emptied_is_left_out()
    {
        var world = await ClassWorld.NewAsync(site, names: null);
        var page = await world.LookAsync(List);
        using var added = await world.AddAsync(page, ("Fix[0].GivenName", "Ерасыл"), ("Fix[1].Surname", ""), ("Fix[1].Birth", ""));
        Assert.Equal(HttpStatusCode.Redirect, added.StatusCode);
        Assert.Equal(2, (await world.BoardAsync()).Students.Count);
    }

    [Theory]
    [InlineData("=cmd|' /C calc'!A0")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("Ерасыл\tЖаңа\nТағы бір\tАдам")]
    [InlineData("\u0001\u202E\u200B")]
    public async Task Hostile_values_are_refused_as_text(string value)
    {
        var world = await ClassWorld.NewAsync(site, names: null);
        var page = await world.CheckAsync(await world.LookAsync(List), ("Fix[0].GivenName", value), ("Fix[1].GivenName", new string('я', 10_000)));
        Assert.Null(page.QuerySelector("form#add"));
        Assert.Null(page.QuerySelector("#dry-run script"));
        Assert.DoesNotContain("Тағы бір", page.QuerySelector("textarea[name=Rows]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, page.QuerySelectorAll("table.rows tbody tr").Length);
        Assert.DoesNotContain(Value(page, "Fix[0].GivenName"), c => char.IsControl(c));
        using var forced = await world.AddAsync(page);
        Assert.Equal(HttpStatusCode.BadRequest, forced.StatusCode);
        Assert.Empty((await world.BoardAsync()).Students);
    }

    [Fact]
    public async Task Of_very_many_wrong_rows_a_hundred_come_first_and_none_is_lost()
    {
        var world = await ClassWorld.NewAsync(site, names: null);
        var names = Enumerable.Range(0, 130).Select(i => $"Әл{(char)('а' + i % 26)}{(char)('а' + i / 26)}ев;Нұрлан{i}");
        var page = await world.LookAsync("Тегі;Аты\n" + string.Join('\n', names));
        Assert.Equal(ListView.MostPutRight, page.QuerySelectorAll("table.rows tbody tr").Length);
        var next = await world.CheckAsync(page, [.. Enumerable.Range(0, 100).Select(i => ($"Fix[{i}].GivenName", "Нұрлан"))]);
        Assert.Equal(30, next.QuerySelectorAll("table.rows tbody tr").Length);
        var all = await world.CheckAsync(next, [.. Enumerable.Range(0, 30).Select(i => ($"Fix[{i}].GivenName", "Нұрлан"))]);
        Assert.Equal(130, all.QuerySelectorAll("section[aria-labelledby=added] li").Length);
    }

    [Fact]
    public async Task Another_sheet_is_read_at_a_press_and_what_was_typed_in_the_first_is_kept()
    {
        var world = await ClassWorld.NewAsync(site, names: null);
        var page = await world.UploadAsync(SeveralSheetsTests.Of(
            ("9 Ә", null, [["Тегі", "Аты"], ["Әлиев", "Нұр1ан"]]), ("9 Б", null, [["Тегі", "Аты"], ["Ғабит", "Ерасыл"]])), "list.xlsx");
        Assert.Contains("9 Ә", page.QuerySelector("#sheets p")!.TextContent, StringComparison.Ordinal);
        var second = await world.CheckAsync(page, ("Turn", "0"), ("Fix[0].GivenName", "Нұрлан"));
        Assert.Contains("9 Б", second.QuerySelector("#sheets p")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Ғабит Ерасыл", second.QuerySelector("section[aria-labelledby=added]")!.TextContent, StringComparison.Ordinal);
        var first = await world.CheckAsync(second, ("Turn", "0"));
        Assert.Contains("Әлиев Нұрлан", first.QuerySelector("section[aria-labelledby=added]")!.TextContent, StringComparison.Ordinal);
        using var added = await world.AddAsync(second);
        Assert.Equal("Ғабит Ерасыл", (await world.BoardAsync()).Students.Single().Name);
    }

    [Theory]
    [InlineData("kk", "Тегі"), InlineData("ru", "Фамилия"), InlineData("en", "Surname"), InlineData("mn", "Овог (эцгийн нэр)")]
    public async Task The_template_is_in_the_language_of_the_page(string language, string head)
    {
        var world = await ClassWorld.NewAsync(site, names: null);
        var path = $"/{language}/classes/{world.ClassId}/list";
        Assert.Equal(2, (await world.Teacher.PageAsync(path)).QuerySelectorAll("#template a").Length);
        var csv = await world.Teacher.GetStringAsync(path + "?handler=Template&format=csv", TestContext.Current.CancellationToken);
        Assert.Contains($"\"{head}\"", csv, StringComparison.Ordinal);
        using var workbook = await world.Teacher.GetAsync(path + "?handler=Template", TestContext.Current.CancellationToken);
        Assert.Equal("class-list.xlsx", workbook.Content.Headers.ContentDisposition?.FileName);
        var page = await world.UploadAsync(await workbook.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken), "class-list.xlsx");
        Assert.Null(page.QuerySelector("form#add"));
    }

    private static string Value(IHtmlDocument page, string name) => ((IHtmlInputElement)page.QuerySelector($"[name='{name}']")!).Value;
}
