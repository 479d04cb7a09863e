namespace YouthArchive.People.Contracts;

/// <summary>Names of the schools that people learn at, have learnt at or teach at. Only for hiding them where nobody may be recognised.</summary>
public interface ISchoolNames
{
    /// <summary>Each name once; empty when none is known.</summary>
    Task<IReadOnlyList<string>> OfAsync(IReadOnlyCollection<string> personIds, CancellationToken cancellation = default);
}
