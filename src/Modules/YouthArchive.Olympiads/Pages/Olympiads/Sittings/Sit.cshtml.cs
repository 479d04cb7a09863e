using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using YouthArchive.Olympiads.Items;
using YouthArchive.Olympiads.Items.Views;
using YouthArchive.Olympiads.Papers;
using YouthArchive.Olympiads.Sittings;
using YouthArchive.Olympiads.Sittings.Ledger;
using YouthArchive.Olympiads.Sittings.Live;
using YouthArchive.Olympiads.Sittings.Receipts;
using YouthArchive.Platform.Persistence;
using YouthArchive.Platform.Security;
using Answer = YouthArchive.Olympiads.Items.Response;

namespace YouthArchive.Olympiads.Pages.Olympiads.Sittings;

/// <summary>One item of the pupil's paper.</summary>
[SignedIn]
internal sealed class SitModel(
    DbContext db, SittingMemory memory, LockedPapers papers, HandingIn handing, AnswerLedger ledger, Messages messages, TimeProvider clock)
    : OwnSittingPage(memory, papers, handing, clock)
{
    private const string Flagged = "flag";

    public int Number { get; private set; }
    public PlacedItem Placed => Sitting.Paper.Items[Number - 1];
    public IReadOnlyDictionary<string, LastAnswer> Answers { get; private set; } = new Dictionary<string, LastAnswer>();
    public IReadOnlyList<string> Flags { get; private set; } = [];
    public IReadOnlyList<Announcement> Messages { get; private set; } = [];
    public Answer Answered { get; private set; } = Answer.Empty;

    /// <summary>Fields cannot be changed while the clock stands.</summary>
    public bool IsPaused => Sitting.Time.At(Now) == TimeState.Paused;

    public bool IsAnswered(PlacedItem placed) => Answers.TryGetValue(placed.ItemKey, out var last) && last.Response != "{}";

    public async Task<IActionResult> OnGetAsync(string id, int number, CancellationToken cancellation)
    {
        if (await OpenRunningAsync(id, cancellation) is { } closed)
        {
            return closed;
        }
        if (number < 1 || number > Sitting.Paper.Items.Count)
        {
            return NotFound();
        }
        Number = number;
        Answers = await db.InTimeAsync(id, cancellation);
        Flags = FlagsOf(Answers);
        Messages = await messages.OfAsync(Sitting);
        Answered = Answers.TryGetValue(Placed.ItemKey, out var last) ? Answer.Read(last.Response) : Answer.Empty;
        return Page();
    }

    /// <param name="go">The number to go on to, or <c>review</c>.</param>
    /// <param name="move">A button of the item's own.</param>
    public async Task<IActionResult> OnPostAsync(string id, int number, string? go, string? move, bool flag, CancellationToken cancellation)
    {
        if (await OpenRunningAsync(id, cancellation) is { } closed)
        {
            return closed;
        }
        if (number < 1 || number > Sitting.Paper.Items.Count)
        {
            return NotFound();
        }
        Number = number;
        Answers = await db.InTimeAsync(id, cancellation);
        await SaveAsync(Placed.ItemKey, Read(move), cancellation);
        var flags = FlagsOf(Answers);
        if (flags.Contains(Placed.ItemKey) != flag)
        {
            await SaveAsync(SittingNow.Flags, new([KeyValuePair.Create(Flagged, (IReadOnlyList<string>)[.. flags.Where(f => f != Placed.ItemKey), .. flag ? [Placed.ItemKey] : Array.Empty<string>()])]), cancellation);
        }
        return To(move is not null ? OlympiadLinks.Sit(id, number)
            : go == "review" ? OlympiadLinks.Review(id)
            : OlympiadLinks.Sit(id, int.TryParse(go, out var next) && next >= 1 && next <= Sitting.Paper.Items.Count ? next : number));
    }

    private Answer Read(string? move)
    {
        var item = Paper.Items[Placed.ItemKey].Item;
        return ItemMoves.After(Paper.View(Placed, ItemFields.Read(item.Body, name => Request.Form[name])), move);
    }

    private async Task SaveAsync(string item, Answer response, CancellationToken cancellation)
    {
        var text = response.Write();
        if ((Answers.TryGetValue(item, out var last) ? last.Response : "{}") == text)
        {
            return;
        }
        await ledger.WriteAsync(
            new(Sitting.Id, PortalId.New(), item, text, Now, (int)(Now - Sitting.StartedUtc!.Value).TotalSeconds, Sitting.IsOver(Now)), cancellation);
    }

    private static IReadOnlyList<string> FlagsOf(IReadOnlyDictionary<string, LastAnswer> answers) =>
        answers.TryGetValue(SittingNow.Flags, out var flags) ? Answer.Read(flags.Response).All(Flagged) : [];
}
