using System.Text;
using ExcelDataReader;
using Xunit;
using YouthArchive.Olympiads.Results.Tables;
using YouthArchive.Platform.Tables;

namespace YouthArchive.Tests.Olympiads.Results.Tables;

public sealed class WorkbookTests
{
    // The reader asks for an old code page even for files that have none.
    static WorkbookTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private static readonly IReadOnlyList<IReadOnlyList<object?>> Rows =
        [["Орын", "Аты", "Балл"], [1, "=HYPERLINK(\"x\")", 12.25m], [2, " Әлия <&> \u0001Ұ", null]];

    [Fact]
    public async Task Another_program_reads_what_was_written_and_no_text_is_a_formula()
    {
        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(await WriteAsync("Нәтиже: [2026]/а")));
        var read = new List<object?[]>();
        while (reader.Read())
        {
            read.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)]);
        }
        Assert.Equal("Нәтиже 2026а", reader.Name);
        Assert.Equal(["Орын", "Аты", "Балл"], read[0]);
        Assert.Equal([1.0, "=HYPERLINK(\"x\")", 12.25], read[1]);
        Assert.Equal(" Әлия <&> Ұ", read[2][1]);
        Assert.Equal(await WriteAsync("a"), await WriteAsync("a"));
    }

    [Fact]
    public void A_cell_that_a_spreadsheet_would_run_is_disarmed_in_CSV() =>
        Assert.Contains("\"'=HYPERLINK(\"\"x\"\")\",12.25", Encoding.UTF8.GetString(ResultTable.Csv(Rows)), StringComparison.Ordinal);

    private static async Task<byte[]> WriteAsync(string title)
    {
        using var memory = new MemoryStream();
        await Workbook.WriteAsync(memory, ResultTable.Export(title, Rows), TestContext.Current.CancellationToken);
        return memory.ToArray();
    }
}
