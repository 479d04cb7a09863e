using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using YouthArchive.People.Rosters.Tables;

namespace YouthArchive.People.Rosters.Files;

/// <summary>The first sheet of a workbook that holds a list; the others stand beside it.</summary>
internal static class WorkbookRoster
{
    static WorkbookRoster() => Encoding.RegisterProvider(new ByNumber());

    public static Roster ReadNew(byte[] bytes, UnpackedZip zip, int thisYear, CancellationToken cancellation) =>
        WorkbookParts.HasMacros(zip) ? Roster.Refused(RosterFault.Macros)
        : WorkbookParts.HasDocumentType(zip) ? Roster.Refused(RosterFault.UnsafeXml)
        : Read("xlsx", thisYear, cancellation, () => ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(bytes)),
            sheet => WorkbookParts.FormulasWithoutValue(zip, sheet));

    public static Roster ReadOld(byte[] bytes, int thisYear, CancellationToken cancellation) =>
        Names(bytes, "EncryptedPackage") ? Roster.Refused(RosterFault.Encrypted)
        : Names(bytes, "_VBA_PROJECT") ? Roster.Refused(RosterFault.Macros)
        : !Names(bytes, "Workbook") && !Names(bytes, "Book") ? Roster.Refused(RosterFault.NotAList)
        : Read("xls", thisYear, cancellation, () => ExcelReaderFactory.CreateBinaryReader(new MemoryStream(bytes)), _ => new HashSet<(int, int)>());

    private static Roster Read(
        string format, int thisYear, CancellationToken cancellation, Func<IExcelDataReader> open, Func<int, IReadOnlySet<(int, int)>> formulas)
    {
        try
        {
            using var reader = open();
            var sheets = WorkbookRows.Of(reader, formulas, cancellation)
                .Select(s => new SheetRoster(s.Name, RosterTable.Read(new("utf-8", format, s.Rows), thisYear))).ToList();
            // A first sheet of explanations is no list; where none is one, the first says what is wrong.
            var read = Math.Max(0, sheets.FindIndex(s => s.Roster.HasRows));
            return sheets.Count == 0
                ? Roster.Refused(RosterFault.Empty, null, "utf-8", format)
                : sheets[read].Roster with { Sheet = sheets[read].Name, OtherSheets = [.. sheets.Where((_, i) => i != read)] };
        }
        catch (InvalidPasswordException)
        {
            return Roster.Refused(RosterFault.Encrypted);
        }
        // A broken workbook is reported by whatever exception its broken place leads to.
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return Roster.Refused(RosterFault.Broken);
        }
    }

    // The container keeps the names of its streams in UTF-16.
    private static bool Names(byte[] bytes, string stream) => bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(stream)) >= 0;

    // ExcelDataReader asks the process for windows-1252 before it reads anything, and cannot be given it otherwise.
    private sealed class ByNumber : EncodingProvider
    {
        public override Encoding? GetEncoding(int codepage) => CodePagesEncodingProvider.Instance.GetEncoding(codepage);

        // Names stay unknown to the process: what a web page or a mail asks for by name is not changed.
        public override Encoding? GetEncoding(string name) => null;
    }
}
