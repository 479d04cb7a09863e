using System.Globalization;
using YouthArchive.People.Rosters.Files;
using YouthArchive.People.Rosters.Tables;
using YouthArchive.People.Rosters.Text;

namespace YouthArchive.People.Rosters;

/// <summary>Turns a teacher's file or pasted text into a <see cref="Roster"/>. Whatever the file holds, the answer is a roster, never an exception.</summary>
internal static class RosterReader
{
    /// <summary>Bytes; of a longer file no more is read.</summary>
    public const int MostBytes = 5 * 1024 * 1024;

    private static readonly string[] MacroEndings = [".xlsm", ".xltm", ".xlam"];

    /// <param name="fileName">What a file is, its content says; a name can only tell that macros are expected in it.</param>
    /// <param name="thisYear">A birth year is judged against it.</param>
    /// <exception cref="OperationCanceledException"/>
    public static Roster Read(Stream content, string fileName, int thisYear, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (MacroEndings.Any(e => fileName.EndsWith(e, StringComparison.OrdinalIgnoreCase)))
        {
            return Roster.Refused(RosterFault.Macros);
        }
        if (AllBytes(content, cancellation) is not { } bytes)
        {
            return Roster.Refused(RosterFault.TooBig);
        }
        return FileKinds.Of(bytes) switch
        {
            FileKind.Zip => ZipRoster.Read(bytes, thisYear, cancellation),
            FileKind.Compound => WorkbookRoster.ReadOld(bytes, thisYear, cancellation),
            FileKind.Other => Roster.Refused(RosterFault.NotAList),
            _ => ReadText(bytes, thisYear, cancellation),
        };
    }

    public static Roster ReadPasted(string text, int thisYear) =>
        text.Length > MostBytes
            ? Roster.Refused(RosterFault.TooBig)
            : Read(DelimitedText.Read(text.TrimEnd('\0'), "utf-8", "pasted", CancellationToken.None), thisYear);

    private static Roster ReadText(byte[] bytes, int thisYear, CancellationToken cancellation)
    {
        if (DecodedText.Of(bytes) is not { } decoded)
        {
            return Roster.Refused(FileKinds.IsMostlyText(bytes) ? RosterFault.EncodingUnknown : RosterFault.NotAList);
        }
        // What programs call XLS is often a web page, and that is no list to read.
        return decoded.Text.AsSpan().TrimStart() is ['<', ..]
            ? Roster.Refused(RosterFault.NotAList, null, decoded.Encoding)
            : Read(DelimitedText.Read(decoded.Text, decoded.Encoding, null, cancellation), thisYear);
    }

    private static Roster Read(Sheet sheet, int thisYear) =>
        DelimitedText.OpenQuote(sheet) is { } row
            ? new(sheet.Encoding, sheet.Format, [], [new(row, null, RosterFault.QuoteNotClosed, null, Blocks: true)])
        : sheet.Rows.Count >= DelimitedText.MostRows
            ? Roster.Refused(RosterFault.TooManyRows, RosterTable.MostStudents.ToString(CultureInfo.InvariantCulture), sheet.Encoding, sheet.Format)
        : RosterTable.Read(sheet, thisYear);

    private static byte[]? AllBytes(Stream content, CancellationToken cancellation)
    {
        using var all = new MemoryStream();
        var part = new byte[81920];
        while (all.Length <= MostBytes && content.Read(part) is > 0 and var read)
        {
            cancellation.ThrowIfCancellationRequested();
            all.Write(part, 0, read);
        }
        return all.Length > MostBytes ? null : all.ToArray();
    }
}
