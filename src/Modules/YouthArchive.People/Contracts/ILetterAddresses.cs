namespace YouthArchive.People.Contracts;

/// <summary>Where letters to people go: for the outbox alone. Never log one, never show one.</summary>
public interface ILetterAddresses
{
    /// <summary>By person; who has none that letters can be sent to is left out. One query for all.</summary>
    Task<IReadOnlyDictionary<string, string>> OfAsync(IReadOnlyCollection<string> personIds, CancellationToken cancellation = default);
}
