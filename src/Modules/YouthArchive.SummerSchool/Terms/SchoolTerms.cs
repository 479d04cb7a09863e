using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Persistence;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.SummerSchool.Terms;

/// <summary>Stored as numbers: new ones are added at the end.</summary>
internal enum SchoolKind
{
    /// <summary>Students and early-career archivists.</summary>
    Adults = 0,

    /// <summary>«Days of future archivists»: shorter, for school pupils; a minor needs a guardian's consent.</summary>
    Pupils = 1,
}

/// <summary>What a school offers beyond its dates. One row an edition; taking part is free of charge.</summary>
internal sealed class SchoolTerms : IVersioned
{
    /// <summary>The stage in which the school is held.</summary>
    public const string SchoolStage = "school";

    public required int EditionId { get; init; }
    public LocalizedText Place { get; set; } = LocalizedText.Empty;
    public bool IsOnline { get; set; }
    public SchoolKind Kind { get; set; }

    /// <summary>How many can come; 0 while nobody has said: then nobody can apply.</summary>
    public int Places { get; set; }
    public IReadOnlyList<Quota> Quotas { get; set; } = [];

    /// <summary>The organisers keep the quotas to themselves; by default applicants see them.</summary>
    public bool HidesQuotas { get; set; }

    /// <summary>Share of the sessions from which on there is a certificate, percent.</summary>
    public int AttendancePercent { get; set; } = 80;

    /// <summary>Days to say whether one takes an offered place.</summary>
    public int DaysToConfirm { get; set; } = 7;

    /// <summary>Of the motivation, both inclusive.</summary>
    public int LeastWords { get; set; } = 150;
    public int MostWords { get; set; } = 600;
    public int Version { get; set; }

    /// <summary>When the school itself begins and ends, UTC; without such a stage the last one of the edition.</summary>
    public static Stage? StageOf(Edition edition) => edition.Stage(SchoolStage) ?? edition.Stages.MaxBy(s => s.EndsUtc);
}
