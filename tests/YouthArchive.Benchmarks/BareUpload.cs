using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace YouthArchive.Benchmarks;

/// <summary>The least a hand-in can be: the same bytes on the disk, flushed, and one row committed; no sign-in, no form, no rules, no receipt.</summary>
internal static class BareUpload
{
    public static async Task RunAsync(string provider, string connection, string folder, string urls)
    {
        using var one = new SemaphoreSlim(provider == "postgres" ? 16 : 1);
        await using (var database = await OpenAsync(provider, connection))
        {
            await ExecuteAsync(database, """CREATE TABLE uploads ("Id" TEXT PRIMARY KEY, "Bytes" BIGINT NOT NULL)""");
        }
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(urls);
        var app = builder.Build();
        app.MapGet("/", () => "YouthArchive");
        app.MapPost("/{id}", async (string id, HttpContext http) =>
        {
            long bytes;
            await using (var file = new FileStream(Path.Combine(folder, Guid.NewGuid().ToString("n")), FileMode.CreateNew, FileAccess.Write, FileShare.None, 64 * 1024, FileOptions.Asynchronous))
            {
                await http.Request.Body.CopyToAsync(file);
                file.Flush(flushToDisk: true);
                bytes = file.Length;
            }
            await one.WaitAsync();
            try
            {
                await using var database = await OpenAsync(provider, connection);
                await ExecuteAsync(database, $"INSERT INTO uploads VALUES ('{Guid.NewGuid():n}', {bytes})");
            }
            finally
            {
                one.Release();
            }
            return Results.Redirect("/" + id);
        });
        await app.RunAsync();
    }

    private static async Task<DbConnection> OpenAsync(string provider, string connection)
    {
        DbConnection database = provider == "postgres" ? new NpgsqlConnection(connection) : new SqliteConnection(connection);
        await database.OpenAsync();
        if (provider != "postgres")
        {
            await ExecuteAsync(database, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=10000;");
        }
        return database;
    }

    private static async Task ExecuteAsync(DbConnection database, string text)
    {
        await using var command = database.CreateCommand();
        command.CommandText = text;
        await command.ExecuteNonQueryAsync();
    }
}
