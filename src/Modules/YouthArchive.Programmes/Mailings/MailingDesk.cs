using Microsoft.EntityFrameworkCore;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Mail;
using YouthArchive.Platform.Persistence;
using YouthArchive.Platform.Tasks;
using YouthArchive.Platform.Web;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Programmes.Mailings;

/// <summary>What an organiser typed.</summary>
internal sealed record MailingDraft(string? AudienceKey, LocalizedText Subject, LocalizedText Text, bool IsLetter, bool IsNotice);

/// <param name="Counts">Of those who are written down.</param>
internal sealed record MailingRow(Mailing Mailing, IReadOnlyDictionary<ReceiverState, int> Counts)
{
    public int Total => Counts.Values.Sum();
    public int Done => Total - Counts.GetValueOrDefault(ReceiverState.Waiting);
}

/// <summary>Drafts, shows and starts mailings.</summary>
internal sealed class MailingDesk(
    DbContext db, Receivers receivers, MailingLetters letters, ILetterAddresses addresses, IMailOutbox outbox, AuditTrail audit, TaskBell bell, TimeProvider clock)
{
    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<MailingRow>> AllAsync(CancellationToken cancellation)
    {
        var all = await db.Set<Mailing>().AsNoTracking().OrderByDescending(m => m.CreatedUtc).Take(200).ToListAsync(cancellation);
        var ids = all.Select(m => m.Id).ToList();
        var counts = (await db.Set<MailingReceiver>().Where(r => ids.Contains(r.MailingId)).GroupBy(r => new { r.MailingId, r.State })
            .Select(g => new { g.Key.MailingId, g.Key.State, Count = g.Count() }).ToListAsync(cancellation)).ToLookup(c => c.MailingId, StringComparer.Ordinal);
        return [.. all.Select(m => new MailingRow(m, counts[m.Id].ToDictionary(c => c.State, c => c.Count)))];
    }

    public Task<Mailing?> FindAsync(string id, CancellationToken cancellation) =>
        db.Set<Mailing>().AsNoTracking().FirstOrDefaultAsync(m => m.Id == id, cancellation);

    public async Task<IReadOnlyDictionary<ReceiverState, int>> CountsAsync(string id, CancellationToken cancellation) =>
        await db.Set<MailingReceiver>().Where(r => r.MailingId == id).GroupBy(r => r.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellation);

    public IReadOnlyList<MailingFault> Faults(Edition edition, MailingDraft draft) =>
    [
        .. receivers.Find(edition, draft.AudienceKey) is null ? [new MailingFault(MailingProblem.Audience)] : Array.Empty<MailingFault>(),
        .. MailingRules.Faults(draft.Subject, draft.Text, draft.IsLetter, draft.IsNotice),
    ];

    /// <summary>The caller has asked for faults.</summary>
    /// <param name="id">Null for a new one.</param>
    /// <returns>Null when there is no such draft: it was sent meanwhile.</returns>
    public async Task<string?> SaveAsync(string? id, Edition edition, MailingDraft draft, string actorId, CancellationToken cancellation)
    {
        if (id is not null)
        {
            var known = await db.Set<Mailing>().FirstOrDefaultAsync(m => m.Id == id && m.EditionId == edition.Id && m.AskedUtc == null, cancellation);
            if (known is null)
            {
                return null;
            }
            (known.AudienceKey, known.Subject, known.Text, known.IsLetter, known.IsNotice) = (draft.AudienceKey!, draft.Subject, draft.Text, draft.IsLetter, draft.IsNotice);
        }
        else
        {
            id = PortalId.New();
            db.Add(new Mailing
            {
                Id = id,
                EditionId = edition.Id,
                AudienceKey = draft.AudienceKey!,
                Subject = draft.Subject,
                Text = draft.Text,
                IsLetter = draft.IsLetter,
                IsNotice = draft.IsNotice,
                CreatedById = actorId,
                CreatedUtc = clock.GetUtcNow().UtcDateTime,
            });
        }
        await db.SaveChangesAsync(cancellation);
        return id;
    }

    /// <summary>As it would go out now.</summary>
    public async Task<ReceiverPlan> PlanAsync(Edition edition, Mailing mailing, CancellationToken cancellation) =>
        receivers.Find(edition, mailing.AudienceKey) is { } audience
            ? await receivers.PlanAsync(audience, await receivers.InAsync(edition, mailing.AudienceKey, cancellation), mailing.IsLetter, mailing.IsNotice, cancellation)
            : new(new Dictionary<string, ReceiverState>(), new Dictionary<string, IReadOnlyList<LetterAddress>>());

    /// <summary>In each language it is written in, exactly as it will be sent; the way out of such letters leads nowhere yet.</summary>
    public async Task<IReadOnlyDictionary<string, LetterShown>> PreviewAsync(Edition edition, Mailing mailing, CancellationToken cancellation)
    {
        var shown = new Dictionary<string, LetterShown>(StringComparer.Ordinal);
        foreach (var language in MailingRules.Languages(mailing.Subject, mailing.Text))
        {
            shown[language] = await letters.ShowAsync(mailing, edition, language, cancellation);
        }
        return shown;
    }

    /// <returns>False when it was sent before, or by a second click.</returns>
    public async Task<bool> SendAsync(Edition edition, string id, string actorId, CancellationToken cancellation)
    {
        await using (var transaction = await db.Database.BeginTransactionAsync(cancellation))
        {
            var now = clock.GetUtcNow().UtcDateTime;
            if (await db.Set<Mailing>().Where(m => m.Id == id && m.AskedUtc == null).ExecuteUpdateAsync(
                s => s.SetProperty(m => m.AskedUtc, now).SetProperty(m => m.Version, m => m.Version + 1), cancellation) == 0)
            {
                return false;
            }
            var mailing = await db.Set<Mailing>().AsNoTracking().SingleAsync(m => m.Id == id, cancellation);
            audit.Add(actorId, "Mailing.Sent", nameof(Mailing), id, new { edition = edition.Key, audience = mailing.AudienceKey, letter = mailing.IsLetter, notice = mailing.IsNotice });
            await db.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
        }
        bell.Ring<MailingTask>();
        return true;
    }

    /// <summary>Nobody who has not got it yet gets it.</summary>
    /// <returns>False when it was not under way.</returns>
    public async Task<bool> StopAsync(Edition edition, string id, string actorId, CancellationToken cancellation)
    {
        if (!await MailingTask.FinishAsync(db, id, clock.GetUtcNow().UtcDateTime, cancellation))
        {
            return false;
        }
        audit.Add(actorId, "Mailing.Stopped", nameof(Mailing), id, new { edition = edition.Key });
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    /// <returns>False when it was sent before: then it stays on record.</returns>
    public async Task<bool> DiscardAsync(Edition edition, string id, string actorId, CancellationToken cancellation)
    {
        if (await db.Set<Mailing>().Where(m => m.Id == id && m.AskedUtc == null).ExecuteDeleteAsync(cancellation) == 0)
        {
            return false;
        }
        audit.Add(actorId, "Mailing.Discarded", nameof(Mailing), id, new { edition = edition.Key });
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    /// <summary>To the own box, once for each language it is written in.</summary>
    /// <returns>How many letters; 0 when the account has no address.</returns>
    public async Task<int> TestAsync(Edition edition, Mailing mailing, string actorId, CancellationToken cancellation)
    {
        if ((await addresses.OfAsync([actorId], cancellation)).GetValueOrDefault(actorId)?.FirstOrDefault(a => a.PersonId == actorId) is not { } own)
        {
            return 0;
        }
        var languages = MailingRules.Languages(mailing.Subject, mailing.Text);
        foreach (var language in languages)
        {
            await outbox.AddAsync(await letters.TestAsync(mailing, edition, own, language, cancellation), cancellation);
        }
        audit.Add(actorId, "Mailing.Tested", nameof(Mailing), mailing.Id, new { languages });
        await db.SaveChangesAsync(cancellation);
        return languages.Count;
    }
}
