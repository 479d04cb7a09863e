using Microsoft.Extensions.DependencyInjection;
using YouthArchive.People.Contracts;
using YouthArchive.Platform;
using YouthArchive.Platform.Fragments;
using YouthArchive.Platform.Navigation;
using YouthArchive.Platform.Persistence;
using YouthArchive.Platform.Security;

namespace YouthArchive.People.Safety;

internal static class SafetyServices
{
    public static IServiceCollection AddSafety(this IServiceCollection services)
    {
        services.AddSingleton<IEntityMaps, SafetyMaps>();
        services.AddSingleton<IPermissionProvider, SafetyPermissions>();
        services.AddSingleton<INavigationProvider, SafetyMenu>();
        services.AddScoped<SafetyStaff>();
        services.AddScoped<SafetyReporting>();
        services.AddScoped<SafetyLetters>();
        services.AddScoped<SafetyQueue>();
        services.AddScoped<IPersonalData, SafetyData>();
        services.AddScoped<IFragmentProvider, AnswersOnOwnPage>();
        services.AddBackgroundTask<SafetyReminder>();
        services.AddBackgroundTask<SafetyErasure>();
        return services;
    }
}
