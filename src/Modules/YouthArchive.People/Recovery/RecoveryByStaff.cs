using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using YouthArchive.People.Accounts;
using YouthArchive.Platform.Security;

namespace YouthArchive.People.Recovery;

/// <summary>What the organisers can do for somebody without e-mail, once they know who is asking.</summary>
internal sealed class RecoveryByStaff(
    UserManager<PortalUser> users, AccountSearch accounts, AccountChanges changes, RecoveryTokens tokens)
{
    public const string LinkGiven = "Recovery.LinkGiven";
    public const int ReasonMin = 5;

    // Without letters and digits that are read wrongly from paper.
    private const string Signs = "abcdefghjkmnpqrstuvwxyz23456789";

    private static readonly string[] NotStaff = [PortalRoles.Student, PortalRoles.Teacher, PortalRoles.Guardian];

    /// <summary>Whom this actor may help; nobody when nothing was typed.</summary>
    public async Task<IReadOnlyList<AccountRow>> SearchAsync(string? text, Actor actor, CancellationToken cancellation) =>
        text?.Trim().Length >= 2
            ? [.. (await accounts.FindAsync(text, null, 1, byAddress: false, cancellation)).Rows.Where(r => r.IsEnabled && May(actor, r.Roles))]
            : [];

    /// <summary>Null when there is no such account, or it is one that this actor may not touch.</summary>
    public async Task<PortalUser?> FindAsync(string id, Actor actor, CancellationToken cancellation) =>
        await users.FindByIdAsync(id) is { IsEnabled: true } account && account.Id != actor.Id
        && May(actor, await accounts.RolesOfAsync(id, cancellation)) ? account : null;

    public async Task<(Refusal Refusal, string? Secret)> GivePasswordAsync(
        PortalUser account, Actor actor, string reason, CancellationToken cancellation)
    {
        var password = string.Join('-', Enumerable.Range(0, 3).Select(_ => RandomNumberGenerator.GetString(Signs, 4)));
        var refusal = await changes.GivePasswordAsync(account, password, actor, reason, cancellation);
        return (refusal, refusal == Refusal.None ? password : null);
    }

    public async Task<(Refusal Refusal, string? Token)> GiveLinkAsync(
        PortalUser account, Actor actor, string reason, CancellationToken cancellation)
    {
        var refusal = await changes.EndSessionsAsync(account, LinkGiven, actor, reason, cancellation);
        return (refusal, refusal == Refusal.None ? tokens.For(account, RecoveryTokens.ByStaff) : null);
    }

    // A role of an import may hold any right: only those we know to see nobody's data count as no staff.
    private static bool May(Actor actor, IReadOnlyList<string> roles) =>
        actor.IsAdministrator || roles.All(r => NotStaff.Contains(r, StringComparer.OrdinalIgnoreCase));
}
