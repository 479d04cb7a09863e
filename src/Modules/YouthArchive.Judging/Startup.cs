using Microsoft.Extensions.DependencyInjection;
using YouthArchive.Judging.Assignments;
using YouthArchive.Judging.Conflicts;
using YouthArchive.Judging.Contracts;
using YouthArchive.Judging.Entries;
using YouthArchive.Judging.Phases;
using YouthArchive.Judging.Publications;
using YouthArchive.Judging.Recipes;
using YouthArchive.Judging.Scores;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Fragments;
using YouthArchive.Platform.Modules;
using YouthArchive.Platform.Navigation;
using YouthArchive.Platform.Persistence;
using YouthArchive.Platform.Recipes;
using YouthArchive.Platform.Security;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Judging;

internal sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddSingleton<IEntityMaps, JudgingMaps>();
        services.AddSingleton<IEntityMaps, ScoringMaps>();
        services.AddSingleton<IPermissionProvider, Permissions>();
        services.AddSingleton<INavigationProvider, Menus>();
        services.AddScoped<EntriesOfEdition>();
        services.AddScoped<JudgesQueue>();
        services.AddScoring();
        services.AddScoped<AssignedEntries>();
        services.AddScoped<IPersonalData, JudgementData>();
        services.AddScoped<IPersonalMerge, JudgementMerge>();
        services.AddScoped<JudgingDesk>();
        services.AddScoped<PublishedRankings>();
        services.AddScoped<IPublishedPlaces, PublishedPlaces>();
        services.AddScoped<NamesOfRanking>();
        services.AddScoped<IEditionActions, ActionsAfterJudging>();
        services.AddScoped<OwnJudging>();
        services.AddScoped<IFragmentProvider>(s => s.GetRequiredService<OwnJudging>());
        services.AddScoped<IRecipeStep, JudgingPanelStep>();
    }
}
