namespace YouthArchive.People.Contracts;

/// <param name="Region">A key, e.g. <c>kz-karagandy</c>.</param>
/// <param name="IsCity">The region is one city: the settlement says little of who somebody is.</param>
public sealed record SchoolMark(int Id, string Name, string Settlement, string Region, bool IsCity);

/// <summary>What a text could tell a person by.</summary>
/// <param name="Surname">As written; empty when it cannot be told from the rest of the name.</param>
/// <param name="GivenNames">Given name and patronymic, each by itself; never empty for somebody who has a name.</param>
/// <param name="Schools">Where the person learns, has learnt or teaches.</param>
/// <param name="Classes">Names of the classes a pupil is or was in: 9 «Ә».</param>
public sealed record PersonMarks(
    string Id, string DisplayName, string Surname, IReadOnlyList<string> GivenNames, string UserName, string? Email,
    IReadOnlyList<SchoolMark> Schools, IReadOnlyList<string> Classes);

/// <summary>
/// Names, schools, classes and places of people. Only for hiding them where nobody may be recognised, and for keeping those away who would
/// recognise them: never shown.
/// </summary>
public interface IIdentityMarks
{
    /// <summary>A fixed number of queries; ids nobody has, and erased accounts, are left out.</summary>
    Task<IReadOnlyDictionary<string, PersonMarks>> OfAsync(IReadOnlyCollection<string> personIds, CancellationToken cancellation = default);
}
