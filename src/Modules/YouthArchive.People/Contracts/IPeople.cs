namespace YouthArchive.People.Contracts;

/// <summary>What other modules may know of a person. Never log it.</summary>
/// <param name="Id">26-character id.</param>
/// <param name="DisplayName">As the person writes it; shown only where the page's rules allow.</param>
/// <param name="Language">The person's own language: kk, ru, en or mn.</param>
/// <param name="BirthYear">Null when unknown.</param>
public sealed record Person(string Id, string UserName, string DisplayName, string Language, int? BirthYear, bool IsSample);

public interface IPeople
{
    /// <summary>Null when there is nobody with this id.</summary>
    Task<Person?> FindAsync(string id, CancellationToken cancellation = default);

    Task<Person?> FindByUserNameAsync(string userName, CancellationToken cancellation = default);

    /// <summary>One query for all, by the names as given; names nobody has are left out.</summary>
    Task<IReadOnlyDictionary<string, Person>> FindByUserNamesAsync(IEnumerable<string> userNames, CancellationToken cancellation = default);

    /// <summary>One query for all; ids nobody has are left out.</summary>
    Task<IReadOnlyDictionary<string, Person>> FindManyAsync(IEnumerable<string> ids, CancellationToken cancellation = default);

    /// <summary>
    /// The year of birth, or where nobody gave it the one that the grade of the person's newest class suggests; null when neither is
    /// known. One query for all; it decides age limits, never consent.
    /// </summary>
    Task<IReadOnlyDictionary<string, int?>> LikelyBirthYearsAsync(IEnumerable<string> ids, CancellationToken cancellation = default);

    /// <summary>Everybody who holds the role, by display name.</summary>
    Task<IReadOnlyList<Person>> InRoleAsync(string role, CancellationToken cancellation = default);
}
