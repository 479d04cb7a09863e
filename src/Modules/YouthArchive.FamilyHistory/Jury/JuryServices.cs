using Microsoft.Extensions.DependencyInjection;
using YouthArchive.Platform.Persistence;

namespace YouthArchive.FamilyHistory.Jury;

internal static class JuryServices
{
    public static void AddJury(this IServiceCollection services)
    {
        services.AddSingleton<IEntityMaps, JuryMaps>();
        services.AddScoped<JuryDesk>();
        services.AddScoped<OwnOutcomes>();
    }
}
