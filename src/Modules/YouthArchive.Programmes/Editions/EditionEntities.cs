using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Persistence;

namespace YouthArchive.Programmes.Editions;

/// <summary>All editions of one school year.</summary>
internal sealed class SeasonEntity
{
    public const int NameLength = 32;

    public int Id { get; private set; }
    public required string Name { get; init; }
    public LocalizedText Title { get; set; } = LocalizedText.Empty;
    public bool IsSample { get; set; }
}

internal sealed class EditionEntity : IVersioned
{
    public const int SlugLength = 64;
    public const int PathLength = 200;

    public int Id { get; private set; }
    public int SeasonId { get; private set; }
    public SeasonEntity? Season { get; set; }
    public required string Programme { get; init; }
    public required string Slug { get; init; }
    public LocalizedText Title { get; set; } = LocalizedText.Empty;
    public LocalizedText Summary { get; set; } = LocalizedText.Empty;
    public LocalizedText Audience { get; set; } = LocalizedText.Empty;
    public string Zone { get; set; } = "UTC";
    public string ContentPath { get; set; } = "";
    public int? MinAge { get; set; }
    public int? MaxAge { get; set; }
    public int? MinAgeAlone { get; set; }
    public DateTime EnrolmentOpensUtc { get; set; }
    public DateTime EnrolmentClosesUtc { get; set; }
    public bool IsSample { get; set; }

    /// <summary>Seen by organisers only, until it is published. What a recipe brings in is published.</summary>
    public bool IsDraft { get; set; }
    public int Version { get; set; }

    /// <summary>The enrolment's dates as the recipe wrote them: a recipe that says the same again moves nothing.</summary>
    public string EnrolmentAsWritten { get; set; } = "";

    public List<StageEntity> Stages { get; } = [];
    public List<TrackEntity> Tracks { get; } = [];
}

internal sealed class StageEntity
{
    public const int KeyLength = 40;

    public int Id { get; private set; }
    public int EditionId { get; init; }
    public required string Key { get; init; }
    public int Position { get; set; }
    public LocalizedText Title { get; set; } = LocalizedText.Empty;
    public LocalizedText Note { get; set; } = LocalizedText.Empty;
    public DateTime StartsUtc { get; set; }
    public DateTime EndsUtc { get; set; }

    /// <summary>See <see cref="EditionEntity.EnrolmentAsWritten"/>.</summary>
    public string AsWritten { get; set; } = "";
}

/// <summary>How an edition of a programme usually goes; its dates count from the day an organiser chooses.</summary>
internal sealed class EditionTemplate
{
    public required string Programme { get; init; }

    /// <summary>JSON, in the form of an edition in a season's recipe.</summary>
    public required string Definition { get; set; }
}

internal sealed class TrackEntity
{
    public int Id { get; private set; }
    public int EditionId { get; init; }
    public required string Key { get; init; }
    public int Position { get; set; }
    public LocalizedText Title { get; set; } = LocalizedText.Empty;
}
