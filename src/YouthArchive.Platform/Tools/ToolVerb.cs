namespace YouthArchive.Platform.Tools;

public enum ToolOutcome { Fine = 0, ProblemsFound = 1, NotReadable = 2 }

/// <summary>
/// A check or a trial import from the shell: <c>./dev tool VERB FILE</c>. Writes one JSON object (or list) on standard output,
/// messages on standard error, and nothing to the site's database.
/// </summary>
public interface IToolVerb
{
    string Name { get; }

    Task<ToolOutcome> RunAsync(IReadOnlyList<string> arguments, TextWriter output, TextWriter errors, CancellationToken cancellation);
}
