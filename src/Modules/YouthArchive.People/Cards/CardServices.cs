using Microsoft.Extensions.DependencyInjection;

namespace YouthArchive.People.Cards;

internal static class CardServices
{
    public static void AddCards(this IServiceCollection services)
    {
        services.AddSingleton<CardSeal>();
        services.AddSingleton<CardSheet>();
        services.AddScoped<CardIssue>();
        services.AddScoped<CardRegister>();
        services.AddScoped<CardUnlock>();
    }
}
