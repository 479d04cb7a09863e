using Microsoft.Extensions.DependencyInjection;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Fragments;
using YouthArchive.Platform.Navigation;
using YouthArchive.Platform.Security;

namespace YouthArchive.People.Letters;

internal static class LetterServices
{
    public static IServiceCollection AddLetters(this IServiceCollection services)
    {
        services.AddSingleton<IPermissionProvider, LetterPermissions>();
        services.AddSingleton<INavigationProvider, LetterMenu>();
        services.AddSingleton<INavigationProvider, Tasks.TaskMenu>();
        services.AddScoped<IPersonalData, LetterData>();
        services.AddScoped<IFragmentProvider, LettersOnOwnPage>();
        services.AddScoped<WantedLetters>();
        services.AddScoped<TestLetter>();
        return services;
    }
}
