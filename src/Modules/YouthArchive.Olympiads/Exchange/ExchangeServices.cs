using Microsoft.Extensions.DependencyInjection;

namespace YouthArchive.Olympiads.Exchange;

internal static class ExchangeServices
{
    public static void AddExchange(this IServiceCollection services)
    {
    }
}
