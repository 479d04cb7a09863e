using Microsoft.EntityFrameworkCore;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Persistence;
using YouthArchive.Programmes.Contracts;
using YouthArchive.SummerSchool.Terms;

namespace YouthArchive.SummerSchool.Applications;

/// <summary>Begin, hand in, withdraw.</summary>
internal sealed class ApplicationDesk(DbContext db, IEnrolments enrolments, IEditions editions, IProgrammeBoard board, AuditTrail audit, TimeProvider clock)
{
    /// <summary>Begins an application, or finds the one that is there. Whoever applies takes part in the edition: the same rules of age hold.</summary>
    public async Task<EnrolmentResult> BeginAsync(Edition edition, SchoolTerms terms, string personId, CancellationToken cancellation)
    {
        if (await db.Set<SchoolApplication>().AnyAsync(a => a.EditionId == edition.Id && a.PersonId == personId, cancellation))
        {
            return EnrolmentResult.AlreadyEnrolled;
        }
        if (terms.Places == 0 || !edition.EnrolmentIsOpen(Now))
        {
            return EnrolmentResult.NotOpen;
        }
        var result = await enrolments.EnrolAsync(edition.Id, personId, cancellation);
        if (result is EnrolmentResult.Enrolled or EnrolmentResult.AlreadyEnrolled)
        {
            await AddAsync(edition.Id, personId, isSample: false, cancellation);
        }
        return result;
    }

    public async Task<SchoolApplication> AddAsync(int editionId, string personId, bool isSample, CancellationToken cancellation)
    {
        await using var work = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancellation) : null;
        // The row of the terms is the lock: two who begin at once get two numbers.
        await db.Set<SchoolTerms>().Where(t => t.EditionId == editionId).ExecuteUpdateAsync(s => s.SetProperty(t => t.Version, t => t.Version), cancellation);
        var number = await db.Set<SchoolApplication>().CountAsync(a => a.EditionId == editionId, cancellation) + 1;
        var application = new SchoolApplication
        {
            Id = PortalId.New(),
            EditionId = editionId,
            PersonId = personId,
            Code = $"A-{number:000}",
            CreatedUtc = Now,
            ChangedUtc = Now,
            IsSample = isSample,
        };
        db.Add(application);
        audit.Add(personId, "Application.Begun", "Application", application.Id, new { application.Code });
        await db.SaveChangesAsync(cancellation);
        if (work is not null)
        {
            await work.CommitAsync(cancellation);
        }
        return application;
    }

    /// <returns>False when something is missing or the time is over.</returns>
    public async Task<bool> HandInAsync(ApplicationFolder folder, CancellationToken cancellation)
    {
        if (folder.Missing.Count > 0 || !folder.CanChange(Now))
        {
            return false;
        }
        var application = folder.Application;
        application.Entries = await EntriesAsync(application.PersonId, folder.Edition, cancellation);
        (application.State, application.HandedInUtc, application.ChangedUtc) = (ApplicationState.HandedIn, Now, Now);
        audit.Add(application.PersonId, "Application.HandedIn", "Application", application.Id, new { application.Code });
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    /// <summary>Before the selection; afterwards one gives up the place. What says how somebody is goes at once.</summary>
    public async Task WithdrawAsync(ApplicationFolder folder, CancellationToken cancellation)
    {
        var application = folder.Application;
        (application.State, application.ChangedUtc) = (ApplicationState.Withdrawn, Now);
        await db.Set<CareNote>().Where(n => n.ApplicationId == application.Id).ExecuteDeleteAsync(cancellation);
        await db.Set<Reference>().Where(r => r.ApplicationId == application.Id).ExecuteUpdateAsync(s => s.SetProperty(r => r.TokenHash, (string?)null), cancellation);
        audit.Add(application.PersonId, "Application.Withdrawn", "Application", application.Id, new { application.Code });
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>A withdrawn application is taken up again as a draft.</summary>
    public async Task ReopenAsync(ApplicationFolder folder, CancellationToken cancellation)
    {
        (folder.Application.State, folder.Application.HandedInUtc, folder.Application.ChangedUtc) = (ApplicationState.Draft, null, Now);
        audit.Add(folder.Application.PersonId, "Application.Reopened", "Application", folder.Application.Id, new { folder.Application.Code });
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>What the other programmes tell of the person, in the language of the request.</summary>
    public async Task<IReadOnlyList<PortfolioEntry>> EntriesAsync(string personId, Edition school, CancellationToken cancellation)
    {
        var titles = (await editions.AllAsync(cancellation)).ToDictionary(e => e.Key, e => e.Title.ToString(), StringComparer.Ordinal);
        return [.. (await board.StatusAsync([personId], cancellation))
            .Where(s => s.Key.EditionKey != school.Key && s.Value.State is TakingPart.HandedIn or TakingPart.Result && titles.ContainsKey(s.Key.EditionKey))
            .OrderBy(s => s.Key.EditionKey, StringComparer.Ordinal)
            .Select(s => new PortfolioEntry(s.Key.EditionKey, titles[s.Key.EditionKey], s.Value.Text ?? ""))];
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}
