using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using Xunit;
using YouthArchive.Platform.Security;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Content;

public sealed class RecipesPageTests(ContentSite site) : IClassFixture<ContentSite>
{
    private const string Address = "/kk/admin/recipes";

    [Theory]
    [InlineData(Address)]
    [InlineData(Address + "/export")]
    public async Task Only_administrators_get_in(string path)
    {
        foreach (var browser in new[] { site.Visitor(), await site.SignedInAsync(PortalRoles.Student), await site.SignedInAsync(PortalRoles.Editor) })
        {
            using var response = await browser.GetAsync(path, TestContext.Current.CancellationToken);
            Assert.True(response.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.Forbidden, $"{response.StatusCode}");
        }
    }

    [Fact]
    public async Task A_recipe_is_uploaded_tried_run_and_run_again()
    {
        using var admin = await site.SignedInAsync(PortalRoles.Administrator);
        using var kept = await UploadAsync(admin, "../../evil.exe", """{"name":"Қала/../x","steps":[{"name":"settings","Uploaded":{"a":1}}]}""");
        Assert.Equal(HttpStatusCode.Redirect, kept.StatusCode);
        var file = Path.GetFileName(Assert.Single(Directory.GetFiles(Path.Combine(site.Folder, "Recipes"))));
        Assert.Equal("x-uploaded.recipe.json", file);
        Assert.Equal("0", await ChangesAsync(admin, file, "try"));
        Assert.Equal("1", await ChangesAsync(admin, file, "run"));
        Assert.Equal("0", await ChangesAsync(admin, file, "run"));
    }

    [Theory]
    [InlineData("{ broken", "line 1")]
    [InlineData("{}", "steps")]
    public async Task A_broken_upload_is_explained_and_not_kept(string json, string part)
    {
        using var admin = await site.SignedInAsync(PortalRoles.Administrator);
        var before = Uploads();
        using var response = await UploadAsync(admin, "x.json", json);
        Assert.Contains(part, (await response.DocumentAsync()).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(before, Uploads());
    }

    [Fact]
    public async Task An_upload_of_more_than_two_megabytes_is_refused_with_a_word()
    {
        using var admin = await site.SignedInAsync(PortalRoles.Administrator);
        using var response = await UploadAsync(admin, "x.json", new string(' ', 5 * 1024 * 1024));
        Assert.NotNull((await response.DocumentAsync()).QuerySelector("[role=alert]"));
    }

    [Fact]
    public async Task The_site_is_exported_as_a_recipe_that_imports_without_a_change()
    {
        using var admin = await site.SignedInAsync(PortalRoles.Administrator);
        var json = await admin.GetStringAsync(Address + "/export", TestContext.Current.CancellationToken);
        var steps = JsonNode.Parse(json)!["steps"]!.AsArray().Select(s => s!["name"]!.GetValue<string>()).ToList();
        Assert.Equal(["feature", "themes", "settings", "ContentDefinition", "content", "layers"], steps.Take(6));
        var report = await Platform.Recipes.RecipeSites.RunAsync(site, json);
        Assert.Equal(0, report.Changes);
    }

    private int Uploads() => Directory.Exists(Path.Combine(site.Folder, "Recipes")) ? Directory.GetFiles(Path.Combine(site.Folder, "Recipes")).Length : 0;

    private static async Task<string> ChangesAsync(HttpClient admin, string file, string act)
    {
        using var response = await admin.SubmitAsync(Address, $"form:has(input[value='{file}'])", ("act", act));
        var row = Assert.Single((await response.DocumentAsync()).QuerySelectorAll("section.card tbody tr"));
        return row.QuerySelector("td.n")!.TextContent;
    }

    private static async Task<HttpResponseMessage> UploadAsync(HttpClient admin, string name, string json)
    {
        using var page = await admin.GetAsync(Address);
        var token = (await page.DocumentAsync()).QuerySelector("#upload input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var cookie = page.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0]).Single(c => c.StartsWith("ya.form=", StringComparison.Ordinal));
        using var content = new MultipartFormDataContent
        {
            { new StringContent(token), "__RequestVerificationToken" },
            { new StringContent("upload"), "act" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(json)), "upload", name },
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, Address) { Content = content };
        request.Headers.Add("Cookie", $"{string.Join("; ", admin.DefaultRequestHeaders.GetValues("Cookie"))}; {cookie}");
        return await admin.SendAsync(request);
    }
}
