using Microsoft.Extensions.DependencyInjection;
using YouthArchive.FamilyHistory.Certificates;
using YouthArchive.Platform.Persistence;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.FamilyHistory.Jury;

internal static class JuryServices
{
    public static void AddJury(this IServiceCollection services)
    {
        services.AddSingleton<IEntityMaps, JuryMaps>();
        services.AddScoped<JuryDesk>();
        services.AddScoped<OwnOutcomes>();
        services.AddScoped<ICertificateGrounds, FamilyGrounds>();
    }
}
