using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Xunit;
using YouthArchive.Platform.Security;
using YouthArchive.Tests.Content;
using YouthArchive.Tests.Programmes;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Platform.Nodes;

/// <summary>Two sites on one database of PostgreSQL, as behind a load balancer.</summary>
public sealed class TwoNodes : IAsyncLifetime
{
    public PortalSite First { get; private set; } = null!;
    public PortalSite Second { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(PostgresServer.Binaries is null, "PostgreSQL's server programs were not found.");
        var connection = await (await PostgresServer.RunningAsync()).NewDatabaseAsync();
        First = await StartedAsync(connection);
        await ProgrammesSite.PrepareAsync(First, "YouthArchive.ArchiveHack");
        Second = await StartedAsync(connection);
    }

    public async ValueTask DisposeAsync()
    {
        await (First?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (Second?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    /// <summary>Asks again until it is so. The word of the other node takes milliseconds; a busy machine gets its time.</summary>
    public static async Task UntilAsync(Func<Task<bool>> isSo, string otherwise)
    {
        for (var tries = 0; tries < 300; tries++)
        {
            if (await isSo())
            {
                return;
            }
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
        Assert.Fail(otherwise);
    }

    private static async Task<PortalSite> StartedAsync(string connection)
    {
        var site = new Node(connection);
        await site.InitializeAsync();
        return site;
    }

    private sealed class Node(string connection) : PortalSite
    {
        protected override Task<(string Provider, string Connection)> DatabaseAsync() => Task.FromResult(("postgres", connection));

        protected override void Configure(IDictionary<string, string> settings) => ContentSites.Configure(settings);

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            ProgrammesSite.AddStandIns(builder);
            // What is read again every ten seconds anyway would hide that the word did not arrive.
            builder.ConfigureTestServices(services =>
            {
                foreach (var refresh in services.Where(s => s.ServiceType == typeof(IHostedService) && s.ImplementationType == typeof(RightsRefresh)).ToList())
                {
                    services.Remove(refresh);
                }
            });
        }
    }
}
