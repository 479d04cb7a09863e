using Microsoft.Extensions.DependencyInjection;
using YouthArchive.Judging.Conflicts;
using YouthArchive.Judging.Entries;
using YouthArchive.Judging.Phases;
using YouthArchive.Judging.Recipes;
using YouthArchive.Judging.Rubrics;
using YouthArchive.Judging.Samples;
using YouthArchive.Judging.Scores;
using YouthArchive.Platform.Recipes;

namespace YouthArchive.Judging;

/// <summary>What judges score by, when, and where it is written down.</summary>
internal static class ScoringServices
{
    public static void AddScoring(this IServiceCollection services)
    {
        services.AddSingleton<WritingQueue>();
        services.AddScoped<WritingBatch>();
        services.AddScoped<WritingGrounds>();
        services.AddScoped<Journal>();
        services.AddScoped<ScoreHistory>();
        services.AddScoped<ConflictsOfInterest>();
        services.AddScoped<ConflictJournal>();
        services.AddScoped<TiesOfEntries>();
        services.AddScoped<RubricVersions>();
        services.AddScoped<JudgingPhases>();
        services.AddScoped<SampleEntries>();
        services.AddScoped<OthersScores>();
        services.AddScoped<RubricDesk>();
        services.AddScoped<PhaseDesk>();
        services.AddScoped<SampleDesk>();
        services.AddScoped<IRecipeStep, RubricStep>();
        services.AddScoped<IRecipeStep, JudgingPhasesStep>();
    }
}
