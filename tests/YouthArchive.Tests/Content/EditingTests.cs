using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Xunit;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Security;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Content;

public abstract class EditingTests(PortalSite site)
{
    private const string Edit = "EditContent";

    [Theory]
    [InlineData("/kk/admin/content")]
    [InlineData("/kk/admin/content/new?type=Page")]
    public async Task Only_editors_get_in(string path)
    {
        foreach (var browser in new[] { site.Visitor(), await site.SignedInAsync(PortalRoles.Student), await site.SignedInAsync(PortalRoles.Judge) })
        {
            using var response = await browser.GetAsync(path, TestContext.Current.CancellationToken);
            Assert.True(response.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.Forbidden, $"{response.StatusCode}");
            using var post = await browser.PostAsync(path, new FormUrlEncodedContent([new("act", "publish")]), TestContext.Current.CancellationToken);
            Assert.True(post.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.Forbidden or HttpStatusCode.BadRequest or HttpStatusCode.MethodNotAllowed, $"{post.StatusCode}");
        }
    }

    [Theory]
    [InlineData("/kk/admin/content/4nobody")]
    [InlineData("/kk/admin/content/new?type=Widget")]
    public async Task What_cannot_be_edited_is_404(string path)
    {
        using var editor = await site.WithPermissionAsync(PortalRoles.Editor, Edit);
        using var response = await editor.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task A_draft_is_seen_by_nobody_until_it_is_published_and_after_it_is_withdrawn()
    {
        using var editor = await site.WithPermissionAsync(PortalRoles.Editor, Edit);
        var visitor = site.Visitor();
        var (path, word) = ("/kk/life", "тіршілікқұпиясы");
        var edit = await SaveAsync(editor, "/kk/admin/content/new?type=Page", "draft", ("Form.Title", "Өмірі"), ("Form.Path", "life"), ("Form.Markdown", $"## А\n\n{word}"));
        await HiddenAsync(visitor, path, word);
        await SaveAsync(editor, edit, "publish");
        Assert.Equal("Өмірі", (await visitor.PageAsync(path)).QuerySelector("h1")!.TextContent);
        await SaveAsync(editor, edit, "draft", ("Form.Title", "Жаңа атауы"), ("Form.Markdown", "басқа"));
        Assert.Equal("Өмірі", (await visitor.PageAsync(path)).QuerySelector("h1")!.TextContent);
        Assert.Empty((await visitor.PageAsync("/kk/search?q=" + Uri.EscapeDataString("Жаңа атауы"))).QuerySelectorAll("main h3 a"));
        await SaveAsync(editor, edit, "publish");
        Assert.Equal("Жаңа атауы", (await visitor.PageAsync(path)).QuerySelector("h1")!.TextContent);
        await SaveAsync(editor, edit, "withdraw");
        await HiddenAsync(visitor, path, "Жаңа атауы");
        var kinds = await site.InDatabaseAsync(db => db.Set<AuditEvent>().Where(a => a.SubjectId == edit.Substring("/kk/admin/content/".Length)).Select(a => a.Kind).ToListAsync());
        Assert.Equal(["Content.DraftSaved", "Content.DraftSaved", "Content.DraftSaved", "Content.DraftSaved", "Content.Published", "Content.Published", "Content.Withdrawn"], kinds.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_older_version_comes_back_as_a_draft()
    {
        using var editor = await site.WithPermissionAsync(PortalRoles.Editor, Edit);
        var edit = await SaveAsync(editor, "/kk/admin/content/new?type=Page", "draft", ("Form.Title", "Бірінші"), ("Form.Path", "versions"), ("Form.Markdown", "1"));
        await SaveAsync(editor, edit, "draft", ("Form.Title", "Екінші"));
        var version = (await editor.PageAsync(edit)).QuerySelector("#versions button[name=version]")!.GetAttribute("value")!;
        using var response = await editor.SubmitAsync(edit, "form#versions", ("version", version));
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        var page = await editor.PageAsync(edit);
        Assert.Equal("Бірінші", ((IHtmlInputElement)page.QuerySelector("#title")!).Value);
        Assert.Equal(3, page.QuerySelectorAll("#versions tbody tr").Length);
    }

    [Fact]
    public async Task Preview_shows_safe_html_and_saves_nothing()
    {
        using var editor = await site.WithPermissionAsync(PortalRoles.Editor, Edit);
        using var response = await editor.SubmitAsync("/kk/admin/content/new?type=Page", "form#edit",
            ("Form.Title", "Т"), ("Form.Path", "preview-only"), ("Form.Markdown", "## Бас\n\n<script>alert(1)</script> [x](javascript:alert(1))"), ("act", "preview"));
        var page = await response.DocumentAsync();
        Assert.Equal("Бас", page.QuerySelector(".card .prose h2")!.TextContent);
        Assert.Empty(page.QuerySelectorAll(".prose script, .prose a"));
        Assert.Contains("<script>", ((IHtmlTextAreaElement)page.QuerySelector("#markdown")!).Value, StringComparison.Ordinal);
        Assert.DoesNotContain("preview-only", (await editor.PageAsync("/kk/admin/content?state=unpublished")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mistake_is_shown_at_its_field_and_the_text_is_kept()
    {
        using var editor = await site.WithPermissionAsync(PortalRoles.Editor, Edit);
        using var response = await editor.SubmitAsync("/kk/admin/content/new?type=NewsItem", "form#edit",
            ("Form.Title", ""), ("Form.Path", "a?b"), ("Form.Date", "erte"), ("Form.Markdown", new string('я', 70_000)), ("act", "publish"));
        var page = await response.DocumentAsync();
        Assert.Equal(["#title", "#path", "#date", "#markdown"], page.QuerySelectorAll("[role=alert] a").Select(a => a.GetAttribute("href")));
        Assert.Equal(70_000, ((IHtmlTextAreaElement)page.QuerySelector("#markdown")!).Value.Length);
    }

    [Fact]
    public async Task Of_two_editors_the_later_is_told_and_loses_nothing()
    {
        using var editor = await site.WithPermissionAsync(PortalRoles.Editor, Edit);
        var edit = await SaveAsync(editor, "/kk/admin/content/new?type=Page", "draft", ("Form.Title", "Екеу"), ("Form.Path", "two"), ("Form.Markdown", "1"));
        var stale = (await editor.PageAsync(edit)).QuerySelector("[name='Form.BasedOn']")!.GetAttribute("value")!;
        await SaveAsync(editor, edit, "draft", ("Form.Markdown", "2"));
        using var response = await editor.SubmitAsync(edit, "form#edit", ("Form.BasedOn", stale), ("Form.Markdown", "3"), ("act", "draft"));
        var page = await response.DocumentAsync();
        Assert.NotNull(page.QuerySelector("[role=alert] a[href='#markdown']"));
        Assert.Equal("3", ((IHtmlTextAreaElement)page.QuerySelector("#markdown")!).Value);
        Assert.Equal("2", ((IHtmlTextAreaElement)(await editor.PageAsync(edit)).QuerySelector("#markdown")!).Value);
    }

    [Fact]
    public async Task Two_published_pages_cannot_have_one_address()
    {
        using var editor = await site.WithPermissionAsync(PortalRoles.Editor, Edit);
        using var response = await editor.SubmitAsync("/kk/admin/content/new?type=Page&language=kk", "form#edit",
            ("Form.Title", "Екінші портал"), ("Form.Path", "about"), ("Form.Markdown", "x"), ("act", "publish"));
        Assert.NotNull((await response.DocumentAsync()).QuerySelector("[role=alert] a[href='#path']"));
        Assert.Equal("Портал туралы", (await site.Visitor().PageAsync("/kk/about")).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task The_list_filters_and_shows_which_translations_are_missing()
    {
        using var editor = await site.WithPermissionAsync(PortalRoles.Editor, Edit);
        var page = await editor.PageAsync("/kk/admin/content?language=kk&type=Page&state=published");
        var help = page.QuerySelectorAll("tbody tr").Single(r => r.QuerySelector(".mono")!.TextContent == "/kk/help");
        Assert.Equal("Монгол", help.QuerySelector("td:last-child a")!.TextContent);
        Assert.All(page.QuerySelectorAll("tbody tr .mono"), m => Assert.StartsWith("/kk", m.TextContent, StringComparison.Ordinal));
        var translation = await editor.PageAsync(help.QuerySelector("td:last-child a")!.GetAttribute("href")!);
        Assert.Equal("help", ((IHtmlInputElement)translation.QuerySelector("#path")!).Value);
    }

    private static async Task<string> SaveAsync(HttpClient editor, string path, string act, params (string, string)[] values)
    {
        using var response = await editor.SubmitAsync(path, "form#edit", [.. values, ("act", act)]);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        return response.Headers.Location!.ToString().Split('?')[0];
    }

    private static async Task HiddenAsync(HttpClient visitor, string path, string word)
    {
        using var page = await visitor.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
        var search = await visitor.PageAsync("/kk/search?q=" + Uri.EscapeDataString(word));
        Assert.Empty(search.QuerySelectorAll("main h3 a"));
        Assert.DoesNotContain(path + "<", await visitor.GetStringAsync("/sitemap.xml", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    public sealed class OnSqlite(ContentSite site) : EditingTests(site), IClassFixture<ContentSite>;

    public sealed class OnPostgres(ContentPostgresSite site) : EditingTests(site), IClassFixture<ContentPostgresSite>;
}
