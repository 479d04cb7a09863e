using Microsoft.Extensions.DependencyInjection;
using YouthArchive.Platform.Persistence;

namespace YouthArchive.SummerSchool.Lecturers;

internal static class LecturerServices
{
    public static void AddLecturers(this IServiceCollection services)
    {
        services.AddSingleton<IEntityMaps, LecturerMaps>();
        services.AddScoped<LecturerDesk>();
    }
}
