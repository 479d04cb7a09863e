using System.Globalization;
using Microsoft.EntityFrameworkCore;
using YouthArchive.Olympiads.Results.Marks;
using YouthArchive.Olympiads.Results.Own;
using YouthArchive.Olympiads.Sittings;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Audit;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Olympiads.Results.Appeals;

internal enum AppealRefusal
{
    None,

    /// <summary>The time for appeals has not begun or is over.</summary>
    Closed,

    /// <summary>No ground, no words, or too many of them.</summary>
    Unfit,
    Twice,

    /// <summary>Decided already: it is final.</summary>
    Final,

    /// <summary>The second marker has not read it yet.</summary>
    NotRead,

    /// <summary>Who read it again cannot decide, and the other way round.</summary>
    SamePerson,

    /// <summary>The marker and the pupil are known to each other.</summary>
    Tied,

    /// <summary>Who has seen the appeal with its mark and its ground does not read blind any more.</summary>
    Seen,

    /// <summary>The mark does not fit the outcome, or the item's points.</summary>
    WrongMark,
}

/// <summary>Files appeals, has them read again, decides them.</summary>
internal sealed class AppealDesk(DbContext db, MarksLog log, IRelations relations, AppealLetters letters, AuditTrail audit, TimeProvider clock)
{
    public const string Stage = "appeals";

    private const string SeenKind = "Appeal.Seen";

    public static bool IsOpen(Edition edition, DateTime utc) => edition.Stage(Stage)?.IsOpen(utc) == true;

    public async Task<AppealRefusal> FileAsync(Edition edition, OwnPaper own, string itemKey, AppealGround? ground, string? text, string actorId, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (!IsOpen(edition, now))
        {
            return AppealRefusal.Closed;
        }
        if (ground is not { } on || !Enum.IsDefined(on) || string.IsNullOrWhiteSpace(text) || text.Length > Appeal.TextLength
            || own.Marks.FirstOrDefault(m => m.Item == itemKey) is not { Hundredths: { } before })
        {
            return AppealRefusal.Unfit;
        }
        if (own.Appeals.ContainsKey(itemKey))
        {
            return AppealRefusal.Twice;
        }
        db.Add(new Appeal
        {
            EditionId = edition.Id,
            PaperId = own.Paper.Id,
            WindowId = own.Sitting.WindowId,
            SittingId = own.Sitting.Id,
            Code = own.Sitting.Code,
            ItemKey = itemKey,
            Ground = on,
            Text = text.Trim(),
            FiledById = actorId,
            IsByGuardian = actorId != own.Sitting.PersonId,
            FiledUtc = now,
            MarkBefore = before,
        });
        audit.Add(actorId, "Appeal.Filed", nameof(Sitting), own.Sitting.Id, new { item = itemKey, ground = on.ToString() });
        try
        {
            await db.SaveChangesAsync(cancellation);
            return AppealRefusal.None;
        }
        catch (DbUpdateException) when (db.Set<Appeal>().AsNoTracking().Any(a => a.SittingId == own.Sitting.Id && a.ItemKey == itemKey))
        {
            // Pupil and guardian at the same moment: the one who came first has appealed.
            db.ChangeTracker.Clear();
            return AppealRefusal.Twice;
        }
    }

    /// <summary>The blind second reading.</summary>
    public async Task<AppealRefusal> ReadAsync(Appeal appeal, int? hundredths, string? note, string markerId, CancellationToken cancellation)
    {
        if (appeal.Outcome is not null || appeal.SecondMark is not null)
        {
            return AppealRefusal.Final;
        }
        if (await IsTiedAsync(appeal, markerId, cancellation))
        {
            return AppealRefusal.Tied;
        }
        if (await HasSeenAsync(appeal, markerId, cancellation))
        {
            return AppealRefusal.Seen;
        }
        var max = (await StandingAsync(appeal, cancellation)).Max;
        if (hundredths is not { } mark || mark < 0 || mark > max || string.IsNullOrWhiteSpace(note) || note.Length > Appeal.TextLength)
        {
            return AppealRefusal.WrongMark;
        }
        appeal.Read(markerId, mark, note.Trim(), clock.GetUtcNow().UtcDateTime);
        audit.Add(markerId, "Appeal.Read", nameof(Appeal), appeal.Id.ToString(CultureInfo.InvariantCulture), new { mark });
        await db.SaveChangesAsync(cancellation);
        return AppealRefusal.None;
    }

    /// <summary>Writes down, once, that somebody has looked at an appeal that waits for its blind reading.</summary>
    public async Task SeeAsync(Appeal appeal, string personId, CancellationToken cancellation)
    {
        if (appeal.SecondMark is null && !await HasSeenAsync(appeal, personId, cancellation))
        {
            audit.Add(personId, SeenKind, nameof(Appeal), Id(appeal));
            await db.SaveChangesAsync(cancellation);
        }
    }

