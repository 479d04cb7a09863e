using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using YouthArchive.People.Accounts;
using YouthArchive.People.Classes;

namespace YouthArchive.People.Cards;

/// <summary>Refused is one answer for all: an unknown name, a wrong secret, a locked card, a class with too many wrong tries.</summary>
internal enum CardOutcome { SignedIn, Refused, ClassEnded, TooMany }

/// <summary>One attempt to sign in with a card: by user name and secret, or by the QR code.</summary>
internal sealed class CardSignIn(
    DbContext db, SignInManager<PortalUser> signIn, ILookupNormalizer normalizer, CardSeal seal, CardLedger ledger, AddressTries addresses,
    TimeProvider clock)
{
    /// <param name="skeleton">Of <see cref="CardSecret"/>: what was typed or tapped.</param>
    public async Task<(CardOutcome Outcome, string Language)> WithSecretAsync(
        string name, string skeleton, string address, CancellationToken cancellation)
    {
        if (!addresses.MayTry(address))
        {
            return (CardOutcome.TooMany, "");
        }
        if (await IsRightAsync(await FindAsync(name, cancellation), skeleton, cancellation) is { } card)
        {
            return await AdmitAsync(card, cancellation);
        }
        addresses.Count(address);
        return (CardOutcome.Refused, "");
    }

    /// <summary>128 bits are not guessed: the code works while words are locked and while an address has tried too much.</summary>
    public async Task<(CardOutcome Outcome, string Language)> WithTokenAsync(string? token, string address, CancellationToken cancellation)
    {
        if (CardSeal.HashOfText(token) is { } hash
            && await db.Set<SignInCard>().AsNoTracking().FirstOrDefaultAsync(c => c.TokenHash == hash, cancellation) is { } card)
        {
            return await AdmitAsync(card, cancellation);
        }
        addresses.Count(address);
        return (CardOutcome.Refused, "");
    }

    private async Task<SignInCard?> IsRightAsync(SignInCard? card, string skeleton, CancellationToken cancellation)
    {
        if (card is null || !await ledger.TakeAsync(card, cancellation))
        {
            seal.TakeAsLong(skeleton);
            await ledger.TakeOfNobodyAsync(cancellation);
            return null;
        }
        if (!seal.IsRight(card, skeleton))
        {
            return null;
        }
        await ledger.GiveBackAsync(card, cancellation);
        return card;
    }

    // The name as it stands; else the only one that looks like it.
    private async Task<SignInCard?> FindAsync(string name, CancellationToken cancellation)
    {
        var normalised = normalizer.NormalizeName(AccountRules.Tidy(name));
        var key = Folding.Skeleton(name.Length <= PortalUser.SearchedLength ? name : "");
        var found = await (
            from card in db.Set<SignInCard>().AsNoTracking()
            join user in db.Set<PortalUser>() on card.PersonId equals user.Id
            where user.NormalizedUserName == normalised || (card.UserNameKey == key && key != "")
            orderby user.NormalizedUserName == normalised ? 0 : 1, user.Id
            select new { card, IsExact = user.NormalizedUserName == normalised }).Take(2).ToListAsync(cancellation);
        return found is [{ IsExact: true }, ..] or [_] ? found[0].card : null;
    }

    private async Task<(CardOutcome, string)> AdmitAsync(SignInCard card, CancellationToken cancellation)
    {
        var membership = await (
            from member in db.Set<ClassMember>().AsNoTracking()
            join schoolClass in db.Set<SchoolClass>().AsNoTracking() on member.ClassId equals schoolClass.Id
            where member.ClassId == card.ClassId && member.PersonId == card.PersonId && member.State == MemberState.In
            select new { schoolClass.EndedUtc }).FirstOrDefaultAsync(cancellation);
        var user = await db.Set<PortalUser>().FirstOrDefaultAsync(u => u.Id == card.PersonId, cancellation);
        // An account that asks for a second factor cannot leave it out by a card.
        if (membership is null || user is null or { TwoFactorEnabled: true } || !await signIn.CanSignInAsync(user))
        {
            return (CardOutcome.Refused, "");
        }
        if (membership.EndedUtc is not null)
        {
            return (CardOutcome.ClassEnded, "");
        }
        await UseAsync(card, cancellation);
        await signIn.SignInAsync(user, isPersistent: false);
        return (CardOutcome.SignedIn, user.Language);
    }

    private async Task UseAsync(SignInCard card, CancellationToken cancellation)
    {
        if (card.FirstUsedUtc is not null)
        {
            return;
        }
        var now = clock.GetUtcNow().UtcDateTime;
        await db.Set<SignInCard>().Where(c => c.PersonId == card.PersonId && c.SecretHash == card.SecretHash && c.FirstUsedUtc == null)
            .ExecuteUpdateAsync(c => c.SetProperty(x => x.FirstUsedUtc, now).SetProperty(x => x.Sealed, (string?)null), cancellation);
    }
}
