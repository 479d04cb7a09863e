using YouthArchive.Platform.Localization;

namespace YouthArchive.Judging.Rubrics;

/// <summary>The step <c>YouthArchive.Rubric</c> as it stands in a recipe.</summary>
internal sealed record RubricModel(string? Edition, Scale? Scale, IReadOnlyList<CriterionModel>? Criteria);

internal sealed record CriterionModel(string? Key, int Weight, LocalizedText? Title, LocalizedText? Description, IReadOnlyList<Level>? Levels);

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
        c.Key!, c.Weight, c.Title!, c.Description ?? LocalizedText.Empty, [.. (c.Levels ?? []).OrderBy(l => l.Value)]))]);

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
