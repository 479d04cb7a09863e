using Microsoft.Extensions.DependencyInjection;
using YouthArchive.FamilyHistory.Recipes;
using YouthArchive.Platform.Persistence;
using YouthArchive.Platform.Recipes;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.FamilyHistory.Editions;

internal static class EditionsServices
{
    public static void AddEditions(this IServiceCollection services)
    {
        services.AddSingleton<IEntityMaps, EditionMaps>();
        services.AddScoped<TermsShelf>();
        services.AddScoped<TermsDesk>();
        services.AddScoped<IEditionCopy, TermsCopy>();
        services.AddScoped<IEditionActions, FamilyActions>();
        services.AddScoped<IParticipation, FamilyParticipation>();
        services.AddScoped<SampleWorks>();
        services.AddScoped<IRecipeStep, FamilyHistoryStep>();
    }
}
