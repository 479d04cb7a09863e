using Microsoft.Extensions.DependencyInjection;
using YouthArchive.Olympiads.Exchange.Bringing;
using YouthArchive.Platform.Tools;

namespace YouthArchive.Olympiads.Exchange;

internal static class ExchangeServices
{
    public static void AddExchange(this IServiceCollection services)
    {
        services.AddScoped<IToolVerb, ItemsTool>();
        services.AddSingleton<WaitingFiles>();
        services.AddScoped<ItemIntake>();
        services.AddScoped<ItemExport>();
    }
}
