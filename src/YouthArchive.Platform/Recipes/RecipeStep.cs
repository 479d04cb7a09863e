using System.Text.Json.Nodes;

namespace YouthArchive.Platform.Recipes;

/// <summary>What became of a recipe's step.</summary>
public enum StepOutcome
{
    /// <summary>All of it is in force now (also when it was before).</summary>
    Applied,

    /// <summary>Some of it; the reasons say what not.</summary>
    PartlyApplied,

    /// <summary>Not understood here: kept as it is, and exported again.</summary>
    Preserved,

    /// <summary>Nothing was done; the reasons say why.</summary>
    Rejected,
}

/// <param name="Changes">How many things the step changed; 0 on a second run.</param>
/// <param name="Reasons">English; each names the JSON path or the id it speaks of.</param>
public sealed record StepReport(StepOutcome Outcome, int Changes, IReadOnlyList<string> Reasons)
{
    public static StepReport Applied(int changes, params string[] reasons) => new(StepOutcome.Applied, changes, reasons);

    public static StepReport Rejected(params string[] reasons) => new(StepOutcome.Rejected, 0, reasons);

    /// <summary>Applied when there is nothing to complain of, else partly applied.</summary>
    public static StepReport Of(int changes, IReadOnlyList<string> problems) =>
        new(problems.Count == 0 ? StepOutcome.Applied : StepOutcome.PartlyApplied, changes, problems);
}

/// <param name="Step">The step's JSON, expressions already evaluated. Member names of the envelope are case-insensitive.</param>
/// <param name="ActorId">Who runs the recipe; null during setup.</param>
/// <param name="ActorIsAdministrator">True during setup.</param>
/// <param name="AnchorDay">The day relative dates (<c>@-6 18:00</c>) count from: the UTC date of the run.</param>
public sealed record StepContext(JsonObject Step, string? ActorId, bool ActorIsAdministrator, DateOnly AnchorDay)
{
    /// <summary>The recipe's folder, whose files a step may read; null for an uploaded recipe.</summary>
    public string? Folder { get; init; }

    /// <summary>
    /// The folder a member of the step names: beside the recipe, or beside the recipe's folder, as <c>content/</c> is beside
    /// <c>recipes/</c>. Null when there is none, when the path leads elsewhere, and for an uploaded recipe.
    /// </summary>
    public string? FolderOf(string member)
    {
        if (Folder is not { } home || Step.Text(member) is not { Length: > 0 } path || Path.IsPathRooted(path))
        {
            return null;
        }
        return new[] { home, Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(home)) }
            .OfType<string>()
            .Select(root => (Root: root, Full: Path.GetFullPath(Path.Combine(root, path))))
            .Where(x => x.Full.StartsWith(Path.TrimEndingDirectorySeparator(x.Root) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            .Select(x => x.Full)
            .FirstOrDefault(Directory.Exists);
    }
}

/// <summary>Handles the steps of one name. Registered as scoped. Must be idempotent: a second run changes nothing.</summary>
public interface IRecipeStep
{
    /// <summary>Step name; compared without regard to case.</summary>
    string Name { get; }

    Task<StepReport> ApplyAsync(StepContext context, CancellationToken cancellation);
}
