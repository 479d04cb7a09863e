using Microsoft.AspNetCore.Hosting;
using Xunit;
using YouthArchive.Tests.ArchiveHack.Support;
using YouthArchive.Tests.GitHubStandIn;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Platform.Chaos;

/// <summary>Plants the people and editions on a database server of its own, and looks into the database afterwards.</summary>
public sealed class ChaosSite : PortalSite, IHackSite
{
    private readonly GitHubBeside _beside = new();

    public ServedSamples GitHub => _beside.Served;
    public MovableTime Time => _beside.Time;
    public PostgresServer Database { get; private set; } = null!;

    /// <summary>For the site as a process of its own, on the same database.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; private set; } = new Dictionary<string, string>();

    protected override async Task<(string Provider, string Connection)> DatabaseAsync()
    {
        Assert.SkipWhen(PostgresServer.Binaries is null, "PostgreSQL's server programs were not found.");
        Database = await PostgresServer.OwnAsync();
        await _beside.StartAsync();
        var connection = await Database.NewDatabaseAsync();
        Settings = new Dictionary<string, string>
        {
            ["Setup__Enabled"] = "false",
            ["Database__Provider"] = "postgres",
            ["Database__Connection"] = connection,
            ["GitHub__Hosts__0"] = new Uri(GitHub.Address).Authority,
            ["Logging__LogLevel__Default"] = "None",
        };
        return ("postgres", connection);
    }

    protected override void Configure(IDictionary<string, string> settings)
    {
        _beside.Configure(settings);
        settings["Logging:LogLevel:Default"] = "None";
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        _beside.ConfigureHost(builder, withTasks: false);
    }

    public async Task<string> CookieAsync(string person)
    {
        using var browser = await SignedInAsAsync(person);
        return browser.DefaultRequestHeaders.GetValues("Cookie").Single();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await (GitHub?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (Database?.DisposeAsync() ?? ValueTask.CompletedTask);
        GC.SuppressFinalize(this);
    }
}
