using Microsoft.Extensions.DependencyInjection;
using YouthArchive.Judging.Contracts;
using YouthArchive.Olympiads.Certificates;
using YouthArchive.Olympiads.Results.Analysis;
using YouthArchive.Olympiads.Results.Appeals;
using YouthArchive.Olympiads.Results.Marks;
using YouthArchive.Olympiads.Results.Marks.Open;
using YouthArchive.Olympiads.Results.Own;
using YouthArchive.Olympiads.Results.Rankings;
using YouthArchive.People.Contracts;
using YouthArchive.Platform;
using YouthArchive.Platform.Persistence;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Olympiads.Results;

internal static class ResultsServices
{
    public static void AddResults(this IServiceCollection services)
    {
        services.AddSingleton<IEntityMaps, MarkMaps>();
        services.AddScoped<MarksLog>();
        services.AddScoped<PaperVersions>();
        services.AddScoped<Marker>();
        services.AddBackgroundTask<MarkingTask>();
        services.AddScoped<PaperBoard>();
        services.AddScoped<KeyCorrection>();
        AddOpenAnswers(services);
        services.AddSingleton<IEntityMaps, RankingMaps>();
        services.AddScoped<ResultRulesDesk>();
        services.AddScoped<ResultPublications>();
        services.AddScoped<ResultsDesk>();
        services.AddScoped<PaperReports>();
        services.AddScoped<OwnResults>();
        services.AddScoped<IEditionActions, ResultActions>();
        services.AddScoped<IRehearsal, OlympiadRehearsal>();
        services.AddScoped<IParticipation, OlympiadParticipation>();
        services.AddScoped<ICertificateGrounds, OlympiadGrounds>();
        services.AddSingleton<IEntityMaps, AppealMaps>();
        services.AddScoped<AppealDesk>();
        services.AddScoped<AppealLetters>();
        services.AddScoped<AppealedItems>();
        services.AddScoped<IPersonalData, AppealData>();
        services.AddScoped<IPersonalMerge, AppealMerge>();
    }

    private static void AddOpenAnswers(IServiceCollection services)
    {
        services.AddSingleton<IEntityMaps, OpenMaps>();
        services.AddScoped<OpenAnswers>();
        services.AddScoped<IJudgedEntries, OpenAsEntries>();
        services.AddScoped<IEntryPeople, OpenPeople>();
        services.AddScoped<IConflictSource, OpenConflicts>();
        services.AddScoped<IEvidencePanels, OpenPanels>();
    }
}
