namespace YouthArchive.People.Contracts;

/// <param name="Name">As the school writes it.</param>
public sealed record SchoolPlace(int Id, string Name, string Settlement);

/// <summary>Schools by their ids: a place of learning that wins a prize is named, its people are not.</summary>
public interface ISchoolDirectory
{
    /// <summary>One query for all; ids no school has are left out.</summary>
    Task<IReadOnlyDictionary<int, SchoolPlace>> OfAsync(IReadOnlyCollection<int> ids, CancellationToken cancellation = default);
}

/// <param name="Address">E-mail address.</param>
/// <param name="Language">The one the letter is written in.</param>
/// <param name="PersonId">Whose address it is: the person's own, or a guardian's.</param>
public sealed record LetterAddress(string Address, string Language, string PersonId);

/// <summary>Where letters for people go. An address is used for a letter and for nothing else.</summary>
public interface ILetterAddresses
{
    /// <summary>The person's own address; of those who have none the guardians'. Who can be reached by neither is left out.</summary>
    Task<IReadOnlyDictionary<string, IReadOnlyList<LetterAddress>>> OfAsync(IReadOnlyCollection<string> personIds, CancellationToken cancellation = default);
}
