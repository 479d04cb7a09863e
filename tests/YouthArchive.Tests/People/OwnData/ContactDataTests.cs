using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.People;
using YouthArchive.People.Accounts;
using YouthArchive.People.OwnData;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Security;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.People.OwnData;

public abstract class ContactDataTests(PortalSite site)
{
    [Fact]
    public async Task Contact_data_is_shown_with_the_permission_only_and_a_look_is_recorded_once_an_hour()
    {
        var (id, address) = await NewPersonAsync();
        var viewer = await site.NewPersonAsync(PortalRoles.Archivist);
        await GrantAsync(PortalRoles.Archivist, Permissions.ManageUsers);
        using var browser = await site.SignedInAsAsync(viewer);
        Assert.DoesNotContain(address, (await browser.PageAsync($"/en/admin/users/{id}")).DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Equal(0, await LooksAsync(id, viewer));
        var administrator = await site.NewPersonAsync(PortalRoles.Administrator);
        using var allowed = await site.SignedInAsAsync(administrator);
        for (var look = 0; look < 2; look++)
        {
            Assert.Contains(address, (await allowed.PageAsync($"/en/admin/users/{id}")).Body!.TextContent, StringComparison.Ordinal);
        }
        Assert.Equal(1, await LooksAsync(id, administrator));
    }

    [Fact]
    public async Task Judge_finds_no_address_on_any_page_the_site_leads_to()
    {
        var (id, address) = await NewPersonAsync();
        await GrantAsync(PortalRoles.Judge, "JudgeEntries");
        using var judge = await site.SignedInAsync(PortalRoles.Judge);
        var (seen, next) = (new HashSet<string>(StringComparer.Ordinal), new Queue<string>(["/en", "/en/judging", "/en/me", "/en/admin", $"/en/admin/users/{id}", "/en/schools", "/en/classes"]));
        while (next.TryDequeue(out var path))
        {
            if (!seen.Add(path) || seen.Count > 200)
            {
                continue;
            }
            using var response = await judge.GetAsync(path, TestContext.Current.CancellationToken);
            Assert.DoesNotContain(address, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.OrdinalIgnoreCase);
            if (response.Content.Headers.ContentType?.MediaType == "text/html")
            {
                var document = await response.DocumentAsync();
                document.QuerySelectorAll("a[href]").OfType<IHtmlAnchorElement>().Select(a => a.GetAttribute("href")!.Split('#')[0])
                    .Where(h => h.StartsWith("/en/", StringComparison.Ordinal)).ToList().ForEach(next.Enqueue);
            }
        }
        Assert.True(seen.Count > 10, $"Only {seen.Count} pages were found.");
    }

    private async Task<(string Id, string Address)> NewPersonAsync()
    {
        var id = await site.NewPersonAsync(PortalRoles.Student);
        var address = $"seen{Guid.NewGuid():N}@example.org";
        await site.InDatabaseAsync(db => db.Set<PortalUser>().Where(u => u.Id == id).ExecuteUpdateAsync(s => s.SetProperty(u => u.Email, address)));
        return (id, address);
    }

    private Task<int> GrantAsync(string role, string permission) => site.InScopeAsync(async s =>
    {
        await s.GetRequiredService<IRoleGrants>().GrantAsync(role, [permission]);
        return 0;
    });

    private Task<int> LooksAsync(string id, string by) => site.InDatabaseAsync(db =>
        db.Set<AuditEvent>().CountAsync(a => a.Kind == ContactData.Seen && a.SubjectId == id && a.ActorId == by));

    public sealed class OnSqlite(PortalSite site) : ContactDataTests(site), IClassFixture<PortalSite>;

    public sealed class OnPostgres(PostgresSite site) : ContactDataTests(site), IClassFixture<PostgresSite>;
}
