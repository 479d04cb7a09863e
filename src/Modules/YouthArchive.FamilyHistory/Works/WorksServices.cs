using Microsoft.Extensions.DependencyInjection;
using YouthArchive.FamilyHistory.Writing;
using YouthArchive.Platform.Persistence;

namespace YouthArchive.FamilyHistory.Works;

internal static class WorksServices
{
    public static void AddWorks(this IServiceCollection services)
    {
        services.AddSingleton<IEntityMaps, WorkMaps>();
        services.AddScoped<WorkShelf>();
        services.AddScoped<WorkFolders>();
        services.AddScoped<Beginning>();
        services.AddScoped<Authorship>();
        services.AddScoped<Revisions>();
        services.AddScoped<WorkSaving>();
    }
}
