using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;
using YouthArchive.SummerSchool.Applications;
using YouthArchive.SummerSchool.Terms;

namespace YouthArchive.SummerSchool.Pages.SummerSchool;

/// <summary>The fields of all parts; each form has its own.</summary>
internal sealed class PartForm
{
    public string? Country { get; set; }
    public string? Region { get; set; }
    public string? Language { get; set; }
    public string? Gender { get; set; }
    public Standing Standing { get; set; }
    public string? Organisation { get; set; }
    public string? Text { get; set; }
    public string? Health { get; set; }
    public string? Emergency { get; set; }
    public string? PickUp { get; set; }
}

/// <summary>One part of one's own application; its form saves itself.</summary>
[SignedIn]
internal sealed class PartModel(
    DbContext db, ApplicationFolders folders, ApplicationDesk desk, ReferenceDesk references, CareDesk care, IPeople people, ILetterAddresses addresses, IStringLocalizer s, TimeProvider clock) : SchoolPage(s)
{
    public ApplicationFolder Folder { get; private set; } = null!;
    public string Part { get; private set; } = "";
    public PartForm Form { get; private set; } = new();
    public string? Email { get; private set; }
    public int Version { get; private set; }
    public IReadOnlyList<PortfolioEntry> Entries { get; private set; } = [];
    public DateTime Now => clock.GetUtcNow().UtcDateTime;
    public bool CanChange => Part == ApplicationParts.Care ? Folder.CanChangeCare(Now) : Folder.CanChange(Now);

    public async Task<IActionResult> OnGetAsync(string slug, string part, CancellationToken cancellation)
    {
        if (!await LoadAsync(slug, part, cancellation))
        {
            return NotFound();
        }
        var a = Folder.Application;
        var details = part == ApplicationParts.Care ? await care.OwnAsync(a.Id, cancellation) : CareDetails.None;
        Form = new()
        {
            Country = a.Country,
            Region = a.Region,
            Language = a.Language,
            Gender = a.Gender,
            Standing = a.Standing,
            Organisation = a.Organisation,
            Text = part == ApplicationParts.Motivation ? a.Motivation : a.Portfolio,
            Health = details.Health,
            Emergency = details.Emergency,
            PickUp = details.PickUp,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, string part, PartForm form, int version, CancellationToken cancellation)
    {
        if (!await LoadAsync(slug, part, cancellation) || part == ApplicationParts.Reference)
        {
            return NotFound();
        }
        (Form, Version) = (form, version);
        if (!CanChange)
        {
            return Ended(S["The application cannot be changed now."], StatusCodes.Status403Forbidden);
        }
        if (Problem(form) is { } problem)
        {
            return Ended(problem, StatusCodes.Status400BadRequest);
        }
        if (part == ApplicationParts.Care)
        {
            await care.SaveAsync(Folder.Application.Id, new(Tidy(form.Health), Tidy(form.Emergency), Tidy(form.PickUp)), cancellation);
            return Ended(null, StatusCodes.Status200OK);
        }
        if (version != Folder.Application.Version)
        {
            Version = Folder.Application.Version;
            return Ended(S["The application was changed in another window. Your text stands below; saving again keeps it."], StatusCodes.Status409Conflict);
        }
        Write(form);
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Ended(S["The application was changed in another window. Your text stands below; saving again keeps it."], StatusCodes.Status409Conflict);
        }
        return Ended(null, StatusCodes.Status200OK);
    }

    public async Task<IActionResult> OnPostAskAsync(string slug, string? email, string? language, CancellationToken cancellation)
    {
        if (!await LoadAsync(slug, ApplicationParts.Reference, cancellation))
        {
            return NotFound();
        }
        Email = email;
        if (!CanChange)
        {
            return Refuse(S["The application cannot be changed now."], StatusCodes.Status403Forbidden);
        }
        var me = (await people.FindAsync(User.PersonId(), cancellation))!;
        var own = (await addresses.OfAsync([me.Id], cancellation)).GetValueOrDefault(me.Id)?.Select(a => a.Address).FirstOrDefault();
        var outcome = await references.AskAsync(Folder, me.DisplayName, own, email, language, cancellation);
        if (outcome != AskOutcome.Asked)
        {
            return Refuse(outcome switch
            {
                AskOutcome.NoAddress => S["That is not an e-mail address the site can write to."],
                AskOutcome.OwnAddress => S["The reference is written by somebody else, not by you."],
                AskOutcome.TooMany => S["{0} letters have gone out already. Write to the organisers.", ReferenceDesk.MostLetters],
                _ => S["The reference is written already."],
            });
        }
        TempData.Say(S["The letter with the link is on its way."]);
        return To(SchoolLinks.Part(Folder.Edition, ApplicationParts.Reference));
    }

    private IActionResult Ended(string? wrong, int status)
    {
        Version = wrong is null ? Folder.Application.Version : Version;
        if (IsAutosave)
        {
            return new JsonResult(new { version = Version, words = MotivationWords.Of(Form.Text) }) { StatusCode = status };
        }
        if (wrong is not null)
        {
            return Refuse(wrong, status);
        }
        TempData.Say(S["Saved."]);
        return To(SchoolLinks.Part(Folder.Edition, Part));
    }

    private string? Problem(PartForm form) => Part switch
    {
        ApplicationParts.About =>
            form.Country is { Length: > 0 } country && !QuotaValues.Countries.Contains(country) || form.Region is { Length: > 0 } region && KnownRegions.Find(region) is null
            || form.Language is { Length: > 0 } language && !PortalCultures.IsKnown(language) || form.Gender is { Length: > 0 } gender && !QuotaValues.Genders.Contains(gender) || !Enum.IsDefined(form.Standing)
                ? S["Choose from the lists."].Value
                : form.Organisation?.Length > SchoolApplication.OrganisationLength ? S["The name has at most {0} characters.", SchoolApplication.OrganisationLength].Value : null,
        ApplicationParts.Care => new[] { form.Health, form.Emergency, form.PickUp }.Any(t => t?.Length > CareDetails.MostLength) ? S["Each text has at most {0} characters.", CareDetails.MostLength].Value : null,
        _ => form.Text?.Length > SchoolApplication.WordsLength ? S["The text has at most {0} characters.", SchoolApplication.WordsLength].Value : null,
    };

    private void Write(PartForm form)
    {
        var a = Folder.Application;
        if (Part == ApplicationParts.About)
        {
            (a.Country, a.Language, a.Gender, a.Standing, a.Organisation) = (Tidy(form.Country), Tidy(form.Language), Tidy(form.Gender), form.Standing, Tidy(form.Organisation));
            // A region of another country is none.
            a.Region = KnownRegions.Find(Tidy(form.Region)) is { } region && region.Country == a.Country ? region.Key : "";
        }
        else if (Part == ApplicationParts.Motivation)
        {
            a.Motivation = Tidy(form.Text);
        }
        else
        {
            a.Portfolio = Tidy(form.Text);
        }
        a.ChangedUtc = Now;
    }

    private async Task<bool> LoadAsync(string slug, string part, CancellationToken cancellation)
    {
        if (!ApplicationParts.All.Contains(part) || await folders.OwnAsync(slug, User.PersonId(), cancellation) is not { } folder)
        {
            return false;
        }
        (Folder, Part, Version) = (folder, part, folder.Application.Version);
        if (part == ApplicationParts.Portfolio && !IsAutosave)
        {
            Entries = folder.Application.State == ApplicationState.HandedIn ? folder.Application.Entries : await desk.EntriesAsync(folder.Application.PersonId, folder.Edition, cancellation);
        }
        return true;
    }

    private static string Tidy(string? text) => (text ?? "").Trim().ReplaceLineEndings("\n");
}
