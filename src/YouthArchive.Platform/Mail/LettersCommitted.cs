using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using YouthArchive.Platform.Tasks;

namespace YouthArchive.Platform.Mail;

/// <summary>Rings the sender once new letters are committed, whoever saved them; a letter rolled back rings nothing.</summary>
internal sealed class LettersCommitted(TaskBell bell) : SaveChangesInterceptor, IDbTransactionInterceptor
{
    private readonly ConditionalWeakTable<DbContext, object> _waiting = [];

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Notice(eventData.Context);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Notice(eventData.Context);
        return ValueTask.FromResult(result);
    }

    public override int SavedChanges(SaveChangesCompletedEventData eventData, int result)
    {
        Saved(eventData.Context);
        return result;
    }

    public override ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        Saved(eventData.Context);
        return ValueTask.FromResult(result);
    }

    public void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => Ring(eventData.Context);

    public Task TransactionCommittedAsync(
        DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Ring(eventData.Context);
        return Task.CompletedTask;
    }

    public void TransactionRolledBack(DbTransaction transaction, TransactionEndEventData eventData) => Forget(eventData.Context);

    public Task TransactionRolledBackAsync(
        DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Forget(eventData.Context);
        return Task.CompletedTask;
    }

    private void Notice(DbContext? db)
    {
        if (db?.ChangeTracker.Entries<MailMessage>().Any(e => e.State is EntityState.Added or EntityState.Modified) == true)
        {
            _waiting.AddOrUpdate(db, this);
        }
    }

    // Within a larger transaction nothing is committed yet.
    private void Saved(DbContext? db)
    {
        if (db?.Database.CurrentTransaction is null)
        {
            Ring(db);
        }
    }

    private void Ring(DbContext? db)
    {
        if (db is not null && _waiting.Remove(db))
        {
            bell.Ring<MailSender>();
        }
    }

    private void Forget(DbContext? db)
    {
        if (db is not null)
        {
            _waiting.Remove(db);
        }
    }
}
