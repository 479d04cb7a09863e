using System.Text.Json;

namespace YouthArchive.Judging.Assignments;

/// <summary>A plan that an organiser confirmed: what was asked for. Its assignments carry its id.</summary>
internal sealed class ConfirmedPlan
{
    public required string Id { get; init; }
    public required int EditionId { get; init; }

    /// <summary>Counts within the edition from 1. Two organisers who confirm at once cannot both have the next one.</summary>
    public required int Number { get; init; }

    /// <summary>1: first reading; 2: second stage.</summary>
    public required int Round { get; init; }

    /// <summary>Of every entry in the first reading.</summary>
    public required int Reviews { get; init; }

    /// <summary>JSON: ids of the second stage's entries, best chances first.</summary>
    public required string Finalists { get; init; }

    /// <summary>Reviews of the finalists together, beyond those of the first reading.</summary>
    public required int Further { get; init; }
    public required DateTime ConfirmedUtc { get; init; }
    public required string ConfirmedBy { get; init; }
    public required int Added { get; init; }
    public required int Removed { get; init; }

    public PlanWish Wish => new(Round, Reviews, JsonSerializer.Deserialize<List<string>>(Finalists)!, Further);
}

/// <summary>What an organiser asks a plan for.</summary>
/// <param name="Reviews">Of every entry in the first reading.</param>
/// <param name="Finalists">Only in the second stage, best chances first.</param>
/// <param name="Further">Reviews of the finalists together, beyond those they have.</param>
internal sealed record PlanWish(int Round, int Reviews, IReadOnlyList<string> Finalists, int Further)
{
    public const int MostReviews = 100;
    public const int MostFurther = 10_000;

    /// <summary>Further reviews of each finalist: evenly, and one more for those with better chances where it does not divide.</summary>
    public int FurtherOf(string entryId)
    {
        var at = Finalists.ToList().IndexOf(entryId);
        return at < 0 ? 0 : Further / Finalists.Count + (at < Further % Finalists.Count ? 1 : 0);
    }
}
