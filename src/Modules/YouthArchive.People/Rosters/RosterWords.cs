using Microsoft.Extensions.Localization;

namespace YouthArchive.People.Rosters;

/// <summary>Each problem of a class list in plain words that say what to do. Row and column are said by whoever shows it.</summary>
internal sealed class RosterWords(IStringLocalizer s)
{
    public string Of(RosterProblem problem) => (OfFile(problem) ?? OfRow(problem) ?? OfCell(problem)).Value;

    private LocalizedString? OfFile(RosterProblem problem) => problem.Fault switch
    {
        RosterFault.Empty => s["There is no pupil in this list. Check that you chose the right file."],
        RosterFault.TooBig => s["The file is larger than 5 MB. Keep only the list of pupils in it."],
        RosterFault.UnpacksTooBig => s["Unpacked, the file is far too large. Save the list anew as XLSX or CSV."],
        RosterFault.TooManyRows => s["A list may have at most {0} pupils. Divide it into several files.", problem.Value ?? ""],
        RosterFault.Macros => s["The workbook has macros. Save it as XLSX without macros."],
        RosterFault.Encrypted => s["The file is locked with a password. Save it without a password."],
        RosterFault.UnsafeXml => s["The file has parts that no spreadsheet program writes. It was not read. Save the list anew as XLSX or CSV."],
        RosterFault.Broken => s["The file is damaged. Open it in a spreadsheet program and save it again."],
        RosterFault.NotAList => s["This is no table. Save the list as XLSX or CSV."],
        RosterFault.EncodingUnknown => s["The letters of this file cannot be told. Save it as CSV in UTF-8 or as XLSX."],
        RosterFault.NoNames => s["No column with names was found. Call the columns “Surname” and “Given name”."],
        RosterFault.QuoteNotClosed => s["A quotation mark opens in this row and is not closed. Close it or remove it."],
        RosterFault.PartMissing => s["{0} is missing in the file. Export it again with all parts.", problem.Value ?? ""],
        _ => null,
    };

    private LocalizedString? OfRow(RosterProblem problem) => problem.Fault switch
    {
        RosterFault.NameMissing => s["The name is missing. Write it or remove the row."],
        RosterFault.OneWordOnly => s["“{0}” is only one word. Write the surname and the given name.", problem.Value ?? ""],
        RosterFault.DigitsInName => s["There are digits in the name. Leave only the name in this cell."],
        RosterFault.NotAName => s["There are signs here that no name has. Leave only the name in this cell."],
        RosterFault.NameTooLong => s["This is too long for a name. Leave only the name in this cell."],
        RosterFault.LettersLost => s["Letters of this name were lost. Write the name again or save the list in UTF-8."],
        RosterFault.FormulaInName => s["There is a formula instead of a name. Write the name itself."],
        RosterFault.Duplicate => s["The same pupil is already in row {0}. This row is left out.", problem.Value ?? ""],
        RosterFault.Sample => s["This is the sample row of the template. It is left out. If it is a pupil, remove the word in brackets."],
        RosterFault.Inactive => s["The school's system marks this pupil as gone. The row is left out."],
        _ => null,
    };

    private LocalizedString OfCell(RosterProblem problem) => problem.Fault switch
    {
        RosterFault.DateImpossible => s["There is no such date. The pupil comes in without a birth year."],
        RosterFault.BirthYearUnlikely => s["This cannot be a pupil's birth year. The pupil comes in without it."],
        RosterFault.DateUnclear => s["This birth date is not understood. Write it like 05.03.2011 or only the year."],
        RosterFault.FormulaInCell => s["There is a formula in this cell. It was not read."],
        _ => s["Identity numbers are not asked for. They were not read. Please remove them from the file."],
    };
}
