using Microsoft.Extensions.DependencyInjection;
using YouthArchive.People.Contracts;
using YouthArchive.Platform;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Persistence;
using YouthArchive.Platform.Recipes;
using YouthArchive.Programmes.Contracts;
using YouthArchive.SummerSchool.OwnData;
using YouthArchive.SummerSchool.Preserved;
using YouthArchive.SummerSchool.Recipes;
using YouthArchive.SummerSchool.Terms;

namespace YouthArchive.SummerSchool.Applications;

internal static class ApplicationServices
{
    public static void AddApplications(this IServiceCollection services)
    {
        services.AddSingleton<IEntityMaps, TermsMaps>();
        services.AddScoped<TermsShelf>();
        services.AddScoped<TermsDesk>();
        services.AddScoped<IEditionCopy, TermsCopy>();
        services.AddSingleton<IEntityMaps, ApplicationMaps>();
        services.AddScoped<ApplicationFolders>();
        services.AddScoped<ApplicationDesk>();
        services.AddScoped<ReferenceDesk>();
        services.AddScoped<CareDesk>();
        services.AddSingleton<CareSeal>();
        services.AddScoped<Medallists>();
        services.AddBackgroundTask<CareErasure>();
        services.AddLetterKind(ReferenceDesk.Kind, SourceText.Of("A request for a reference"));
        services.AddScoped<IEditionActions, SchoolActions>();
        services.AddScoped<IParticipation, SchoolParticipation>();
        services.AddScoped<IEditionFacts, SchoolFacts>();
        services.AddScoped<IEditionFigures, SchoolFigures>();
        services.AddScoped<IAudiences, SchoolAudiences>();
        services.AddScoped<IPreservedRecords, SchoolRecords>();
        services.AddScoped<IPersonalData, ApplicationData>();
        services.AddScoped<IPersonalMerge, ApplicationMerge>();
        services.AddScoped<IRecipeStep, SummerSchoolStep>();
    }
}
