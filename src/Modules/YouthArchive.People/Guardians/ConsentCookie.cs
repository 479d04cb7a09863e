using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace YouthArchive.People.Guardians;

/// <summary>
/// Keeps a letter's link while the guardian signs in. Sealed and out of the address: what stands there travels into histories, return
/// addresses and logs.
/// </summary>
internal sealed class ConsentCookie(IDataProtectionProvider protection)
{
    private const string Name = "ya.consent";

    private readonly IDataProtector _seal = protection.CreateProtector("YouthArchive.People.Consent");

    public void Keep(HttpContext context, string token) =>
        context.Response.Cookies.Append(Name, _seal.Protect(token), Options(context, TimeSpan.FromHours(2)));

    public string? Find(HttpContext context)
    {
        if (context.Request.Cookies[Name] is not { Length: > 0 } kept)
        {
            return null;
        }
        try
        {
            return _seal.Unprotect(kept);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public void Forget(HttpContext context) => context.Response.Cookies.Delete(Name, Options(context, null));

    private static CookieOptions Options(HttpContext context, TimeSpan? lasts) => new()
    {
        HttpOnly = true,
        // The first request comes from a mail program, so it must go along with a plain link.
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps,
        IsEssential = true,
        MaxAge = lasts,
        Path = "/",
    };
}
