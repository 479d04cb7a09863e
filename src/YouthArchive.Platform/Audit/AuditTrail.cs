using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace YouthArchive.Platform.Audit;

/// <summary>Who changed what, when and why. Rows are added, never changed.</summary>
public sealed class AuditEvent
{
    public long Id { get; private set; }
    public required DateTime AtUtc { get; init; }

    /// <summary>The acting person's id; null when the site itself acted.</summary>
    public string? ActorId { get; init; }

    /// <summary>Noun and past verb, e.g. <c>Ranking.Published</c>.</summary>
    public required string Kind { get; init; }
    public required string SubjectType { get; init; }
    public required string SubjectId { get; init; }

    /// <summary>JSON of what changed; ids and figures, no names, no addresses.</summary>
    public string Details { get; init; } = "{}";
    public string? Reason { get; init; }
}

/// <summary>Adds the event to the current unit of work: it is saved with the change it tells of, or not at all.</summary>
public sealed class AuditTrail(DbContext db, TimeProvider clock)
{
    public void Add(string? actorId, string kind, string subjectType, string subjectId, object? details = null, string? reason = null) =>
        db.Add(new AuditEvent
        {
            AtUtc = clock.GetUtcNow().UtcDateTime,
            ActorId = actorId,
            Kind = kind,
            SubjectType = subjectType,
            SubjectId = subjectId,
            Details = details is null ? "{}" : JsonSerializer.Serialize(details),
            Reason = reason,
        });
}
