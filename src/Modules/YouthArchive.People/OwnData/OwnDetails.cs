using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using YouthArchive.People.Accounts;
using YouthArchive.People.Classes;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Security;

namespace YouthArchive.People.OwnData;

internal enum CorrectionOutcome { Saved, WouldBeOfAge, ChangedMeanwhile }

/// <summary>A person corrects the own name and year of birth. An import of a class list never undoes it.</summary>
internal sealed class OwnDetails(DbContext db, UserManager<PortalUser> users, AccountSearch accounts, AuditTrail audit, TimeProvider clock)
{
    public async Task<CorrectionOutcome> CorrectAsync(PortalUser account, PersonName? name, int? birthYear, CancellationToken cancellation)
    {
        if (await WouldBeOfAgeAsync(account, birthYear, cancellation))
        {
            return CorrectionOutcome.WouldBeOfAge;
        }
        if (name is not null)
        {
            Bringing.Rename(account, name);
        }
        account.BirthYear = birthYear ?? account.BirthYear;
        await using var whole = await db.Database.BeginTransactionAsync(cancellation);
        await db.Set<ClassMember>().Where(m => m.PersonId == account.Id).ExecuteUpdateAsync(s => s.SetProperty(m => m.IsEditedByHand, true), cancellation);
        audit.Add(account.Id, "Account.Corrected", "Person", account.Id);
        if (!(await users.UpdateAsync(account)).Succeeded)
        {
            db.ChangeTracker.Clear();
            return CorrectionOutcome.ChangedMeanwhile;
        }
        await whole.CommitAsync(cancellation);
        return CorrectionOutcome.Saved;
    }

    // Nobody gets rid of the guardian's consent by typing another year.
    private async Task<bool> WouldBeOfAgeAsync(PortalUser account, int? birthYear, CancellationToken cancellation)
    {
        var year = clock.GetUtcNow().Year;
        return birthYear is not null && Age.IsMinor(account.BirthYear, null, year) && !Age.IsMinor(birthYear, null, year)
            && (await accounts.RolesOfAsync(account.Id, cancellation)).Contains(PortalRoles.Student, StringComparer.OrdinalIgnoreCase);
    }
}
