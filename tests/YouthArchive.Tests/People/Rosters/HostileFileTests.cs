using System.Text;
using Xunit;
using YouthArchive.People.Rosters;

namespace YouthArchive.Tests.People.Rosters;

public sealed class HostileFileTests
{
    private const string Bomb = "<!DOCTYPE lolz [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]>";
    private static readonly string[][] Rows = [["Тегі", "Аты"], ["Әлиев", "Нұрлан"]];

    [Fact]
    public void File_of_100_megabytes_is_refused_after_reading_the_limit()
    {
        var stream = new Endless(100L * 1024 * 1024);
        RosterReader.Read(stream, "list.csv", 2026, TestContext.Current.CancellationToken).IsRefused(RosterFault.TooBig);
        Assert.InRange(stream.Given, RosterReader.MostBytes, RosterReader.MostBytes + 200_000);
    }

    [Fact]
    public void Zip_bomb_is_refused_whatever_it_is_called()
    {
        var part = new byte[60 * 1024 * 1024];
        Reading.Of(Workbooks.Zip(("users.csv", part))).IsRefused(RosterFault.UnpacksTooBig);
        Reading.Of(Workbooks.Zip(("xl/worksheets/sheet1.xml", part))).IsRefused(RosterFault.UnpacksTooBig);
    }

    [Fact]
    public void Many_parts_that_are_too_big_together_are_refused()
    {
        // Bytes that hardly pack: no part is suspicious by itself.
        var noise = new byte[1024];
        new Random(5).NextBytes(noise);
        var part = Enumerable.Repeat(noise, 900).SelectMany(n => n).ToArray();
        Reading.Of(Workbooks.Zip([.. Enumerable.Range(0, 60).Select(i => ($"xl/media/{i}.png", part))])).IsRefused(RosterFault.UnpacksTooBig);
    }

    [Fact]
    public void Zip_with_too_many_parts_is_refused() =>
        Reading.Of(Workbooks.Zip([.. Enumerable.Range(0, 1001).Select(i => ($"{i}.csv", "a"))])).IsRefused(RosterFault.UnpacksTooBig);

    [Fact]
    public void Zip_that_lies_about_its_sizes_does_no_harm()
    {
        var zip = Workbooks.Zip(("users.csv", new byte[3 * 1024 * 1024]));
        // The unpacked size stands at offset 24 of the directory's entry.
        var at = zip.AsSpan().LastIndexOf("PK\u0001\u0002"u8) + 24;
        zip[at] = zip[at + 1] = zip[at + 2] = zip[at + 3] = 0;
        Assert.True(Reading.Of(zip).IsBlocked);
    }

    [Theory]
    [InlineData("xl/vbaProject.bin")]
    [InlineData("xl/other/vbaProject.bin")]
    public void Macro_workbook_is_refused(string part) =>
        Reading.Of(Workbooks.Zip([.. Workbooks.Parts(Rows), (part, "x")]), "list.xlsx").IsRefused(RosterFault.Macros);

    [Fact]
    public void Macro_workbook_by_its_name_is_refused() => Reading.Of(Workbooks.Xlsx(Rows), "list.XLSM").IsRefused(RosterFault.Macros);

    [Fact]
    public void File_of_nothing_but_lines_is_refused() =>
        Reading.Of(Enumerable.Repeat((byte)'\n', 5 * 1024 * 1024).ToArray()).IsRefused(RosterFault.TooManyRows);

    [Theory]
    [InlineData(";")]
    [InlineData("\"")]
    [InlineData("а ")]
    [InlineData("\",\n")]
    public void Long_text_of_one_sign_ends_in_time(string sign)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Assert.True(Reading.Of(string.Concat(Enumerable.Repeat(sign, 2_000_000 / sign.Length))).IsBlocked);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void Macro_workbook_by_its_content_type_is_refused() => Reading.Of(Changed("[Content_Types].xml", x => x.Replace(
        "spreadsheetml.sheet.main+xml", "sheet.macroEnabled.main+xml", StringComparison.Ordinal))).IsRefused(RosterFault.Macros);

    [Theory]
    [InlineData("xl/worksheets/sheet1.xml")]
    [InlineData("xl/workbook.xml")]
    [InlineData("[Content_Types].xml")]
    public void Billion_laughs_are_refused_before_anything_grows(string part) =>
        Reading.Of(Changed(part, x => Bomb + x)).IsRefused(RosterFault.UnsafeXml);

