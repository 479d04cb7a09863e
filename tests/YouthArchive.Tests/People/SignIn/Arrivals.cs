using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using YouthArchive.People.Accounts;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.People.SignIn;

/// <summary>People who come in by the door, not by a cookie made for them.</summary>
internal static class Arrivals
{
    public const string Password = "Sample-2026-archive";

    /// <summary>Signs in through the page; the answer is the page's own.</summary>
    public static Task<HttpResponseMessage> SignInAsync(this HttpClient browser, string name, string password, string path = "/kk/sign-in") =>
        browser.SubmitAsync(path, "form#sign-in", ("Name", name), ("Password", password));

    /// <summary>A person with a user name to type; returns the id.</summary>
    public static async Task<string> NewNamedAsync(this PortalSite site, string userName, params string[] roles)
    {
        var id = await site.NewPersonAsync(roles);
        await site.ChangeAsync(id, u => u.UserName = userName);
        return id;
    }

    public static Task<PortalUser> ChangeAsync(this PortalSite site, string id, Action<PortalUser> change) =>
        site.InScopeAsync(async services =>
        {
            var users = services.GetRequiredService<UserManager<PortalUser>>();
            var user = (await users.FindByIdAsync(id))!;
            change(user);
            var result = await users.UpdateAsync(user);
            return result.Succeeded ? user : throw new InvalidOperationException(string.Join(", ", result.Errors.Select(e => e.Code)));
        });
}
