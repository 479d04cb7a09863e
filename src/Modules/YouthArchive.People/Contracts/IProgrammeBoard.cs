using System.Security.Claims;

namespace YouthArchive.People.Contracts;

/// <summary>How a student stands in an edition, as a teacher sees it.</summary>
public enum TakingPart { NotEnrolled, Practising, ConsentMissing, Enrolled, HandedIn, Result }

/// <param name="Key">As recipes name it: <c>archive-hack/2026</c>.</param>
/// <param name="Title">In the language of the request.</param>
/// <param name="Href">Path of its page without the language.</param>
/// <param name="IsOpen">Students can be enrolled now.</param>
public sealed record ProgrammeOffer(string Key, string Title, string Href, bool IsOpen);

/// <param name="Text">A result in words, e.g. a place; null where there is none.</param>
public sealed record ProgrammeStatus(TakingPart State, string? Text);

/// <param name="PersonId">Who could not be enrolled.</param>
/// <param name="Reason">In the language of the request: closed, too young, too old.</param>
public sealed record NotEnrolled(string PersonId, string Reason);

/// <param name="Enrolled">How many were enrolled now.</param>
public sealed record EnrolledClass(int Enrolled, int AlreadyIn, IReadOnlyList<NotEnrolled> Refused);

/// <summary>What the programmes tell a teacher of the students of a class. Programmes implements it.</summary>
public interface IProgrammeBoard
{
    /// <summary>The editions students can be enrolled in or are enrolled in, in the season's order.</summary>
    Task<IReadOnlyList<ProgrammeOffer>> OffersAsync(CancellationToken cancellation = default);

    /// <summary>By person and edition key; who is not in it stands in it as <see cref="TakingPart.NotEnrolled"/> or not at all.</summary>
    Task<IReadOnlyDictionary<(string PersonId, string EditionKey), ProgrammeStatus>> StatusAsync(
        IReadOnlyCollection<string> personIds, CancellationToken cancellation = default);

    /// <summary>Path of the page with the certificates of a class's students, without the language; null for whoever may not print them.</summary>
    string? CertificatesOf(string classId, ClaimsPrincipal teacher);

    /// <summary>Enrols all who may be, in one commit, with an audit event each. Doing it twice is harmless.</summary>
    Task<EnrolledClass> EnrolAsync(
        string editionKey, IReadOnlyCollection<string> personIds, string actorId, CancellationToken cancellation = default);
}
