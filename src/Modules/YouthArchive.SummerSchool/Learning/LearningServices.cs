using Microsoft.Extensions.DependencyInjection;
using YouthArchive.Platform.Persistence;

namespace YouthArchive.SummerSchool.Learning;

internal static class LearningServices
{
    public static void AddLearning(this IServiceCollection services)
    {
        services.AddSingleton<IEntityMaps, LearningMaps>();
        services.AddScoped<LearningDesk>();
    }
}
