using YouthArchive.Platform.Localization;

namespace YouthArchive.Judging.Rubrics;

/// <summary>The step <c>YouthArchive.Rubric</c> as it stands in a recipe.</summary>
internal sealed record RubricModel(string? Edition, Scale? Scale, IReadOnlyList<CriterionModel>? Criteria);

/// <param name="Tracks">Keys of the edition's tracks the criterion is limited to; missing or empty for all.</param>
internal sealed record CriterionModel(
    string? Key, int Weight, LocalizedText? Title, LocalizedText? Description, IReadOnlyList<Level>? Levels, IReadOnlyList<string>? Tracks = null);

internal static class RubricOfRecipe
{
    public const int KeyLength = 40;

    public static IEnumerable<string> Problems(RubricModel model)
    {
        if (model.Scale is not { } scale || scale.Min < 0 || scale.Min >= scale.Max || scale.Max > 100)
        {
            yield return "$.scale: min and max are needed, min from 0 and below max, max up to 100.";
            yield break;
        }
        if (model.Criteria is not { Count: > 0 })
        {
            yield return "$.criteria: at least one is needed.";
            yield break;
        }
        foreach (var (criterion, index) in model.Criteria.Select((c, i) => (c, i)))
        {
            foreach (var problem in Problems(criterion, scale))
            {
                yield return $"$.criteria[{index}]{problem}";
            }
        }
        foreach (var twice in model.Criteria.GroupBy(c => c.Key).Where(g => g.Count() > 1))
        {
            yield return $"$.criteria: the key '{twice.Key}' stands there twice.";
        }
    }

    public static Rubric Read(RubricModel model) => new(model.Scale!, [.. model.Criteria!.Select(c => new Criterion(
        c.Key!, c.Weight, c.Title!, c.Description ?? LocalizedText.Empty, [.. (c.Levels ?? []).OrderBy(l => l.Value)],
        c.Tracks is { Count: > 0 } tracks ? [.. tracks.Distinct().Order(StringComparer.Ordinal)] : null))]);

    /// <summary>What cannot be with the tracks an edition has: names of none, and a track that no criterion is left for.</summary>
    public static IEnumerable<string> TrackProblems(RubricModel model, IReadOnlyList<string> tracks)
    {
        foreach (var (criterion, index) in model.Criteria!.Select((c, i) => (c, i)))
        {
            foreach (var unknown in (criterion.Tracks ?? []).Except(tracks))
            {
                yield return $"$.criteria[{index}].tracks: the edition has no track '{unknown}'.";
            }
        }
        foreach (var bare in tracks.Select(t => (string?)t).Append(null).Where(t => !model.Criteria!.Any(c => c.Tracks is not { Count: > 0 } own || t is not null && own.Contains(t))))
        {
            yield return bare is null
                ? "$.criteria: at least one is needed that is limited to no track."
                : $"$.criteria: none is left for the track '{bare}'.";
        }
    }

    private static IEnumerable<string> Problems(CriterionModel criterion, Scale scale)
    {
        if (criterion.Key is not { Length: > 0 and <= KeyLength } key || !key.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
        {
            yield return ".key: lower-case letters, digits and hyphens are needed.";
        }
        if (criterion.Weight is < 1 or > 1000)
        {
            yield return ".weight: a whole number from 1 to 1000 is needed.";
        }
        if (criterion.Title is null)
        {
            yield return ".title is missing.";
        }
        foreach (var level in (criterion.Levels ?? []).Where(l => l.Value < scale.Min || l.Value > scale.Max))
        {
            yield return $".levels: {level.Value} is outside of the scale.";
        }
    }
}
