namespace YouthArchive.People.Contracts;

/// <summary>What a module holds of a person, for the person's own download. Every module that keeps personal data implements it.</summary>
public interface IPersonalData
{
    /// <summary>Member name in the downloaded JSON, e.g. <c>teams</c>; stable.</summary>
    string Section { get; }

    /// <summary>Something that serialises to JSON; null when nothing is held. Secrets are left out.</summary>
    Task<object?> OfAsync(string personId, CancellationToken cancellation = default);
}
