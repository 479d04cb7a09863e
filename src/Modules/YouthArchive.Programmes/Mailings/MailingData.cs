using Microsoft.EntityFrameworkCore;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Localization;
using YouthArchive.Programmes.Notices;

namespace YouthArchive.Programmes.Mailings;

/// <summary>What organisers wrote to a person on the site. Letters are in the download already.</summary>
internal sealed class MailingData(DbContext db) : IPersonalData
{
    public string Section => "notices";

    public async Task<object?> OfAsync(string personId, CancellationToken cancellation = default)
    {
        var held = await (
            from notice in db.Set<SiteNotice>()
            join mailing in db.Set<Mailing>() on notice.MailingId equals mailing.Id
            where notice.PersonId == personId
            orderby notice.AtUtc
            select new { notice.AtUtc, notice.ReadUtc, mailing.Subject, mailing.Text }).ToListAsync(cancellation);
        return held.Count == 0 ? null : held.Select(n => new { n.AtUtc, n.ReadUtc, Subject = n.Subject.In(PortalCultures.Current), Text = n.Text.In(PortalCultures.Current) });
    }

    public async Task EraseAsync(string personId, CancellationToken cancellation = default)
    {
        await db.Set<SiteNotice>().Where(n => n.PersonId == personId).ExecuteDeleteAsync(cancellation);
        // Whoever still waits for a letter gets none; that somebody got one stays a number.
        await db.Set<MailingReceiver>().Where(r => r.PersonId == personId && r.State == ReceiverState.Waiting).ExecuteDeleteAsync(cancellation);
    }
}

/// <summary>Mailings of two accounts of one person: what both had stays once.</summary>
internal sealed class MailingMerge(DbContext db) : IPersonalMerge
{
    public Task<string?> ConflictAsync(string fromId, string toId, CancellationToken cancellation = default) => Task.FromResult<string?>(null);

    public async Task MoveAsync(string fromId, string toId, CancellationToken cancellation = default)
    {
        var (notices, receivers) = (db.Set<SiteNotice>(), db.Set<MailingReceiver>());
        var told = notices.Where(n => n.PersonId == toId).Select(n => n.MailingId);
        await notices.Where(n => n.PersonId == fromId && told.Contains(n.MailingId)).ExecuteDeleteAsync(cancellation);
        await notices.Where(n => n.PersonId == fromId).ExecuteUpdateAsync(s => s.SetProperty(n => n.PersonId, toId), cancellation);
        var listed = receivers.Where(r => r.PersonId == toId).Select(r => r.MailingId);
        await receivers.Where(r => r.PersonId == fromId && listed.Contains(r.MailingId)).ExecuteDeleteAsync(cancellation);
        await receivers.Where(r => r.PersonId == fromId).ExecuteUpdateAsync(s => s.SetProperty(r => r.PersonId, toId), cancellation);
        await db.Set<Mailing>().Where(m => m.CreatedById == fromId).ExecuteUpdateAsync(s => s.SetProperty(m => m.CreatedById, toId), cancellation);
    }
}
