using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Events;
using YouthArchive.Platform.Modules;
using YouthArchive.Platform.Navigation;
using YouthArchive.Platform.Nodes;
using YouthArchive.Platform.Persistence;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Tasks;
using YouthArchive.Platform.Web;

namespace YouthArchive.Platform;

public static partial class PlatformServices
{
    /// <summary>Everything modules stand on, then the modules themselves in dependency order.</summary>
    /// <exception cref="FeatureGraphException">A module's dependency is missing or circular.</exception>
    public static ModuleCatalogue AddPlatform(this IServiceCollection services, IEnumerable<Assembly> assemblies)
    {
        var catalogue = ModuleCatalogue.From(assemblies);
        services.AddSingleton(catalogue);
        services.AddSingleton(TimeProvider.System);
        AddTexts(services);
        AddWeb(services);
        services.AddSingleton<IFeatureState, FeatureState>();
        services.TryAddSingleton<INodeWire, LoneNode>();
        services.AddSingleton<NodeNews>();
        services.AddHostedService<NodeListener>();
        services.AddSingleton<IEntityMaps, PlatformMaps>();
        services.AddScoped<AuditTrail>();
        services.AddScoped<PortalEvents>();
        services.AddSingleton<SiteMenu>();
        services.AddSingleton<TaskBell>();
        services.AddSingleton(TaskTiming.Usual);
        services.AddScoped<TaskProgress>();
        services.AddScoped<ITaskProgress>(sp => sp.GetRequiredService<TaskProgress>());
        services.AddScoped(sp => new TaskBoard(
            sp.GetServices<TaskDescriptor>(), sp.GetRequiredService<Microsoft.EntityFrameworkCore.DbContext>(), sp.GetRequiredService<TaskBell>(),
            sp.GetRequiredService<ModuleCatalogue>(), sp.GetRequiredService<IFeatureState>(), sp.GetRequiredService<TimeProvider>()));
        services.AddScoped<Fragments.FragmentsOfZone>();
        services.AddHostedService<TaskRunner>();
        AddSecurity(services);
        AddPages(services, catalogue);
        AddRecipes(services);
        AddMail(services);
        AddFiles(services);
        foreach (var startup in ModuleStartups.Of(catalogue))
        {
            startup.Startup.ConfigureServices(services);
        }
        return catalogue;
    }

    /// <summary>Registers a background task. Its feature is that of its assembly.</summary>
    public static IServiceCollection AddBackgroundTask<TTask>(this IServiceCollection services) where TTask : class, IBackgroundTask =>
        services.AddScoped<TTask>().AddSingleton(new TaskDescriptor(TTask.Name, TTask.Every, typeof(TTask), TTask.Title));

    private static void AddSecurity(IServiceCollection services)
    {
        services.AddSingleton<IRolePermissions, RolePermissions>();
        services.AddSingleton<IAuthorizationPolicyProvider, PermissionPolicyProvider>();
        services.AddSingleton<IAuthorizationHandler, PermissionHandler>();
        services.AddSingleton<IAuthorizationHandler, SecondFactorHandler>();
        services.AddHostedService<RightsRefresh>();
        services.AddAuthorization(options =>
        {
            options.AddPolicy(Policies.SignedIn, p => p.RequireAuthenticatedUser());
            // What names no policy of its own is closed, to everybody.
            options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().RequireAssertion(_ => false).Build();
        });
        services.AddSingleton<IXmlRepository, DataProtectionKeys>();
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(sp => new ConfigureOptions<KeyManagementOptions>(
            o => o.XmlRepository = sp.GetRequiredService<IXmlRepository>()));
        services.AddDataProtection().SetApplicationName("YouthArchive");
        services.AddAntiforgery(o =>
        {
            o.Cookie.Name = "ya.form";
            o.HeaderName = "X-Form-Token";
        });
    }

    private static void AddPages(IServiceCollection services, ModuleCatalogue catalogue)
    {
        var mvc = services.AddRazorPages(o =>
        {
            o.Conventions.Add(new LanguagePrefix());
            o.Conventions.Add(new PageFeatureConvention(catalogue));
        }).AddDataAnnotationsLocalization();
        foreach (var module in catalogue.Modules)
        {
            mvc.AddApplicationPart(module.Assembly);
        }
        services.AddOutputCache(o => o.AddPolicy(PublicPageCaching.Name, new PublicPageCaching()));
        SharedPages.Wrap(services);
        services.Configure<RazorPagesOptions>(o => o.RootDirectory = "/Pages");
    }
}
