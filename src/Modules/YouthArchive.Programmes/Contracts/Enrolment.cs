using System.Security.Claims;

namespace YouthArchive.Programmes.Contracts;

public enum EnrolmentResult { Enrolled, AlreadyEnrolled, NotOpen, TooYoung, TooOld, BirthYearMissing, TeacherNeeded }

public interface IEnrolments
{
    Task<bool> IsEnrolledAsync(int editionId, string personId, CancellationToken cancellation = default);

    /// <summary>Ids of all who are enrolled.</summary>
    Task<IReadOnlyList<string>> OfEditionAsync(int editionId, CancellationToken cancellation = default);

    /// <summary>A person enrols alone. Writes an audit event. Doing it twice is harmless.</summary>
    Task<EnrolmentResult> EnrolAsync(int editionId, string personId, CancellationToken cancellation = default);
}

/// <param name="Text">English source text; shown through the localiser.</param>
/// <param name="Href">Path without the language.</param>
public sealed record EditionAction(string Text, string Href, bool IsPrimary, int Order);

/// <summary>What a programme offers on its edition's page: the rooms below implement it (my team, results, practice).</summary>
public interface IEditionActions
{
    /// <summary>One of <see cref="ProgrammeNames"/>; null for every programme.</summary>
    string? Programme { get; }

    Task<IReadOnlyList<EditionAction>> ForAsync(Edition edition, ClaimsPrincipal person, CancellationToken cancellation);
}
