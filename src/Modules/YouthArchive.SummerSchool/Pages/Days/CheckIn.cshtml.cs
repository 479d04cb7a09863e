using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;
using YouthArchive.SummerSchool.Attendance;
using YouthArchive.SummerSchool.Sessions;

namespace YouthArchive.SummerSchool.Pages.Days;

/// <summary>The door of one session. Open to all, for a device that came by a link has no account; the gate decides.</summary>
[OpenToAll]
internal sealed class CheckInModel(ProgrammeShelf shelf, CheckInGate gate, CheckInDesk desk, IStringLocalizer S) : CheckInPage(shelf, gate)
{
    private const int MostBatch = 400_000;

    public PublishedSession Session { get; private set; } = null!;
    public IReadOnlyList<ListedSeat> List { get; private set; } = [];
    public string? Typed { get; private set; }
    public string Device => DeviceName.Of(Pass.PersonId ?? $"link {Pass.LinkId}");

    public async Task<IActionResult> OnGetAsync(string slug, string session, CancellationToken cancellation) =>
        await OpenAsync(slug, session, cancellation) ? Page() : Shut();

    /// <summary>The form, with and without script.</summary>
    public async Task<IActionResult> OnPostAsync(string slug, string session, string? code, CancellationToken cancellation)
    {
        if (!await OpenAsync(slug, session, cancellation))
        {
            return Shut();
        }
        if (await desk.ByHandAsync(Edition, session, code, Pass, cancellation) is not { } known)
        {
            Typed = code;
            return Refuse(S["Nobody with a confirmed place has this code."]);
        }
        TempData.Say(S["{0} is checked in.", known]);
        return To(DayLinks.CheckIn(Edition, session));
    }

    public async Task<IActionResult> OnPostUndoAsync(string slug, string session, string? code, CancellationToken cancellation)
    {
        if (!await OpenAsync(slug, session, cancellation))
        {
            return Shut();
        }
        if (!await desk.UndoAsync(Edition, session, code, Pass, cancellation))
        {
            return Refuse(S["Nobody with a confirmed place has this code."]);
        }
        TempData.Say(S["The check-in of {0} is taken back.", code!]);
        return To(DayLinks.CheckIn(Edition, session));
    }

    /// <summary>What a device has written down; it may come twice.</summary>
    public async Task<IActionResult> OnPostSyncAsync(string slug, string session, string? batch, CancellationToken cancellation)
    {
        if (!await OpenAsync(slug, session, cancellation))
        {
            return Shut();
        }
        if (Read(batch) is not { } read)
        {
            return BadRequest();
        }
        var answer = await desk.TakeAsync(Edition, read, Pass, cancellation);
        var there = (await desk.ListAsync(Edition, session, cancellation)).Where(s => s.AtUtc is not null)
            .ToDictionary(s => s.Code, s => LocalTime.In(S, s.AtUtc!.Value, Edition.Zone, TimeStyle.Clock), StringComparer.Ordinal);
        return new JsonResult(new { taken = answer.Taken, refused = answer.Refused, there });
    }

    private static SentBatch? Read(string? text)
    {
        try
        {
            return text is { Length: > 0 and <= MostBatch } ? JsonSerializer.Deserialize<SentBatch>(text, JsonSerializerOptions.Web) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private async Task<bool> OpenAsync(string slug, string session, CancellationToken cancellation)
    {
        if (!await OpenAsync(slug, cancellation) || Sessions.FirstOrDefault(s => s.Key == session) is not { } found)
        {
            return false;
        }
        Session = found;
        List = await desk.ListAsync(Edition, session, cancellation);
        return true;
    }
}
