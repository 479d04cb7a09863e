using Microsoft.Extensions.DependencyInjection;
using YouthArchive.Platform.Persistence;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Olympiads.Papers;

internal static class PapersServices
{
    public static void AddPapers(this IServiceCollection services)
    {
        services.AddSingleton<IEntityMaps, PaperMaps>();
        services.AddSingleton<LockedPapers>();
        services.AddScoped<PaperDesk>();
        services.AddScoped<IEditionCopy, OlympiadCopy>();
    }
}
