using Microsoft.Extensions.DependencyInjection;

namespace YouthArchive.FamilyHistory.Checks;

internal static class ChecksServices
{
    public static void AddChecks(this IServiceCollection services)
    {
        services.AddScoped<IdentitiesOfWorks>();
    }
}
