using YouthArchive.Platform.Localization;

namespace YouthArchive.Programmes.Contracts;

/// <summary>The four programmes: as modules name them, and as they stand in URLs.</summary>
public static class ProgrammeNames
{
    public const string SummerSchool = "SummerSchool";
    public const string FamilyHistory = "FamilyHistory";
    public const string Olympiads = "Olympiads";
    public const string ArchiveHack = "ArchiveHack";

    public static IReadOnlyDictionary<string, string> InUrl { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [SummerSchool] = "summer-school",
        [FamilyHistory] = "family-history",
        [Olympiads] = "olympiad",
        [ArchiveHack] = "archive-hack",
    };

    public static string? FromUrl(string segment) => InUrl.FirstOrDefault(p => p.Value == segment).Key;
}

/// <summary>Keys of stages that more than one room speaks of.</summary>
public static class StageKeys
{
    public const string Registration = "registration";

    /// <summary>Archive Hack's 48 hours; its end is the code freeze.</summary>
    public const string Window = "window";
    public const string HandIn = "hand-in";
    public const string Judging = "judging";
    public const string Results = "results";
}

/// <param name="StartsUtc">Inclusive.</param>
/// <param name="EndsUtc">Exclusive.</param>
public sealed record Stage(string Key, LocalizedText Title, LocalizedText Note, DateTime StartsUtc, DateTime EndsUtc)
{
    public bool IsOpen(DateTime utc) => StartsUtc <= utc && utc < EndsUtc;
}

public sealed record Track(string Key, LocalizedText Title);

/// <summary>One year's run of a programme.</summary>
/// <param name="Programme">One of <see cref="ProgrammeNames"/>.</param>
/// <param name="Slug">Unique within the programme, e.g. <c>2026</c>.</param>
/// <param name="Zone">IANA time zone in which its deadlines are announced.</param>
/// <param name="MinAgeAlone">From this age on students enrol by themselves; younger ones are enrolled by a teacher. Null: everybody alone.</param>
/// <param name="ContentPath">Path of the content page that tells its long story.</param>
/// <param name="IsDraft">Not published yet: only <see cref="IAllEditions"/> knows it.</param>
public sealed record Edition(
    int Id, string Programme, string Slug, LocalizedText Title, LocalizedText Summary, LocalizedText Audience, string Zone, string ContentPath,
    int? MinAge, int? MaxAge, DateTime EnrolmentOpensUtc, DateTime EnrolmentClosesUtc,
    IReadOnlyList<Stage> Stages, IReadOnlyList<Track> Tracks, bool IsSample, int? MinAgeAlone = null, bool IsDraft = false)
{
    /// <summary>As recipes name it: <c>archive-hack/2026</c>.</summary>
    public string Key => $"{ProgrammeNames.InUrl[Programme]}/{Slug}";

    public Stage? Stage(string key) => Stages.FirstOrDefault(s => s.Key == key);

    public bool EnrolmentIsOpen(DateTime utc) => EnrolmentOpensUtc <= utc && utc < EnrolmentClosesUtc;
}

/// <summary>The published editions. What is a draft is not there: not on a page, not in a list, not for a recipe.</summary>
public interface IEditions
{
    Task<Edition?> FindAsync(int id, CancellationToken cancellation = default);

    /// <summary>By programme and slug; the newest of the programme when the slug is null.</summary>
    Task<Edition?> FindAsync(string programme, string? slug, CancellationToken cancellation = default);

    /// <summary>By the key recipes use, <c>archive-hack/2026</c>.</summary>
    Task<Edition?> FindByKeyAsync(string key, CancellationToken cancellation = default);

    Task<IReadOnlyList<Edition>> AllAsync(CancellationToken cancellation = default);
}

/// <summary>The same with the drafts, for pages that ask for an organiser's permission and for nothing else.</summary>
public interface IAllEditions : IEditions;
