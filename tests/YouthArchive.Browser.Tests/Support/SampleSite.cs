using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;
using YouthArchive.Browser.Tests.Support;
using YouthArchive.GitHubStandIn;
using YouthArchive.GitHubStandIn.Samples;
using YouthArchive.Tests.Support;

[assembly: AssemblyFixture(typeof(SampleSite))]
[assembly: AssemblyFixture(typeof(Chromium))]

namespace YouthArchive.Browser.Tests.Support;

/// <summary>The site as a newcomer meets it: the sample season, its teams' repositories on the stand-in, a port to open.</summary>
public sealed class SampleSite : PortalSite
{
    private Microsoft.AspNetCore.Builder.WebApplication? _gitHub;

    public ServerLog Log { get; } = new();

    public string Address { get; private set; } = "";

    public override async ValueTask InitializeAsync()
    {
        var root = Path.Combine(Folder, "repositories");
        await SampleRepositories.MakeAsync(root, DateTime.SpecifyKind(DateTime.UtcNow.Date, DateTimeKind.Utc).AddDays(-6).AddHours(13), CancellationToken.None);
        _gitHub = StandIn.Create(new StandInOptions { Root = root });
        await _gitHub.StartAsync();
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (_gitHub is not null)
        {
            await _gitHub.DisposeAsync();
        }
    }

    protected override void Configure(IDictionary<string, string> settings)
    {
        var api = _gitHub!.Urls.First() + "/";
        settings["GitHub:Api"] = api;
        settings["GitHub:Token"] = "sample-token";
        settings["Sample:SkipSecondFactor"] = "true";
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureServices(s => s.AddSingleton<ILoggerProvider>(Log));
    }

    protected override void StartSite()
    {
        UseKestrel(0);
        StartServer();
        Address = ClientOptions.BaseAddress.ToString().TrimEnd('/');
    }
}
