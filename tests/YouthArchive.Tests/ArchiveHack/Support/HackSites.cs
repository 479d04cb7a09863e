using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using YouthArchive.GitHubStandIn;
using YouthArchive.GitHubStandIn.Samples;
using YouthArchive.Platform.Tasks;
using YouthArchive.Tests.GitHubStandIn;
using YouthArchive.Tests.Programmes;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.ArchiveHack.Support;

/// <summary>A site with a GitHub of its own.</summary>
public interface IHackSite
{
    ServedSamples GitHub { get; }
    MovableTime Time { get; }
}

/// <summary>The stand-in beside a site, and the site's settings for it.</summary>
internal sealed class GitHubBeside
{
    private static readonly Lazy<Task<string>> Samples = new(MakeSamplesAsync);

    public ServedSamples Served { get; private set; } = null!;
    public MovableTime Time { get; } = new();

    /// <summary>Start of the window in <see cref="ProgrammesSite.Season"/>.</summary>
    public static DateTime WindowStart { get; } = ProgrammesSite.Anchor.AddDays(-6).ToDateTime(new TimeOnly(13, 0), DateTimeKind.Utc);

    public async Task StartAsync(string? root = null) =>
        Served = await ServedSamples.StartAsync(new StandInOptions { Root = root ?? await Samples.Value });

    /// <summary>A copy that a test may rewrite as it likes.</summary>
    public static async Task<string> CopyOfSamplesAsync(string folder)
    {
        var from = await Samples.Value;
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        foreach (var empty in Directory.EnumerateDirectories(from, "*", SearchOption.AllDirectories))
        {
            Directory.CreateDirectory(Path.Combine(folder, Path.GetRelativePath(from, empty)));
        }
        return folder;
    }

    public void Configure(IDictionary<string, string> settings)
    {
        settings["GitHub:Api"] = Served.Address + "/";
        settings["GitHub:Token"] = "reader";
        settings["GitHub:Hosts:0"] = new Uri(Served.Address).Authority;
    }

    /// <summary>Background tasks run when a test says so, not by themselves.</summary>
    public void ConfigureHost(IWebHostBuilder builder, bool withTasks)
    {
        ProgrammesSite.AddStandIns(builder);
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(Time);
            if (!withTasks)
            {
                foreach (var runner in services.Where(s => s.ServiceType == typeof(IHostedService) && s.ImplementationType == typeof(TaskRunner)).ToList())
                {
                    services.Remove(runner);
                }
            }
        });
    }

    private static async Task<string> MakeSamplesAsync()
    {
        var root = Directory.CreateTempSubdirectory("hack-samples-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(root, recursive: true);
        await SampleRepositories.MakeAsync(root, WindowStart, CancellationToken.None);
        MakePrivate(root);
        return root;
    }

    private static void MakePrivate(string root)
    {
        Directory.CreateDirectory(Path.Combine(root, "secret", "secret.git"));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(root, "empty", "empty.git"), "*", SearchOption.AllDirectories))
        {
            var copy = file.Replace("empty", "secret", StringComparison.Ordinal);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        Directory.CreateDirectory(Path.Combine(root, "secret", "secret.git", "refs"));
        Directory.CreateDirectory(Path.Combine(root, "secret", "secret.git", "objects"));
        var facts = File.ReadAllText(Path.Combine(root, "empty", "empty.json"));
        var node = System.Text.Json.Nodes.JsonNode.Parse(facts)!.AsObject();
        var name = node.Select(p => p.Key).FirstOrDefault(k => k.Equals("private", StringComparison.OrdinalIgnoreCase)) ?? "private";
        node[name] = true;
        var id = node.Select(p => p.Key).First(k => k.Equals("id", StringComparison.OrdinalIgnoreCase));
        node[id] = 700_000_777;
        File.WriteAllText(Path.Combine(root, "secret", "secret.json"), node.ToJsonString());
    }
}

public class HackOnSqlite : PortalSite, IHackSite
{
    private readonly GitHubBeside _beside = new();

    public ServedSamples GitHub => _beside.Served;
    public MovableTime Time => _beside.Time;
    protected virtual bool WithTasks => false;

    /// <summary>Where the repositories lie; null for those that all tests share and none may change.</summary>
    protected virtual Task<string?> RootAsync() => Task.FromResult<string?>(null);

    protected override async Task<(string Provider, string Connection)> DatabaseAsync()
    {
        await _beside.StartAsync(await RootAsync());
        return await base.DatabaseAsync();
    }

    protected override void Configure(IDictionary<string, string> settings) => _beside.Configure(settings);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        _beside.ConfigureHost(builder, WithTasks);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await GitHub.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}

/// <summary>With repositories of its own, for pushing by force, renaming and deleting.</summary>
public sealed class FreezeSite : HackOnSqlite
{
    public string Repositories => Path.Combine(Folder, "repositories");

    protected override async Task<string?> RootAsync() => await GitHubBeside.CopyOfSamplesAsync(Repositories);
}

/// <summary>With its background tasks, as the site runs.</summary>
public sealed class LivelyHackSite : HackOnSqlite
{
    protected override bool WithTasks => true;
}

public sealed class HackOnPostgres : PostgresSite, IHackSite
{
    private readonly GitHubBeside _beside = new();

    public ServedSamples GitHub => _beside.Served;
    public MovableTime Time => _beside.Time;

    protected override async Task<(string Provider, string Connection)> DatabaseAsync()
    {
        var database = await base.DatabaseAsync();
        await _beside.StartAsync();
        return database;
    }

    protected override void Configure(IDictionary<string, string> settings) => _beside.Configure(settings);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        _beside.ConfigureHost(builder, withTasks: false);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await (GitHub?.DisposeAsync() ?? ValueTask.CompletedTask);
        GC.SuppressFinalize(this);
    }
}
