using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using YouthArchive.People.Accounts;
using YouthArchive.Platform.Security;

namespace YouthArchive.People.SignIn;

internal sealed class SessionClaims(
    UserManager<PortalUser> users, RoleManager<PortalRole> roles, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<PortalUser, PortalRole>(users, roles, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(PortalUser user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        // Permissions are read from memory by role; in the cookie they would only go stale.
        foreach (var permission in identity.FindAll(Roles.RolePermissionStore.ClaimType).ToList())
        {
            identity.RemoveClaim(permission);
        }
        identity.AddClaim(new(PersonClaims.DisplayName, user.DisplayName));
        if (user.IsSample)
        {
            identity.AddClaim(new(SecondFactor.SampleClaim, "1"));
        }
        return identity;
    }
}
