using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Tasks;
using YouthArchive.Programmes.Mailings;

namespace YouthArchive.Programmes.Notices;

/// <summary>A mailing, told to one person on the site.</summary>
internal sealed class SiteNotice
{
    public required string MailingId { get; init; }
    public required string PersonId { get; init; }
    public required DateTime AtUtc { get; init; }
    public DateTime? ReadUtc { get; set; }
}

/// <param name="Language">The language of subject and text: the reader's, where it is written in it.</param>
/// <param name="Html">Safe to print raw.</param>
internal sealed record ShownNotice(string MailingId, string Language, string Subject, string Html, DateTime AtUtc, bool IsRead);

internal sealed class NoticeShelf(DbContext db, MailingWords words, TimeProvider clock)
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    public Task<int> UnreadAsync(string personId, CancellationToken cancellation) =>
        Fresh(personId).CountAsync(n => n.ReadUtc == null, cancellation);

    /// <summary>Newest first, in the language of the request.</summary>
    public async Task<IReadOnlyList<ShownNotice>> OfAsync(string personId, bool onlyUnread, CancellationToken cancellation)
    {
        var held = await (
            from notice in Fresh(personId).Where(n => !onlyUnread || n.ReadUtc == null)
            join mailing in db.Set<Mailing>() on notice.MailingId equals mailing.Id
            orderby notice.AtUtc descending, notice.MailingId
            select new { notice.MailingId, notice.AtUtc, notice.ReadUtc, mailing.Subject, mailing.Text }).AsNoTracking().ToListAsync(cancellation);
        return [.. held.Select(n =>
        {
            var language = MailingRules.LanguageFor(n.Subject, n.Text, PortalCultures.Current);
            return new ShownNotice(n.MailingId, language, n.Subject.In(language), words.Html(n.Text.In(language)), n.AtUtc, n.ReadUtc is not null);
        })];
    }

    /// <param name="mailingId">Null for all.</param>
    public Task MarkReadAsync(string personId, string? mailingId, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return db.Set<SiteNotice>().Where(n => n.PersonId == personId && n.ReadUtc == null && (mailingId == null || n.MailingId == mailingId))
            .ExecuteUpdateAsync(s => s.SetProperty(n => n.ReadUtc, now), cancellation);
    }

    private IQueryable<SiteNotice> Fresh(string personId)
    {
        var since = clock.GetUtcNow().UtcDateTime - Kept;
        return db.Set<SiteNotice>().Where(n => n.PersonId == personId && n.AtUtc > since);
    }
}

/// <summary>Notices are news: after 90 days they go, read or not.</summary>
internal sealed class NoticeErasure(DbContext db, TimeProvider clock) : IBackgroundTask
{
    public static string Name => "Programmes.NoticeErasure";

    public static string Title => SourceText.Of("Removes notices after 90 days");

    public static TimeSpan Every => TimeSpan.FromDays(1);

    public Task RunAsync(CancellationToken cancellation)
    {
        var before = clock.GetUtcNow().UtcDateTime - NoticeShelf.Kept;
        return db.Set<SiteNotice>().Where(n => n.AtUtc <= before).ExecuteDeleteAsync(cancellation);
    }
}
