using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Modules;
using YouthArchive.Platform.Security;
using YouthArchive.Tests.People.Recipes;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.People.Admin;

/// <summary>Roles, features and the audit trail.</summary>
public abstract class SitePagesTests(PortalSite site)
{
    [Fact]
    public async Task Everybody_but_administrators_gets_403()
    {
        foreach (var role in PortalRoles.All.Where(r => r != PortalRoles.Administrator))
        {
            using var browser = await site.SignedInAsync(role);
            foreach (var path in new[] { "/en/admin/roles", "/en/admin/roles/Judge", "/en/admin/features", "/en/admin/features/YouthArchive.Judging", "/en/admin/audit" })
            {
                using var response = await browser.GetAsync(path, TestContext.Current.CancellationToken);
                Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
            }
        }
    }

    [Theory]
    [InlineData("/en/admin/roles/Emperor")]
    [InlineData("/en/admin/features/YouthArchive.Nothing")]
    [InlineData("/en/admin/features/YouthArchive.People")]
    public async Task What_is_not_there_or_not_to_be_switched_is_404(string path)
    {
        using var browser = await site.SignedInAsync(PortalRoles.Administrator);
        using var response = await browser.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Permission_is_given_and_taken_by_the_grid_and_unknown_names_stay()
    {
        await site.RunStepAsync("""{"name":"Roles","Roles":[{"Name":"Archivist","Permissions":["FromElsewhere"]}]}""");
        using var browser = await site.SignedInAsync(PortalRoles.Administrator);
        using var archivist = await site.SignedInAsync(PortalRoles.Archivist);
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(archivist, "/en/admin/audit"));

        using var given = await browser.SubmitAsync("/en/admin/roles/Archivist", "form#grid", ("Wanted", "ViewAudit"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(archivist, "/en/admin/audit"));
        using var taken = await browser.SubmitAsync("/en/admin/roles/Archivist", "form#grid", ("Wanted", ""));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(archivist, "/en/admin/audit"));

        var held = await site.InScopeAsync(s => s.GetRequiredService<IRolePermissionStore>().ReadAsync());
        Assert.Equal(["FromElsewhere"], held[PortalRoles.Archivist]);
        Assert.Equal(2, await site.InDatabaseAsync(db => db.Set<AuditEvent>().CountAsync(e => e.Kind == "Role.PermissionsChanged")));
    }

    [Fact]
    public async Task Critical_permissions_are_for_administrators_to_give()
    {
        await site.RunStepAsync("""{"name":"Roles","Roles":[{"Name":"RoleKeeper","Permissions":["ManageRoles"]}]}""");
        using var keeper = await site.SignedInAsync("RoleKeeper");
        using var tried = await keeper.SubmitAsync("/en/admin/roles/RoleKeeper", "form#grid", ("Wanted", "ManageUsers"));
        var held = await site.InScopeAsync(s => s.GetRequiredService<IRolePermissionStore>().ReadAsync());
        Assert.Equal(["ManageRoles"], held["RoleKeeper"]);
    }

    [Fact]
    public async Task Administrators_role_is_not_for_editing()
    {
        using var browser = await site.SignedInAsync(PortalRoles.Administrator);
        var page = await browser.PageAsync("/en/admin/roles/Administrator");
        Assert.Empty(page.QuerySelectorAll("form#grid button, form#grid input:not([disabled]):not([type=hidden])"));
        using var response = await browser.SubmitAsync("/en/admin/roles/Administrator", "form#grid", ("Wanted", "ViewAudit"));
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task Feature_is_switched_with_what_goes_along_and_audited()
    {
        var state = site.Services.GetRequiredService<IFeatureState>();
        using var browser = await site.SignedInAsync(PortalRoles.Administrator);
        using var on = await browser.SubmitAsync("/en/admin/features/YouthArchive.Judging", "form#switch");
        Assert.True(state.IsEnabled("YouthArchive.Judging") && state.IsEnabled("YouthArchive.Programmes"));

        var asked = await browser.PageAsync("/en/admin/features/YouthArchive.Programmes");
        Assert.Contains("Judging", asked.QuerySelector("main ul")!.TextContent, StringComparison.Ordinal);
        using var off = await browser.SubmitAsync("/en/admin/features/YouthArchive.Programmes", "form#switch");
        Assert.False(state.IsEnabled("YouthArchive.Judging") || state.IsEnabled("YouthArchive.Programmes"));

        var events = await site.InDatabaseAsync(db => db.Set<AuditEvent>()
            .Where(e => e.SubjectType == "Feature" && e.SubjectId == "YouthArchive.Judging").OrderBy(e => e.Id).Select(e => e.Kind)
            .ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal(["Feature.Enabled", "Feature.Disabled"], events);
    }

    [Fact]
    public async Task Trail_is_filtered_by_person_kind_and_day()
    {
        var id = await site.NewPersonAsync(PortalRoles.Student);
        using var browser = await site.SignedInAsync(PortalRoles.Administrator);
        using var changed = await browser.SubmitAsync($"/en/admin/users/{id}", "form#roles", ("Roles", PortalRoles.Teacher));

        // Two roles, and the look at the page that shows the address.
        Assert.Equal(3, await RowsAsync(browser, $"?person={id}"));
        Assert.Equal(1, await RowsAsync(browser, $"?person={id}&Kind=Role.Appointed"));
        Assert.Equal(3, await RowsAsync(browser, $"?Subject={id}"));
        Assert.Equal(0, await RowsAsync(browser, $"?person={id}&To=2001-01-01"));
        Assert.Equal(3, await RowsAsync(browser, $"?person={id}&From=2001-01-01&To=not-a-day"));
        using var asked = await browser.SubmitAsync("/en/admin/audit", "form#person", ("UserName", "p" + id));
        Assert.Equal($"/en/admin/audit?person={id}", asked.Headers.Location?.OriginalString);
    }

    private static async Task<int> RowsAsync(HttpClient browser, string query) =>
        (await browser.PageAsync("/en/admin/audit" + query)).QuerySelectorAll("main tbody tr").Length;

    private static async Task<HttpStatusCode> StatusAsync(HttpClient browser, string path)
    {
        using var response = await browser.GetAsync(path, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    public sealed class OnSqlite(PortalSite site) : SitePagesTests(site), IClassFixture<PortalSite>;

    public sealed class OnPostgres(PostgresSite site) : SitePagesTests(site), IClassFixture<PostgresSite>;
}