    [Fact]
    public void Billion_laughs_in_utf_16_are_refused() => Reading.Of(Workbooks.Zip([.. Workbooks.Parts(Rows)
        .Select(p => (p.Name, p.Name.EndsWith("sheet1.xml", StringComparison.Ordinal) ? [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Bomb + p.Content)] : Encoding.UTF8.GetBytes(p.Content)))])).IsRefused(RosterFault.UnsafeXml);

    [Fact]
    public void Encrypted_workbook_and_zip_are_refused()
    {
        var compound = OldWorkbook.Of(Rows);
        Encoding.Unicode.GetBytes("EncryptedPackage").CopyTo(compound, 512 + 512 + 128);
        Reading.Of(compound).IsRefused(RosterFault.Encrypted);
        var zip = Workbooks.Zip(("users.csv", "a"));
        zip[6] |= 1;
        zip[zip.AsSpan().LastIndexOf("PK\u0001\u0002"u8) + 8] |= 1;
        Reading.Of(zip).IsRefused(RosterFault.Encrypted);
    }

    [Fact]
    public void Sheet_with_a_row_at_the_very_end_ends_in_time()
    {
        var roster = Reading.Of(Changed("xl/worksheets/sheet1.xml", x => x.Replace(
            "</sheetData>", "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row></sheetData>", StringComparison.Ordinal)));
        Assert.Equal(["Әлиев/Нұрлан"], roster.Names());
    }

    [Theory]
    [InlineData("%PDF-1.7\n%âãÏÓ\n1 0 obj\n")]
    [InlineData("{\\rtf1\\ansi Әлиев}")]
    [InlineData("<html><table><tr><td>Әлиев</td></tr></table></html>")]
    [InlineData("\u0089PNG\r\n\u001a\n")]
    public void File_that_is_no_list_says_so(string content) => Reading.Of(Encoding.Latin1.GetBytes(content)).IsRefused(RosterFault.NotAList);

    [Fact]
    public void Word_document_named_csv_says_so() =>
        Reading.Of(Workbooks.Zip(("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<w/>"))).IsRefused(RosterFault.NotAList);

    [Fact]
    public void Broken_zip_and_random_bytes_are_one_blocking_problem()
    {
        Reading.Of([.. Workbooks.Xlsx(Rows)[..200]]).IsRefused(RosterFault.Broken);
        var random = new Random(3);
        for (var i = 0; i < 300; i++)
        {
            var bytes = new byte[random.Next(1, 3000)];
            random.NextBytes(bytes);
            var roster = Reading.Of(bytes);
            Assert.True(roster.IsBlocked);
            Assert.Empty(roster.Students);
        }
    }

    [Fact]
    public void Cancelled_reading_stops() => Assert.ThrowsAny<OperationCanceledException>(
        () => RosterReader.Read(new MemoryStream([1]), "a.csv", 2026, new CancellationToken(canceled: true)));

    [Theory]
    [InlineData("csv")]
    [InlineData("kz")]
    [InlineData("utf-16")]
    [InlineData("xlsx")]
    [InlineData("xls")]
    [InlineData("oneroster")]
    public void Damaged_files_never_throw_and_end_in_time(string kind)
    {
        var valid = Valid(kind);
        Assert.Equal(2, Reading.Of(valid).Students.Count);
        var random = new Random(20261122);
        for (var i = 0; i < 1500; i++)
        {
            var watch = System.Diagnostics.Stopwatch.StartNew();
            _ = Reading.Of(Damaged(valid, random));
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"Change {i} took {watch.Elapsed}.");
        }
    }

    // A damaged zip mostly fails at its checksum; a damaged part inside a sound zip goes further.
    [Fact]
    public void Damaged_parts_of_a_sound_workbook_never_throw()
    {
        var parts = Workbooks.Parts(Rows).Select(p => (p.Name, Content: Encoding.UTF8.GetBytes(p.Content))).ToArray();
        var random = new Random(7);
        for (var i = 0; i < 1500; i++)
        {
            var at = random.Next(parts.Length);
            _ = Reading.Of(Workbooks.Zip([.. parts.Select((p, k) => (p.Name, k == at ? Damaged(p.Content, random) : p.Content))]));
        }
    }

    private static byte[] Valid(string kind) => kind switch
    {
        "csv" => Encoding.UTF8.GetBytes("Тегі;Аты;Туған күні\n\"Әлиев\";Нұрлан;05.03.2011\nҚабылова;Аяулым;2012\n"),
        "kz" => Generated.GeneratedLists.Encode("Тегі;Аты\nӘлиев;Нұрлан\nҚабылова;Аяулым\n", "KZ-1048", mark: false)!,
        "utf-16" => Encoding.Unicode.GetBytes("Тегі;Аты\nӘлиев;Нұрлан\nҚабылова;Аяулым\n"),
        "xlsx" => Workbooks.Xlsx([.. Rows, ["Қабылова", "Аяулым"]]),
        "xls" => OldWorkbook.Of([.. Rows, ["Қабылова", "Аяулым"]]),
        _ => Workbooks.Zip(
            ("manifest.csv", "propertyName,value\noneroster.version,1.1\n"),
            ("users.csv", "sourcedId,status,role,givenName,familyName\nu1,,student,Нұрлан,Әлиев\nu2,,student,Аяулым,Қабылова\n")),
    };

    private static byte[] Damaged(byte[] valid, Random random)
    {
        var bytes = valid.ToList();
        for (var i = random.Next(1, 8); i > 0 && bytes.Count > 0; i--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(4))
            {
                case 0: bytes[at] ^= (byte)(1 << random.Next(8)); break;
                case 1: bytes[at] = (byte)random.Next(256); break;
                case 2: bytes.RemoveRange(at, Math.Min(random.Next(1, 20), bytes.Count - at)); break;
                default: bytes.InsertRange(at, Enumerable.Range(0, random.Next(1, 20)).Select(_ => (byte)random.Next(256))); break;
            }
        }
        return [.. bytes];
    }

    private static byte[] Changed(string part, Func<string, string> change) =>
        Workbooks.Zip([.. Workbooks.Parts(Rows).Select(p => (p.Name, p.Name == part ? change(p.Content) : p.Content))]);

    private sealed class Endless(long length) : Stream
    {
        public long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => Given; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var some = (int)Math.Min(count, length - Given);
            Array.Fill(buffer, (byte)'a', offset, some);
            Given += some;
            return some;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
