using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using YouthArchive.Data;
using YouthArchive.People.Accounts;
using YouthArchive.People.Contracts;
using YouthArchive.People.Roles;
using YouthArchive.Platform.Modules;
using YouthArchive.Platform.Persistence;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;

namespace YouthArchive.People;

internal sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddSingleton<IEntityMaps, AccountMaps>();
        services.AddScoped<IPeople, PeopleDirectory>();
        services.AddSingleton<IRolePermissionStore, RolePermissionStore>();
        services.AddIdentity<PortalUser, PortalRole>(o =>
        {
            o.User.RequireUniqueEmail = false;
            o.Password.RequiredLength = 10;
            o.Password.RequireNonAlphanumeric = false;
            o.Password.RequireUppercase = false;
            o.Password.RequireDigit = false;
            o.Lockout.MaxFailedAccessAttempts = 10;
            o.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
        }).AddEntityFrameworkStores<PortalDbContext>().AddDefaultTokenProviders();
        services.ConfigureApplicationCookie(o =>
        {
            o.Cookie.Name = PublicPageCaching.SignInCookie;
            o.Cookie.HttpOnly = true;
            o.Cookie.SameSite = SameSiteMode.Lax;
            o.SlidingExpiration = true;
        });
    }
}
