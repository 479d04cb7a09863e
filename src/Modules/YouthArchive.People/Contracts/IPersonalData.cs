namespace YouthArchive.People.Contracts;

/// <summary>What a module holds of a person, for the person's own download and for erasure. Every module that keeps personal data implements it.</summary>
public interface IPersonalData
{
    /// <summary>Member name in the downloaded JSON, e.g. <c>teams</c>; stable.</summary>
    string Section { get; }

    /// <summary>Something that serialises to JSON; null when nothing is held. Secrets are left out.</summary>
    Task<object?> OfAsync(string personId, CancellationToken cancellation = default);

    /// <summary>False for what a child may keep from a parent: it is left out of a guardian's download.</summary>
    bool IsForGuardians => true;

    /// <summary>
    /// Removes what is personal, or makes it anonymous, within the caller's transaction; the caller saves and commits. Results stay, without a name.
    /// </summary>
    Task EraseAsync(string personId, CancellationToken cancellation = default);
}