    public Task<bool> HasSeenAsync(Appeal appeal, string personId, CancellationToken cancellation)
    {
        var id = Id(appeal);
        return db.Set<AuditEvent>().AnyAsync(a => a.Kind == SeenKind && a.SubjectType == nameof(Appeal) && a.SubjectId == id && a.ActorId == personId, cancellation);
    }

    private static string Id(Appeal appeal) => appeal.Id.ToString(CultureInfo.InvariantCulture);

    /// <summary>Final: the outcome, the mark and its line in the log, in one commit.</summary>
    public async Task<AppealRefusal> DecideAsync(Appeal appeal, AppealOutcome? outcome, int? hundredths, string? answer, string deciderId, CancellationToken cancellation)
    {
        // A recipe's step has a transaction of its own.
        await using var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancellation) : null;
        await log.LockAsync(appeal.WindowId, cancellation);
        await db.Entry(appeal).ReloadAsync(cancellation);
        var standing = await StandingAsync(appeal, cancellation);
        if (Refusal(appeal, standing, outcome, hundredths, answer, deciderId) is var refusal and not AppealRefusal.None)
        {
            return refusal;
        }
        if (await IsTiedAsync(appeal, deciderId, cancellation))
        {
            return AppealRefusal.Tied;
        }
        var mark = outcome == AppealOutcome.Keep ? standing.Hundredths!.Value : hundredths!.Value;
        appeal.Decide(outcome!.Value, mark, answer!.Trim(), deciderId, clock.GetUtcNow().UtcDateTime);
        await log.WriteAsync(appeal.WindowId,
            [new(appeal.SittingId, appeal.Code, MarkKind.Appeal, [outcome == AppealOutcome.Keep ? standing : standing with { Hundredths = mark, IsByPeople = true }],
                deciderId, string.Create(CultureInfo.InvariantCulture, $"Appeal {appeal.Id}: {outcome}"))], cancellation);
        audit.Add(deciderId, "Appeal.Decided", nameof(Appeal), appeal.Id.ToString(CultureInfo.InvariantCulture), new { outcome = outcome.ToString(), mark });
        // What a recipe tells of is past: it writes to nobody.
        if (own is not null)
        {
            await letters.DecidedAsync(appeal, cancellation);
        }
        await db.SaveChangesAsync(cancellation);
        await (own?.CommitAsync(cancellation) ?? Task.CompletedTask);
        return AppealRefusal.None;
    }

    /// <summary>Teacher, guardian, family or the pupil in person: such a one neither reads nor decides.</summary>
    public async Task<bool> IsTiedAsync(Appeal appeal, string markerId, CancellationToken cancellation)
    {
        var pupil = await db.Set<Sitting>().Where(s => s.Id == appeal.SittingId).Select(s => s.PersonId).SingleAsync(cancellation);
        var ties = await relations.OfAsync([pupil, markerId], cancellation);
        return pupil == markerId || appeal.FiledById == markerId
            || ties[pupil].Teachers.Contains(markerId) || ties[pupil].Guardians.Contains(markerId) || ties[markerId].Guardians.Overlaps(ties[pupil].Guardians)
            || ties[pupil].Schools.Overlaps(ties[markerId].Schools);
    }

    private static AppealRefusal Refusal(Appeal appeal, GivenMark standing, AppealOutcome? outcome, int? hundredths, string? answer, string deciderId) =>
        appeal.Outcome is not null ? AppealRefusal.Final
        : appeal.SecondMark is null ? AppealRefusal.NotRead
        : appeal.SecondById == deciderId ? AppealRefusal.SamePerson
        : string.IsNullOrWhiteSpace(answer) || answer.Length > Appeal.TextLength || outcome is not { } chosen || !Enum.IsDefined(chosen) ? AppealRefusal.Unfit
        : Fits(chosen, standing, hundredths) ? AppealRefusal.None : AppealRefusal.WrongMark;

    private static bool Fits(AppealOutcome outcome, GivenMark standing, int? hundredths) => outcome switch
    {
        AppealOutcome.Raise => hundredths > standing.Hundredths && hundredths <= standing.Max,
        AppealOutcome.Lower => hundredths < standing.Hundredths && hundredths >= 0,
        _ => hundredths is null || hundredths == standing.Hundredths,
    };

    private async Task<GivenMark> StandingAsync(Appeal appeal, CancellationToken cancellation) =>
        MarkText.ReadMarks(await db.Set<CurrentMarks>().Where(m => m.SittingId == appeal.SittingId).Select(m => m.Marks).SingleAsync(cancellation)).Single(m => m.Item == appeal.ItemKey);
}
