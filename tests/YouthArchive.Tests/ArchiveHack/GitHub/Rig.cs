using Microsoft.Extensions.Logging.Abstractions;
using Xunit;
using YouthArchive.ArchiveHack.GitHub;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.ArchiveHack.GitHub;

/// <summary>The whole client on a virtual clock, over any handler.</summary>
internal sealed class Rig
{
    public static readonly DateTimeOffset Now = new(2026, 11, 18, 12, 0, 0, TimeSpan.Zero);
    public static readonly DateTime Start = new(2026, 11, 16, 13, 0, 0, DateTimeKind.Utc);
    public static readonly DateTime End = new(2026, 11, 18, 13, 0, 0, DateTimeKind.Utc);
    public static readonly RepositoryAddress Address = new("team", "steady");
    public static readonly KnownRepository Known = new(ScriptedGitHub.Id, Address);

    public Rig(HttpMessageHandler handler, TimeProvider time, GateLimits? limits = null, string? token = "canary-token", string apiRoot = ScriptedGitHub.ApiRoot, IResponseCache? cache = null, TimeSpan? timeout = null)
    {
        Token = token;
        Gate = new RequestGate(time, limits ?? new GateLimits(), () => 0);
        Cache = cache ?? new InMemoryResponseCache();
        Connection = new Connection(new Uri(apiRoot), new TokenStore(this), new Transport(handler, timeout ?? TimeSpan.FromSeconds(20)), Gate, Cache, time, () => 0);
        Client = new GitHubClient(Connection);
        Activity = new RepositoryActivityClient(Connection);
        Reader = new RepositoryReader(Client, Activity, new RawReadmeClient(Connection), time, NullLogger<RepositoryReader>.Instance);
    }

    public string? Token { get; set; }
    public RequestGate Gate { get; }
    public IResponseCache Cache { get; }
    public Connection Connection { get; }
    public IGitHubClient Client { get; }
    public IRepositoryActivityClient Activity { get; }
    public RepositoryReader Reader { get; }

    public static (Rig Rig, ScriptedGitHub Server, ManualTime Time) Scripted(GateLimits? limits = null)
    {
        var time = new ManualTime(Now, autoAdvance: true);
        var server = new ScriptedGitHub(time);
        return (new Rig(server, time, limits), server, time);
    }

    public Task<RepositoryReading> Read() => Reader.ReadAsync(Known, Start, End, TestContext.Current.CancellationToken);

    public Task<RepositoryReading> ReadByName() => Reader.ReadAsync(Address, Start, End, TestContext.Current.CancellationToken);

    private sealed class TokenStore(Rig rig) : ICredentialStore
    {
        public Task<Credentials> GetCredentials() => Task.FromResult(rig.Token is { } token ? new Credentials(token) : Credentials.Anonymous);
    }
}
