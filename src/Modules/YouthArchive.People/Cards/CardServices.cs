using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using YouthArchive.People.Contracts;
using YouthArchive.Platform;

namespace YouthArchive.People.Cards;

internal static class CardServices
{
    public static void AddCards(this IServiceCollection services)
    {
        services.AddSingleton<CardSeal>();
        services.AddSingleton<CardSheet>();
        services.AddSingleton<AddressTries>();
        services.AddScoped<CardIssue>();
        services.AddScoped<CardRegister>();
        services.AddScoped<CardUnlock>();
        services.AddScoped<CardLedger>();
        services.AddScoped<CardSignIn>();
        services.AddScoped<IPersonalData, CardData>();
        services.AddBackgroundTask<CardUnsealing>();
        services.AddSingleton<IStartupFilter, CardDoor>();
        // The host writes every address down before any of our code sees it, and carries it along with every other line; the address of a
        // card is its secret.
        services.Configure<LoggerFilterOptions>(o => o.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None));
    }
}
