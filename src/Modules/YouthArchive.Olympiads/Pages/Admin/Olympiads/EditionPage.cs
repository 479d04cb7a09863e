using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Web;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Olympiads.Pages.Admin.Olympiads;

/// <summary>A text as four fields of a form.</summary>
internal sealed class FourTexts
{
    public string? Kk { get; set; }
    public string? Ru { get; set; }
    public string? En { get; set; }
    public string? Mn { get; set; }

    public static FourTexts Of(LocalizedText text) => new() { Kk = text.Kk, Ru = text.Ru, En = text.En, Mn = text.Mn };

    public LocalizedText Read() => new(Trim(Kk), Trim(Ru), Trim(En), Trim(Mn));

    public bool IsEmpty => Read() == LocalizedText.Empty;

    private static string? Trim(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>What the organiser's pages of one olympiad share.</summary>
internal abstract class EditionPage(IAllEditions editions) : PageModel
{
    private const string Local = "yyyy-MM-dd'T'HH:mm";

    public Edition Edition { get; private set; } = null!;

    /// <summary>What was wrong with the form that came in, in the reader's language.</summary>
    public string? Wrong { get; private set; }

    protected async Task<bool> FindAsync(string slug, CancellationToken cancellation) =>
        await editions.FindAsync(ProgrammeNames.Olympiads, slug, cancellation) is { } edition && (Edition = edition) is not null;

    protected PageResult Refuse(string wrong)
    {
        Wrong = wrong;
        ModelState.Clear();
        ModelState.AddModelError("", "");
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    protected RedirectResult To(string path) => Redirect(PortalLink.To(path));

    public string Write(DateTime utc) => EditionTime.In(Edition.Zone, utc).ToString(Local, CultureInfo.InvariantCulture);

    protected DateTime? Read(string? text) =>
        DateTime.TryParseExact(text, [Local, "yyyy-MM-dd'T'HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
        && TimeZoneInfo.TryFindSystemTimeZoneById(Edition.Zone, out var zone) && !zone.IsInvalidTime(local)
            ? TimeZoneInfo.ConvertTimeToUtc(local, zone)
            : null;
}
