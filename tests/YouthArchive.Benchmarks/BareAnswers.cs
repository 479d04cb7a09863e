using System.Data.Common;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace YouthArchive.Benchmarks;

/// <summary>
/// The least an autosave can be: a row upserted and acknowledged after its commit, commits in groups as the site makes them; no sign-in,
/// no rules, no ledger.
/// </summary>
internal static class BareAnswers
{
    private sealed record Row(string Id, string Text, TaskCompletionSource Done);

    public static async Task RunAsync(string provider, string connection, string urls)
    {
        await using DbConnection database = provider == "postgres" ? new NpgsqlConnection(connection) : new SqliteConnection(connection);
        await database.OpenAsync();
        await ExecuteAsync(database, provider == "postgres" ? "" : "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=10000;");
        await ExecuteAsync(database, """CREATE TABLE answers ("Id" TEXT PRIMARY KEY, "Text" TEXT NOT NULL)""");
        var waiting = Channel.CreateUnbounded<Row>(new() { SingleReader = true });
        _ = Task.Run(() => WriteAsync(database, provider == "postgres", waiting.Reader));
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(urls);
        var app = builder.Build();
        app.MapGet("/", () => "YouthArchive");
        app.MapPost("/{id}", async (HttpContext http) =>
        {
            var body = await JsonSerializer.DeserializeAsync<JsonElement>(http.Request.Body);
            var row = new Row((string)http.Request.RouteValues["id"]!, body.GetProperty("fields").GetRawText(), new(TaskCreationOptions.RunContinuationsAsynchronously));
            waiting.Writer.TryWrite(row);
            await row.Done.Task;
            http.Response.ContentType = "application/json";
            http.Response.ContentLength = 17;
            await http.Response.Body.WriteAsync("{\"state\":\"saved\"}"u8.ToArray());
        });
        await app.RunAsync();
    }

    private static async Task WriteAsync(DbConnection database, bool isPostgres, ChannelReader<Row> waiting)
    {
        var batch = new List<Row>();
        while (await waiting.WaitToReadAsync())
        {
            batch.Clear();
            while (batch.Count < 256 && waiting.TryRead(out var row))
            {
                batch.Add(row);
            }
            await using var transaction = await database.BeginTransactionAsync();
            // The last of a key: one statement must not touch a row twice.
            var rows = batch.GroupBy(r => r.Id).Select(g => g.Last()).ToList();
            await using var command = database.CreateCommand();
            command.Transaction = transaction;
            if (isPostgres)
            {
                command.CommandText = """INSERT INTO answers SELECT * FROM unnest(@ids, @texts) ON CONFLICT ("Id") DO UPDATE SET "Text" = excluded."Text" """;
                command.Parameters.Add(new NpgsqlParameter("ids", rows.Select(r => r.Id).ToArray()));
                command.Parameters.Add(new NpgsqlParameter("texts", rows.Select(r => r.Text).ToArray()));
                await command.ExecuteNonQueryAsync();
            }
            else
            {
                command.CommandText = """INSERT INTO answers VALUES (@id, @text) ON CONFLICT ("Id") DO UPDATE SET "Text" = excluded."Text" """;
                var (id, text) = (new SqliteParameter("@id", ""), new SqliteParameter("@text", ""));
                command.Parameters.Add(id);
                command.Parameters.Add(text);
                foreach (var row in rows)
                {
                    (id.Value, text.Value) = (row.Id, row.Text);
                    await command.ExecuteNonQueryAsync();
                }
            }
            await transaction.CommitAsync();
            batch.ForEach(r => r.Done.SetResult());
        }
    }

    private static async Task ExecuteAsync(DbConnection database, string text)
    {
        if (text.Length == 0)
        {
            return;
        }
        await using var command = database.CreateCommand();
        command.CommandText = text;
        await command.ExecuteNonQueryAsync();
    }
}
