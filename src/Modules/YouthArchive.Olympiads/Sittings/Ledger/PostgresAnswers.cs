using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace YouthArchive.Olympiads.Sittings.Ledger;

/// <summary>
/// Two statements a batch, however large. The sittings are locked against hand-in first (<c>FOR SHARE</c>): what is written before a
/// hand-in is seen by it, what comes after it knows so.
/// </summary>
internal sealed class PostgresAnswers(AsyncServiceScope scope, DbContext db) : AnswerStore(scope, db)
{
    protected override async Task<bool[]> WriteAsync(IReadOnlyList<NewAnswer> answers, DbTransaction transaction, CancellationToken cancellation)
    {
        var handedIn = await LockAsync([.. answers.Select(a => a.SittingId).Distinct(StringComparer.Ordinal)], transaction, cancellation);
        await using var insert = Command(
            $"""
            INSERT INTO {Columns}
            SELECT s, k, i, r, a, d, l FROM unnest(@sittings, @keys, @items, @responses, @times, @device, @late) WITH ORDINALITY AS x(s, k, i, r, a, d, l, n) ORDER BY n
            ON CONFLICT ("SittingId", "Key") DO NOTHING RETURNING "SittingId", "Key", "IsLate"
            """, transaction);
        Add(insert, "sittings", answers.Select(a => a.SittingId).ToArray());
        Add(insert, "keys", answers.Select(a => a.Key).ToArray());
        Add(insert, "items", answers.Select(a => a.ItemKey).ToArray());
        Add(insert, "responses", answers.Select(a => a.Response).ToArray());
        Add(insert, "times", answers.Select(a => a.AtUtc).ToArray());
        Add(insert, "device", answers.Select(a => a.DeviceSeconds).ToArray());
        Add(insert, "late", answers.Select(a => a.IsLate || handedIn.Contains(a.SittingId)).ToArray());
        var known = await ReadAsync(insert, answers.Count, cancellation);
        var again = answers.Where(a => !known.ContainsKey((a.SittingId, a.Key))).ToList();
        if (again.Count > 0)
        {
            await FindAsync(again, known, transaction, cancellation);
        }
        return [.. answers.Select(a => known[(a.SittingId, a.Key)])];
    }

    private async Task<HashSet<string>> LockAsync(string[] sittings, DbTransaction transaction, CancellationToken cancellation)
    {
        await using var command = Command(
            """SELECT "Id", "HandedInUtc" IS NOT NULL FROM "Olympiad_Sittings" WHERE "Id" = ANY(@ids) ORDER BY "Id" FOR SHARE""", transaction);
        Add(command, "ids", sittings);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var handedIn = new HashSet<string>(StringComparer.Ordinal);
        while (await reader.ReadAsync(cancellation))
        {
            if (reader.GetBoolean(1))
            {
                handedIn.Add(reader.GetString(0));
            }
        }
        return handedIn;
    }

    // The same keys once more: what was said of them the first time holds.
    private async Task FindAsync(
        List<NewAnswer> again, Dictionary<(string Sitting, string Key), bool> known, DbTransaction transaction, CancellationToken cancellation)
    {
        await using var command = Command(
            """
            SELECT a."SittingId", a."Key", a."IsLate" FROM "Olympiad_Answers" a
            JOIN unnest(@sittings, @keys) AS x(s, k) ON a."SittingId" = x.s AND a."Key" = x.k
            """, transaction);
        Add(command, "sittings", again.Select(a => a.SittingId).ToArray());
        Add(command, "keys", again.Select(a => a.Key).ToArray());
        foreach (var (key, late) in await ReadAsync(command, again.Count, cancellation))
        {
            known[key] = late;
        }
    }

    private static async Task<Dictionary<(string Sitting, string Key), bool>> ReadAsync(DbCommand command, int most, CancellationToken cancellation)
    {
        var rows = new Dictionary<(string, string), bool>(most);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            rows[(reader.GetString(0), reader.GetString(1))] = reader.GetBoolean(2);
        }
        return rows;
    }

    private DbCommand Command(string text, DbTransaction transaction)
    {
        var command = Connection.CreateCommand();
        (command.CommandText, command.Transaction) = (text, transaction);
        return command;
    }
}
