using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using YouthArchive.Platform.Modules;

namespace YouthArchive.Platform.Recipes;

/// <param name="ActorId">Null when the site itself runs the recipe.</param>
/// <param name="AnchorDay">The day relative dates count from; null means today.</param>
public sealed record RecipeRun(RecipeParameters Parameters, string? ActorId, bool ActorIsAdministrator, DateOnly? AnchorDay = null)
{
    public static RecipeRun BySite { get; } = new(RecipeParameters.None, null, true);
}

/// <summary>
/// Runs recipes. The whole recipe is read and evaluated first: a broken one changes nothing. Then every step runs in a scope and a
/// transaction of its own, so that a failing step leaves nothing half done; the steps before it stay.
/// </summary>
public sealed partial class RecipeRunner(IServiceScopeFactory scopes, TimeProvider clock, ILogger<RecipeRunner> logger)
{
    public async Task<RecipeReport> RunAsync(Recipe recipe, RecipeRun run, CancellationToken cancellation = default)
    {
        var plan = await PlanAsync(recipe, run, cancellation);
        if (plan.Problems.Count > 0)
        {
            return RecipeReport.Refused(recipe.Name, plan.Problems);
        }
        var today = run.AnchorDay ?? DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var reports = new List<RecipeStepReport>();
        foreach (var step in plan.Steps)
        {
            var (report, failed) = step.Report is { } known ? (known, false) : await RunStepAsync(step, run, today, cancellation);
            reports.Add(new(step.Name, report));
            Log.StepDone(logger, step.Name, RecipeReport.Words(report.Outcome), report.Changes);
            if (failed)
            {
                return new(recipe.Name, reports, [], Stopped: true);
            }
        }
        return new(recipe.Name, reports, []);
    }

    /// <summary>Reads, evaluates and validates; changes nothing.</summary>
    public async Task<RecipeReport> TryAsync(Recipe recipe, RecipeRun run, CancellationToken cancellation = default)
    {
        var plan = await PlanAsync(recipe, run, cancellation);
        return plan.Problems.Count > 0
            ? RecipeReport.Refused(recipe.Name, plan.Problems)
            : new(recipe.Name, [.. plan.Steps.Select(s => new RecipeStepReport(s.Name, s.Report ?? (s.Evaluated is null
                ? new(StepOutcome.Preserved, 0, [$"'{s.Name}' would be kept, not applied."])
                : StepReport.Applied(0, "Read and checked, not run."))))], []);
    }

    private async Task<RecipePlan> PlanAsync(Recipe recipe, RecipeRun run, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<RecipePlanner>().PlanAsync(recipe, run.Parameters, cancellation);
    }

    private async Task<(StepReport Report, bool Failed)> RunStepAsync(PlannedStep step, RecipeRun run, DateOnly today, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DbContext>();
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
            var report = await ApplyAsync(scope.ServiceProvider, step, run, today, cancellation);
            if (report.Outcome == StepOutcome.Rejected)
            {
                return (report, false);
            }
            await transaction.CommitAsync(cancellation);
            await scope.ServiceProvider.GetRequiredService<AfterStep>().RunAsync(cancellation);
            return (report, false);
        }
        catch (RecipeException error)
        {
            return (StepReport.Rejected([.. error.Problems, "The step was undone and the recipe stopped."]), true);
        }
        catch (Exception error) when (!cancellation.IsCancellationRequested)
        {
            Log.StepFailed(logger, step.Name, error);
            return (StepReport.Rejected($"{error.GetType().Name}: the step failed, was undone, and the recipe stopped. The log says more."), true);
        }
    }

    private static async Task<StepReport> ApplyAsync(
        IServiceProvider services, PlannedStep step, RecipeRun run, DateOnly today, CancellationToken cancellation)
    {
        var kept = services.GetRequiredService<PreservedSteps>();
        var handler = services.GetServices<IRecipeStep>().SingleOrDefault(h => string.Equals(h.Name, step.Name, StringComparison.OrdinalIgnoreCase));
        if (handler is null || step.Evaluated is null)
        {
            return await kept.KeepAsync(step.Name, step.Raw, null, cancellation);
        }
        var feature = services.GetRequiredService<ModuleCatalogue>().FeatureOf(handler.GetType());
        if (feature is not null && !services.GetRequiredService<IFeatureState>().IsEnabled(feature))
        {
            return await kept.KeepAsync(step.Name, step.Raw, $"The feature {feature} is off; the step is kept, not applied.", cancellation);
        }
        var context = new StepContext(step.Evaluated, run.ActorId, run.ActorIsAdministrator, today) { Folder = step.Recipe.Folder };
        return await handler.ApplyAsync(context, cancellation);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Recipe step {Step}: {Outcome}, {Changes} changes.")]
        public static partial void StepDone(ILogger logger, string step, string outcome, int changes);

        [LoggerMessage(Level = LogLevel.Error, Message = "Recipe step {Step} failed.")]
        public static partial void StepFailed(ILogger logger, string step, Exception error);
    }
}
