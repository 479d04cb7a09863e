using System.Collections.Immutable;
using YouthArchive.Platform.Persistence;

namespace YouthArchive.SummerSchool.Workshops;

/// <summary>One wish of a seat for a slot.</summary>
internal sealed class Wish
{
    public const int Most = 5;

    public required int SeatId { get; init; }
    public required string Slot { get; init; }

    /// <summary>1 is the dearest.</summary>
    public required int Rank { get; init; }
    public required string SessionKey { get; set; }
}

/// <summary>Where a seat is in a slot.</summary>
internal sealed class WorkshopPlace : IVersioned
{
    public const int ReasonLength = 500;

    public required int SeatId { get; init; }
    public required string Slot { get; init; }
    public required int EditionId { get; init; }

    /// <summary>Null: an organiser took the person out of the slot.</summary>
    public string? SessionKey { get; set; }

    /// <summary>Put there by an organiser: later runs leave it.</summary>
    public bool IsManual { get; set; }
    public string? Reason { get; set; }
    public DateTime ChangedUtc { get; set; }
    public int Version { get; set; }
}

/// <summary>How somebody came to a place. Stored as words in the run's protocol.</summary>
internal enum PlaceGround
{
    /// <summary>One of the wishes.</summary>
    Wish,

    /// <summary>No wish could be met, or none was named: put where there was room.</summary>
    Room,

    /// <summary>An organiser decided.</summary>
    Manual,

    /// <summary>Nothing was free.</summary>
    None,
}

/// <param name="Code">The seat's.</param>
/// <param name="SessionKey">Null for none.</param>
internal sealed record RunLine(string Slot, string Code, IReadOnlyList<string> Wishes, string? SessionKey, PlaceGround Ground);

/// <summary>An assignment that was confirmed, with all it was made of: whoever has the protocol can make it again.</summary>
internal sealed class WorkshopRun
{
    public int Id { get; private set; }
    public required int EditionId { get; init; }

    /// <summary>From 1 on, within the edition. The seed is made of it.</summary>
    public required int Number { get; init; }
    public required string Reason { get; init; }
    public required IReadOnlyList<RunLine> Lines { get; init; }
    public required DateTime AtUtc { get; init; }
    public string? ById { get; init; }
}

/// <param name="Key">The session's.</param>
internal sealed record WorkshopOffer(string Key, int Places);

/// <param name="Code">The seat's.</param>
/// <param name="Wishes">Keys of sessions, the dearest first; at most <see cref="Wish.Most"/>.</param>
internal sealed record Wisher(string Code, ImmutableArray<string> Wishes);

/// <param name="Key">Null for none.</param>
internal sealed record Placed(string Code, string? Key, PlaceGround Ground);
