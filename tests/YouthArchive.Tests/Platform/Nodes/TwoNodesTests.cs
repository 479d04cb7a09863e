using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.People.Contracts;
using YouthArchive.People.Guardians;
using YouthArchive.People.Roles;
using YouthArchive.Platform.Modules;
using YouthArchive.Platform.Security;
using YouthArchive.Tests.Content;
using YouthArchive.Tests.People.Guardians;
using YouthArchive.Tests.Programmes;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Platform.Nodes;

/// <summary>What is changed on one node, the other shows as soon as it is told.</summary>
public sealed class TwoNodesTests(TwoNodes nodes) : IClassFixture<TwoNodes>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_feature_that_is_switched_off_on_one_is_gone_on_the_other()
    {
        using var visitor = nodes.Second.Visitor();
        await ProgrammesSite.ApplyAsync(nodes.First, ProgrammesSite.Season());
        const string page = "/kk/hack/2026/teams";
        await TwoNodes.UntilAsync(async () => await StatusAsync(visitor, page) == HttpStatusCode.OK, "The page never was there.");
        await nodes.First.InScopeAsync(s => s.GetRequiredService<IFeatureState>().DisableAsync(["YouthArchive.ArchiveHack"]));
        await TwoNodes.UntilAsync(async () => await StatusAsync(visitor, page) == HttpStatusCode.NotFound, "The feature stayed.");
        await nodes.First.InScopeAsync(s => s.GetRequiredService<IFeatureState>().EnableAsync(["YouthArchive.ArchiveHack"]));
        await TwoNodes.UntilAsync(async () => await StatusAsync(visitor, page) == HttpStatusCode.OK, "The feature did not come back.");
    }

    [Fact]
    public async Task A_permission_that_is_taken_on_one_is_refused_on_the_other()
    {
        var person = await nodes.First.NewPersonAsync(PortalRoles.Archivist);
        await nodes.First.InScopeAsync(s => s.GetRequiredService<IRoleGrants>().GrantAsync(PortalRoles.Archivist, ["EditContent"]));
        using var browser = await nodes.Second.SignedInAsAsync(person);
        await TwoNodes.UntilAsync(async () => await StatusAsync(browser, "/kk/admin/content") == HttpStatusCode.OK, "The permission was not known.");
        await nodes.First.InScopeAsync(async services =>
        {
            await services.GetRequiredService<RoleGrants>().RemoveAsync(PortalRoles.Archivist, ["EditContent"], Cancellation);
            await services.GetRequiredService<DbContext>().SaveChangesAsync(Cancellation);
            await services.GetRequiredService<IRolePermissions>().ReloadAsync(Cancellation);
            return 0;
        });
        await TwoNodes.UntilAsync(async () => await StatusAsync(browser, "/kk/admin/content") == HttpStatusCode.Forbidden, "The permission stayed.");
    }

    [Fact]
    public async Task A_page_that_is_published_on_one_is_shown_by_the_other_from_its_cache_no_longer()
    {
        using var editor = await nodes.First.WithPermissionAsync(PortalRoles.Editor, "EditContent");
        using var visitor = nodes.Second.Visitor();
        var edit = await PublishAsync(editor, "/kk/admin/content/new?type=Page", "Бірінші атауы");
        await TwoNodes.UntilAsync(async () => await TitleAsync(visitor) == "Бірінші атауы", "The page did not appear.");
        Assert.True(await IsCachedAsync(visitor, "/kk/two-nodes"));
        await PublishAsync(editor, edit, "Екінші атауы");
        await TwoNodes.UntilAsync(async () => await TitleAsync(visitor) == "Екінші атауы", "The old page stayed.");
    }

    [Fact]
    public async Task A_consent_that_is_withdrawn_on_one_empties_the_cache_of_the_other()
    {
        var student = await GuardianSite.StudentAsync(nodes.First);
        await GuardianSite.PaperAsync(nodes.First, student, ConsentPurpose.Name);
        using var visitor = nodes.Second.Visitor();
        await CachedAsync(visitor);
        await nodes.First.InScopeAsync(async services =>
        {
            var journal = services.GetRequiredService<ConsentJournal>();
            Assert.Equal(1, await journal.WithdrawAsync([student], [ConsentPurpose.Name], ConsentWay.Paper, student, Cancellation));
            await journal.SaveAsync(Cancellation);
            return 0;
        });
        await TwoNodes.UntilAsync(async () => !await IsCachedAsync(visitor, "/kk/news"), "The cache was not emptied.");
    }

    [Fact]
    public async Task A_change_of_a_date_on_one_is_shown_by_the_other()
    {
        const string page = "/kk/programmes/archive-hack/dates";
        await ProgrammesSite.ApplyAsync(nodes.First, ProgrammesSite.Season("dates"));
        using var visitor = nodes.Second.Visitor();
        await TwoNodes.UntilAsync(async () => await StatusAsync(visitor, page) == HttpStatusCode.OK, "The edition did not appear.");
        await ProgrammesSite.ApplyAsync(nodes.First, ProgrammesSite.Season("dates").Replace("Ақылды архив", "Көшірілген архив", StringComparison.Ordinal));
        await TwoNodes.UntilAsync(
            async () => (await visitor.GetStringAsync(page, Cancellation)).Contains("Көшірілген архив", StringComparison.Ordinal), "The old edition stayed.");
    }

    /// <summary>What was said while the line was down was not heard; so everything is looked at again when it is up.</summary>
    [Fact]
    public async Task A_node_whose_line_was_cut_catches_up()
    {
        using var visitor = nodes.Second.Visitor();
        await CachedAsync(visitor);
        await nodes.First.InDatabaseAsync(db => db.Database.ExecuteSqlRawAsync(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'youtharchive_nodes' AND datname = current_database()", Cancellation));
        await TwoNodes.UntilAsync(async () => !await IsCachedAsync(visitor, "/kk/news"), "The node did not look again.");
        await TwoNodes.UntilAsync(
            async () => await nodes.First.InDatabaseAsync(db => db.Database.SqlQueryRaw<int>(
                "SELECT count(*)::int AS \"Value\" FROM pg_stat_activity WHERE application_name = 'youtharchive_nodes' AND datname = current_database()").SingleAsync(Cancellation)) == 2,
            "The lines were not opened again.");
    }

    private static async Task CachedAsync(HttpClient visitor)
    {
        // Other changes may empty it in between: until it was seen to be kept.
        await TwoNodes.UntilAsync(async () => await IsCachedAsync(visitor, "/kk/news"), "The page is never cached.");
    }

    /// <summary>The framework tells the age of a page it kept.</summary>
    private static async Task<bool> IsCachedAsync(HttpClient visitor, string path)
    {
        using var response = await visitor.GetAsync(path, Cancellation);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return response.Headers.Age is not null;
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient browser, string path)
    {
        using var response = await browser.GetAsync(path, Cancellation);
        return response.StatusCode;
    }

    private static async Task<string?> TitleAsync(HttpClient visitor)
    {
        using var response = await visitor.GetAsync("/kk/two-nodes", Cancellation);
        return response.IsSuccessStatusCode ? (await response.DocumentAsync()).QuerySelector("h1")?.TextContent : null;
    }

    private static async Task<string> PublishAsync(HttpClient editor, string path, string title)
    {
        using var saved = await editor.SubmitAsync(path, "form#edit", ("Form.Title", title), ("Form.Path", "two-nodes"), ("Form.Markdown", "Мәтін"), ("act", "publish"));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        return saved.Headers.Location!.ToString().Split('?')[0];
    }
}
