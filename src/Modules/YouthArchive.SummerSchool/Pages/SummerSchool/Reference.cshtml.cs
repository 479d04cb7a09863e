using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Security;
using YouthArchive.Programmes.Contracts;
using YouthArchive.SummerSchool.Applications;

namespace YouthArchive.SummerSchool.Pages.SummerSchool;

/// <summary>Where a referee writes, without an account: whoever holds the link, once.</summary>
[OpenToAll]
internal sealed class ReferenceModel(ReferenceDesk desk, IPeople people, IEditions editions, IStringLocalizer s) : SchoolPage(s)
{
    private const int LeastWords = 30;

    public string Applicant { get; private set; } = "";
    public Edition Edition { get; private set; } = null!;
    public string? Name { get; private set; }
    public string? Position { get; private set; }
    public string? Text { get; private set; }
    public bool IsThanks { get; private set; }

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancellation)
    {
        Close();
        return await LoadAsync(token, cancellation) is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(string token, string? name, string? position, string? text, CancellationToken cancellation)
    {
        Close();
        if (await LoadAsync(token, cancellation) is not { } reference)
        {
            return NotFound();
        }
        (Name, Position, Text) = ((name ?? "").Trim(), (position ?? "").Trim(), (text ?? "").Trim().ReplaceLineEndings("\n"));
        if (Name.Length is 0 or > Reference.NameLength || Position.Length is 0 or > Reference.NameLength)
        {
            return Refuse(S["Write your name and who you are to the applicant, at most {0} characters each.", Reference.NameLength]);
        }
        if (MotivationWords.Of(Text) < LeastWords || Text.Length > Reference.TextLength)
        {
            return Refuse(S["The reference has at least {0} words and at most {1} characters.", LeastWords, Reference.TextLength]);
        }
        if (!await desk.WriteAsync(reference, Name, Position, Text, cancellation))
        {
            return NotFound();
        }
        IsThanks = true;
        return Page();
    }

    private async Task<Reference?> LoadAsync(string token, CancellationToken cancellation)
    {
        if (await desk.FindAsync(token, cancellation) is not var (reference, application) || await editions.FindAsync(application.EditionId, cancellation) is not { } edition)
        {
            return null;
        }
        (Applicant, Edition) = ((await people.FindAsync(application.PersonId, cancellation))?.DisplayName ?? "", edition);
        return reference;
    }

    // The address of the page is a secret: it is neither kept nor passed on.
    private void Close()
    {
        Response.Headers.CacheControl = "no-cache, no-store";
        Response.Headers["Referrer-Policy"] = "no-referrer";
    }
}
