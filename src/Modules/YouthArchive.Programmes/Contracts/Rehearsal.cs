namespace YouthArchive.Programmes.Contracts;

/// <summary>Who looks at a page. The order is the order of the rehearsal.</summary>
public enum Viewer { Visitor, Student, Teacher, Guardian, Judge }

/// <summary>One page as somebody will see it.</summary>
/// <param name="Page">What it is, in the language of the request.</param>
/// <param name="Href">Path without the language; null where it has no address of its own yet.</param>
/// <param name="What">What stands on it then, in the language of the request.</param>
/// <param name="FromUtc">Null: from the press of a button on, which <paramref name="After"/> names.</param>
/// <param name="UntilUtc">Exclusive; null: for good.</param>
/// <param name="After">The decision it waits for; null when the clock alone decides.</param>
public sealed record RehearsedSight(
    Viewer Viewer, string Page, string? Href, string What, DateTime? FromUtc, DateTime? UntilUtc = null, string? After = null);

/// <summary>
/// What the pages of a room will show of an edition, and when. A room answers from the very rules its pages ask: an answer written by hand
/// would one day say something else than the page does.
/// </summary>
public interface IRehearsal
{
    /// <summary>One of <see cref="ProgrammeNames"/>; null for every programme.</summary>
    string? Programme { get; }

    Task<IReadOnlyList<RehearsedSight>> OfAsync(Edition edition, CancellationToken cancellation = default);
}
