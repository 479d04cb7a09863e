using Microsoft.EntityFrameworkCore;
using YouthArchive.People.Accounts;
using YouthArchive.People.Contracts;

namespace YouthArchive.People.Cards;

/// <summary>That a person has a card, and since when. Its secret stays on paper.</summary>
internal sealed class CardData(DbContext db) : IPersonalData
{
    public string Section => "signInCard";

    public async Task<object?> OfAsync(string personId, CancellationToken cancellation = default) => await (
        from card in db.Set<SignInCard>().AsNoTracking()
        join user in db.Set<PortalUser>() on card.PersonId equals user.Id
        where card.PersonId == personId
        select new { Kind = card.Kind.ToString(), NameAsTyped = card.UserNameKey, card.IssuedUtc, card.FirstUsedUtc, card.LockedUtc, card.WrongTries, user.LastSignInUtc })
        .FirstOrDefaultAsync(cancellation);

    public Task EraseAsync(string personId, CancellationToken cancellation = default) =>
        db.Set<SignInCard>().Where(c => c.PersonId == personId).ExecuteDeleteAsync(cancellation);
}
