using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Xunit;
using YouthArchive.Platform.Tables;

namespace YouthArchive.Tests.Programmes.Dashboard;

public sealed class CsvTableTests
{
    [Theory]
    [InlineData("=HYPERLINK(\"x\")", "'=HYPERLINK(\"x\")")]
    [InlineData("+7 701", "'+7 701")]
    [InlineData("-1+1", "'-1+1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("  =1+1", "'  =1+1")]
    [InlineData("\t=1+1", "'\t=1+1")]
    [InlineData("\tx", "'\tx")]
    [InlineData("\n@x", "'\n@x")]
    [InlineData("＝1+1", "'＝1+1")]
    [InlineData("Әлия = Көшербай", "Әлия = Көшербай")]
    [InlineData("", "")]
    public void No_text_begins_like_a_formula(string typed, string written) => Assert.Equal(written, CsvTable.Harmless(typed));

    [Fact]
    public async Task Csv_is_marked_utf8_with_quotes_doubled_and_lines_kept_within_a_cell()
    {
        using var memory = new MemoryStream();
        await CsvTable.WriteAsync(memory, Table(["Ә\"Ұ", 12, 1.5m, null, new DateTime(2026, 11, 22, 8, 0, 0, DateTimeKind.Utc), "a\nb"]), TestContext.Current.CancellationToken);
        var bytes = memory.ToArray();
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Equal("\"H\",\"=\"\r\n\"Ә\"\"Ұ\",12,1.5,,2026-11-22 08:00:00Z,\"a\nb\"\r\n".Replace("\"=\"", "\"'=\"", StringComparison.Ordinal), Encoding.UTF8.GetString(bytes[3..]));
    }

    [Fact]
    public async Task Xlsx_goes_through_a_stream_that_can_only_be_written_and_keeps_text_as_text()
    {
        using var memory = new MemoryStream();
        await Workbook.WriteAsync(new OneWay(memory), Table(["=1+1", 12, "a\u0001\uD800b", null]), TestContext.Current.CancellationToken);
        using var zip = new ZipArchive(new MemoryStream(memory.ToArray()), ZipArchiveMode.Read);
        await using var sheet = await zip.GetEntry("xl/worksheets/sheet1.xml")!.OpenAsync(TestContext.Current.CancellationToken);
        var rows = XDocument.Load(sheet).Descendants().Where(e => e.Name.LocalName == "row").ToList();
        Assert.Equal(2, rows.Count);
        var cells = rows[1].Elements().ToList();
        Assert.Equal(["inlineStr", null, "inlineStr", null], cells.Select(c => c.Attribute("t")?.Value));
        Assert.Equal(["=1+1", "12", "a\uFFFDb", ""], cells.Select(c => c.Value));
        Assert.DoesNotContain(rows.Descendants(), e => e.Name.LocalName == "f");
    }

    private static ExportTable Table(IReadOnlyList<object?> row) => new("T", ["H", "="], 1, new[] { row }.ToAsyncEnumerable());

    /// <summary>As a response's body is: no seeking, no writing but later.</summary>
    private sealed class OneWay(Stream inner) : Stream
    {
        public override bool CanRead => false;
        public override bool CanSeek => false;
        public override bool CanWrite => true;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
        public override void Flush() => throw new InvalidOperationException("Synchronous.");
        public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);
        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new InvalidOperationException("Synchronous.");
        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => inner.WriteAsync(buffer, cancellationToken);
    }
}
