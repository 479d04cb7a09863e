namespace YouthArchive.People.Contracts;

/// <summary>What ties a person to others, without saying who anybody is.</summary>
/// <param name="Schools">Ids of the schools the person teaches at, learns at or has learnt at.</param>
/// <param name="Teachers">Ids of the teachers who reach a class the person is or was in.</param>
/// <param name="Guardians">Ids of the guardians who answer for the person.</param>
/// <param name="MailDomain">
/// A token of the domain of the person's address: equal tokens of one answer are equal domains, and a token means nothing outside of it.
/// Null for no address and for a public provider's.
/// </param>
/// <param name="FamilyName">A token of the folded family name, as above; null when there is none to be told.</param>
public sealed record PersonTies(
    IReadOnlySet<int> Schools, IReadOnlySet<string> Teachers, IReadOnlySet<string> Guardians, string? MailDomain, string? FamilyName);

public interface IRelations
{
    /// <summary>Every id asked for is answered. A fixed number of queries, however many ask.</summary>
    Task<IReadOnlyDictionary<string, PersonTies>> OfAsync(IReadOnlyCollection<string> personIds, CancellationToken cancellation = default);

    /// <summary>Ids of the students the person answers for as a guardian.</summary>
    Task<IReadOnlyList<string>> ChildrenOfAsync(string guardianId, CancellationToken cancellation = default);
}
