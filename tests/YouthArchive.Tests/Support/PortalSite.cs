using System.Net.Http.Headers;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;
using YouthArchive.People.Accounts;
using YouthArchive.Platform.Web;

namespace YouthArchive.Tests.Support;

/// <summary>The whole site, as it runs, on a database and a folder of its own.</summary>
public class PortalSite : WebApplicationFactory<YouthArchive.Web.SiteAssembly>, IAsyncLifetime
{
    private readonly Dictionary<string, string> _settings = new(StringComparer.Ordinal);

    /// <summary>The site's own folder; removed with it.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("youtharchive-test-").FullName;

    protected virtual Task<(string Provider, string Connection)> DatabaseAsync() =>
        Task.FromResult(("sqlite", $"Data Source={Path.Combine(Folder, "site.db")}"));

    /// <summary>Settings on top of the defaults, before the site starts.</summary>
    protected virtual void Configure(IDictionary<string, string> settings) { }

    public virtual async ValueTask InitializeAsync()
    {
        var (provider, connection) = await DatabaseAsync();
        _settings["Database:Provider"] = provider;
        _settings["Database:Connection"] = connection;
        _settings["ORCHARD_APP_DATA"] = Folder;
        _settings["Sample:Password"] = "Sample-2026-archive";
        _settings["Logging:LogLevel:Default"] = "Warning";
        // A test creates what it needs; the setup recipe is run where a test asks for it.
        _settings["Setup:Enabled"] = "false";
        Configure(_settings);
        StartSite();
    }

    /// <summary>In memory; the browser's site listens on a port instead.</summary>
    protected virtual void StartSite() => _ = Services;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        foreach (var (key, value) in _settings)
        {
            builder.UseSetting(key, value);
        }
    }

    /// <summary>A browser nobody has signed in with; it follows no redirects, so that a test sees them.</summary>
    public HttpClient Visitor() => CreateClient(new() { AllowAutoRedirect = false, HandleCookies = true });

    /// <summary>A browser of a new person with these roles.</summary>
    public async Task<HttpClient> SignedInAsync(params string[] roles) => await SignedInAsAsync(await NewPersonAsync(roles));

    /// <summary>A browser of an existing person, signed in without the sign-in page.</summary>
    public async Task<HttpClient> SignedInAsAsync(string personId)
    {
        await using var scope = Services.CreateAsyncScope();
        var user = await scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>().FindByIdAsync(personId)
            ?? throw new InvalidOperationException("No such person.");
        var principal = await scope.ServiceProvider.GetRequiredService<IUserClaimsPrincipalFactory<PortalUser>>().CreateAsync(user);
        var cookies = scope.ServiceProvider.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        // A staff session counts as one with a second factor unless a test says otherwise.
        ((ClaimsIdentity)principal.Identity!).AddClaim(new("amr", "mfa"));
        var ticket = new AuthenticationTicket(principal, IdentityConstants.ApplicationScheme);
        var client = Visitor();
        client.DefaultRequestHeaders.Add("Cookie", $"{PublicPageCaching.SignInCookie}={cookies.TicketDataFormat.Protect(ticket)}");
        return client;
    }

    /// <summary>Creates a person of age; returns the id.</summary>
    public async Task<string> NewPersonAsync(params string[] roles)
    {
        await using var scope = Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>();
        var roleManager = scope.ServiceProvider.GetRequiredService<RoleManager<PortalRole>>();
        var user = new PortalUser { DisplayName = "Тест Адамы", BirthYear = 1995, CreatedUtc = DateTime.UtcNow };
        user.UserName = "p" + user.Id;
        Must(await users.CreateAsync(user, "Sample-2026-archive"));
        foreach (var role in roles)
        {
            if (!await roleManager.RoleExistsAsync(role))
            {
                Must(await roleManager.CreateAsync(new PortalRole { Name = role }));
            }
            Must(await users.AddToRoleAsync(user, role));
        }
        return user.Id;
    }

    /// <summary>Looks into or writes to the database behind the site's back.</summary>
    public async Task<T> InDatabaseAsync<T>(Func<DbContext, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<DbContext>());
    }

    /// <summary>Runs with the site's services in a scope of its own.</summary>
    public async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }
        GC.SuppressFinalize(this);
    }

    private static void Must(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new InvalidOperationException(string.Join("; ", result.Errors.Select(e => e.Code)));
        }
    }
}
