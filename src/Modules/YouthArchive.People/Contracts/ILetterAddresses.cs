namespace YouthArchive.People.Contracts;

/// <param name="Address">E-mail address.</param>
/// <param name="Language">The one the letter is written in.</param>
/// <param name="PersonId">Whose address it is: the person's own, or a guardian's.</param>
public sealed record LetterAddress(string Address, string Language, string PersonId);

/// <summary>Where letters for people go: for the outbox alone. Never log one, never show one.</summary>
public interface ILetterAddresses
{
    /// <summary>The person's own address; of those who have none the guardians'. Who can be reached by neither is left out. Two queries for all.</summary>
    Task<IReadOnlyDictionary<string, IReadOnlyList<LetterAddress>>> OfAsync(IReadOnlyCollection<string> personIds, CancellationToken cancellation = default);
}
