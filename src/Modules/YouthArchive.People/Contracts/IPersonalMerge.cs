namespace YouthArchive.People.Contracts;

/// <summary>Two accounts turn out to be one person. Every module that keeps rows of a person implements it.</summary>
public interface IPersonalMerge
{
    /// <summary>Why the two cannot become one, in the language of the request; null when they can.</summary>
    Task<string?> ConflictAsync(string fromId, string toId, CancellationToken cancellation = default);

    /// <summary>Gives everything of the first to the second, within the caller's transaction. What both have stays once, as the second has it.</summary>
    Task MoveAsync(string fromId, string toId, CancellationToken cancellation = default);
}
