using YouthArchive.SummerSchool.Attendance;
using YouthArchive.SummerSchool.Sessions;

namespace YouthArchive.SummerSchool.Pages.Days;

/// <summary>Pages for whoever stands at the door; for everybody else there is no such page.</summary>
internal abstract class CheckInPage(ProgrammeShelf shelf, CheckInGate gate) : DaysPage(shelf)
{
    public CheckInPass Pass { get; private set; } = null!;
    public IReadOnlyList<PublishedSession> Sessions { get; private set; } = [];

    protected async Task<bool> OpenAsync(string slug, CancellationToken cancellation)
    {
        if (!await LoadEditionAsync(slug, cancellation) || await gate.OpenAsync(HttpContext, Edition, cancellation) is not { } pass)
        {
            return false;
        }
        Pass = pass;
        Sessions = [.. Timetable.InOrder(await Shelf.SessionsAsync(Edition.Id, cancellation))];
        Response.Headers.CacheControl = "no-cache, no-store";
        return true;
    }
}
