using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;
using YouthArchive.Programmes.Contracts;
using YouthArchive.SummerSchool.Seats;
using YouthArchive.SummerSchool.Sessions;

namespace YouthArchive.SummerSchool.Pages.Days;

/// <summary>What the pages of a school's days share.</summary>
internal abstract class DaysPage(ProgrammeShelf shelf) : PageModel
{
    public Edition Edition { get; private set; } = null!;

    /// <summary>What was wrong with the form that came in; null when nothing.</summary>
    public string? Wrong { get; private set; }

    protected ProgrammeShelf Shelf => shelf;

    protected async Task<bool> LoadEditionAsync(string slug, CancellationToken cancellation)
    {
        if (await FindAsync(slug, cancellation) is not { } edition)
        {
            return false;
        }
        Edition = edition;
        return true;
    }

    protected virtual Task<Edition?> FindAsync(string slug, CancellationToken cancellation) => shelf.EditionAsync(slug, cancellation);

    protected PageResult Refuse(string wrong, string field = "")
    {
        Wrong = wrong;
        ModelState.AddModelError(field, wrong);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    protected RedirectResult To(string path) => Redirect(PortalLink.To(path));
}

/// <summary>Pages of the organisers, who also see a school that is not announced yet.</summary>
internal abstract class DaysDeskPage(ProgrammeShelf shelf) : DaysPage(shelf)
{
    protected override Task<Edition?> FindAsync(string slug, CancellationToken cancellation) => Shelf.EditionForDeskAsync(slug, cancellation);
}

/// <summary>Pages for those who come; for everybody else there is no such page.</summary>
internal abstract class OwnDaysPage(ProgrammeShelf shelf) : DaysPage(shelf)
{
    public OwnPlace Own { get; private set; } = null!;
    public Seat Seat => Own.Seat;

    protected async Task<bool> OpenAsync(string slug, CancellationToken cancellation)
    {
        if (!await LoadEditionAsync(slug, cancellation) || await Shelf.OwnAsync(slug, User.PersonId(), cancellation) is not { } own)
        {
            return false;
        }
        Own = own;
        // A page about one person; what is laid down for reading without a connection is laid down by its own script.
        Response.Headers.CacheControl = "no-cache, no-store";
        return true;
    }
}

/// <summary>The name under which a device keeps a page: another person's are thrown away.</summary>
internal static class DeviceName
{
    public static string Of(string of) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("school device\n" + of)).AsSpan(0, 8));
}
