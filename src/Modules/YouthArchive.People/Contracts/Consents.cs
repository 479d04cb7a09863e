namespace YouthArchive.People.Contracts;

/// <summary>What a consent is for. Stored as numbers: new ones are added at the end.</summary>
public enum ConsentPurpose { TakingPart = 0, Name = 1, Work = 2, Photographs = 3 }

/// <summary>How a person stands for one purpose.</summary>
public enum ConsentState
{
    /// <summary>Of age: takes part without a guardian.</summary>
    NotNeeded,
    Live,

    /// <summary>A guardian was asked and has not answered.</summary>
    Asked,
    Missing,
    Expired,
    Withdrawn,
}

public static class ConsentStates
{
    /// <summary>True when what the consent is for may happen.</summary>
    public static bool Allows(this ConsentState state) => state is ConsentState.Live or ConsentState.NotNeeded;
}

public interface IConsents
{
    /// <summary>
    /// One query for all; every id asked for is answered. For <see cref="ConsentPurpose.TakingPart"/> a person of age needs none;
    /// for the other purposes everybody gives one, a minor's guardian or the person of age.
    /// </summary>
    Task<IReadOnlyDictionary<string, ConsentState>> OfAsync(
        IEnumerable<string> personIds, ConsentPurpose purpose, CancellationToken cancellation = default);
}

/// <summary>What is kept of a consent for good: no name, no address, no paper.</summary>
/// <param name="GivenUtc">Of the consent in force, else of the last there was; null when there never was one.</param>
public sealed record ConsentRecord(string PersonId, ConsentPurpose Purpose, ConsentState State, DateTime? GivenUtc, DateTime? WithdrawnUtc);

public interface IConsentRecords
{
    /// <summary>One for each person and purpose, in the order asked. A fixed number of queries.</summary>
    Task<IReadOnlyList<ConsentRecord>> OfAsync(IReadOnlyCollection<string> personIds, CancellationToken cancellation = default);
}

/// <summary>Raised after the commit, when a consent was given or withdrawn: whoever shows a name or a work looks again.</summary>
public sealed record ConsentChanged(string PersonId, ConsentPurpose Purpose);

/// <summary>A name as it may stand where anybody reads it.</summary>
/// <param name="Text">«Әлия Көшербай», or without a live consent «Ә. К., Қарағанды облысы».</param>
/// <param name="IsFull">False for initials.</param>
public sealed record PublicName(string Text, bool IsFull);

public interface IPublicNames
{
    /// <summary>In the language of the current request; one query for all, every id asked for is answered.</summary>
    Task<IReadOnlyDictionary<string, PublicName>> OfAsync(IEnumerable<string> personIds, CancellationToken cancellation = default);
}
