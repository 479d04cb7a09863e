namespace YouthArchive.Judging.Contracts;

/// <summary>How asking for one more judge ended.</summary>
public enum AskOutcome
{
    Asked,

    /// <summary>Every judge who reads the language and the track has it already, is tied to it, is away or has reached a limit.</summary>
    NobodyIsFree,

    /// <summary>No plan is confirmed: everybody judges everything.</summary>
    EverybodyReads,

    /// <summary>No such entry, or the edition is not judged.</summary>
    NotFound,

    /// <summary>Somebody else changed the plan at the same moment: ask again.</summary>
    Busy,
}

/// <param name="JudgeId">Null when nobody was asked.</param>
public sealed record Asked(AskOutcome Outcome, string? JudgeId = null, string? JudgeCode = null);

/// <param name="IsBegun">Something was saved.</param>
public sealed record AssignedJudge(string EntryId, string JudgeId, string JudgeCode, DateTime AssignedUtc, bool IsBegun, bool IsDone);

/// <summary>Changes of an edition's confirmed assignment that a programme asks for by its own rules.</summary>
public interface IAssignments
{
    /// <summary>
    /// Gives the entry to one more judge by the rules of every assignment: no conflict, language, track, limits, load. Nothing else is
    /// moved. Writes a plan and an audit event; commits.
    /// </summary>
    /// <param name="actorId">Null when the site asks by itself.</param>
    Task<Asked> AskAsync(int editionId, string entryId, string? actorId, CancellationToken cancellation = default);

    /// <summary>Everything assigned now, in the order of assigning; empty while no plan is confirmed.</summary>
    Task<IReadOnlyList<AssignedJudge>> OfEditionAsync(int editionId, CancellationToken cancellation = default);
}
