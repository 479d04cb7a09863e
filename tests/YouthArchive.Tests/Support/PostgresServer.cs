using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace YouthArchive.Tests.Support;

/// <summary>
/// A PostgreSQL server of the tests' own: a private folder, a free port, started with the first test that asks for it and
/// stopped with the run. PostgreSQL refuses to run as root, so root hands it to the user <c>postgres</c>.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private static readonly SemaphoreSlim Gate = new(1);
    private static PostgresServer? _running;

    private readonly string _bin;
    private readonly string _folder;
    private readonly int _port;
    private int _databases;

    private PostgresServer(string bin, string folder, int port) => (_bin, _folder, _port) = (bin, folder, port);

    public static string? Binaries { get; } = new[] { "/usr/lib/postgresql", "/usr/local/lib/postgresql" }
        .Where(Directory.Exists)
        .SelectMany(d => Directory.EnumerateDirectories(d))
        .Select(d => Path.Combine(d, "bin"))
        .Where(d => File.Exists(Path.Combine(d, "initdb")))
        .OrderByDescending(d => d, StringComparer.Ordinal)
        .FirstOrDefault();

    public static async Task<PostgresServer> RunningAsync()
    {
        await Gate.WaitAsync();
        try
        {
            return _running ??= await StartAsync();
        }
        finally
        {
            Gate.Release();
        }
    }

    /// <summary>A server that is nobody else's: for a test that ends it.</summary>
    public static Task<PostgresServer> OwnAsync() => StartAsync();

    /// <summary>The connection string of a new, empty database.</summary>
    public async Task<string> NewDatabaseAsync()
    {
        var name = $"site{Interlocked.Increment(ref _databases)}";
        await using var source = Npgsql.NpgsqlDataSource.Create(Connection("postgres"));
        await using var command = source.CreateCommand($"CREATE DATABASE {name}");
        await command.ExecuteNonQueryAsync();
        return Connection(name);
    }

    public async ValueTask DisposeAsync()
    {
        await RunAsync($"'{_bin}/pg_ctl' -D '{_folder}/data' -m immediate stop");
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Ends the server without a farewell and starts it again: what was committed must be there.</summary>
    public async Task RestartAsync()
    {
        await EndAsync();
        await BeginAgainAsync();
    }

    public Task EndAsync() => RunAsync($"'{_bin}/pg_ctl' -D '{_folder}/data' -m immediate stop >/dev/null");

    public Task BeginAgainAsync() => LaunchAsync();

    public static ValueTask StopAsync() => _running is null ? ValueTask.CompletedTask : _running.DisposeAsync();

    private string Connection(string database) =>
        $"Host=127.0.0.1;Port={_port};Username=postgres;Database={database};Maximum Pool Size=20;Include Error Detail=true";

    private static async Task<PostgresServer> StartAsync()
    {
        var server = new PostgresServer(
            Binaries ?? throw new InvalidOperationException("PostgreSQL's server programs were not found."),
            Directory.CreateTempSubdirectory("youtharchive-pg-").FullName, FreePort());
        if (Environment.UserName == "root")
        {
            await RunAsync($"chown postgres '{server._folder}'", asPostgres: false);
        }
        await RunAsync($"'{server._bin}/initdb' -D '{server._folder}/data' -U postgres -A trust -E UTF8 --no-sync >/dev/null");
        await server.LaunchAsync();
        return server;
    }

    private Task LaunchAsync() => RunAsync($"'{_bin}/pg_ctl' -D '{_folder}/data' -w -t 60 -l '{_folder}/log' " +
        $"-o \"-p {_port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off -c max_connections=200\" start >/dev/null");

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task RunAsync(string command, bool asPostgres = true)
    {
        var start = Environment.UserName == "root" && asPostgres
            ? new ProcessStartInfo("su", ["postgres", "-s", "/bin/sh", "-c", command])
            : new ProcessStartInfo("/bin/sh", ["-c", command]);
        start.WorkingDirectory = Path.GetTempPath();
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"PostgreSQL: exit {process.ExitCode} of {command}");
        }
    }
}
