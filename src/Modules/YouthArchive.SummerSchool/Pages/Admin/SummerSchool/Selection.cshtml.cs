using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;
using YouthArchive.Programmes.Contracts;
using YouthArchive.SummerSchool.Applications;
using YouthArchive.SummerSchool.Pages.SummerSchool;
using YouthArchive.SummerSchool.Seats;
using YouthArchive.SummerSchool.Selection;
using YouthArchive.SummerSchool.Terms;

namespace YouthArchive.SummerSchool.Pages.Admin.SummerSchool;

/// <summary>Whom the scores and the quotas give, and why; confirmed once; afterwards who moved up.</summary>
[Requires(Permissions.Organise)]
internal sealed class SelectionModel(DbContext db, TermsShelf shelf, SelectionDesk desk, IPeople people, IStringLocalizer s) : SchoolPage(s)
{
    public Edition Edition { get; private set; } = null!;
    public SchoolTerms Terms { get; private set; } = null!;

    /// <summary>Null once it is confirmed.</summary>
    public SelectionPreview? Preview { get; private set; }
    public SelectionRecord? Record { get; private set; }
    public SelectionResult Result { get; private set; } = null!;
    public SelectionInput Input { get; private set; } = null!;
    public string Seen { get; private set; } = "";
    public string? Reason { get; private set; }

    /// <summary>After asking for it: whether the record gives the same again.</summary>
    public bool? IsSame { get; private set; }
    public IReadOnlyDictionary<string, string> Names { get; private set; } = new Dictionary<string, string>();
    public IReadOnlyDictionary<string, Seat> Seats { get; private set; } = new Dictionary<string, Seat>();

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation) => await LoadAsync(slug, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string slug, string? seen, string? reason, CancellationToken cancellation)
    {
        if (!await LoadAsync(slug, cancellation))
        {
            return NotFound();
        }
        Reason = reason;
        var outcome = await desk.ConfirmAsync(Edition, Terms, seen ?? "", reason, User.PersonId(), cancellation);
        if (outcome != ConfirmOutcome.Confirmed)
        {
            return Refuse(outcome switch
            {
                ConfirmOutcome.ReasonMissing => S["A reason of at most {0} characters is needed.", 1000],
                ConfirmOutcome.StillOpen => S["Applications are still taken. Confirm when they are closed."],
                ConfirmOutcome.Unread => S["Not every application was read. Wait for the reviewers."],
                ConfirmOutcome.AlreadyConfirmed => S["The selection is confirmed already."],
                ConfirmOutcome.Changed => S["Something has changed since you looked: scores, terms or applications. Look again."],
                _ => S["There is no selection that keeps every quota."],
            });
        }
        TempData.Say(S["The selection is confirmed. Everybody is being told."]);
        return To(SchoolLinks.Selection(Edition));
    }

    public async Task<IActionResult> OnPostAgainAsync(string slug, CancellationToken cancellation)
    {
        if (!await LoadAsync(slug, cancellation) || Record is not { } record)
        {
            return NotFound();
        }
        IsSame = record.CanBeMadeAgain();
        return Page();
    }

    public string Why(Verdict verdict)
    {
        var quotas = string.Join("; ", verdict.Quotas.Select(q => SchoolWords.Of(S, q)));
        return verdict.Reason switch
        {
            SelectionReason.ByScore => S["Admitted: number {0} by score.", verdict.Rank],
            SelectionReason.ForQuota => verdict.Other is { } other ? S["Admitted for the quota «{0}», in place of {1}.", quotas, other] : S["Admitted for the quota «{0}».", quotas],
            SelectionReason.AfterQuota => S["Admitted: number {0} by score; others met an at-most quota.", verdict.Rank],
            SelectionReason.QuotaFull => S["Not admitted: the quota «{0}» is full.", quotas],
            SelectionReason.GaveWay => verdict.Other is { } other ? S["Not admitted: the place was needed for the quota «{0}» ({1}).", quotas, other] : S["Not admitted: the place was needed for the quota «{0}».", quotas],
            _ => S["Not admitted: the places ended at {0}.", Points(Result.LowestScore)],
        };
    }

    public static string Points(int hundredths) => (hundredths / 100m).ToString("0.00", CultureInfo.CurrentCulture);

    private async Task<bool> LoadAsync(string slug, CancellationToken cancellation)
    {
        if (await shelf.FindForDeskAsync(slug, cancellation) is not var (edition, terms))
        {
            return false;
        }
        (Edition, Terms) = (edition, terms);
        Record = await desk.RecordAsync(edition.Id, cancellation);
        Preview = Record is null ? await desk.PreviewAsync(edition, terms, cancellation) : null;
        (Input, Result) = Record is null ? (Preview!.Input, Preview.Result) : (Record.Input(), Record.Result());
        Seen = Preview is null ? "" : SelectionDesk.HashOf(edition.Id, Preview);
        var applicants = await db.Set<SchoolApplication>().AsNoTracking().Where(a => a.EditionId == edition.Id).ToDictionaryAsync(a => a.Code, a => a.PersonId, cancellation);
        if (Record is not null)
        {
            // Names are of interest once the decision is made, not before.
            var known = await people.FindManyAsync(applicants.Values, cancellation);
            Names = applicants.Where(a => known.ContainsKey(a.Value)).ToDictionary(a => a.Key, a => known[a.Value].DisplayName);
            var seats = await db.Set<Seat>().AsNoTracking().Where(x => x.EditionId == edition.Id).ToDictionaryAsync(x => x.PersonId, cancellation);
            Seats = applicants.Where(a => seats.ContainsKey(a.Value)).ToDictionary(a => a.Key, a => seats[a.Value]);
        }
        return true;
    }
}
