using Microsoft.Extensions.DependencyInjection;
using YouthArchive.Platform.Navigation;
using YouthArchive.Platform.Security;

namespace YouthArchive.People.Recovery;

internal static class RecoveryServices
{
    public static IServiceCollection AddRecovery(this IServiceCollection services)
    {
        services.AddSingleton<IPermissionProvider, RecoveryPermissions>();
        services.AddSingleton<INavigationProvider, RecoveryMenu>();
        services.AddSingleton<RecoveryTokens>();
        services.AddScoped<RecoveryRequest>();
        services.AddScoped<RecoveryByLink>();
        services.AddScoped<RecoveryByStaff>();
        services.AddScoped<RecoveryBySchool>();
        return services;
    }
}
