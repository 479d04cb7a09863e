using Microsoft.Extensions.DependencyInjection;
using YouthArchive.Judging.Contracts;
using YouthArchive.People.Contracts;
using YouthArchive.Platform;
using YouthArchive.Platform.Persistence;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.FamilyHistory.Reading;

internal static class ReadingServices
{
    public static void AddReading(this IServiceCollection services)
    {
        services.AddSingleton<IEntityMaps, ReadingMaps>();
        services.AddMemoryCache();
        services.AddScoped<SealedTexts>();
        services.AddScoped<ReadersViews>();
        services.AddScoped<WorkFiles>();
        services.AddSingleton<BlindTitles>();
        services.AddScoped<WordsOfWorks>();
        services.AddScoped<IJudgedEntries, HandedInEntries>();
        services.AddScoped<IEntryPeople, AuthorsOfWorks>();
        services.AddScoped<IConflictSource, ReaderTies>();
        services.AddScoped<IEvidencePanels, ReadersPanels>();
        services.AddScoped<ThirdReadings>();
        services.AddBackgroundTask<ThirdReadingsTask>();
        services.AddScoped<ReaderPlaces>();
        services.AddScoped<IEditionActions, ReaderActions>();
        services.AddScoped<IPersonalData, ReaderPlacesData>();
        services.AddScoped<IPersonalMerge, ReaderPlacesMerge>();
    }
}
