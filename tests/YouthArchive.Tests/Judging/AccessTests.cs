using System.Net;
using Xunit;
using YouthArchive.Platform.Security;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Judging;

public abstract class AccessTests(PortalSite site)
{
    [Theory]
    [InlineData("/kk/judging")]
    [InlineData("/kk/judging/archive-hack/x")]
    [InlineData("/kk/judging/archive-hack/x/H-01")]
    [InlineData("/kk/admin/judging")]
    [InlineData("/kk/admin/judging/archive-hack/x")]
    [InlineData("/kk/admin/judging/archive-hack/x/publish")]
    [InlineData("/kk/admin/editions")]
    [InlineData("/kk/admin/editions/archive-hack/x")]
    public async Task Visitor_is_sent_to_sign_in(string path)
    {
        await JudgedEdition.NewAsync(site);
        using var response = await site.Visitor().GetAsync(path, TestContext.Current.CancellationToken);
        Assert.True(response.StatusCode is HttpStatusCode.Unauthorized || response.StatusCode == HttpStatusCode.Found && !response.Headers.Location!.OriginalString.Contains("judging/archive", StringComparison.Ordinal), $"{response.StatusCode}");
    }

    [Theory]
    [InlineData("/kk/judging", PortalRoles.Judge)]
    [InlineData("/kk/admin/judging", PortalRoles.Organiser)]
    [InlineData("/kk/admin/editions", PortalRoles.Organiser)]
    public async Task Only_the_role_named_may_open(string path, string allowed)
    {
        await JudgedEdition.NewAsync(site);
        foreach (var role in PortalRoles.All)
        {
            using var browser = await site.SignedInAsync(role);
            using var response = await browser.GetAsync(path, TestContext.Current.CancellationToken);
            var isIn = response.StatusCode == HttpStatusCode.OK;
            Assert.True(isIn == (role == allowed || role == PortalRoles.Administrator), $"{role}: {response.StatusCode}");
        }
    }

    [Fact]
    public async Task Organiser_may_not_open_the_workspace_and_a_judge_not_the_desk()
    {
        var edition = await JudgedEdition.NewAsync(site);
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        using var judge = await edition.JudgeAsync();
        await DeniedAsync(organiser, edition.Queue + "/H-01");
        await DeniedAsync(organiser, edition.Queue);
        await DeniedAsync(judge, edition.Desk);
        await DeniedAsync(judge, edition.Desk + "/publish");
        await DeniedAsync(judge, edition.Desk + "?handler=Csv");
        await DeniedAsync(judge, $"/kk/admin/editions/{edition.Edition.Key}");
    }

    [Fact]
    public async Task Judge_of_another_panel_finds_nothing()
    {
        var edition = await JudgedEdition.NewAsync(site);
        var other = await JudgedEdition.NewAsync(site);
        using var judge = await other.JudgeAsync();
        await MissingAsync(judge, edition.Queue);
        await MissingAsync(judge, edition.Queue + "/H-01");
        using var administrator = await site.SignedInAsync(PortalRoles.Administrator);
        await MissingAsync(administrator, edition.Queue + "/H-01");
    }

    [Theory]
    [InlineData("/H-99")]
    [InlineData("/H-05")]
    public async Task Unknown_entry_and_one_not_handed_in_are_404(string entry)
    {
        var edition = await JudgedEdition.NewAsync(site);
        using var judge = await edition.JudgeAsync();
        await MissingAsync(judge, edition.Queue + entry);
    }

    [Fact]
    public async Task Outside_of_the_judging_stage_no_entry_is_shown_and_the_judge_is_told_why()
    {
        var edition = await JudgedEdition.NewAsync(site, ends: "@-1 18:00");
        using var judge = await edition.JudgeAsync();
        var closed = await judge.PageAsync(edition.Queue);
        Assert.StartsWith("Бағалау аяқталды", closed.QuerySelector(".empty p")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Empty(closed.QuerySelectorAll(".queue"));
        var other = await JudgedEdition.NewAsync(site);
        using var stranger = await other.JudgeAsync();
        await MissingAsync(stranger, edition.Queue);
        await MissingAsync(judge, edition.Queue + "/H-01");
        var own = await judge.PageAsync("/kk/judging");
        Assert.Null(own.QuerySelector($"a[href='{edition.Queue}']"));
    }

    [Fact]
    public async Task Unknown_edition_is_404_for_the_organiser()
    {
        await JudgedEdition.NewAsync(site);
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        await MissingAsync(organiser, "/kk/admin/judging/archive-hack/none");
        await MissingAsync(organiser, "/kk/admin/judging/summer-school/2027");
        await MissingAsync(organiser, "/kk/admin/judging/archive-hack/none/publish");
    }

    private static async Task MissingAsync(HttpClient browser, string path)
    {
        using var response = await browser.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal((path, HttpStatusCode.NotFound), (path, response.StatusCode));
    }

    private static async Task DeniedAsync(HttpClient browser, string path)
    {
        using var response = await browser.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.True(response.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.Found, $"{path}: {response.StatusCode}");
        Assert.DoesNotContain("form#rubric", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    public sealed class OnSqlite(JudgingOnSqlite site) : AccessTests(site), IClassFixture<JudgingOnSqlite>;
}
