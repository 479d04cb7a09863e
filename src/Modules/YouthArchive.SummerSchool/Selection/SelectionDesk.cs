using Microsoft.EntityFrameworkCore;
using YouthArchive.Judging.Contracts;
using YouthArchive.Platform.Audit;
using YouthArchive.Programmes.Contracts;
using YouthArchive.SummerSchool.Applications;
using YouthArchive.SummerSchool.Review;
using YouthArchive.SummerSchool.Seats;
using YouthArchive.SummerSchool.Terms;

namespace YouthArchive.SummerSchool.Selection;

/// <param name="Unread">Codes nobody has finished reading; they cannot be chosen.</param>
/// <param name="ReadOnce">Codes with one finished review only.</param>
/// <param name="Components">More than one: reviewers have nothing in common, and scores of different parts cannot be compared.</param>
internal sealed record SelectionPreview(SelectionInput Input, SelectionResult Result, IReadOnlyList<string> Unread, IReadOnlyList<string> ReadOnce, int Components);

internal enum ConfirmOutcome { Confirmed, NotPossible, Unread, StillOpen, ReasonMissing, AlreadyConfirmed, Changed }

/// <summary>The organiser's side of the selection: look, confirm once, make again.</summary>
internal sealed class SelectionDesk(
    DbContext db, IRankingAdvice advice, Medallists medallists, PlaceLetters letters, AuditTrail audit, TimeProvider clock)
{
    public Task<SelectionRecord?> RecordAsync(int editionId, CancellationToken cancellation) =>
        db.Set<SelectionRecord>().AsNoTracking().FirstOrDefaultAsync(r => r.EditionId == editionId, cancellation);

    public async Task<SelectionPreview> PreviewAsync(Edition edition, SchoolTerms terms, CancellationToken cancellation)
    {
        var applications = await HandedInApplications.HandedIn(db, edition.Id).OrderBy(a => a.Code).ToListAsync(cancellation);
        var read = await advice.OfEditionAsync(edition.Id, cancellation);
        var scores = read?.Entries.ToDictionary(e => e.EntryId, StringComparer.Ordinal) ?? [];
        var winners = await medallists.OfAsync([.. applications.Select(a => a.PersonId)], cancellation);
        // Known once applications are closed and to everybody: nobody can choose it to suit somebody.
        var seed = $"{edition.Key}|{edition.EnrolmentClosesUtc:O}";
        var input = new SelectionInput(terms.Places, terms.Quotas, seed, [.. applications.Where(a => scores.ContainsKey(a.Id)).Select(a => new SelectionApplicant(
            a.Code, ScoreOf(scores[a.Id].Corrected), a.Country, a.Region, a.Language, a.Gender, winners.Contains(a.PersonId)))]);
        return new(
            input, Selector.Select(input), [.. applications.Where(a => !scores.ContainsKey(a.Id)).Select(a => a.Code)],
            [.. applications.Where(a => scores.TryGetValue(a.Id, out var s) && s.Judgements.Count == 1).Select(a => a.Code)], read?.Components ?? 0);
    }

    /// <param name="seen">Hash of the preview the organiser looked at: what is confirmed is what was seen.</param>
    public async Task<ConfirmOutcome> ConfirmAsync(Edition edition, SchoolTerms terms, string seen, string? reason, string actorId, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(reason) || reason.Trim().Length > 1000)
        {
            return ConfirmOutcome.ReasonMissing;
        }
        var now = clock.GetUtcNow().UtcDateTime;
        await using var work = await db.Database.BeginTransactionAsync(cancellation);
        await db.Set<SchoolTerms>().Where(t => t.EditionId == edition.Id).ExecuteUpdateAsync(s => s.SetProperty(t => t.Version, t => t.Version), cancellation);
        if (await RecordAsync(edition.Id, cancellation) is not null)
        {
            return ConfirmOutcome.AlreadyConfirmed;
        }
        var preview = await PreviewAsync(edition, terms, cancellation);
        var record = SelectionRecord.Of(edition.Id, preview.Input, preview.Result, actorId, reason.Trim(), now);
        var refused = edition.EnrolmentIsOpen(now) ? ConfirmOutcome.StillOpen : !preview.Result.IsPossible || !preview.Result.IsProven ? ConfirmOutcome.NotPossible
            : preview.Unread.Count > 0 ? ConfirmOutcome.Unread : record.Sha256 != seen ? ConfirmOutcome.Changed : ConfirmOutcome.Confirmed;
        if (refused != ConfirmOutcome.Confirmed)
        {
            return refused;
        }
        db.Add(record);
        await SeatAsync(edition, terms, preview.Result, now, cancellation);
        audit.Add(actorId, "Selection.Confirmed", "Edition", edition.Key, new { Admitted = preview.Result.Admitted.Count(), Waiting = preview.Result.Verdicts.Count(v => !v.IsAdmitted), record.Sha256 }, reason.Trim());
        await db.SaveChangesAsync(cancellation);
        await work.CommitAsync(cancellation);
        return ConfirmOutcome.Confirmed;
    }

    public static string HashOf(int editionId, SelectionPreview preview) => SelectionRecord.Of(editionId, preview.Input, preview.Result, "", "", default).Sha256;

    private async Task SeatAsync(Edition edition, SchoolTerms terms, SelectionResult result, DateTime now, CancellationToken cancellation)
    {
        var people = await HandedInApplications.HandedIn(db, edition.Id).ToDictionaryAsync(a => a.Code, a => a.PersonId, StringComparer.Ordinal, cancellation);
        var seats = result.Verdicts.Index().Select(v => new Seat
        {
            EditionId = edition.Id,
            PersonId = people[v.Item.Code],
            Code = $"S-{v.Index + 1:000}",
            State = v.Item.IsAdmitted ? SeatState.Offered : SeatState.Waiting,
            Rank = v.Item.WaitingRank,
            ConfirmByUtc = v.Item.IsAdmitted ? now.AddDays(terms.DaysToConfirm) : null,
            ChangedUtc = now,
        }).ToList();
        db.AddRange(seats);
        await letters.SendAsync(edition, seats, cancellation);
    }

    // Corrected scores have two decimals; the few that the model draws below nought count as nought.
    private static int ScoreOf(decimal corrected) => (int)Math.Clamp(Math.Round(corrected * 100, MidpointRounding.AwayFromZero), 0, 10_000);
}
