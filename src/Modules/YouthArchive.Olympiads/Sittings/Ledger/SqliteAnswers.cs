using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace YouthArchive.Olympiads.Sittings.Ledger;

/// <summary>One prepared statement, run for each row: there is no way to the server to save, and only one writer at a time anyway.</summary>
internal sealed class SqliteAnswers(AsyncServiceScope scope, DbContext db) : AnswerStore(scope, db)
{
    private DbCommand? _insert;
    private DbCommand? _find;
    private DbCommand? _ask;

    protected override async Task<bool[]> WriteAsync(IReadOnlyList<NewAnswer> answers, DbTransaction transaction, CancellationToken cancellation)
    {
        var handedIn = await HandedInAsync(answers, transaction, cancellation);
        var insert = _insert ??= Prepared(
            $"""INSERT INTO {Columns} VALUES (@sitting, @key, @item, @response, @at, @device, @late) ON CONFLICT ("SittingId", "Key") DO NOTHING""",
            "sitting", "key", "item", "response", "at", "device", "late");
        insert.Transaction = transaction;
        var late = new bool[answers.Count];
        for (var i = 0; i < late.Length; i++)
        {
            var answer = answers[i];
            late[i] = answer.IsLate || handedIn.Contains(answer.SittingId);
            Set(insert, answer.SittingId, answer.Key, answer.ItemKey, answer.Response, answer.AtUtc, answer.DeviceSeconds, late[i]);
            if (await insert.ExecuteNonQueryAsync(cancellation) == 0)
            {
                late[i] = IsTrue(await FindAsync(answer, transaction, cancellation));
            }
        }
        return late;
    }

    protected override async ValueTask ReleaseAsync()
    {
        foreach (var command in new[] { _insert, _find, _ask }.OfType<DbCommand>())
        {
            await command.DisposeAsync();
        }
    }

    // The transaction holds the only right to write: whoever is not handed in now is not until it ends.
    private async Task<HashSet<string>> HandedInAsync(IReadOnlyList<NewAnswer> answers, DbTransaction transaction, CancellationToken cancellation)
    {
        var ask = _ask ??= Prepared(
            """SELECT "Id" FROM "Olympiad_Sittings" WHERE "HandedInUtc" IS NOT NULL AND "Id" IN (SELECT value FROM json_each(@ids))""", "ids");
        ask.Transaction = transaction;
        Set(ask, JsonSerializer.Serialize(answers.Select(a => a.SittingId).Distinct(StringComparer.Ordinal)));
        var handedIn = new HashSet<string>(StringComparer.Ordinal);
        await using var reader = await ask.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            handedIn.Add(reader.GetString(0));
        }
        return handedIn;
    }

    // The same key once more: what was said of it the first time holds.
    private Task<object?> FindAsync(NewAnswer answer, DbTransaction transaction, CancellationToken cancellation)
    {
        var find = _find ??= Prepared("""SELECT "IsLate" FROM "Olympiad_Answers" WHERE "SittingId" = @sitting AND "Key" = @key""", "sitting", "key");
        find.Transaction = transaction;
        Set(find, answer.SittingId, answer.Key);
        return find.ExecuteScalarAsync(cancellation);
    }

    private DbCommand Prepared(string text, params string[] names)
    {
        var command = Connection.CreateCommand();
        command.CommandText = text;
        foreach (var name in names)
        {
            Add(command, "@" + name);
        }
        return command;
    }

    private static void Set(DbCommand command, params object[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i];
        }
    }

    private static bool IsTrue(object? value) => Convert.ToInt64(value, CultureInfo.InvariantCulture) != 0;
}
