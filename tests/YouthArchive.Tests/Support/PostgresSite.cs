using Xunit;
using YouthArchive.Tests.Support;

[assembly: AssemblyFixture(typeof(PostgresLifetime))]

namespace YouthArchive.Tests.Support;

/// <summary>The whole site on PostgreSQL. Where there is no server, the tests that need it say that they were skipped.</summary>
public class PostgresSite : PortalSite
{
    protected override async Task<(string Provider, string Connection)> DatabaseAsync()
    {
        Assert.SkipWhen(PostgresServer.Binaries is null, "PostgreSQL's server programs were not found.");
        return ("postgres", await (await PostgresServer.RunningAsync()).NewDatabaseAsync());
    }
}

/// <summary>Stops the server when the last test has run.</summary>
public sealed class PostgresLifetime : IAsyncDisposable
{
    public ValueTask DisposeAsync() => PostgresServer.StopAsync();
}
