using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using YouthArchive.Data;
using YouthArchive.People.Accounts;
using YouthArchive.People.Cards;
using YouthArchive.People.Classes;
using YouthArchive.People.Contracts;
using YouthArchive.People.Features;
using YouthArchive.People.Guardians;
using YouthArchive.People.Letters;
using YouthArchive.People.OwnData;
using YouthArchive.People.Recipes;
using YouthArchive.People.Recovery;
using YouthArchive.People.Relations;
using YouthArchive.People.Roles;
using YouthArchive.People.Rosters;
using YouthArchive.People.Safety;
using YouthArchive.People.SignIn;
using YouthArchive.People.Trail;
using YouthArchive.Platform.Modules;
using YouthArchive.Platform.Navigation;
using YouthArchive.Platform.Persistence;
using YouthArchive.Platform.Recipes;
using YouthArchive.Platform.Security;

namespace YouthArchive.People;

internal sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddSingleton<IEntityMaps, AccountMaps>();
        services.AddSingleton<IEntityMaps, CardMaps>();
        services.AddSingleton<IEntityMaps, GuardianMaps>();
        services.AddSingleton<IPermissionProvider, Permissions>();
        services.AddSingleton<INavigationProvider, PeopleMenu>();
        AddAccounts(services);
        AddSignIn(services);
        services.AddCards();
        services.AddScoped<FeatureSwitch>();
        services.AddScoped<AuditSearch>();
        services.AddClasses();
        services.AddRosters();
        services.AddScoped<IRecipeStep, RolesStep>();
        services.AddScoped<IRecipeStep, UsersStep>();
        services.AddScoped<IRecipeStep, PeopleStep>();
        services.AddScoped<IRecipeStep, ClassesStep>();
        services.AddLetters();
        services.AddRecovery();
        services.AddSafety();
        services.AddScoped<IStudentScope, SchoolScope>();
        services.AddGuardians();
        services.AddOwnData();
    }

    private static void AddAccounts(IServiceCollection services)
    {
        services.AddScoped<IPeople, PeopleDirectory>();
        services.AddScoped<IRelations, RelationsOfPeople>();
        services.AddScoped<IIdentityMarks, MarksOfPeople>();
        services.AddScoped<ISchoolDirectory, SchoolDirectory>();
        services.AddScoped<ILetterAddresses, LetterAddresses>();
        services.AddScoped<IPersonalData, AccountData>();
        services.AddScoped<AccountSearch>();
        services.AddScoped<AccountOpening>();
        services.AddScoped<AccountWords>();
        services.AddScoped<RoleBook>();
        services.AddScoped<RoleGrants>();
        services.AddScoped<IRoleGrants>(sp => sp.GetRequiredService<RoleGrants>());
        services.AddScoped<Administrators>();
        services.AddScoped<Appointments>();
        services.AddScoped<AccountChanges>();
        services.AddScoped<PermissionGrid>();
        services.AddSingleton<IRolePermissionStore, RolePermissionStore>();
    }

    private static void AddSignIn(IServiceCollection services)
    {
        services.AddIdentity<PortalUser, PortalRole>(Rules)
            .AddEntityFrameworkStores<PortalDbContext>()
            .AddDefaultTokenProviders()
            .AddSignInManager<PortalSignIn>()
            .AddClaimsPrincipalFactory<SessionClaims>();
        services.ConfigureApplicationCookie(SessionCookie.Configure);
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme)
            .PostConfigure<TimeProvider>((options, clock) => options.TicketDataFormat = new RememberedTickets(options.TicketDataFormat, clock));
        services.Configure<SecurityStampValidatorOptions>(SessionCookie.Configure);
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, LeadToSecondFactor>();
        services.AddScoped<SignInAttempt>();
        services.AddScoped<Authenticator>();
        services.AddSingleton<Rates>();
        services.AddOptions<RateLimiterOptions>().Configure<Rates>((o, rates) =>
        {
            o.OnRejected = Rates.Refuse;
            o.AddPolicy(Rates.PerAddress, rates.OfAddress);
        });
    }

    private static void Rules(IdentityOptions options)
    {
        options.User.RequireUniqueEmail = false;
        // AccountRules decides: names may be written in any script, and imported ones stay as they are.
        options.User.AllowedUserNameCharacters = "";
        options.Password.RequiredLength = AccountRules.PasswordMin;
        options.Password.RequireNonAlphanumeric = false;
        options.Password.RequireUppercase = false;
        // Identity counts only Latin letters here; a Kazakh password has none.
        options.Password.RequireLowercase = false;
        options.Password.RequireDigit = false;
        options.Lockout.MaxFailedAccessAttempts = 10;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
    }
}
