using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Persistence;

namespace YouthArchive.SummerSchool.Sessions;

/// <summary>Stored as numbers: new ones are added at the end.</summary>
internal enum SessionKind { Lecture = 0, Workshop = 1, Project = 2, Excursion = 3, Other = 4 }

/// <param name="Name">As it is announced.</param>
/// <param name="IsSample">Invented, and said so wherever the name is shown.</param>
internal sealed record Lecturer(string Name, bool IsSample = false);

/// <summary>A session of the draft. What is published is a copy: see <see cref="ProgrammeVersion"/>.</summary>
internal sealed class ProgrammeSession : IVersioned
{
    public const int KeyLength = 40;
    public const int RoomLength = 100;
    public const int SlotLength = 20;
    public const int MostLecturers = 10;
    public const int MostPlaces = 5000;

    public int Id { get; private set; }
    public required int EditionId { get; init; }

    /// <summary>Unique within the edition, for good: attendance and preferences name it.</summary>
    public required string Key { get; init; }
    public required LocalizedText Title { get; set; }
    public LocalizedText Note { get; set; } = LocalizedText.Empty;
    public SessionKind Kind { get; set; }
    public DateTime StartsUtc { get; set; }

    /// <summary>Exclusive.</summary>
    public DateTime EndsUtc { get; set; }
    public string Room { get; set; } = "";
    public IReadOnlyList<Lecturer> Lecturers { get; set; } = [];

    /// <summary>Of a workshop; 0 for the others, which everybody comes to.</summary>
    public int Places { get; set; }

    /// <summary>Workshops with the same name of a slot run side by side: a person is in one of them. Null for the others.</summary>
    public string? Slot { get; set; }

    /// <summary>Whether it counts for the share that a certificate asks for.</summary>
    public bool Counts { get; set; } = true;
    public int Version { get; set; }

    public PublishedSession Publish() => new(Key, Title, Note, Kind, StartsUtc, EndsUtc, Room, Lecturers, Places, Slot, Counts);
}

/// <summary>A session as it was published; never changed afterwards.</summary>
internal sealed record PublishedSession(
    string Key, LocalizedText Title, LocalizedText Note, SessionKind Kind, DateTime StartsUtc, DateTime EndsUtc, string Room,
    IReadOnlyList<Lecturer> Lecturers, int Places, string? Slot, bool Counts)
{
    public bool IsWorkshop => Kind == SessionKind.Workshop;

    public bool Overlaps(PublishedSession other) => StartsUtc < other.EndsUtc && other.StartsUtc < EndsUtc;
}

/// <summary>One publication of the whole programme.</summary>
internal sealed class ProgrammeVersion
{
    public int Id { get; private set; }
    public required int EditionId { get; init; }

    /// <summary>From 1 on, within the edition.</summary>
    public required int Number { get; init; }
    public required IReadOnlyList<PublishedSession> Sessions { get; init; }
    public required DateTime AtUtc { get; init; }
    public string? ById { get; init; }
}
