using YouthArchive.Platform.Localization;

namespace YouthArchive.Programmes.Recipes;

/// <summary>The step <c>YouthArchive.Season</c> as it stands in a recipe.</summary>
internal sealed record SeasonModel(string? Season, LocalizedText? Title, bool Sample, IReadOnlyList<EditionModel>? Editions);

internal sealed record EditionModel(
    string? Programme, string? Slug, LocalizedText? Title, LocalizedText? Summary, LocalizedText? Audience, string? Zone, string? Page,
    int? MinAge, int? MaxAge, int? MinAgeAlone, SpanModel? Enrolment, IReadOnlyList<StageModel>? Stages, IReadOnlyList<TrackModel>? Tracks);

/// <summary>Opens inclusive, closes exclusive; <c>@-30 09:00</c> counts from the day of the run.</summary>
internal sealed record SpanModel(string? Opens, string? Closes);

internal sealed record StageModel(string? Key, LocalizedText? Title, LocalizedText? Note, string? Starts, string? Ends);

internal sealed record TrackModel(string? Key, LocalizedText? Title);
