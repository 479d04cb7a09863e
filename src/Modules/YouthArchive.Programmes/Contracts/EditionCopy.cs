namespace YouthArchive.Programmes.Contracts;

/// <summary>An edition that is made from an earlier one.</summary>
/// <param name="Days">A multiple of seven: a Friday stays a Friday.</param>
/// <param name="ActorId">Who copies: whoever declares the same rules for another year is the one who declares them.</param>
public sealed record EditionCopying(Edition From, Edition To, int Days, string ActorId)
{
    /// <summary>The moment that stands for one of the earlier edition: as many days later, at the same hour of the edition's zone.</summary>
    public DateTime Moved(DateTime utc)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(From.Zone, out var zone))
        {
            return utc.AddDays(Days);
        }
        var local = TimeZoneInfo.ConvertTimeFromUtc(utc, zone).AddDays(Days);
        // An hour that the clocks leave out is taken as the one before they changed.
        return zone.IsInvalidTime(local) ? utc.AddDays(Days) : TimeZoneInfo.ConvertTimeToUtc(local, zone);
    }
}

/// <summary>What a room of an edition takes over from last year's: terms, rubric, phases; never what people did in it.</summary>
public interface IEditionCopy
{
    /// <summary>One of <see cref="ProgrammeNames"/>; null for every programme.</summary>
    string? Programme { get; }

    /// <summary>
    /// Adds to the unit of work; the caller saves, within a transaction, in which a room that needs the keys of new rows may save as well.
    /// <see cref="EditionCopying.To"/> holds nothing of the room yet.
    /// </summary>
    /// <returns>What came along, in words of the request's language: «2 papers». Empty when there was nothing.</returns>
    Task<IReadOnlyList<string>> CopyAsync(EditionCopying copying, CancellationToken cancellation = default);
}
