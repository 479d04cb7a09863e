namespace YouthArchive.Catalogue.Contracts;

/// <summary>Reads, checks and writes archival citations. Pure and in memory; may be used from any thread. Nothing it is given is kept or logged.</summary>
public interface ICitations
{
    /// <summary>
    /// Reads one citation, of any style. Never throws; takes time linear in the text's length, of which the first
    /// <see cref="CitationReading.LongestText"/> characters are read and more is a problem.
    /// </summary>
    CitationReading Read(string? text, CitationHints? hints = null);

    /// <summary>
    /// Writes a citation. The archive stands there by its usual abbreviation in the style's language when <see cref="ArchivalCitation.Archive"/>
    /// names it, else by <see cref="ArchivalCitation.ArchiveName"/>. What is missing is left out. Reading it again gives the same parts.
    /// </summary>
    string Write(ArchivalCitation citation, CitationStyle style);

    /// <summary>One entry of a file that reference managers read; UTF-8, lines end with LF.</summary>
    string Export(ArchivalCitation citation, CitationFormat format);

    /// <summary>What is missing, impossible or said twice. Empty when nothing is.</summary>
    IReadOnlyList<CitationProblem> Check(ArchivalCitation citation, CitationSurroundings? surroundings = null);

    /// <summary>What was typed into <see cref="CitationFields"/>, with its problems: field by field, and the pasted text where a field is empty.</summary>
    CitationReading Read(CitationInput input, CitationHints? hints = null);
}

/// <summary>What is known beside the text.</summary>
/// <param name="Language">kk, ru, en or mn: decides what «Д» stands for where the text does not.</param>
/// <param name="Archive">Code of the archive the references are to: its country decides likewise.</param>
public sealed record CitationHints(string? Language = null, string? Archive = null);

/// <summary>What a citation is checked against.</summary>
/// <param name="SheetsInFile">How many sheets the file has, when the catalogue knows.</param>
/// <param name="Others">The other citations of the same work.</param>
public sealed record CitationSurroundings(int? SheetsInFile = null, IReadOnlyList<ArchivalCitation>? Others = null);

/// <summary>What was understood of a text.</summary>
/// <param name="Text">As it was given.</param>
/// <param name="Style">Null when nothing of a citation was found.</param>
/// <param name="Citation">The reading, or the likeliest of several; then a problem says so and a person has to choose.</param>
/// <param name="Candidates">Empty when the reading is certain; else all readings, the likeliest first.</param>
public sealed record CitationReading(
    string Text, CitationStyle? Style, ArchivalCitation Citation, IReadOnlyList<CitationProblem> Problems, IReadOnlyList<CitationCandidate> Candidates)
{
    /// <summary>The most characters of one citation.</summary>
    public const int LongestText = 2000;
}

/// <summary>One of several possible readings.</summary>
/// <param name="Reason">English source text with <paramref name="Arguments"/>: what would have to be so, for the localiser.</param>
public sealed record CitationCandidate(ArchivalCitation Citation, CitationStyle Style, string Reason, IReadOnlyList<string> Arguments);

/// <summary>What is wrong with a citation, or has to be asked.</summary>
/// <param name="Code">One of <see cref="CitationProblemCodes"/>; stable.</param>
/// <param name="Message">English source text for the localiser, with places for <paramref name="Arguments"/>.</param>
public sealed record CitationProblem(string Code, CitationPart Part, string Message, IReadOnlyList<string> Arguments)
{
    /// <summary>In English.</summary>
    public override string ToString() => string.Format(System.Globalization.CultureInfo.InvariantCulture, Message, [.. Arguments]);
}

/// <summary>The codes of problems.</summary>
public static class CitationProblemCodes
{
    /// <summary>Nothing of a citation was found.</summary>
    public const string NotACitation = "not-a-citation";

    /// <summary>More than <see cref="CitationReading.LongestText"/> characters.</summary>
    public const string TooLong = "too-long";

    /// <summary>No archive, fonds, inventory or file.</summary>
    public const string Missing = "missing";

    /// <summary>An archive that the directory does not name.</summary>
    public const string UnknownArchive = "unknown-archive";

    /// <summary>A name that several archives share, or a letter that stands for two parts: see the candidates.</summary>
    public const string Ambiguous = "ambiguous";

    /// <summary>The same part twice, with two values.</summary>
    public const string SaidTwice = "said-twice";

    /// <summary>A part that should be a number and is none.</summary>
    public const string NotANumber = "not-a-number";

    /// <summary>Sheets that cannot be: from a later to an earlier, number nought, beyond the file's last.</summary>
    public const string ImpossibleSheets = "impossible-sheets";

    /// <summary>A sheet named twice in one citation.</summary>
    public const string RepeatedSheet = "repeated-sheet";

    /// <summary>The same place was cited before.</summary>
    public const string Duplicate = "duplicate";

    /// <summary>«Там же», «Сонда», «Ibid.»: the reference before it would be needed.</summary>
    public const string RefersBack = "refers-back";

    /// <summary>Words that belong to no part.</summary>
    public const string NotUnderstood = "not-understood";

    /// <summary>A name the archive no longer bears, or did not yet bear.</summary>
    public const string FormerName = "former-name";
}
