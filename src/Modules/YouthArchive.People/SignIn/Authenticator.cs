using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using QRCoder;
using YouthArchive.People.Accounts;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Security;

namespace YouthArchive.People.SignIn;

/// <summary>The authenticator app of an account: its key, its enrolment, its recovery codes.</summary>
internal sealed class Authenticator(UserManager<PortalUser> users, SignInManager<PortalUser> signIn, AuditTrail audit)
{
    public const int RecoveryCodes = 10;

    /// <summary>The key; made when there is none yet, and the session kept.</summary>
    public async Task<string> KeyAsync(PortalUser user)
    {
        if (await users.GetAuthenticatorKeyAsync(user) is { Length: > 0 } known)
        {
            return known;
        }
        await users.ResetAuthenticatorKeyAsync(user);
        await signIn.RefreshSignInAsync(user);
        return (await users.GetAuthenticatorKeyAsync(user))!;
    }

    public async Task<bool> IsRightAsync(PortalUser user, string? code) =>
        await users.VerifyTwoFactorTokenAsync(user, users.Options.Tokens.AuthenticatorTokenProvider, Digits(code));

    /// <summary>Enrols the account, lifts the session, and gives recovery codes to keep.</summary>
    public async Task<IReadOnlyList<string>> EnrolAsync(PortalUser user)
    {
        audit.Add(user.Id, "SecondFactor.Enrolled", "Person", user.Id);
        await users.SetTwoFactorEnabledAsync(user, true);
        var codes = await NewCodesAsync(user);
        await LiftAsync(user);
        return codes;
    }

    public async Task<IReadOnlyList<string>> NewCodesAsync(PortalUser user) =>
        [.. await users.GenerateNewTwoFactorRecoveryCodesAsync(user, RecoveryCodes) ?? []];

    /// <summary>The session is from now on one with a second factor.</summary>
    public Task LiftAsync(PortalUser user) =>
        signIn.SignInWithClaimsAsync(user, new AuthenticationProperties(), [new(SecondFactor.MethodClaim, SecondFactor.Passed)]);

    public async Task BeginAnewAsync(PortalUser user)
    {
        audit.Add(user.Id, "SecondFactor.Withdrawn", "Person", user.Id);
        await users.SetTwoFactorEnabledAsync(user, false);
        await users.ResetAuthenticatorKeyAsync(user);
        await signIn.RefreshSignInAsync(user);
    }

    /// <summary>As apps show it, and as people type it: blanks and hyphens do not matter.</summary>
    public static string Digits(string? code) => new([.. (code ?? "").Where(char.IsAsciiDigit)]);

    public static string InFours(string key)
    {
        var text = new StringBuilder();
        foreach (var four in key.ToLowerInvariant().Chunk(4))
        {
            text.Append(text.Length > 0 ? " " : "").Append(four);
        }
        return text.ToString();
    }

    public static string Address(string userName, string key) => string.Create(CultureInfo.InvariantCulture,
        $"otpauth://totp/YouthArchive:{Uri.EscapeDataString(userName)}?secret={key}&issuer=YouthArchive&digits=6");

    /// <summary>The QR code as one SVG path and its side in modules, quiet zone included.</summary>
    public static (string Path, int Side) Qr(string text)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();
        for (var y = 0; y < data.ModuleMatrix.Count; y++)
        {
            for (var x = 0; x < data.ModuleMatrix[y].Count; x++)
            {
                if (data.ModuleMatrix[y][x])
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
                }
            }
        }
        return (path.ToString(), data.ModuleMatrix.Count);
    }
}
