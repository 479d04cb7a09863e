using Microsoft.EntityFrameworkCore;
using YouthArchive.People.Contracts;

namespace YouthArchive.ArchiveHack.Answers;

/// <summary>A person's answers to questions about their team's repository.</summary>
internal sealed class AnswersData(DbContext db) : IPersonalData
{
    public string Section => "hackathonAnswers";

    public async Task<object?> OfAsync(string personId, CancellationToken cancellation = default)
    {
        var given = await db.Set<Answer>().AsNoTracking().Where(a => a.ByPersonId == personId).OrderBy(a => a.GivenUtc)
            .Select(a => new { a.Kind, a.Text, a.GivenUtc, a.ChangedUtc }).ToListAsync(cancellation);
        return given.Count == 0 ? null : given.Select(a => new { Question = a.Kind.ToString(), a.Text, a.GivenUtc, a.ChangedUtc }).ToList();
    }

    /// <summary>Words about one's own work may say who one is: they go, the audit trail keeps that there was an answer.</summary>
    public Task EraseAsync(string personId, CancellationToken cancellation = default) =>
        db.Set<Answer>().Where(a => a.ByPersonId == personId).ExecuteDeleteAsync(cancellation);
}

internal sealed class AnswersMerge(DbContext db) : IPersonalMerge
{
    public Task<string?> ConflictAsync(string fromId, string toId, CancellationToken cancellation = default) => Task.FromResult<string?>(null);

    public Task MoveAsync(string fromId, string toId, CancellationToken cancellation = default) =>
        db.Set<Answer>().Where(a => a.ByPersonId == fromId).ExecuteUpdateAsync(s => s.SetProperty(a => a.ByPersonId, toId), cancellation);
}
