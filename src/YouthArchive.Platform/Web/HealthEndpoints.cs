using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using YouthArchive.Platform.Security;

namespace YouthArchive.Platform.Web;

/// <summary>For whoever keeps the site running: <c>/health/live</c> (the process answers), <c>/health/ready</c> (the database does too).</summary>
internal static class HealthEndpoints
{
    public const string Path = "/health";

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks(Path + "/live", new HealthCheckOptions { Predicate = _ => false }).WithMetadata(new OpenToAllAttribute());
        routes.MapHealthChecks(Path + "/ready").WithMetadata(new OpenToAllAttribute());
    }
}

internal sealed class DatabaseAnswers(IServiceScopeFactory scopes) : IHealthCheck
{
    public const string Name = "database";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        await using var scope = scopes.CreateAsyncScope();
        var answers = await scope.ServiceProvider.GetRequiredService<DbContext>().Database.CanConnectAsync(limit.Token);
        return answers ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy();
    }
}
