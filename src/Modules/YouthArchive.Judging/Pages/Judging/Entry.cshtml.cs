using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using YouthArchive.Judging.Conflicts;
using YouthArchive.Judging.Contracts;
using YouthArchive.Judging.Entries;
using YouthArchive.Judging.Scores;
using YouthArchive.Platform.Fragments;
using YouthArchive.Platform.Persistence;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Judging.Pages.Judging;

/// <summary>The judge's workspace: the entry's evidence beside the rubric.</summary>
[Requires(Permissions.JudgeEntries)]
internal sealed class EntryModel(JudgesQueue queues, EntriesOfEdition entries, ScoreJournal journal, ConflictsOfInterest conflicts) : PageModel
{
    public Queue Queue { get; private set; } = null!;
    public QueueItem Item { get; private set; } = null!;
    public Fragment? Evidence { get; private set; }
    public ScoreSheet Sheet { get; private set; } = null!;

    /// <summary>Why the last post could not be taken; what was typed stands in <see cref="Sheet"/>.</summary>
    public SaveResult? Refused { get; private set; }
    public bool IsIncomplete { get; private set; }

    /// <summary>Code of the entry that was just taken out of the queue.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Declared { get; set; }

    public async Task<IActionResult> OnGetAsync(string programme, string slug, string code, CancellationToken cancellation)
    {
        if (await OpenAsync(programme, slug, code, cancellation) is { } closed)
        {
            return closed;
        }
        var stored = Item.Judgement;
        Sheet = new(PortalId.New(), stored?.Version ?? 0, stored?.ReadHalves() ?? new Dictionary<string, int>(), stored?.Comment ?? "", stored?.Note ?? "");
        return await ShowAsync(StatusCodes.Status200OK, cancellation);
    }

    /// <param name="go"><c>save</c>, <c>next</c> (done) or <c>skip</c> (later).</param>
    public async Task<IActionResult> OnPostAsync(string programme, string slug, string code, string? go, CancellationToken cancellation)
    {
        if (await OpenAsync(programme, slug, code, cancellation) is { } closed)
        {
            return closed;
        }
        Sheet = SheetOfForm.Read(Request.Form, Queue.Rubric);
        var result = await journal.SaveAsync(Queue.Edition, Queue.Rubric, Item.Entry, User.PersonId(), Sheet, cancellation);
        if (WantsJson)
        {
            return Answer(result);
        }
        Sheet = Sheet with { Key = PortalId.New(), SeenVersion = result.Version };
        if (result.Outcome is SaveOutcome.ChangedElsewhere or SaveOutcome.Unfit)
        {
            Refused = result;
            return await ShowAsync(result.Outcome == SaveOutcome.Unfit ? StatusCodes.Status400BadRequest : StatusCodes.Status409Conflict, cancellation);
        }
        return await GoOnAsync(go, cancellation);
    }

    public async Task<IActionResult> OnPostDeclareAsync(
        string programme, string slug, string code, DeclarationReason reason, CancellationToken cancellation)
    {
        if (await OpenAsync(programme, slug, code, cancellation) is { } closed)
        {
            return closed;
        }
        if (!ModelState.IsValid || !Enum.IsDefined(reason))
        {
            return BadRequest();
        }
        await conflicts.DeclareAsync(Queue.Edition, Item.Entry.EntryId, User.PersonId(), reason, cancellation);
        var next = Queue.After(code);
        return Redirect(PortalLink.To(next is null
            ? JudgingLinks.Queue(Queue.Edition)
            : $"{JudgingLinks.Entry(Queue.Edition, next.Entry.Code)}?declared={Uri.EscapeDataString(code)}"));
    }

    private bool WantsJson => Request.Headers.Accept.Any(a => a?.Contains("application/json", StringComparison.Ordinal) == true);

    /// <returns>Null when the judge may go on; else the answer.</returns>
    private async Task<IActionResult?> OpenAsync(string programme, string slug, string code, CancellationToken cancellation)
    {
        if (await queues.OpenAsync(programme, slug, User.PersonId(), cancellation) is not { } queue
            || queue.Items.FirstOrDefault(i => i.Entry.Code == code) is not { State: not QueueState.NotReady } item)
        {
            return NotFound();
        }
        (Queue, Item) = (queue, item);
        if (item.State != QueueState.Conflict)
        {
            return null;
        }
        Response.StatusCode = StatusCodes.Status403Forbidden;
        return WantsJson ? new JsonResult(new { state = "conflict" }) { StatusCode = StatusCodes.Status403Forbidden } : Page();
    }

    private async Task<IActionResult> GoOnAsync(string? go, CancellationToken cancellation)
    {
        var judge = User.PersonId();
        if (go == "next" && !await journal.FinishAsync(Queue.Edition, Queue.Rubric, Item.Entry, judge, cancellation))
        {
            IsIncomplete = true;
            return await ShowAsync(StatusCodes.Status400BadRequest, cancellation);
        }
        if (go == "skip")
        {
            await journal.PutOffAsync(Queue.Edition, Item.Entry.EntryId, judge, cancellation);
        }
        if (go is not ("next" or "skip"))
        {
            return Redirect(PortalLink.To(JudgingLinks.Entry(Queue.Edition, Item.Entry.Code)));
        }
        var next = Queue.After(Item.Entry.Code);
        return Redirect(PortalLink.To(next is null ? JudgingLinks.Queue(Queue.Edition) : JudgingLinks.Entry(Queue.Edition, next.Entry.Code)));
    }

    private async Task<IActionResult> ShowAsync(int status, CancellationToken cancellation)
    {
        Evidence = await entries.EvidenceAsync(Queue.Edition, Item.Entry.EntryId, EvidenceSight.Blind, cancellation);
        Response.StatusCode = status;
        if (status != StatusCodes.Status200OK)
        {
            // The layout puts «Error» before the title.
            ModelState.AddModelError("", "");
        }
        return Page();
    }

    private JsonResult Answer(SaveResult result) => new(new
    {
        state = result.Outcome switch
        {
            SaveOutcome.ChangedElsewhere => "changed",
            SaveOutcome.Unfit => "unfit",
            _ => "saved",
        },
        at = EditionTime.In(Queue.Edition.Zone, result.AtUtc).ToString("HH:mm", CultureInfo.InvariantCulture),
        version = result.Version,
        field = result.Field,
    })
    {
        StatusCode = result.Outcome switch
        {
            SaveOutcome.ChangedElsewhere => StatusCodes.Status409Conflict,
            SaveOutcome.Unfit => StatusCodes.Status400BadRequest,
            _ => StatusCodes.Status200OK,
        },
    };
}
