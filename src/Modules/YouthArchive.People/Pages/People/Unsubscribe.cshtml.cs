using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using YouthArchive.People.SignIn;
using YouthArchive.Platform.Mail;
using YouthArchive.Platform.Security;

namespace YouthArchive.People.Pages;

/// <summary>
/// Looking asks, sending does it: programs that open every link of a letter change nothing. Mail programs send the form by themselves
/// (RFC 8058), without our form token; the link itself says what it may do.
/// </summary>
[OpenToAll, EnableRateLimiting(Rates.PerAddress), IgnoreAntiforgeryToken(Order = 1001)]
internal sealed class UnsubscribeModel(UnsubscribeTokens tokens, MailChoices choices, IEnumerable<LetterKind> kinds) : PageModel
{
    [FromRoute]
    public string Token { get; set; } = "";

    public Unsubscribing? What { get; private set; }
    public bool IsDone { get; private set; }
    public string? Description => kinds.FirstOrDefault(k => k.Kind == What?.Kind)?.Description;

    public void OnGet() => Read();

    public async Task OnPostAsync(CancellationToken cancellation)
    {
        Read();
        if (What is { } what)
        {
            await choices.RefuseAsync(what, cancellation);
            IsDone = true;
        }
    }

    private void Read()
    {
        Response.Headers.CacheControl = "no-cache, no-store";
        Response.Headers["Referrer-Policy"] = "no-referrer";
        What = tokens.Read(Token);
    }
}
