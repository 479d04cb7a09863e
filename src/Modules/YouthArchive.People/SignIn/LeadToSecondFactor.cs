using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;

namespace YouthArchive.People.SignIn;

/// <summary>Where only the second factor is missing, the way leads to it instead of to a refusal.</summary>
internal sealed class LeadToSecondFactor : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler _usual = new();

    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        var missing = authorizeResult.AuthorizationFailure?.FailedRequirements.ToList() ?? [];
        if (!authorizeResult.Forbidden || missing.Count == 0 || !missing.TrueForAll(r => r is SecondFactorRequirement))
        {
            return _usual.HandleAsync(next, context, policy, authorizeResult);
        }
        context.Response.Redirect(PortalLink.To(PeopleLinks.Returning(PeopleLinks.SecondFactor, SessionCookie.PathOf(context.Request))));
        return Task.CompletedTask;
    }
}
