using System.Collections.Concurrent;
using Npgsql;
using YouthArchive.Platform.Nodes;

namespace YouthArchive.Data;

/// <summary>LISTEN and NOTIFY, over connections of their own: a request that holds the last one of the pool can still tell.</summary>
internal sealed class PostgresWire : INodeWire, IAsyncDisposable
{
    private const string Channel = "youtharchive_nodes";

    private readonly NpgsqlDataSource _speaking;
    private readonly string _listening;

    public PostgresWire(string connection)
    {
        _speaking = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connection) { MaxPoolSize = 2, MinPoolSize = 0, ConnectionIdleLifetime = 30 });
        // A dead line is noticed within half a minute.
        _listening = new NpgsqlConnectionStringBuilder(connection) { Pooling = false, KeepAlive = 15, ApplicationName = Channel }.ToString();
    }

    public async Task SendAsync(string word, CancellationToken cancellation)
    {
        await using var command = _speaking.CreateCommand("SELECT pg_notify($1, $2)");
        command.Parameters.Add(new() { Value = Channel });
        command.Parameters.Add(new() { Value = word });
        await command.ExecuteNonQueryAsync(cancellation);
    }

    public async Task ListenAsync(Func<Task> listening, Func<string, Task> heard, CancellationToken cancellation)
    {
        var words = new ConcurrentQueue<string>();
        await using var connection = new NpgsqlConnection(_listening);
        connection.Notification += (_, said) => words.Enqueue(said.Payload);
        await connection.OpenAsync(cancellation);
        await using (var command = new NpgsqlCommand($"LISTEN {Channel}", connection))
        {
            await command.ExecuteNonQueryAsync(cancellation);
        }
        await listening();
        while (true)
        {
            while (words.TryDequeue(out var word))
            {
                await heard(word);
            }
            await connection.WaitAsync(cancellation);
        }
    }

    public ValueTask DisposeAsync() => _speaking.DisposeAsync();
}
