using YouthArchive.Platform.Localization;

namespace YouthArchive.Programmes.Contracts;

/// <summary>One step of the way from «enrolled» to «result», in order; each counts people or entries that came at least so far.</summary>
/// <param name="Text">Shown as it is.</param>
public sealed record FunnelStep(LocalizedText Text, int Count);

/// <summary>Something somebody must do, and when.</summary>
/// <param name="Text">In the language of the request; codes and numbers, never a student's name.</param>
/// <param name="Href">Path without the language, where it is done.</param>
/// <param name="DueUtc">UTC; before now: overdue.</param>
public sealed record OpenMatter(string Text, string Href, DateTime DueUtc);

/// <summary>An edition in numbers, for its organisers.</summary>
/// <param name="Funnel">Beginning after enrolment, which is known to Programmes itself.</param>
/// <param name="HandedIn">When each entry was handed in (the first time), UTC, in any order.</param>
/// <param name="Languages">Language code of each entry; empty string where unknown.</param>
public sealed record EditionFigures(
    IReadOnlyList<FunnelStep> Funnel, IReadOnlyList<DateTime> HandedIn, IReadOnlyList<string> Languages, IReadOnlyList<OpenMatter> Open);

/// <summary>What a programme tells the organiser's home of an edition. The programme's module implements it.</summary>
public interface IEditionFigures
{
    /// <summary>One of <see cref="ProgrammeNames"/>.</summary>
    string Programme { get; }

    /// <summary>A fixed number of queries, whatever the size of the edition.</summary>
    Task<EditionFigures> OfAsync(Edition edition, CancellationToken cancellation = default);
}

/// <param name="Name">As organisers see the judge.</param>
/// <param name="Expected">How many entries the judge is to finish; null where everybody judges everything.</param>
/// <param name="FinishedUtc">When each finished judgement was finished, UTC.</param>
public sealed record JudgeAtWork(string JudgeId, string Code, string Name, int? Expected, IReadOnlyList<DateTime> FinishedUtc);

/// <summary>How the judges of an edition come along. Judging implements it.</summary>
public interface IJudgesAtWork
{
    /// <summary>By code; empty when the edition is not judged.</summary>
    Task<IReadOnlyList<JudgeAtWork>> OfEditionAsync(int editionId, CancellationToken cancellation = default);
}

/// <param name="Code">As organisers and judges know it: <c>F-0123</c>.</param>
/// <param name="Title">As its people wrote it; empty where an entry has none.</param>
/// <param name="State">In the language of the request.</param>
/// <param name="HandedInUtc">The first time; null while it is not.</param>
public sealed record EntryLine(string Code, string Title, string Language, string State, DateTime? HandedInUtc, IReadOnlyList<string> PersonIds);

/// <summary>The entries of an edition, for its organisers' tables. The programme's module implements it.</summary>
public interface IEditionEntries
{
    /// <summary>One of <see cref="ProgrammeNames"/>.</summary>
    string Programme { get; }

    /// <summary>By code; a fixed number of queries.</summary>
    Task<IReadOnlyList<EntryLine>> OfAsync(Edition edition, CancellationToken cancellation = default);
}
