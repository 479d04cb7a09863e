namespace YouthArchive.Platform.Recipes;

/// <summary>The recipe cannot be read. The message is for the person who wrote it and names the place.</summary>
public sealed class RecipeException : Exception
{
    public RecipeException(IReadOnlyList<string> problems) : base(string.Join(" ", problems)) => Problems = problems;

    public RecipeException(string problem) : this([problem]) { }

    public IReadOnlyList<string> Problems { get; }
}
