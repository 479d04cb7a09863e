using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Configuration;

namespace YouthArchive.Platform.Security;

/// <summary>Whoever sees other people's data proves twice who they are before a page that asks for a permission.</summary>
public static class SecondFactor
{
    /// <summary>How the person signed in (RFC 8176); <see cref="Passed"/> after the second factor.</summary>
    public const string MethodClaim = "amr";
    public const string Passed = "mfa";

    /// <summary>On sample people's sessions. They may do without when <c>Sample:SkipSecondFactor</c> says so.</summary>
    public const string SampleClaim = "ya.sample";

    public static bool IsAskedOf(ClaimsPrincipal person) => PortalRoles.Staff.Any(person.IsInRole);

    public static bool WasPassed(ClaimsPrincipal person) => person.HasClaim(MethodClaim, Passed);
}

public sealed record SecondFactorRequirement : IAuthorizationRequirement;

internal sealed class SecondFactorHandler(IConfiguration configuration) : AuthorizationHandler<SecondFactorRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, SecondFactorRequirement requirement)
    {
        if (!SecondFactor.IsAskedOf(context.User) || SecondFactor.WasPassed(context.User) || IsExcused(context.User))
        {
            context.Succeed(requirement);
        }
        return Task.CompletedTask;
    }

    // A newcomer walks the sample site without a phone at hand; real accounts are never excused.
    private bool IsExcused(ClaimsPrincipal person) =>
        person.HasClaim(c => c.Type == SecondFactor.SampleClaim) && configuration.GetValue<bool>("Sample:SkipSecondFactor");
}
