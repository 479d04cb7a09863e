using Microsoft.Extensions.DependencyInjection;
using YouthArchive.FamilyHistory.HandIns;
using YouthArchive.FamilyHistory.Originality.Findings;
using YouthArchive.People.Contracts;
using YouthArchive.Platform;
using YouthArchive.Platform.Events;
using YouthArchive.Platform.Persistence;
using YouthArchive.Platform.Tasks;

namespace YouthArchive.FamilyHistory.Originality;

internal static class OriginalityServices
{
    public static void AddOriginality(this IServiceCollection services)
    {
        services.AddSingleton<IEntityMaps, OriginalityMaps>();
        services.AddSingleton<OriginalityIndex>();
        services.AddScoped<ComparedTexts>();
        services.AddScoped<WorkComparison>();
        services.AddScoped<OriginalityDesk>();
        services.AddScoped<IHear<WorkHandedIn>, ComparisonOfNewWorks>();
        services.AddScoped<Explaining>();
        services.AddScoped<IPersonalData, ExplanationData>();
        services.AddScoped<IPersonalMerge, ExplanationMerge>();
        services.AddBackgroundTask<OriginalityTask>();
    }
}
