using Microsoft.AspNetCore.Identity;
using YouthArchive.People.Accounts;

namespace YouthArchive.People.SignIn;

internal enum SignInOutcome { SignedIn, CodeNeeded, Refused, LockedOut, TooMany }

/// <summary>One attempt to sign in by user name or e-mail address and password.</summary>
internal sealed class SignInAttempt(
    SignInManager<PortalUser> signIn, AccountSearch accounts, IPasswordHasher<PortalUser> hasher, Rates rates)
{
    private static string? _hashOfNobody;

    public async Task<(SignInOutcome Outcome, string Language)> TryAsync(string name, string password, CancellationToken cancellation)
    {
        if (!rates.TryAccount(name))
        {
            return (SignInOutcome.TooMany, "");
        }
        if (await accounts.ByNameOrEmailAsync(name, cancellation) is not { } user)
        {
            TakeAsLong(password);
            return (SignInOutcome.Refused, "");
        }
        var result = await signIn.PasswordSignInAsync(user, password, isPersistent: false, lockoutOnFailure: true);
        return (OutcomeOf(result), user.Language);
    }

    public static SignInOutcome OutcomeOf(SignInResult result) => result switch
    {
        { Succeeded: true } => SignInOutcome.SignedIn,
        { RequiresTwoFactor: true } => SignInOutcome.CodeNeeded,
        { IsLockedOut: true } => SignInOutcome.LockedOut,
        _ => SignInOutcome.Refused,
    };

    // An unknown name must not answer faster than a wrong password, or names could be found by the clock.
    private void TakeAsLong(string password)
    {
        var nobody = new PortalUser();
        _hashOfNobody ??= hasher.HashPassword(nobody, Guid.NewGuid().ToString());
        hasher.VerifyHashedPassword(nobody, _hashOfNobody, password);
    }
}
