using Microsoft.Extensions.DependencyInjection;
using YouthArchive.Platform.Persistence;

namespace YouthArchive.FamilyHistory.Tutors;

internal static class TutorsServices
{
    public static void AddTutors(this IServiceCollection services)
    {
        services.AddSingleton<IEntityMaps, TutorMaps>();
    }
}
