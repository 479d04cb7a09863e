using Microsoft.Extensions.DependencyInjection;

namespace YouthArchive.People.Rosters;

internal static class RosterServices
{
    public static IServiceCollection AddRosters(this IServiceCollection services)
    {
        services.AddScoped<RosterWords>();
        return services;
    }
}
