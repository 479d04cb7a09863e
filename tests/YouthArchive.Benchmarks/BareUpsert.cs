using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace YouthArchive.Benchmarks;

/// <summary>The least a save can be: one row written and committed as durably as the site's, no sign-in, no rules, no journal.</summary>
internal static class BareUpsert
{
    public static async Task RunAsync(string provider, string connection, string urls)
    {
        await using var postgres = provider == "postgres" ? NpgsqlDataSource.Create(connection) : null;
        await ExecuteAsync(await OpenAsync(), """CREATE TABLE scores ("Judge" TEXT PRIMARY KEY, "Version" BIGINT NOT NULL)""", null);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(urls);
        var app = builder.Build();
        app.MapGet("/", () => "YouthArchive");
        app.MapPost("/{judge}", async (string judge, HttpRequest request) =>
        {
            var form = await request.ReadFormAsync();
            var version = long.Parse(form["version"]!, CultureInfo.InvariantCulture) + 1;
            await ExecuteAsync(await OpenAsync(),
                """INSERT INTO scores VALUES (@judge, @version) ON CONFLICT ("Judge") DO UPDATE SET "Version" = excluded."Version" """, (judge, version));
            return Results.Text(string.Create(CultureInfo.InvariantCulture, $$"""{"version":{{version}},"state":"saved"}"""), "application/json");
        });
        await app.RunAsync();

        async Task<DbConnection> OpenAsync()
        {
            if (postgres is not null)
            {
                return await postgres.OpenConnectionAsync();
            }
            var file = new SqliteConnection(connection);
            await file.OpenAsync();
            await ExecuteAsync(file, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=10000;", null, keep: true);
            return file;
        }
    }

    private static async Task ExecuteAsync(DbConnection connection, string text, (string Judge, long Version)? row, bool keep = false)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = text;
        foreach (var (name, value) in row is { } given ? new (string, object)[] { ("judge", given.Judge), ("version", given.Version) } : [])
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }
        await command.ExecuteNonQueryAsync();
        if (!keep)
        {
            await connection.DisposeAsync();
        }
    }
}
