using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using YouthArchive.People.Accounts;
using YouthArchive.People.Contracts;
using YouthArchive.People.Roles;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Persistence;
using YouthArchive.Platform.Security;

namespace YouthArchive.People.Guardians;

internal enum AnswerOutcome { Done, LinkOver, OwnAccount, NotAdult, OfAge }

/// <summary>A guardian answers a letter: the link is used up, the account gets the letter's address, the decisions are written down.</summary>
internal sealed class GuardianAnswer(
    DbContext db, ConsentJournal journal, ConsentReceipt receipt, AccountOpening opening, RoleBook roles, ILookupNormalizer normalizer,
    AuditTrail audit, TimeProvider clock)
{
    /// <summary>Null when there is no such link, when it was used, and when its time is over.</summary>
    public Task<ConsentRequest?> FindAsync(string token, CancellationToken cancellation)
    {
        var hash = ConsentToken.HashOf(token);
        var now = clock.GetUtcNow().UtcDateTime;
        return db.Set<ConsentRequest>().AsNoTracking()
            .FirstOrDefaultAsync(r => r.TokenHash == hash && r.AnsweredUtc == null && r.UntilUtc > now, cancellation);
    }

    /// <summary>Whoever has the link has the mailbox: the account begins with its address.</summary>
    public async Task<(PortalUser? User, IReadOnlyList<string> Errors)> OpenAccountAsync(
        ConsentRequest request, string displayName, string password, CancellationToken cancellation) =>
        await opening.OpenAsync(
            // They sign in by the address; the name only has to be somebody's own.
            new("g-" + PortalId.New()[^10..], displayName, request.Email, PortalCultures.Current, null, password, [PortalRoles.Guardian]),
            actorId: null, cancellation);

    /// <summary>What stands in the way of this account; null when it may answer.</summary>
    public async Task<AnswerOutcome?> ObstacleAsync(ConsentRequest request, string accountId, CancellationToken cancellation)
    {
        var year = clock.GetUtcNow().Year;
        if (accountId == request.StudentId)
        {
            return AnswerOutcome.OwnAccount;
        }
        var account = await db.Set<PortalUser>().AsNoTracking().FirstAsync(u => u.Id == accountId, cancellation);
        if (await IsStudentAsync(accountId, cancellation) && Age.IsMinor(account.BirthYear, null, year)
            || account.BirthYear is not null && Age.IsMinor(account.BirthYear, null, year))
        {
            return AnswerOutcome.NotAdult;
        }
        var born = await db.Set<PortalUser>().Where(u => u.Id == request.StudentId).Select(u => u.BirthYear).FirstOrDefaultAsync(cancellation);
        return Age.IsMinor(born, null, year) ? null : AnswerOutcome.OfAge;
    }

    /// <param name="purposes">What is consented to; empty when nothing is.</param>
    public async Task<AnswerOutcome> DecideAsync(
        ConsentRequest request, string accountId, IReadOnlyCollection<ConsentPurpose> purposes, CancellationToken cancellation)
    {
        if (await ObstacleAsync(request, accountId, cancellation) is { } obstacle)
        {
            return obstacle;
        }
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var now = clock.GetUtcNow().UtcDateTime;
        // Two clicks at once: one of them finds the link used.
        var mine = await db.Set<ConsentRequest>().Where(r => r.Id == request.Id && r.TokenHash == request.TokenHash && r.AnsweredUtc == null)
            .ExecuteUpdateAsync(u => u.SetProperty(r => r.AnsweredUtc, now), cancellation);
        if (mine == 0)
        {
            return AnswerOutcome.LinkOver;
        }
        var account = await BindAsync(request, accountId, now, cancellation);
        journal.Give(request.StudentId, purposes, new(ConsentWay.Link, accountId, PortalCultures.Current, GuardianId: accountId));
        audit.Add(accountId, "Consent.Answered", "Person", request.StudentId, new { given = purposes.Count });
        await receipt.AddAsync(account, request.StudentId, purposes, cancellation);
        await journal.SaveAsync(cancellation, transaction);
        return AnswerOutcome.Done;
    }

    private async Task<PortalUser> BindAsync(ConsentRequest request, string accountId, DateTime now, CancellationToken cancellation)
    {
        var account = await db.Set<PortalUser>().FirstAsync(u => u.Id == accountId, cancellation);
        if (!account.EmailConfirmed || account.NormalizedEmail != normalizer.NormalizeEmail(request.Email))
        {
            (account.Email, account.NormalizedEmail, account.EmailConfirmed) = (request.Email, normalizer.NormalizeEmail(request.Email), true);
            audit.Add(accountId, "Account.EmailConfirmed", "Person", accountId);
        }
        if (!await db.Set<Guardianship>().AnyAsync(g => g.StudentId == request.StudentId && g.GuardianId == accountId, cancellation))
        {
            db.Add(new Guardianship { StudentId = request.StudentId, GuardianId = accountId, SinceUtc = now });
        }
        var role = await roles.FindOrAddAsync(PortalRoles.Guardian, cancellation);
        if (!await db.Set<IdentityUserRole<string>>().AnyAsync(r => r.UserId == accountId && r.RoleId == role.Id, cancellation))
        {
            db.Add(new IdentityUserRole<string> { UserId = accountId, RoleId = role.Id });
        }
        return account;
    }

    private async Task<bool> IsStudentAsync(string accountId, CancellationToken cancellation)
    {
        var name = normalizer.NormalizeName(PortalRoles.Student);
        return await (
            from link in db.Set<IdentityUserRole<string>>()
            join role in db.Set<PortalRole>() on link.RoleId equals role.Id
            where link.UserId == accountId && role.NormalizedName == name
            select link.UserId).AnyAsync(cancellation);
    }
}
