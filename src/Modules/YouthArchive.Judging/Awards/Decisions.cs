using Microsoft.EntityFrameworkCore;
using YouthArchive.Judging.Publications;
using YouthArchive.Platform.Audit;

namespace YouthArchive.Judging.Awards;

/// <summary>Something the figures leave open.</summary>
/// <param name="Boundary">Null when entries are not comparable at all.</param>
internal sealed record OpenQuestion(string Rule, string Class, IReadOnlyList<string> Entries, AwardBoundary? Boundary)
{
    /// <summary>The same question has the same digest; a form that comes back late is recognised by it.</summary>
    public string Digest => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(
        System.Text.Encoding.UTF8.GetBytes($"{Rule}\n{Class}\n{string.Join('\n', Entries)}")))[..16];

    public static IReadOnlyList<OpenQuestion> Of(Results results) =>
    [
        .. results.IsComparable ? [] : new[] { new OpenQuestion(TieDecision.Comparability, "", results.Codes, null) },
        .. results.Awards.Boundaries.Where(b => b.AsksForDecision).Select(b => new OpenQuestion(b.Rule, b.Class, b.Tied, b)),
    ];
}

internal sealed class Decisions(DbContext db, AuditTrail audit, TimeProvider clock)
{
    public Task<List<RecordedDecision>> OfAsync(int editionId, CancellationToken cancellation) =>
        db.Set<RecordedDecision>().AsNoTracking().Where(d => d.EditionId == editionId).OrderBy(d => d.Id).ToListAsync(cancellation);

    public Task AnswerAsync(JudgingView view, OpenQuestion question, TieChoice choice, string reason, string organiser, CancellationToken cancellation) =>
        AddAsync(view, question.Rule, question.Class, choice, question.Entries, reason, organiser, cancellation);

    /// <summary>A special prize; no entries takes it back.</summary>
    public Task GiveAsync(JudgingView view, AwardRule rule, AwardClass to, IReadOnlyList<string> entries, string reason, string organiser, CancellationToken cancellation) =>
        AddAsync(view, rule.Key, to.Key, TieChoice.Give, entries, reason, organiser, cancellation);

    private async Task AddAsync(
        JudgingView view, string rule, string @class, TieChoice choice, IReadOnlyList<string> entries, string reason, string organiser, CancellationToken cancellation)
    {
        db.Add(new RecordedDecision
        {
            EditionId = view.Edition.Id,
            Rule = rule,
            Class = @class,
            Choice = choice,
            Entries = string.Join('\n', entries.Order(StringComparer.Ordinal)),
            Seed = view.Book.Head,
            Reason = reason,
            DecidedBy = organiser,
            AtUtc = clock.GetUtcNow().UtcDateTime,
        });
        audit.Add(organiser, "Ranking.Decided", "Edition", view.Edition.Key, new { rule, @class, choice = choice.ToString(), entries }, reason);
        await db.SaveChangesAsync(cancellation);
    }
}
