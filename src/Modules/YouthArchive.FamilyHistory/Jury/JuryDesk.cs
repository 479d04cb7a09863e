using Microsoft.EntityFrameworkCore;
using YouthArchive.FamilyHistory.Editions;
using YouthArchive.FamilyHistory.Reading;
using YouthArchive.FamilyHistory.Works;
using YouthArchive.Judging.Contracts;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Events;
using YouthArchive.Platform.Numbers;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.FamilyHistory.Jury;

/// <summary>What a jury deliberates over.</summary>
/// <param name="Given">What stands, by work; public or not.</param>
/// <param name="Links">Which languages readers have linked.</param>
internal sealed record JuryView(
    Edition Edition, EditionTerms? Terms, IReadOnlyList<StandingGroup> Groups, ILookup<string, Outcome> Given, IReadOnlyList<JuryDecision> Decisions,
    LanguageLinks Links, Reliability? Reliability, IReadOnlyDictionary<string, ThirdReading> Thirds, JuryPublication? Publication, int Unlinked)
{
    public bool HasUnpublished => Decisions.Count > 0 && Decisions[^1].Id > (Publication?.LastDecision ?? 0);

    public (StandingGroup Group, StandingRow Row)? Find(string code) =>
        Groups.SelectMany(g => g.Rows.Select(r => (g, r))).FirstOrDefault(r => r.r.Work.Code == code) is { r: not null } found ? found : null;
}

internal enum JuryOutcome { Done, NotFound, ReasonMissing, NothingChanged, NoTutor, NoSchool }

/// <summary>The jury decides; what was computed is advice, and both are kept.</summary>
internal sealed class JuryDesk(
    DbContext db, IRankingAdvice advice, ThirdReadings thirds, IIdentityMarks marks, AuditTrail audit, PortalEvents events, TimeProvider clock)
{
    public async Task<JuryView> OpenAsync(Edition edition, CancellationToken cancellation)
    {
        var works = await HandedInEntries.HandedIn(db, edition.Id).OrderBy(w => w.Code).ToListAsync(cancellation);
        var ranking = await advice.OfEditionAsync(edition.Id, cancellation);
        var languages = works.ToDictionary(w => w.Id, w => w.Language, StringComparer.Ordinal);
        var links = LanguageLinks.Of((ranking?.Entries ?? []).Where(e => languages.ContainsKey(e.EntryId))
            .SelectMany(e => e.Judgements.Select(j => new ReadingPair(j.JudgeCode, e.EntryId, languages[e.EntryId]))));
        var decisions = await db.Set<JuryDecision>().AsNoTracking().Where(d => d.EditionId == edition.Id).OrderBy(d => d.Id).ToListAsync(cancellation);
        return new(
            edition, await db.Set<EditionTerms>().AsNoTracking().FirstOrDefaultAsync(t => t.EditionId == edition.Id, cancellation),
            Standing.Of(works, ranking, links), JuryState.Given(decisions), decisions, links, ranking is null ? null : Reliability.Of(ranking),
            (await thirds.OfEditionAsync(edition.Id, cancellation)).ToDictionary(t => t.WorkId, StringComparer.Ordinal),
            await JuryState.CurrentAsync(db, edition.Id, cancellation), Math.Max(0, (ranking?.Components ?? 1) - 1));
    }

    public async Task<JuryOutcome> DecideAsync(
        JuryView view, string code, Outcome outcome, bool isGiven, string? reason, string organiser, CancellationToken cancellation)
    {
        var words = (reason ?? "").Trim();
        if (view.Find(code) is not { } found)
        {
            return JuryOutcome.NotFound;
        }
        var (group, row) = found;
        if (view.Given[row.Work.Id].Contains(outcome) == isGiven)
        {
            return JuryOutcome.NothingChanged;
        }
        if (words.Length == 0 && (!isGiven || JuryRule.NeedsReason(row, outcome, group, view.Given)))
        {
            return JuryOutcome.ReasonMissing;
        }
        if (outcome == Outcome.BestTutor && row.Work.TutorId is null)
        {
            return JuryOutcome.NoTutor;
        }
        var school = outcome == Outcome.BestSchool ? await SchoolAsync(row.Work.Id, cancellation) : null;
        if (outcome == Outcome.BestSchool && school is null)
        {
            return JuryOutcome.NoSchool;
        }
        db.Add(new JuryDecision
        {
            EditionId = view.Edition.Id,
            WorkId = row.Work.Id,
            Outcome = outcome,
            IsGiven = isGiven,
            Group = group.Key,
            Place = row.Place,
            Corrected = row.Advice?.Corrected,
            RawMean = row.Advice?.RawMean.ToString(),
            Reason = words.Length > JuryDecision.ReasonLength ? words[..JuryDecision.ReasonLength] : words,
            TutorId = outcome == Outcome.BestTutor ? row.Work.TutorId : null,
            SchoolId = school,
            AtUtc = clock.GetUtcNow().UtcDateTime,
            ById = organiser,
        });
        audit.Add(organiser, isGiven ? "Jury.Decided" : "Jury.TakenBack", "Work", row.Work.Id,
            new { row.Work.Code, outcome = outcome.ToString(), place = row.Place, corrected = row.Advice?.Corrected }, words.Length == 0 ? null : words);
        await db.SaveChangesAsync(cancellation);
        return JuryOutcome.Done;
    }

    /// <returns>False when there is nothing new to publish.</returns>
    public async Task<bool> PublishAsync(JuryView view, string organiser, CancellationToken cancellation)
    {
        if (!view.HasUnpublished)
        {
            return false;
        }
        var now = clock.GetUtcNow().UtcDateTime;
        db.Add(new JuryPublication { EditionId = view.Edition.Id, LastDecision = view.Decisions[^1].Id, PublishedUtc = now, ById = organiser });
        audit.Add(organiser, "Jury.Published", "Edition", view.Edition.Key, new { decisions = view.Decisions.Count });
        await db.SaveChangesAsync(cancellation);
        await events.RaiseAsync(new JuryPublished(view.Edition.Id), CancellationToken.None);
        return true;
    }

    /// <returns>False when nothing was public.</returns>
    public async Task<bool> WithdrawAsync(Edition edition, string organiser, string reason, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var open = await db.Set<JuryPublication>().Where(p => p.EditionId == edition.Id && p.WithdrawnUtc == null).ToListAsync(cancellation);
        foreach (var publication in open)
        {
            (publication.WithdrawnUtc, publication.WithdrawnById, publication.WithdrawalReason) = (now, organiser, reason);
        }
        audit.Add(organiser, "Jury.Withdrawn", "Edition", edition.Key, reason: reason);
        await db.SaveChangesAsync(cancellation);
        await events.RaiseAsync(new JuryPublished(edition.Id), CancellationToken.None);
        return open.Count > 0;
    }

    private async Task<int?> SchoolAsync(string workId, CancellationToken cancellation)
    {
        var authors = await db.Set<WorkAuthor>().Where(a => a.WorkId == workId && a.JoinedUtc != null).OrderBy(a => a.Position).Select(a => a.PersonId).ToListAsync(cancellation);
        var known = await marks.OfAsync(authors, cancellation);
        return authors.Where(known.ContainsKey).SelectMany(a => known[a].Schools).Select(s => (int?)s.Id).FirstOrDefault();
    }
}

/// <summary>Raised after a jury's word was published or withdrawn.</summary>
internal sealed record JuryPublished(int EditionId);
