using Microsoft.Extensions.DependencyInjection;
using YouthArchive.People.Contracts;

namespace YouthArchive.People.Guardians;

internal static class GuardianServices
{
    public static IServiceCollection AddGuardians(this IServiceCollection services)
    {
        services.AddScoped<ConsentOutlines>();
        services.AddScoped<IConsents, ConsentRegister>();
        services.AddScoped<IPublicNames, PublicNames>();
        services.AddSingleton<ConsentTexts>();
        services.AddSingleton<ConsentLetters>();
        services.AddScoped<ConsentJournal>();
        services.AddScoped<GuardianAsking>();
        services.AddScoped<PaperConsent>();
        return services;
    }
}
