using YouthArchive.Platform.Persistence;

namespace YouthArchive.SummerSchool.Attendance;

/// <summary>Stored as numbers: new ones are added at the end.</summary>
internal enum AttendanceKind { CheckedIn = 0, Undone = 1 }

/// <summary>How somebody was recognised. Stored as numbers: new ones are added at the end.</summary>
internal enum CheckInWay
{
    /// <summary>A signed code was read.</summary>
    Scan = 0,

    /// <summary>The short code was typed on a device.</summary>
    Typed = 1,

    /// <summary>The form without script, or the organiser's page.</summary>
    Form = 2,
}

/// <summary>What happened at the door. Rows are added, never changed; who is there follows from all of them (<see cref="AttendanceMerge"/>).</summary>
internal sealed class AttendanceEvent
{
    public const int DeviceLength = 40;
    public const int MostSequence = 1_000_000;

    public long Id { get; private set; }
    public required int EditionId { get; init; }
    public required string SessionKey { get; init; }
    public required int SeatId { get; init; }
    public required AttendanceKind Kind { get; init; }

    /// <summary>A random name each loaded page gives itself; with the sequence it makes the event's own key.</summary>
    public required string Device { get; init; }

    /// <summary>From 1 on, on the device.</summary>
    public required int Sequence { get; init; }

    /// <summary>By the device's clock, set right by what it said when it sent the event.</summary>
    public required DateTime AtUtc { get; init; }
    public required DateTime ReceivedUtc { get; init; }
    public required CheckInWay Way { get; init; }

    /// <summary>The key of the event an undo takes back; null for a check-in.</summary>
    public string? UndoesDevice { get; init; }
    public int? UndoesSequence { get; init; }

    /// <summary>Who had the device: a signed-in person, or whoever came by a link.</summary>
    public string? ById { get; init; }
    public int? LinkId { get; init; }
}

/// <summary>A link that makes a device an assistant's, until it is taken back.</summary>
internal sealed class AssistantLink : IVersioned
{
    public const int LabelLength = 80;

    public int Id { get; private set; }
    public required int EditionId { get; init; }

    /// <summary>Whom it is for, in the organiser's words.</summary>
    public required string Label { get; init; }

    /// <summary>SHA-256 of the secret; the secret itself is shown once.</summary>
    public required string SecretHash { get; init; }
    public required DateTime MadeUtc { get; init; }
    public string? MadeById { get; init; }
    public DateTime? TakenBackUtc { get; set; }
    public int Version { get; set; }
}
