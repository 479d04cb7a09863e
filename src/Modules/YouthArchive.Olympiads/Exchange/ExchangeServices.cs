using Microsoft.Extensions.DependencyInjection;
using YouthArchive.Platform.Tools;

namespace YouthArchive.Olympiads.Exchange;

internal static class ExchangeServices
{
    public static void AddExchange(this IServiceCollection services)
    {
        services.AddScoped<IToolVerb, ItemsTool>();
    }
}
