using System.Data.Common;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using YouthArchive.Platform.Recipes;
using YouthArchive.Platform.Tasks;

namespace YouthArchive.Platform.Setup;

/// <summary>Sets a new site up, once, by the setup recipe. Of two nodes that start together one does it and the other waits.</summary>
internal sealed partial class SiteSetup(
    DbContext db, ISiteSettings settings, RecipeCatalogue recipes, RecipeRunner runner, IConfiguration configuration, TimeProvider clock,
    IServiceScopeFactory scopes, ILogger<SiteSetup> logger) : IStartTask
{
    public const string Setting = "Setup";
    private const string Lease = "Platform.Setup";
    private static readonly TimeSpan LeaseLength = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Renewal = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly string _node = Guid.NewGuid().ToString("N");

    public int Order => -100;

    public async Task RunAsync(CancellationToken cancellation)
    {
        var wanted = SetupConfiguration.From(configuration);
        var leases = new TaskLeases(db, clock);
        var isSaid = false;
        while (wanted.IsWanted && await settings.FindAsync(Setting, cancellation) is null)
        {
            if (!(await leases.TryTakeAsync(Lease, _node, LeaseLength, Pause, asked: true, cancellation)).IsTaken)
            {
                if (!isSaid)
                {
                    Log.Waiting(logger, (int)LeaseLength.TotalSeconds);
                    isSaid = true;
                }
                await Task.Delay(Pause, clock, cancellation);
                continue;
            }
            using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            var holding = HoldAsync(over.Token);
            try
            {
                // The other node may have finished between the look and the lease.
                if (await settings.FindAsync(Setting, cancellation) is null)
                {
                    await SetUpAsync(wanted, cancellation);
                }
            }
            finally
            {
                await over.CancelAsync();
                await holding;
                await leases.ReleaseAsync(Lease, _node, CancellationToken.None);
            }
        }
    }

    /// <summary>A setup that was killed must not keep the next start waiting for long; one that goes on says so.</summary>
    private async Task HoldAsync(CancellationToken over)
    {
        while (!over.IsCancellationRequested)
        {
            await Task.Delay(Renewal, clock, over).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await new TaskLeases(scope.ServiceProvider.GetRequiredService<DbContext>(), clock).RenewAsync(Lease, _node, LeaseLength, over);
            }
            catch (OperationCanceledException) when (over.IsCancellationRequested)
            {
                return;
            }
            catch (DbException)
            {
                // A long step holds SQLite's one pen; then nobody else can take the lease either.
            }
        }
    }

    private async Task SetUpAsync(SetupConfiguration wanted, CancellationToken cancellation)
    {
        var recipe = await FindAsync(wanted.RecipeName, cancellation);
        Log.Started(logger, recipe.Name);
        var run = new RecipeRun(wanted.Parameters, null, true, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        MustHaveRun(await runner.RunAsync(recipe, run, cancellation));
        if (Administrator(wanted) is { } administrator)
        {
            MustHaveRun(await runner.RunAsync(administrator, run, cancellation));
        }
        await StoreAsync("SiteName", wanted["SiteName"], cancellation);
        await StoreAsync("TimeZoneId", wanted["SiteTimeZone"], cancellation);
        await settings.StoreAsync(Setting, new JsonObject { ["Recipe"] = recipe.Name, ["CompletedUtc"] = clock.GetUtcNow().UtcDateTime }, cancellation);
        Log.Finished(logger, recipe.Name);
    }

    private async Task<Recipe> FindAsync(string name, CancellationToken cancellation)
    {
        try
        {
            return await recipes.FindAsync(name, null, cancellation) ?? throw new InvalidOperationException(
                $"The setup recipe '{name}' was not found. Set Recipes:Path to the folder that holds it, or " +
                "OrchardCore:OrchardCore_AutoSetup:Tenants:0:RecipeName to another recipe's name.");
        }
        catch (RecipeException error)
        {
            throw new InvalidOperationException($"The setup recipe '{name}' cannot be read. {error.Message}", error);
        }
    }

    /// <summary>The administrator an operator configured; made by the same step as the sample people.</summary>
    private static Recipe? Administrator(SetupConfiguration wanted)
    {
        if (wanted["AdminUsername"] is not { } userName || wanted["AdminPassword"] is null)
        {
            return null;
        }
        var person = new JsonObject
        {
            ["userId"] = wanted["AdminUserId"],
            ["userName"] = userName,
            ["displayName"] = userName,
            ["email"] = wanted["AdminEmail"],
            ["role"] = "Administrator",
            ["language"] = "kk",
        };
        var step = new JsonObject
        {
            ["name"] = "YouthArchive.People",
            ["sample"] = false,
            ["password"] = "[js: parameters('AdminPassword')]",
            ["people"] = new JsonArray(person),
        };
        return new(new JsonObject { ["name"] = "Setup.Administrator", ["steps"] = new JsonArray(step) }, null);
    }

    private async Task StoreAsync(string name, string? value, CancellationToken cancellation)
    {
        if (value is not null)
        {
            await settings.StoreAsync(name, JsonValue.Create(value), cancellation);
        }
    }

    private static void MustHaveRun(RecipeReport report)
    {
        var reasons = report.Problems.Concat(report.Steps.Where(s => s.Report.Outcome == StepOutcome.Rejected)
            .SelectMany(s => s.Report.Reasons.Select(r => $"{s.Name}: {r}"))).ToList();
        if (report.Stopped || reasons.Count > 0)
        {
            throw new InvalidOperationException($"The site could not be set up by the recipe '{report.Recipe}'. {string.Join(" ", reasons)}");
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Setting the site up by the recipe {Recipe}.")]
        public static partial void Started(ILogger logger, string recipe);

        [LoggerMessage(Level = LogLevel.Information, Message = "Another start is setting the site up, or was ended while it did: waiting, {Seconds} seconds at most in the second case.")]
        public static partial void Waiting(ILogger logger, int seconds);

        [LoggerMessage(Level = LogLevel.Information, Message = "The site is set up by the recipe {Recipe}.")]
        public static partial void Finished(ILogger logger, string recipe);
    }
}
