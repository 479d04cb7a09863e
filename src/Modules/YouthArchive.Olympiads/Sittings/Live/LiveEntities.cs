using YouthArchive.Platform.Localization;

namespace YouthArchive.Olympiads.Sittings.Live;

/// <summary>Says that something about a sitting, or about all of a window, is no longer as it was. Every node reads these, and forgets what it knew.</summary>
internal sealed class SittingChange
{
    public long Id { get; private set; }
    public required int WindowId { get; init; }

    /// <summary>Null: all of the window.</summary>
    public string? SittingId { get; init; }
    public required DateTime AtUtc { get; init; }
}

/// <summary>When a pupil's device was last heard of, written down in bulk.</summary>
internal sealed class SittingPresence
{
    public required string SittingId { get; init; }
    public required DateTime SeenUtc { get; set; }
}

/// <summary>What pupils are told while they sit: all of a window, or one.</summary>
internal sealed class Announcement
{
    public const int TextLength = 1000;

    public int Id { get; private set; }
    public required int WindowId { get; init; }

    /// <summary>Null: everybody.</summary>
    public string? SittingId { get; init; }
    public required LocalizedText Text { get; init; }
    public required DateTime AtUtc { get; init; }
    public required string ById { get; init; }

    /// <summary>The question it answers.</summary>
    public int? QuestionId { get; init; }
}

/// <summary>What a pupil asks the organiser about an item or the sitting.</summary>
internal sealed class Question
{
    public const int TextLength = 500;
    public const int MostOfSitting = 20;

    public int Id { get; private set; }
    public required int WindowId { get; init; }
    public required string SittingId { get; init; }
    public string? ItemKey { get; init; }
    public required string Text { get; set; }
    public required DateTime AtUtc { get; init; }
    public DateTime? AnsweredUtc { get; set; }
}
