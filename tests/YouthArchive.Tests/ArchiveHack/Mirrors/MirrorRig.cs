using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using YouthArchive.ArchiveHack.GitHub;
using YouthArchive.ArchiveHack.Mirrors;
using YouthArchive.Platform.Setup;
using YouthArchive.Tests.ArchiveHack.Support;

namespace YouthArchive.Tests.ArchiveHack.Mirrors;

/// <summary>A server, a folder of mirrors and a runner, without a site.</summary>
internal sealed class MirrorRig : IAsyncDisposable
{
    private MirrorRig(string folder, LoopbackGit server) => (Folder, Server) = (folder, server);

    public string Folder { get; }
    public LoopbackGit Server { get; }
    public GitWorkshop Workshop => new(Server.Root);
    public MirrorOptions Options { get; } = new();
    public string? Token { get; set; }
    public GitTools Tools { get; set; } = new(NullLogger<GitTools>.Instance);

    public GitRunner Runner => new(Tools, new Fixed<MirrorOptions>(Options));
    public MirrorStore Store => new(new AppDataFolder(Path.Combine(Folder, "data")), Runner, new Fixed<MirrorOptions>(Options));
    public MirrorReading Reading => new(Store, Runner, new Fixed<MirrorOptions>(Options));

    public MirrorHistory History => new(Store, Reading, Runner, new Fixed<MirrorOptions>(Options));

    public static async Task<MirrorRig> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("mirrors-").FullName;
        Directory.CreateDirectory(Path.Combine(folder, "served"));
        return new(folder, await LoopbackGit.StartAsync(Path.Combine(folder, "served")));
    }

    public CloneAddress Address(string name) => CloneAddress.Of(new GitHubOptions { Clone = Server.Address, Token = Token }, name)!;

    /// <summary>Asks for the branches and fetches them; the id is the name without its owner.</summary>
    public async Task<(MirrorState State, RemoteHeads? Heads)> MirrorAsync(string name, string snapshot = "freeze", CancellationToken cancellation = default)
    {
        var (state, heads) = await Store.HeadsAsync(Address(name), cancellation);
        return state == MirrorState.Complete
            ? (await Store.FetchAsync(IdOf(name), Address(name), snapshot, heads!.Chosen(Options), cancellation), heads)
            : (state, heads);
    }

    public static string IdOf(string name) => string.Concat(name.Split('/')[1].Where(char.IsAsciiLetterOrDigit));

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    internal sealed class Fixed<T>(T value) : IOptionsMonitor<T>
    {
        public T CurrentValue => value;
        public T Get(string? name) => value;
        public IDisposable? OnChange(Action<T, string?> listener) => null;
    }
}
