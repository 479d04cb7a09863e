using Microsoft.Extensions.DependencyInjection;
using YouthArchive.Platform.Tools;

namespace YouthArchive.People.Rosters;

internal static class RosterServices
{
    public static IServiceCollection AddRosters(this IServiceCollection services)
    {
        services.AddScoped<RosterWords>();
        services.AddScoped<IToolVerb, RosterTool>();
        return services;
    }
}
