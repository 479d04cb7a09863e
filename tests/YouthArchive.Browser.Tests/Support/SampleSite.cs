using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;
using YouthArchive.Browser.Tests.Support;
using YouthArchive.Tests.Support;

[assembly: AssemblyFixture(typeof(SampleSite))]
[assembly: AssemblyFixture(typeof(Chromium))]
[assembly: AssemblyFixture(typeof(SampleGitHub))]

namespace YouthArchive.Browser.Tests.Support;

/// <summary>
/// The site as a newcomer meets it: the sample season, its teams' repositories on the stand-in, a port to open.
/// The run shares one; whoever changes what others read takes an <see cref="OwnSampleSite"/>.
/// </summary>
public class SampleSite : PortalSite
{
    private string _gitHub = "";

    public ServerLog Log { get; } = new();

    public string Address { get; private set; } = "";

    public override async ValueTask InitializeAsync()
    {
        _gitHub = await SampleGitHub.AddressAsync();
        await base.InitializeAsync();
    }

    protected override void Configure(IDictionary<string, string> settings)
    {
        settings["Setup:Enabled"] = "true";
        settings["GitHub:Api"] = _gitHub;
        settings["GitHub:Token"] = "sample-token";
        settings["GitHub:Hosts:0"] = new Uri(_gitHub).Authority;
        settings["Sample:SkipSecondFactor"] = "true";
        // The whole run comes from one address; the limits have tests of their own.
        settings["SignIn:AttemptsPerAddressPerMinute"] = "10000";
        settings["SignIn:AttemptsPerAccountPerQuarterHour"] = "10000";
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

/// <summary>A season nobody else looks at.</summary>
public sealed class OwnSampleSite : SampleSite;
