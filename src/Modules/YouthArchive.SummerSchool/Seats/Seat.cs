using YouthArchive.Platform.Persistence;

namespace YouthArchive.SummerSchool.Seats;

/// <summary>Stored as numbers: new ones are added at the end.</summary>
internal enum SeatState
{
    /// <summary>A place was offered; the person has until the deadline to confirm.</summary>
    Offered = 0,

    /// <summary>Comes. Only these are in the timetable, on the check-in list and in the certificates.</summary>
    Confirmed = 1,

    /// <summary>Said no, or let the deadline pass; the place went on.</summary>
    GivenUp = 2,

    /// <summary>Waits for a place; <see cref="Seat.Rank"/> says which.</summary>
    Waiting = 3,
}

/// <summary>One person's place at a school, or on its waiting list.</summary>
internal sealed class Seat : IVersioned
{
    public int Id { get; private set; }
    public required int EditionId { get; init; }
    public required string PersonId { get; set; }

    /// <summary>On the check-in list, on badges and wherever a name is too much: S-001, unique within the edition.</summary>
    public required string Code { get; init; }

    public SeatState State { get; set; }

    /// <summary>Order on the waiting list from 1; null for the others.</summary>
    public int? Rank { get; set; }

    /// <summary>UTC; only while a place is offered.</summary>
    public DateTime? ConfirmByUtc { get; set; }

    public DateTime ChangedUtc { get; set; }
    public int Version { get; set; }
}
