namespace YouthArchive.Programmes.Contracts;

/// <summary>A short section of an edition's public page, written by the programme's own room.</summary>
/// <param name="Id">Of the section on the page: lower case with hyphens.</param>
/// <param name="Title">In the language of the request, like the lines.</param>
public sealed record EditionFacts(string Id, string Title, IReadOnlyList<string> Lines);

/// <summary>What a room has to say on its edition's public page beside the long story. The page is the same for everybody and is cached:
/// whoever changes what is said here evicts the tag of the programmes.</summary>
public interface IEditionFacts
{
    /// <summary>One of <see cref="ProgrammeNames"/>.</summary>
    string Programme { get; }

    /// <summary>In the order of the page; empty when there is nothing to say.</summary>
    Task<IReadOnlyList<EditionFacts>> OfAsync(Edition edition, CancellationToken cancellation = default);
}
