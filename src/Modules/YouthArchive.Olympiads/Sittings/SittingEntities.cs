using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Persistence;

namespace YouthArchive.Olympiads.Sittings;

/// <summary>What becomes of an answer that reaches the server after the bell.</summary>
internal enum LateRule
{
    /// <summary>Kept and shown to the organiser, never marked.</summary>
    NotCounted,

    /// <summary>Marked when the device wrote it down before the bell and it came within the window's grace.</summary>
    CountedWithinGrace,
}

/// <summary>When a paper may be sat.</summary>
internal sealed class SittingWindow : IVersioned
{
    public int Id { get; private set; }
    public required int PaperId { get; init; }
    public required int EditionId { get; init; }
    public required LocalizedText Title { get; set; }
    public required DateTime OpensUtc { get; set; }

    /// <summary>Exclusive: no sitting begins then, and without own allowances none goes on.</summary>
    public required DateTime ClosesUtc { get; set; }

    /// <summary>The whole contest moves by so many seconds.</summary>
    public int ShiftSeconds { get; set; }

    /// <summary>A teacher or the organiser lets each pupil in.</summary>
    public bool NeedsAdmission { get; set; }
    public LateRule LateRule { get; set; }
    public int GraceSeconds { get; set; }
    public int Version { get; set; }
}

/// <summary>One pupil sits one paper.</summary>
internal sealed class Sitting : IVersioned
{
    public required string Id { get; init; }
    public required int WindowId { get; init; }
    public required string PersonId { get; init; }

    /// <summary>«S-0042», unique within the window: how markers and logs know it.</summary>
    public required string Code { get; init; }
    public required long Seed { get; init; }
    public required string Language { get; set; }
    public DateTime? AdmittedUtc { get; set; }
    public DateTime? StartedUtc { get; set; }
    public DateTime? HandedInUtc { get; set; }

    /// <summary>SHA-256 over what the ledger held at hand-in.</summary>
    public string? Receipt { get; set; }
    public int Version { get; set; }
}

internal enum AllowanceKind
{
    /// <summary>Percent of the paper's time, 100 to 400.</summary>
    Percent,

    /// <summary>Seconds more.</summary>
    Extra,

    /// <summary>The window of this sitting moves by so many seconds.</summary>
    Delay,
    Pause,
    Resume,
}

/// <summary>A change of one sitting's time; never changed afterwards.</summary>
internal sealed class Allowance
{
    public long Id { get; private set; }
    public required string SittingId { get; init; }
    public required AllowanceKind Kind { get; init; }
    public required int Amount { get; init; }
    public required DateTime AtUtc { get; init; }
    public required string Reason { get; init; }
    public required string ById { get; init; }
}

/// <summary>A line of the append-only ledger: what a pupil answered, as it stood in the database when it was acknowledged.</summary>
internal sealed class AnswerLine
{
    public long Id { get; init; }
    public required string SittingId { get; init; }

    /// <summary>The device's own key: the same one twice is one line.</summary>
    public required string Key { get; init; }
    public required string ItemKey { get; init; }

    /// <summary><see cref="Items.Response"/> as it writes itself.</summary>
    public required string Response { get; init; }

    /// <summary>When it reached the server.</summary>
    public required DateTime AtUtc { get; init; }

    /// <summary>Seconds since the start of the sitting as the device reckoned them; for the late rule, never for the bell.</summary>
    public required int DeviceSeconds { get; init; }
    public required bool IsLate { get; init; }
}
