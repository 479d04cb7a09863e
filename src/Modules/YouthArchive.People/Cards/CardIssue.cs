using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using YouthArchive.People.Accounts;
using YouthArchive.People.Classes;
using YouthArchive.Platform.Audit;

namespace YouthArchive.People.Cards;

/// <summary>Gives cards to members of a class and puts them on paper.</summary>
internal sealed class CardIssue(DbContext db, CardSeal seal, CardSheet sheet, AuditTrail audit, TimeProvider clock)
{
    /// <summary>
    /// New secrets and tokens; the old ones are dead from this commit on. Sessions that are open stay open.
    /// Whoever is not a member of the class is passed over.
    /// </summary>
    /// <returns>How many cards were issued.</returns>
    public async Task<int> IssueAsync(
        SchoolClass schoolClass, IReadOnlyCollection<string> personIds, string actorId, CancellationToken cancellation)
    {
        if (schoolClass.EndedUtc is not null)
        {
            return 0;
        }
        try
        {
            return await WriteAsync(schoolClass, personIds, actorId, cancellation);
        }
        catch (DbUpdateException)
        {
            // Two clicks at once: the other one has written the first cards meanwhile, and this one renews them.
            foreach (var entry in db.ChangeTracker.Entries().Where(e => e.Entity is SignInCard or AuditEvent).ToList())
            {
                entry.State = EntityState.Detached;
            }
            return await WriteAsync(schoolClass, personIds, actorId, cancellation);
        }
    }

    /// <summary>The cards whose secret is still sealed, eight on a page, in the class's language and order of names.</summary>
    /// <param name="baseAddress">Scheme and host of the portal, e.g. <c>https://youtharchive.example</c>.</param>
    public async Task<byte[]> SheetAsync(
        SchoolClass schoolClass, IReadOnlyCollection<string> personIds, string baseAddress, CancellationToken cancellation)
    {
        var rows = await (
            from card in db.Set<SignInCard>().AsNoTracking()
            join user in Members(schoolClass.Id) on card.PersonId equals user.Id
            where card.ClassId == schoolClass.Id && personIds.Contains(card.PersonId) && card.Sealed != null
            select new { user.DisplayName, user.UserName, card.Sealed }).ToListAsync(cancellation);
        var cards = from row in rows
                    let contents = seal.Open(row.Sealed)
                    where contents is not null
                    select new PrintedCard(row.DisplayName, row.UserName!, contents.Secret, contents.Token);
        return sheet.Draw(schoolClass.Name, schoolClass.Language, baseAddress, [.. cards]);
    }

    private async Task<int> WriteAsync(
        SchoolClass schoolClass, IReadOnlyCollection<string> personIds, string actorId, CancellationToken cancellation)
    {
        var people = await Members(schoolClass.Id).Where(u => personIds.Contains(u.Id))
            .Select(u => new { u.Id, u.UserName }).ToListAsync(cancellation);
        var ids = people.ConvertAll(p => p.Id);
        var cards = await db.Set<SignInCard>().Where(c => ids.Contains(c.PersonId)).ToDictionaryAsync(c => c.PersonId, cancellation);
        foreach (var person in people)
        {
            var contents = new CardContents(
                CardSecret.Draw(schoolClass.Secret, schoolClass.Language), RandomNumberGenerator.GetBytes(CardSeal.TokenBytes));
            var fresh = seal.NewCard(person.Id, schoolClass, contents, actorId, clock.GetUtcNow().UtcDateTime);
            fresh.UserNameKey = Folding.Skeleton(person.UserName!);
            if (cards.TryGetValue(person.Id, out var card))
            {
                card.Become(fresh);
            }
            else
            {
                db.Add(fresh);
            }
            audit.Add(actorId, "Card.Issued", "Person", person.Id, new { schoolClass = schoolClass.Id, kind = schoolClass.Secret.ToString() });
        }
        await db.SaveChangesAsync(cancellation);
        return people.Count;
    }

    private IQueryable<PortalUser> Members(string classId) =>
        from member in db.Set<ClassMember>()
        join user in db.Set<PortalUser>().AsNoTracking() on member.PersonId equals user.Id
        where member.ClassId == classId && member.State == MemberState.In
        select user;
}
