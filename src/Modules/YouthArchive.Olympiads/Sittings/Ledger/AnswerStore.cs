using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace YouthArchive.Olympiads.Sittings.Ledger;

/// <param name="Response">As <see cref="Items.Response.Write"/> writes it.</param>
internal sealed record NewAnswer(string SittingId, string Key, string ItemKey, string Response, DateTime AtUtc, int DeviceSeconds, bool IsLate);

/// <summary>
/// Writes many answers in one commit, past EF's change tracking. Its connection is the site's own kind and stays open from one batch to
/// the next. What a sitting was handed in with never changes: an answer that comes after that is late, whatever its sender believed.
/// </summary>
internal abstract class AnswerStore(AsyncServiceScope scope, DbContext db) : IAsyncDisposable
{
    protected const string Columns = """ "Olympiad_Answers" ("SittingId", "Key", "ItemKey", "Response", "AtUtc", "DeviceSeconds", "IsLate") """;

    protected DbConnection Connection => db.Database.GetDbConnection();

    public static async Task<AnswerStore> OpenAsync(IServiceScopeFactory scopes, CancellationToken cancellation)
    {
        var scope = scopes.CreateAsyncScope();
        try
        {
            var db = scope.ServiceProvider.GetRequiredService<DbContext>();
            await db.Database.OpenConnectionAsync(cancellation);
            return db.Database.ProviderName?.Contains("Sqlite", StringComparison.Ordinal) == true ? new SqliteAnswers(scope, db) : new PostgresAnswers(scope, db);
        }
        catch
        {
            await scope.DisposeAsync();
            throw;
        }
    }

    /// <summary>Everything is committed when it returns: for each answer in its order, whether it counts as late.</summary>
    public async Task<bool[]> WriteAsync(IReadOnlyList<NewAnswer> answers, CancellationToken cancellation)
    {
        await using var transaction = await Connection.BeginTransactionAsync(cancellation);
        var late = await WriteAsync(answers, transaction, cancellation);
        await transaction.CommitAsync(cancellation);
        return late;
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await ReleaseAsync();
            await db.Database.CloseConnectionAsync();
        }
        finally
        {
            await scope.DisposeAsync();
        }
    }

    protected abstract Task<bool[]> WriteAsync(IReadOnlyList<NewAnswer> answers, DbTransaction transaction, CancellationToken cancellation);

    protected virtual ValueTask ReleaseAsync() => ValueTask.CompletedTask;

    protected static DbParameter Add(DbCommand command, string name, object? value = null)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
        return parameter;
    }
}
