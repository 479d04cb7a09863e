using YouthArchive.Platform.Localization;

namespace YouthArchive.Programmes.Contracts;

/// <summary>What a certificate is for. Stored as numbers: new ones are added at the end.</summary>
public enum CertificateKind
{
    /// <summary>Took part to the end.</summary>
    Participation = 0,

    /// <summary>A place, a prize or a title.</summary>
    Award = 1,

    /// <summary>Attended the programme of a school; only from its attendance threshold on.</summary>
    Completion = 2,

    /// <summary>Taught or accompanied a participant: teacher, tutor, mentor.</summary>
    Tutor = 3,

    /// <summary>Read, marked or judged.</summary>
    Jury = 4,
}

/// <summary>Why a person is to have a certificate. A programme computes it anew each time: nothing is remembered of it before it is issued.</summary>
/// <param name="EntryId">Id of the work, team or application; null where there is none.</param>
/// <param name="Achievement">What is printed below the name: «I дәрежелі диплом», «40 hours of sessions of 44 attended».</param>
/// <param name="EntryTitle">Title of the work or the team, as its people wrote it; empty where there is none.</param>
public sealed record CertificateGround(string PersonId, CertificateKind Kind, string? EntryId, LocalizedText Achievement, string EntryTitle = "");

/// <summary>Who of an edition is to have which certificate. The programme's module implements it.</summary>
public interface ICertificateGrounds
{
    /// <summary>One of <see cref="ProgrammeNames"/>.</summary>
    string Programme { get; }

    /// <summary>
    /// Everybody who deserves one now, at most one a person, kind and entry. Empty before results are public, so that no certificate
    /// tells what a publication has not.
    /// </summary>
    Task<IReadOnlyList<CertificateGround>> OfEditionAsync(Edition edition, CancellationToken cancellation = default);
}
