using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using YouthArchive.Judging.Awards;
using YouthArchive.Judging.Exports;
using YouthArchive.Judging.Publications;
using YouthArchive.Judging.Rankings.Models;
using YouthArchive.Judging.Rubrics;
using YouthArchive.Judging.Voids;
using YouthArchive.Platform.Security;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Judging.Pages.Admin.Judging;

/// <summary>The ranking with its uncertainty, what is left to decide, and what is remarkable about the judging.</summary>
[Requires(Permissions.ManageJudging)]
internal sealed class StandingModel(IAllEditions editions, JudgingDesk desk, Decisions decisions) : DeskPage(editions, desk)
{
    public IReadOnlyList<OpenQuestion> Questions { get; private set; } = [];
    public IReadOnlyList<RecordedDecision> Recorded { get; private set; } = [];
    public IReadOnlyList<JudgeRemark> Judges { get; private set; } = [];
    public IReadOnlyList<ScoreRemark> Scores { get; private set; } = [];
    public IReadOnlyList<VoidedScores> Voided { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string programme, string slug, CancellationToken cancellation) =>
        await ShowAsync(programme, slug, cancellation) ? Page() : NotFound();

    /// <summary>The journal with the ranking as it stands now, without names: for the organiser, before publication too.</summary>
    public async Task<IActionResult> OnGetJournalAsync(string programme, string slug, CancellationToken cancellation)
    {
        if (!await LoadAsync(programme, slug, cancellation))
        {
            return NotFound();
        }
        var export = JournalExport.Of(View.Edition.Key, AdditiveModel.Version, View.ToPublish(), View.Book.Kept);
        return File(export.Write(), JournalExport.ContentType, $"{View.Edition.Key.Replace('/', '-')}-provisional-journal.txt");
    }

    public async Task<IActionResult> OnPostDecideAsync(
        string programme, string slug, string? question, TieChoice choice, string? reason, CancellationToken cancellation)
    {
        if (!await ShowAsync(programme, slug, cancellation))
        {
            return NotFound();
        }
        if (Questions.FirstOrDefault(q => q.Digest == question) is not { } open)
        {
            return Refuse("The ranking has changed while you were reading.", StatusCodes.Status409Conflict);
        }
        if (!IsReason(reason, RecordedDecision.ReasonLength) || choice == TieChoice.Give || open.Boundary is null && choice != TieChoice.Keep)
        {
            return Refuse("Write the reason for the decision.");
        }
        await decisions.AnswerAsync(View, open, choice, reason!.Trim(), User.PersonId(), cancellation);
        return To($"{JudgingLinks.Standing(View.Edition)}#decisions");
    }

    /// <param name="award">Keys of rule and class, <c>special/best-find</c>.</param>
    /// <param name="entry">Code; empty takes the prize back.</param>
    public async Task<IActionResult> OnPostGiveAsync(
        string programme, string slug, string? award, string? entry, string? reason, CancellationToken cancellation)
    {
        if (!await ShowAsync(programme, slug, cancellation))
        {
            return NotFound();
        }
        var keys = award?.Split('/') ?? [];
        var rule = View.Results.Input.Awards.Rules.FirstOrDefault(r => keys is [var key, _] && r.Key == key && r.Kind == AwardKind.Special);
        if (rule?.Classes.FirstOrDefault(c => c.Key == keys[1]) is not { } to
            || !string.IsNullOrEmpty(entry) && View.Results.Rows.All(r => r.Entry != entry))
        {
            return NotFound();
        }
        if (!IsReason(reason, RecordedDecision.ReasonLength))
        {
            return Refuse("Write the reason for the decision.");
        }
        await decisions.GiveAsync(View, rule, to, string.IsNullOrEmpty(entry) ? [] : [entry], reason!.Trim(), User.PersonId(), cancellation);
        return To($"{JudgingLinks.Standing(View.Edition)}#decisions");
    }

    private async Task<bool> ShowAsync(string programme, string slug, CancellationToken cancellation)
    {
        if (!await LoadAsync(programme, slug, cancellation))
        {
            return false;
        }
        Questions = OpenQuestion.Of(View.Results);
        Recorded = await decisions.OfAsync(View.Edition.Id, cancellation);
        Voided = Voiding.Standing(View);
        (Judges, Scores) = JudgeMonitor.Look(View.Results.Model, Monitored());
        return true;
    }

    private MonitoredScores Monitored()
    {
        var counted = View.Results.Counted;
        double[] Criteria(Rubric rubric, CountedJudgement judgement) => [.. rubric.Criteria.Select(c => (double)judgement.Halves.GetValueOrDefault(c.Key))];
        return new(
            counted.ToDictionary(c => (c.Entry, c.Judge), c => c.LastNumber),
            counted.ToDictionary(c => (c.Entry, c.Judge), c => Criteria(View.Results.Input.Rubrics[c.Rubric], c)));
    }
}
