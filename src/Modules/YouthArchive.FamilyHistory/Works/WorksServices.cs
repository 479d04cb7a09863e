using Microsoft.Extensions.DependencyInjection;
using YouthArchive.FamilyHistory.OwnData;
using YouthArchive.FamilyHistory.Pages.Family;
using YouthArchive.FamilyHistory.Writing;
using YouthArchive.People.Contracts;
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
        services.AddScoped<WorkPageServices>();
        services.AddScoped<IPersonalData, WorkData>();
        services.AddScoped<IPersonalMerge, WorkMerge>();
    }
}
