using System.IO.Compression;
using Xunit;
using YouthArchive.Olympiads.Exchange;
using YouthArchive.Olympiads.Exchange.Files;

namespace YouthArchive.Tests.Olympiads.Exchange;

public sealed class HostileFileTests
{
    [Theory]
    [InlineData("<?xml version=\"1.0\"?>\n<!DOCTYPE quiz [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n<quiz><question type=\"essay\"><name><text>&x;</text></name></question></quiz>")]
    [InlineData("<!DOCTYPE quiz [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]><quiz>&c;</quiz>")]
    [InlineData("<!DOCTYPE quiz SYSTEM \"http://127.0.0.1:1/evil.dtd\"><quiz/>")]
    public void Document_types_are_refused_by_name(string xml)
    {
        var refused = Assert.Single(Unreadable(Fixtures.Read(xml)));
        Assert.Contains("DTD", refused.Reason.ToString(), StringComparison.Ordinal);
        Assert.True(refused.Line > 0);
    }

    [Theory]
    [InlineData("../evil.xml")]
    [InlineData("/etc/evil.xml")]
    [InlineData("a/../../evil.xml")]
    [InlineData("..\\evil.xml")]
    [InlineData("C:\\evil.xml")]
    public void A_way_out_of_the_folder_is_refused(string name) =>
        Assert.Contains("outside its folder", Assert.Single(Unreadable(ItemFiles.Read(Fixtures.Zip(("imsmanifest.xml", [1]), (name, [1])), "en"))).Reason.ToString(), StringComparison.Ordinal);

    [Fact]
    public void A_zip_that_unpacks_to_a_gigabyte_is_refused_before_it_is_unpacked()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("imsmanifest.xml").Open();
            var block = new byte[1024 * 1024];
            for (var i = 0; i < 1024; i++)
            {
                entry.Write(block);
            }
        }
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Contains("unpacks", Assert.Single(Unreadable(ItemFiles.Read(stream.ToArray(), "en"))).Reason.ToString(), StringComparison.Ordinal);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 20 * 1024 * 1024);
    }

    [Fact]
    public async Task A_stream_without_end_is_read_no_further_than_allowed()
    {
        using var endless = new EndlessStream();
        Assert.Contains("larger", Assert.Single(Unreadable(await ItemFiles.ReadAsync(endless, "en", TestContext.Current.CancellationToken))).Reason.ToString(), StringComparison.Ordinal);
        Assert.True(endless.Given <= Limits.FileBytes + 100_000);
    }

    [Fact]
    public void Deep_and_endless_XML_is_refused()
    {
        var deep = "<quiz>" + string.Concat(Enumerable.Repeat("<a>", 50_000));
        Assert.Contains("nested", Assert.Single(Unreadable(Fixtures.Read(deep))).Reason.ToString(), StringComparison.Ordinal);
        var broken = Assert.Single(Unreadable(Fixtures.Read("<quiz>\n<question>\n</quiz>")));
        Assert.Equal(3, broken.Line);
    }

    [Fact]
    public void Deep_HTML_in_a_text_is_only_text()
    {
        var html = string.Concat(Enumerable.Repeat("&lt;b&gt;&lt;div&gt;", 50_000)) + "words";
        var file = Fixtures.Read($"<quiz><question type=\"essay\"><name><text>n</text></name><questiontext format=\"html\"><text>{html}</text></questiontext></question></quiz>");
        Assert.Equal(1, file.Imported.Count + file.Refused.Count);
    }

    [Fact]
    public void Broken_files_of_any_kind_never_throw()
    {
        var random = new Random(17);
        byte[][] whole =
        [
            Fixtures.Bytes(Fixtures.Text("all-types.xml")), Fixtures.Zip(("imsmanifest.xml", Fixtures.Bytes("<manifest><resources><resource type=\"imsqti_item_xmlv2p1\" href=\"a.xml\"/></resources></manifest>")), ("a.xml", Fixtures.Bytes(QtiItems.Fine[0].Xml))),
            Fixtures.Bytes("::A:: q {=a ~%50%b#x ####y}\n\nB {=a -> b =c -> d}\n\nC {#1:2}"), Fixtures.Bytes("Q\nA. a\nB. b\nANSWER: A"), .. QtiItems.Fine.Select(i => Fixtures.Bytes(i.Xml)),
        ];
        for (var i = 0; i < 1500; i++)
        {
            var bytes = (byte[])whole[i % whole.Length].Clone();
            for (var n = random.Next(1, 12); n > 0; n--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }
            Assert.NotNull(ItemFiles.Read(bytes[..random.Next(bytes.Length / 2, bytes.Length + 1)], "en"));
        }
    }

    private static IReadOnlyList<RefusedItem> Unreadable(ImportedFile file)
    {
        Assert.False(file.IsReadable);
        return file.Refused;
    }

    private sealed class EndlessStream : Stream
    {
        public long Given { get; private set; }
        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => Given; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            Given += count;
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
