using Microsoft.Extensions.DependencyInjection;
using YouthArchive.People.Contracts;
using YouthArchive.People.Recipes;
using YouthArchive.Platform;
using YouthArchive.Platform.Fragments;
using YouthArchive.Platform.Recipes;

namespace YouthArchive.People.Guardians;

internal static class GuardianServices
{
    public static IServiceCollection AddGuardians(this IServiceCollection services)
    {
        services.AddScoped<ConsentOutlines>();
        services.AddScoped<IConsents, ConsentRegister>();
        services.AddScoped<IPublicNames, PublicNames>();
        services.AddScoped<ISchoolNames, Schools.SchoolNames>();
        services.AddScoped<ISchoolRegions, Schools.SchoolRegions>();
        services.AddScoped<IPersonalData, ConsentData>();
        services.AddSingleton<ConsentTexts>();
        services.AddSingleton<ConsentLetters>();
        services.AddSingleton<ConsentCookie>();
        services.AddSingleton<GuardianForms>();
        services.AddScoped<ConsentJournal>();
        services.AddScoped<ConsentReceipt>();
        services.AddScoped<GuardianAsking>();
        services.AddScoped<GuardianAnswer>();
        services.AddScoped<GuardianChoice>();
        services.AddScoped<PaperConsent>();
        services.AddScoped<ScanReading>();
        services.AddScoped<ClassConsents>();
        services.AddScoped<IFragmentProvider, OwnConsents>();
        services.AddScoped<IFragmentProvider, OwnChildren>();
        services.AddScoped<IRecipeStep, ConsentsStep>();
        services.AddBackgroundTask<ConsentReminders>();
        return services;
    }
}
