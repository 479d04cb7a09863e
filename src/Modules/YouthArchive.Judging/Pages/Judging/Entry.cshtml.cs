using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using YouthArchive.Judging.Conflicts;
using YouthArchive.Judging.Entries;
using YouthArchive.Judging.Rubrics;
using YouthArchive.Judging.Scores;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Fragments;
using YouthArchive.Platform.Persistence;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Judging.Pages.Judging;

/// <summary>The judge's workspace: the entry's evidence beside the rubric.</summary>
[Requires(Permissions.JudgeEntries)]
internal sealed class EntryModel(
    DbContext db, IEditions editions, JudgesQueue queues, EntriesOfEdition entries, WritingQueue writings, ScoreHistory history, OthersScores others,
    ConflictsOfInterest conflicts, AuditTrail audit) : PageModel
{
    public Queue Queue { get; private set; } = null!;
    public QueueItem Item { get; private set; } = null!;

    /// <summary>What this entry's track is scored by.</summary>
    public Rubric Rubric { get; private set; } = null!;
    public Fragment? Evidence { get; private set; }
    public ScoreSheet Sheet { get; private set; } = null!;
    public IReadOnlyList<ScoreChange> History { get; private set; } = [];
    public OthersView? Others { get; private set; }

    /// <summary>Why the last post could not be taken; what was typed stands in <see cref="Sheet"/>.</summary>
    public SaveResult? Refused { get; private set; }

    /// <summary>Code of the entry that was just taken out of the queue.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Declared { get; set; }

    public async Task<IActionResult> OnGetAsync(string programme, string slug, string code, CancellationToken cancellation)
    {
        if (await OpenAsync(programme, slug, code, cancellation) is { } closed)
        {
            return closed;
        }
        Sheet = Item.Judgement is { } stored
            ? ScoreHistory.SheetOf(stored) with { Key = PortalId.New() }
            : new(PortalId.New(), 0, new Dictionary<string, int>(), "", "");
        return await ShowAsync(StatusCodes.Status200OK, cancellation);
    }

    /// <param name="go"><c>save</c>, <c>next</c> (done), <c>skip</c> (later), <c>undo</c> or <c>reopen</c>.</param>
    /// <param name="reason">Why the entry is left for later.</param>
    public async Task<IActionResult> OnPostAsync(string programme, string slug, string code, string? go, string? reason, CancellationToken cancellation)
    {
        if (ProgrammeNames.FromUrl(programme) is not { } name || await editions.FindAsync(name, slug, cancellation) is not { } edition)
        {
            return NotFound();
        }
        Sheet = SheetOfForm.Read(Request.Form);
        var result = await WriteAsync(edition, code, go, reason, cancellation);
        if (SavedAnswer.IsWanted(Request))
        {
            var next = go is "next" or "skip" && result.Outcome is (SaveOutcome.Saved or SaveOutcome.AlreadySaved)
                ? await NextAsync(edition, code, cancellation) : null;
            return SavedAnswer.Of(edition, result, next);
        }
        return result.Outcome switch
        {
            SaveOutcome.NotFound => NotFound(),
            SaveOutcome.Saved or SaveOutcome.AlreadySaved or SaveOutcome.NothingToUndo => Redirect(go is "next" or "skip"
                ? await NextAsync(edition, code, cancellation)
                : PortalLink.To(JudgingLinks.Entry(edition, code))),
            _ => await RefuseAsync(programme, slug, code, result, cancellation),
        };
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

    private async Task<SaveResult> WriteAsync(Edition edition, string code, string? go, string? reason, CancellationToken cancellation)
    {
        var end = go switch { "next" => WritingEnd.Finish, "skip" => WritingEnd.PutOff, _ => WritingEnd.Save };
        var judge = User.PersonId();
        var result = await writings.WriteAsync(new(edition.Id, code, judge, Sheet, end, reason), cancellation);
        // What was typed is saved first: undoing takes back the last change, and that may be one that was only just made.
        return go is "undo" or "reopen" && result.IsTaken
            ? await writings.WriteAsync(new(edition.Id, code, judge, null, go == "undo" ? WritingEnd.Undo : WritingEnd.Reopen), cancellation)
            : result;
    }

    /// <returns>Null when the judge may go on; else the answer.</returns>
    private async Task<IActionResult?> OpenAsync(string programme, string slug, string code, CancellationToken cancellation)
    {
        if (await queues.OpenAsync(programme, slug, User.PersonId(), cancellation) is not { } queue
            || queue.Items.FirstOrDefault(i => i.Entry.Code == code) is not { State: not QueueState.NotReady } item)
        {
            return NotFound();
        }
        (Queue, Item, Rubric) = (queue, item, queue.Rubric.ForTrack(item.Entry.TrackKey));
        if (item.State != QueueState.Conflict)
        {
            return null;
        }
        audit.Add(User.PersonId(), "Conflict.OpeningRefused", "Entry", item.Entry.EntryId, new { edition = queue.Edition.Key, kind = item.Conflict!.Kind.ToString() });
        await db.SaveChangesAsync(cancellation);
        Response.StatusCode = StatusCodes.Status403Forbidden;
        return SavedAnswer.IsWanted(Request) ? SavedAnswer.Of(queue.Edition, new(SaveOutcome.Barred, default), null) : Page();
    }

    private async Task<string> NextAsync(Edition edition, string code, CancellationToken cancellation)
    {
        var queue = await queues.OpenAsync(edition, User.PersonId(), cancellation);
        return PortalLink.To(queue?.After(code) is { } next ? JudgingLinks.Entry(edition, next.Entry.Code) : JudgingLinks.Queue(edition));
    }

    private async Task<IActionResult> RefuseAsync(string programme, string slug, string code, SaveResult result, CancellationToken cancellation)
    {
        if (await OpenAsync(programme, slug, code, cancellation) is { } closed)
        {
            return closed;
        }
        Refused = result;
        Sheet = Sheet with { Key = PortalId.New(), SeenVersion = result.Version };
        return await ShowAsync(SavedAnswer.StatusOf(result.Outcome), cancellation);
    }

    private async Task<IActionResult> ShowAsync(int status, CancellationToken cancellation)
    {
        var judge = User.PersonId();
        Evidence = await entries.EvidenceAsync(Queue.Edition, Item.Entry.EntryId, Queue.Sight, cancellation);
        History = await history.OfAsync(Queue.Edition.Id, Item.Entry.EntryId, judge, cancellation);
        Others = await others.OfAsync(Item, Queue.Phase, Queue.Edition.Id, judge, cancellation);
        Response.StatusCode = status;
        if (status != StatusCodes.Status200OK)
        {
            // The layout puts «Error» before the title.
            ModelState.AddModelError("", "");
        }
        return Page();
    }
}
