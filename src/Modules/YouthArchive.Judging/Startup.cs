using Microsoft.Extensions.DependencyInjection;
using YouthArchive.Judging.Assignments;
using YouthArchive.Judging.Awards;
using YouthArchive.Judging.Conflicts;
using YouthArchive.Judging.Contracts;
using YouthArchive.Judging.Demos;
using YouthArchive.Judging.Entries;
using YouthArchive.Judging.Panels;
using YouthArchive.Judging.Phases;
using YouthArchive.Judging.Publications;
using YouthArchive.Judging.Rankings.Tools;
using YouthArchive.Judging.Recipes;
using YouthArchive.Judging.Reviews;
using YouthArchive.Judging.Scores;
using YouthArchive.Judging.Voids;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Fragments;
using YouthArchive.Platform.Modules;
using YouthArchive.Platform.Navigation;
using YouthArchive.Platform.Persistence;
using YouthArchive.Platform.Recipes;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Tools;
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
        services.AddScoped<IJudgesAtWork, JudgesAtWork>();
        services.AddScoped<IEditionCopy, JudgingCopy>();
        services.AddScoped<IRehearsal, JudgingRehearsal>();
        services.AddScoped<IPersonalData, JudgementData>();
        services.AddScoped<IPersonalMerge, JudgementMerge>();
        services.AddSingleton<IEntityMaps, RankingMaps>();
        services.AddScoped<IToolVerb, RankTool>();
        services.AddScoped<JudgingBooks>();
        services.AddScoped<Decisions>();
        services.AddScoped<Voiding>();
        services.AddSingleton<IEntityMaps, ReviewMaps>();
        services.AddScoped<IPersonalData, ReviewData>();
        services.AddScoped<OwnResults>();
        services.AddScoped<JudgingDesk>();
        services.AddScoped<PublishedRankings>();
        services.AddScoped<IPublishedPlaces, PublishedPlaces>();
        services.AddScoped<IPublishedAwards, PublishedAwards>();
        services.AddScoped<IJudgingProgress, ProgressOfJudging>();
        services.AddScoped<IFinishedJudgements, JudgementsDone>();
        services.AddScoped<IReadingRights, ReadingRights>();
        services.AddScoped<IAssignments, OneMoreJudge>();
        services.AddScoped<IRankingAdvice, AdviceOfRanking>();
        services.AddScoped<IJudgesComments, CommentsOfJudges>();
        services.AddScoped<NamesOfRanking>();
        services.AddScoped<IEditionActions, ActionsAfterJudging>();
        services.AddScoped<OwnJudging>();
        services.AddScoped<IFragmentProvider>(s => s.GetRequiredService<OwnJudging>());
        services.AddSingleton<IEntityMaps, AssignmentMaps>();
        services.AddScoped<JudgingPanel>();
        services.AddScoped<AssignmentStates>();
        services.AddScoped<PlanConfirmation>();
        services.AddScoped<DemoSchedule>();
        services.AddScoped<IDemoSchedule>(s => s.GetRequiredService<DemoSchedule>());
        services.AddScoped<IRecipeStep, AwardRulesStep>();
        services.AddScoped<IRecipeStep, JudgingPanelStep>();
        services.AddScoped<IRecipeStep, JudgementsStep>();
    }
}
