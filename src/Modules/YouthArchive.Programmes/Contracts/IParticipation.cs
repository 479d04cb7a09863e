using YouthArchive.People.Contracts;

namespace YouthArchive.Programmes.Contracts;

/// <summary>How far students are in a programme's edition. The programme's module implements it; enrolment itself is known here.</summary>
public interface IParticipation
{
    /// <summary>One of <see cref="ProgrammeNames"/>.</summary>
    string Programme { get; }

    /// <summary>Of those who have handed in or have a result; one query for all, in the language of the request.</summary>
    Task<IReadOnlyDictionary<string, ProgrammeStatus>> OfAsync(
        Edition edition, IReadOnlyCollection<string> personIds, CancellationToken cancellation = default);
}
