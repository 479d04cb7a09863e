using YouthArchive.Catalogue.Contracts;
using YouthArchive.Platform.Localization;

namespace YouthArchive.Catalogue.Citations;

/// <summary>Every problem a citation can have, in words.</summary>
internal static class Found
{
    public static string IfRussian { get; } = SourceText.Of("if it is Russian: «Д» is дело, the file");

    public static string IfMongolian { get; } = SourceText.Of("if it is Mongolian: «Д» is данс, the inventory");

    public static string IfArchive { get; } = SourceText.Of("if it is: {0}");

    public static CitationProblem NotACitation() => Of(CitationProblemCodes.NotACitation, CitationPart.Whole, SourceText.Of("No reference to an archive was found in this text."));

    public static CitationProblem TooLong() =>
        Of(CitationProblemCodes.TooLong, CitationPart.Whole, SourceText.Of("A citation has at most {0} characters; the rest was not read."), $"{CitationReading.LongestText}");

    public static CitationProblem Missing(CitationPart part) => Of(CitationProblemCodes.Missing, part, part switch
    {
        CitationPart.Archive => SourceText.Of("The archive is missing."),
        CitationPart.Fonds => SourceText.Of("The fonds is missing."),
        CitationPart.Inventory => SourceText.Of("The inventory is missing."),
        _ => SourceText.Of("The file is missing."),
    });

    public static CitationProblem RefersBack() => Of(CitationProblemCodes.RefersBack, CitationPart.Archive, SourceText.Of("It points to the reference before it. Write the archive and the fonds out."));

    public static CitationProblem UnknownArchive(string name) =>
        Of(CitationProblemCodes.UnknownArchive, CitationPart.Archive, SourceText.Of("The directory does not know “{0}”. Check the name; it may still be right."), name);

    public static CitationProblem SharedName(string name, IEnumerable<string> archives) =>
        Of(CitationProblemCodes.Ambiguous, CitationPart.Archive, SourceText.Of("“{0}” could be: {1}. Which one is it?"), name, string.Join("; ", archives));

    public static CitationProblem Disputed(string number) =>
        Of(CitationProblemCodes.Ambiguous, CitationPart.File, SourceText.Of("“Д {0}” is the file in Russian and the inventory in Mongolian. Which one is it?"), number);

    public static CitationProblem SaidTwice(CitationPart part, string one, string other) =>
        Of(CitationProblemCodes.SaidTwice, part, SourceText.Of("Two values are given: “{0}” and “{1}”."), one, other);

    public static CitationProblem NotANumber(CitationPart part, string value) =>
        Of(CitationProblemCodes.NotANumber, part, SourceText.Of("“{0}” has no number in it."), value);

    public static CitationProblem NotSheets(string value) =>
        Of(CitationProblemCodes.NotANumber, CitationPart.Sheets, SourceText.Of("“{0}” is not a list of sheets. Write, for example, 7 об., 18–19."), value);

    public static CitationProblem SheetNought() => Of(CitationProblemCodes.ImpossibleSheets, CitationPart.Sheets, SourceText.Of("Sheets are counted from 1."));

    public static CitationProblem Reversed(SheetRange range) =>
        Of(CitationProblemCodes.ImpossibleSheets, CitationPart.Sheets, SourceText.Of("Sheets {0} run backwards."), range.ToString());

    public static CitationProblem Beyond(SheetRange range, int last) =>
        Of(CitationProblemCodes.ImpossibleSheets, CitationPart.Sheets, SourceText.Of("Sheet {0} cannot be: the file has {1}."), range.ToString(), $"{last}");

    public static CitationProblem Repeated(SheetRange range) =>
        Of(CitationProblemCodes.RepeatedSheet, CitationPart.Sheets, SourceText.Of("Sheet {0} is named twice."), range.ToString());

    public static CitationProblem Duplicate() => Of(CitationProblemCodes.Duplicate, CitationPart.Whole, SourceText.Of("This place is cited already."));

    public static CitationProblem NotUnderstood(string words) =>
        Of(CitationProblemCodes.NotUnderstood, CitationPart.Whole, SourceText.Of("Not understood: “{0}”."), words);

    public static CitationProblem Unnamed(CitationPart part, string numbers) => Of(CitationProblemCodes.Ambiguous, part, part switch
    {
        CitationPart.File => SourceText.Of("No word says what “{0}” is. It was read as the file."),
        CitationPart.Sheets => SourceText.Of("No word says what “{0}” is. It was read as the sheets."),
        _ => SourceText.Of("No words say what the numbers of “{0}” are. They were read as fonds, inventory and file."),
    }, numbers);

    public static CitationProblem FormerName(string name, string now) =>
        Of(CitationProblemCodes.FormerName, CitationPart.Archive, SourceText.Of("“{0}” is a former name; today it is {1}."), name, now);

    private static CitationProblem Of(string code, CitationPart part, string message, params string[] arguments) => new(code, part, message, arguments);
}
