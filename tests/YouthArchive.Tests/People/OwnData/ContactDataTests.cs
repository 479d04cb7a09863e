using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.People;
using YouthArchive.People.Accounts;
using YouthArchive.People.Letters;
using YouthArchive.People.OwnData;
using YouthArchive.People.Recovery;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Mail;
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
    public async Task Nobody_is_found_by_an_address_without_the_permission()
    {
        var (id, address) = await NewPersonAsync();
        await site.InDatabaseAsync(async db =>
        {
            // Stored again with what it is searched by.
            db.Entry(await db.Set<PortalUser>().SingleAsync(u => u.Id == id)).State = EntityState.Modified;
            await db.SaveChangesAsync();
            return await db.Set<PortalUser>().Where(u => u.Id == id).ExecuteUpdateAsync(s => s.SetProperty(u => u.NormalizedEmail, address.ToUpperInvariant()));
        });
        await GrantAsync(PortalRoles.Archivist, Permissions.ManageUsers);
        await GrantAsync(PortalRoles.Archivist, Permissions.ViewAudit);
        await GrantAsync(PortalRoles.Archivist, RecoveryPermissions.RecoverAccounts);
        using var viewer = await site.SignedInAsync(PortalRoles.Archivist);
        foreach (var (path, form, field) in new[] { ("/en/admin/users", "form#search", "Text"), ("/en/admin/recovery", "form#search", "Text"), ("/en/admin/audit", "form#person", "UserName") })
        {
            foreach (var text in new[] { address, address[..12], "example.org" })
            {
                using var found = await viewer.SubmitAsync(path, form, (field, text));
                Assert.Equal(System.Net.HttpStatusCode.OK, found.StatusCode);
                Assert.DoesNotContain(id, await found.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
            }
        }
        using (var named = await viewer.SubmitAsync("/en/admin/users", "form#search", ("Text", "p" + id)))
        {
            Assert.Contains(id, await named.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
        // With the permission the address leads there, and that is a look.
        var administrator = await site.NewPersonAsync(PortalRoles.Administrator);
        using var allowed = await site.SignedInAsAsync(administrator);
        using var known = await allowed.SubmitAsync("/en/admin/users", "form#search", ("Text", address));
        Assert.Contains(id, await known.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(1, await LooksAsync(id, administrator));
    }

    [Fact]
    public async Task Letters_show_addresses_with_the_permission_only_and_each_look_is_recorded()
    {
        var (id, address) = await NewPersonAsync();
        await site.InScopeAsync(async s =>
        {
            var outbox = s.GetRequiredService<IMailOutbox>();
            await outbox.AddAsync(new Letter("Test.Written", address, "en", "A letter", ["Text."]) { PersonId = id });
            await outbox.AddAsync(new Letter("Test.Written", "x" + address, "en", "Another", ["Text."]));
            return await s.GetRequiredService<DbContext>().SaveChangesAsync();
        });
        var letters = await site.InDatabaseAsync(db => db.Set<MailMessage>().Where(m => m.To.EndsWith(address)).OrderBy(m => m.To.Length).Select(m => m.Id).ToListAsync());
        await GrantAsync(PortalRoles.Editor, LetterPermissions.ViewMail);
        using var viewer = await site.SignedInAsync(PortalRoles.Editor);
        var administrator = await site.NewPersonAsync(PortalRoles.Administrator);
        using var allowed = await site.SignedInAsAsync(administrator);
        foreach (var path in letters.Select(l => $"/en/admin/mail/{l}").Prepend("/en/admin/mail"))
        {
            Assert.DoesNotContain(address, (await viewer.PageAsync(path)).DocumentElement.OuterHtml, StringComparison.Ordinal);
            Assert.Contains(address, (await allowed.PageAsync(path)).DocumentElement.OuterHtml, StringComparison.Ordinal);
        }
        Assert.Equal(1, await LooksAsync(id, administrator));
        Assert.Equal(1, await LooksAsync(letters[1], administrator));
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
