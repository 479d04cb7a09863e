using Microsoft.EntityFrameworkCore;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Persistence;

namespace YouthArchive.People.Trail;

/// <param name="From">First day, UTC.</param>
/// <param name="To">Last day, UTC, included.</param>
internal sealed record AuditFilter(string? Kind, string? Subject, string? PersonId, DateOnly? From, DateOnly? To, int Page);

/// <param name="Actor">Null when the site itself acted.</param>
internal sealed record AuditRow(AuditEvent Event, Person? Actor, Person? Subject);

internal sealed record AuditPage(IReadOnlyList<AuditRow> Rows, int Total, int Page)
{
    public const int Size = 50;

    public bool HasNext => Page * Size < Total;
}

internal sealed class AuditSearch(DbContext db, IPeople people)
{
    public Task<List<string>> KindsAsync(CancellationToken cancellation) =>
        db.Set<AuditEvent>().Select(e => e.Kind).Distinct().OrderBy(k => k).ToListAsync(cancellation);

    /// <summary>Newest first.</summary>
    public async Task<AuditPage> FindAsync(AuditFilter filter, CancellationToken cancellation)
    {
        var events = Filtered(filter);
        var page = Math.Clamp(filter.Page, 1, 100_000);
        var total = await events.CountAsync(cancellation);
        var found = await events.OrderByDescending(e => e.AtUtc).ThenByDescending(e => e.Id)
            .Skip((page - 1) * AuditPage.Size).Take(AuditPage.Size).ToListAsync(cancellation);
        var known = await people.FindManyAsync(
            found.SelectMany(e => new[] { e.ActorId, e.SubjectId }).Where(PortalId.IsWellFormed).Select(id => id!), cancellation);
        return new([.. found.Select(e => new AuditRow(
            e, known.GetValueOrDefault(e.ActorId ?? ""), known.GetValueOrDefault(e.SubjectId)))], total, page);
    }

    private IQueryable<AuditEvent> Filtered(AuditFilter filter)
    {
        var events = db.Set<AuditEvent>().AsNoTracking();
        if (!string.IsNullOrEmpty(filter.Kind))
        {
            events = events.Where(e => e.Kind == filter.Kind);
        }
        if (!string.IsNullOrWhiteSpace(filter.Subject))
        {
            var subject = filter.Subject.Trim();
            events = events.Where(e => e.SubjectId == subject || e.SubjectType == subject);
        }
        if (filter.PersonId is { Length: > 0 } person)
        {
            events = events.Where(e => e.ActorId == person || e.SubjectId == person);
        }
        if (filter.From is { } from)
        {
            var start = from.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
            events = events.Where(e => e.AtUtc >= start);
        }
        if (filter.To is { } to && to < DateOnly.MaxValue)
        {
            var end = to.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
            events = events.Where(e => e.AtUtc < end);
        }
        return events;
    }
}
