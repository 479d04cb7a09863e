using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Localization;
using YouthArchive.Programmes.Contracts;
using YouthArchive.Programmes.Editions;
using YouthArchive.Programmes.Enrolments;
using YouthArchive.Programmes.Preservation;

namespace YouthArchive.Programmes.Seasons;

internal enum PublishOutcome { Published, AlreadyPublished, MustBeMended, ChangedElsewhere }

internal enum WithdrawOutcome
{
    Withdrawn,
    AlreadyDraft,

    /// <summary>Whoever is enrolled would lose the page they count on.</summary>
    SomebodyEnrolled,

    /// <summary>A closed edition is kept as it is.</summary>
    Closed,
}

/// <param name="StageKey">Null for the edition's own texts.</param>
/// <param name="Field">title, summary, audience or note.</param>
internal sealed record DraftText(string? StageKey, string Field, LocalizedText Text)
{
    public const int Longest = 2000;

    public string Name => $"{StageKey ?? "edition"}.{Field}";
}

/// <summary>Mends an edition's texts, looks it over, publishes it.</summary>
internal sealed class DraftDesk(DbContext db, IAllEditions editions, EditionShelf shelf, RoomsOfEdition rooms, HolidayList holidays, AuditTrail audit)
{
    public async Task<IReadOnlyList<Finding>> CheckAsync(Edition edition, CancellationToken cancellation) =>
        EditionCheck.Of(edition, await LoadAsync(edition, cancellation), await holidays.BookAsync(cancellation));

    public static IReadOnlyList<DraftText> TextsOf(Edition edition) =>
    [
        new(null, "title", edition.Title), new(null, "summary", edition.Summary), new(null, "audience", edition.Audience),
        .. edition.Stages.SelectMany(s => new[] { new DraftText(s.Key, "title", s.Title), new DraftText(s.Key, "note", s.Note) }),
    ];

    /// <param name="texts">Those that are not the edition's are left out.</param>
    /// <returns>False when somebody else changed the edition meanwhile.</returns>
    public async Task<bool> WriteAsync(Edition edition, IReadOnlyList<DraftText> texts, string actorId, CancellationToken cancellation)
    {
        var entity = await db.Set<EditionEntity>().Include(e => e.Stages).SingleAsync(e => e.Id == edition.Id, cancellation);
        var changed = new List<string>();
        foreach (var text in texts)
        {
            if (Write(entity, text))
            {
                changed.Add(text.Name);
            }
        }
        if (changed.Count == 0)
        {
            return true;
        }
        audit.Add(actorId, "Edition.Worded", "Edition", edition.Key, new { changed });
        return await SaveAsync(cancellation);
    }

    public async Task<PublishOutcome> PublishAsync(Edition edition, string actorId, CancellationToken cancellation)
    {
        if (!edition.IsDraft)
        {
            return PublishOutcome.AlreadyPublished;
        }
        if ((await CheckAsync(edition, cancellation)).Any(f => f.MustMend))
        {
            return PublishOutcome.MustBeMended;
        }
        var entity = await db.Set<EditionEntity>().SingleAsync(e => e.Id == edition.Id, cancellation);
        entity.IsDraft = false;
        audit.Add(actorId, "Edition.Published", "Edition", edition.Key);
        return await SaveAsync(cancellation) ? PublishOutcome.Published : PublishOutcome.ChangedElsewhere;
    }

    /// <summary>Makes a draft of a published edition again, as long as nobody counts on it.</summary>
    public async Task<WithdrawOutcome> WithdrawAsync(Edition edition, string actorId, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        // The row is taken first: an enrolment at the same moment is either committed and counted below, or finds a draft.
        if (await db.Set<EditionEntity>().Where(e => e.Id == edition.Id && !e.IsDraft)
            .ExecuteUpdateAsync(s => s.SetProperty(e => e.IsDraft, true).SetProperty(e => e.Version, e => e.Version + 1), cancellation) == 0)
        {
            return WithdrawOutcome.AlreadyDraft;
        }
        if (await EnrolledAsync(edition, cancellation) > 0)
        {
            return WithdrawOutcome.SomebodyEnrolled;
        }
        if (await db.Set<ClosedEdition>().AnyAsync(c => c.EditionId == edition.Id, cancellation))
        {
            return WithdrawOutcome.Closed;
        }
        audit.Add(actorId, "Edition.Withdrawn", "Edition", edition.Key);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        await shelf.ForgetAsync(CancellationToken.None);
        return WithdrawOutcome.Withdrawn;
    }

    public Task<int> EnrolledAsync(Edition edition, CancellationToken cancellation) => db.Set<Enrolment>().CountAsync(e => e.EditionId == edition.Id, cancellation);

    /// <summary>From the newest published edition before this one that was judged.</summary>
    private async Task<JudgingLoad?> LoadAsync(Edition edition, CancellationToken cancellation)
    {
        if (rooms.Judges() is not { } room || (await editions.AllAsync(cancellation))
            .Where(e => !e.IsDraft && e.Programme == edition.Programme && e.EnrolmentOpensUtc < edition.EnrolmentOpensUtc).MaxBy(e => e.EnrolmentOpensUtc) is not { } before)
        {
            return null;
        }
        var judges = await room.OfEditionAsync(before.Id, cancellation);
        return judges.Count == 0 ? null : new(judges.Sum(j => Math.Max(j.Expected ?? 0, j.FinishedUtc.Count)), judges.Count);
    }

    private static bool Write(EditionEntity entity, DraftText text)
    {
        var stage = text.StageKey is null ? null : entity.Stages.Find(s => s.Key == text.StageKey);
        if (text.StageKey is not null && stage is null)
        {
            return false;
        }
        var before = (stage, text.Field) switch
        {
            (null, "title") => entity.Title,
            (null, "summary") => entity.Summary,
            (null, "audience") => entity.Audience,
            (not null, "title") => stage.Title,
            (not null, "note") => stage.Note,
            _ => text.Text,
        };
        if (before == text.Text)
        {
            return false;
        }
        switch (stage, text.Field)
        {
            case (null, "title"): entity.Title = text.Text; break;
            case (null, "summary"): entity.Summary = text.Text; break;
            case (null, _): entity.Audience = text.Text; break;
            case (not null, "title"): stage.Title = text.Text; break;
            default: stage!.Note = text.Text; break;
        }
        return true;
    }

    private async Task<bool> SaveAsync(CancellationToken cancellation)
    {
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
        await shelf.ForgetAsync(CancellationToken.None);
        return true;
    }
}
