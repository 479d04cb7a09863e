using Microsoft.Extensions.DependencyInjection;
using YouthArchive.Platform.Persistence;

namespace YouthArchive.Olympiads.Papers;

internal static class PapersServices
{
    public static void AddPapers(this IServiceCollection services)
    {
        services.AddSingleton<IEntityMaps, PaperMaps>();
        services.AddSingleton<LockedPapers>();
        services.AddScoped<PaperDesk>();
    }
}
