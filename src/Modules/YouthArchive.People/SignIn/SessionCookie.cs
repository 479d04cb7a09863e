using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;

namespace YouthArchive.People.SignIn;

/// <summary>How a session is kept, and where somebody without one is led.</summary>
internal static class SessionCookie
{
    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = PublicPageCaching.SignInCookie;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = TimeSpan.FromHours(12);
        options.SlidingExpiration = true;
        options.Events.OnRedirectToLogin = LeadToSignIn;
        options.Events.OnRedirectToAccessDenied = Refuse;
    }

    public static void Configure(SecurityStampValidatorOptions options)
    {
        options.ValidationInterval = TimeSpan.FromMinutes(1);
        options.OnRefreshingPrincipal = KeepMethod;
    }

    /// <summary>The path to come back to. A form that was being sent cannot be sent again: it leads to its page.</summary>
    public static string PathOf(HttpRequest request) =>
        request.Path + (HttpMethods.IsGet(request.Method) ? request.QueryString.ToString() : "");

    private static Task LeadToSignIn(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.Redirect(PortalLink.To(PeopleLinks.Returning(PeopleLinks.SignIn, PathOf(context.Request))));
        return Task.CompletedTask;
    }

    private static Task Refuse(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    // The minute's check builds the session anew from the database and would forget that the second factor was passed.
    private static Task KeepMethod(SecurityStampRefreshingPrincipalContext context)
    {
        if (context.CurrentPrincipal is { } current && SecondFactor.WasPassed(current))
        {
            context.NewPrincipal?.Identities.First().AddClaim(new(SecondFactor.MethodClaim, SecondFactor.Passed));
        }
        return Task.CompletedTask;
    }
}
