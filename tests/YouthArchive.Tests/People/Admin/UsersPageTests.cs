using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.People.Accounts;
using YouthArchive.People.Roles;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Security;
using YouthArchive.Tests.People.Recipes;
using YouthArchive.Tests.People.SignIn;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.People.Admin;

public abstract class UsersPageTests(PortalSite site)
{
    private static string Path(string id) => $"/en/admin/users/{id}";

    [Fact]
    public async Task Everybody_but_administrators_gets_403()
    {
        foreach (var role in PortalRoles.All.Where(r => r != PortalRoles.Administrator))
        {
            using var browser = await site.SignedInAsync(role);
            foreach (var path in new[] { "/en/admin/users", "/en/admin/users/new", "/en/admin/users/x" })
            {
                using var response = await browser.GetAsync(path, TestContext.Current.CancellationToken);
                Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
            }
        }
    }

    [Fact]
    public async Task Unknown_account_is_404()
    {
        using var browser = await site.SignedInAsync(PortalRoles.Administrator);
        using var response = await browser.GetAsync(Path("4no"), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Account_is_opened_found_by_a_part_of_its_name_and_appointed()
    {
        var name = "judge" + Guid.NewGuid().ToString("N")[..8];
        using var browser = await site.SignedInAsync(PortalRoles.Administrator);
        using var opened = await browser.SubmitAsync(
            "/en/admin/users/new", "form#new-account", ("UserName", name), ("DisplayName", "Өмірзақ Үсенұлы " + name),
            ("Password", "first password here"), ("Roles", PortalRoles.Judge));
        Assert.Equal(HttpStatusCode.Redirect, opened.StatusCode);
        var id = opened.Headers.Location!.OriginalString.Split('/')[^1];

        using var found = await browser.SubmitAsync("/en/admin/users", "form#search", ("Text", "ӨМІРЗАҚ " + name[..10]));
        Assert.Contains(name, (await found.DocumentAsync()).QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        using var appointed = await browser.SubmitAsync(
            Path(id), "form#roles", ("Roles", PortalRoles.Judge), ("Roles", PortalRoles.Editor), ("Reason", "asked by the board"));
        Assert.Equal(HttpStatusCode.Redirect, appointed.StatusCode);
        Assert.Equal(["Account.Opened", "Role.Appointed"], await KindsAsync(id));
        Assert.Equal([PortalRoles.Editor, PortalRoles.Judge], await RolesAsync(id));
    }

    [Fact]
    public async Task Disabled_person_is_out_and_enabled_again_comes_back()
    {
        var name = "off" + Guid.NewGuid().ToString("N")[..8];
        var id = await site.NewNamedAsync(name, PortalRoles.Student);
        using var inside = site.Visitor();
        using var signedIn = await inside.SignInAsync(name, Arrivals.Password);
        using var browser = await site.SignedInAsync(PortalRoles.Administrator);

        using var off = await browser.SubmitAsync(Path(id), "form#disable", ("Reason", "left school"));
        using var refused = await site.Visitor().SignInAsync(name, Arrivals.Password);
        using var on = await browser.SubmitAsync(Path(id), "form#enable");
        using var again = await site.Visitor().SignInAsync(name, Arrivals.Password);

        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.Equal(["Account.Disabled", "Account.Enabled"], await KindsAsync(id));
    }

    [Fact]
    public async Task Second_factor_is_reset_and_a_password_given()
    {
        var name = "lost" + Guid.NewGuid().ToString("N")[..8];
        var id = await site.NewNamedAsync(name, PortalRoles.Judge);
        await site.ChangeAsync(id, u => u.TwoFactorEnabled = true);
        using var browser = await site.SignedInAsync(PortalRoles.Administrator);
        using var reset = await browser.SubmitAsync(Path(id), "form#second-factor");
        using var given = await browser.SubmitAsync(Path(id), "form#password", ("Password", "handed over in person"));
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (reset.StatusCode, given.StatusCode));

        using var response = await site.Visitor().SignInAsync(name, "handed over in person");
        Assert.Equal("/kk/me", response.Headers.Location?.OriginalString);
        Assert.Equal(["SecondFactor.Reset", "Password.Given"], await KindsAsync(id));
    }

    [Fact]
    public async Task Only_administrators_touch_administrators()
    {
        await site.RunStepAsync("""{"name":"Roles","Roles":[{"Name":"Clerk","Permissions":["ManageUsers"]}]}""");
        var administrator = await site.NewPersonAsync(PortalRoles.Administrator);
        var student = await site.NewPersonAsync(PortalRoles.Student);
        using var clerk = await site.SignedInAsync("Clerk");

        using var promote = await clerk.SubmitAsync(Path(student), "form#roles", ("Roles", PortalRoles.Administrator));
        using var withdraw = await clerk.SubmitAsync(Path(administrator), "form#roles", ("Roles", PortalRoles.Student));
        using var disable = await clerk.SubmitAsync(Path(administrator), "form#disable");
        using var password = await clerk.SubmitAsync(Path(administrator), "form#password", ("Password", "now it is mine"));
        using var own = await clerk.SubmitAsync(
            "/en/admin/users/new", "form#new-account", ("UserName", "puppet"), ("DisplayName", "P"), ("Password", "first password here"),
            ("Roles", PortalRoles.Administrator));

        Assert.All(new[] { promote, withdraw, disable, password, own }, r => Assert.Equal(HttpStatusCode.OK, r.StatusCode));
        Assert.Equal([PortalRoles.Administrator], await RolesAsync(administrator));
        Assert.Equal([PortalRoles.Student], await RolesAsync(student));
        Assert.Empty(await KindsAsync(administrator));
        Assert.False(await site.InDatabaseAsync(db => db.Set<PortalUser>().AnyAsync(u => u.UserName == "puppet")));
        using var allowed = await clerk.SubmitAsync(Path(student), "form#roles", ("Roles", PortalRoles.Judge));
        Assert.Equal(HttpStatusCode.Redirect, allowed.StatusCode);
    }

    private Task<List<string>> KindsAsync(string id) => site.InDatabaseAsync(db =>
        db.Set<AuditEvent>().Where(e => e.SubjectId == id && e.Kind != "ContactData.Seen").OrderBy(e => e.Id).Select(e => e.Kind).ToListAsync());

    private Task<IReadOnlyList<string>> RolesAsync(string id) => site.InScopeAsync(s =>
        s.GetRequiredService<AccountSearch>().RolesOfAsync(id, CancellationToken.None));

    public sealed class OnSqlite(RoomySite site) : UsersPageTests(site), IClassFixture<RoomySite>;

    public sealed class OnPostgres(RoomyPostgresSite site) : UsersPageTests(site), IClassFixture<RoomyPostgresSite>;
}

/// <summary>A site of its own: who the last administrator is depends on everybody there.</summary>
public abstract class LastAdministratorTests(PortalSite site)
{
    [Fact]
    public async Task Last_administrator_stays()
    {
        var (one, other) = (await site.NewPersonAsync(PortalRoles.Administrator), await site.NewPersonAsync(PortalRoles.Administrator));
        using var browser = await site.SignedInAsAsync(one);

        using var self = await browser.SubmitAsync($"/en/admin/users/{one}", "form#disable");
        using var disabled = await browser.SubmitAsync($"/en/admin/users/{other}", "form#disable");
        using var withdrawn = await browser.SubmitAsync($"/en/admin/users/{one}", "form#roles", ("Roles", PortalRoles.Editor));
        var page = await withdrawn.DocumentAsync();

        Assert.Equal(HttpStatusCode.OK, self.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, disabled.StatusCode);
        Assert.Equal(HttpStatusCode.OK, withdrawn.StatusCode);
        Assert.NotNull(page.QuerySelector(".err"));

        // Two who remove each other at once: the later save must not win.
        using var enabled = await browser.SubmitAsync($"/en/admin/users/{other}", "form#enable");
        Assert.Equal([Refusal.None, Refusal.ChangedMeanwhile], await AtOnceAsync(one, other));
    }

    private Task<List<Refusal>> AtOnceAsync(string one, string other) => site.InScopeAsync(first => site.InScopeAsync(async second =>
    {
        async Task<(Appointments, PortalUser)> Ready(IServiceProvider services, string id)
        {
            await services.GetRequiredService<Administrators>().CanSpareAsync(id, CancellationToken.None);
            return (services.GetRequiredService<Appointments>(), await services.GetRequiredService<DbContext>().Set<PortalUser>().SingleAsync(u => u.Id == id));
        }
        var (a, b) = (await Ready(first, one), await Ready(second, other));
        var refusals = new List<Refusal> { await a.Item1.SetAsync(a.Item2, [], new(other, true), null, CancellationToken.None) };
        var role = second.GetRequiredService<DbContext>().Set<PortalRole>().Local.Single();
        Assert.NotEqual(role.ConcurrencyStamp, second.GetRequiredService<DbContext>().Entry(role).OriginalValues[nameof(PortalRole.ConcurrencyStamp)]);
        refusals.Add(await Saving.TryAsync(second.GetRequiredService<DbContext>(), CancellationToken.None));
        return refusals;
    }));

    public sealed class OnSqlite(PortalSite site) : LastAdministratorTests(site), IClassFixture<PortalSite>;

    public sealed class OnPostgres(PostgresSite site) : LastAdministratorTests(site), IClassFixture<PostgresSite>;
}
