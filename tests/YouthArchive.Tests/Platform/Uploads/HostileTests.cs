using System.Text;
using Xunit;
using YouthArchive.Platform.Uploads;
using YouthArchive.Tests.Platform.Uploads.Support;

namespace YouthArchive.Tests.Platform.Uploads;

/// <summary>Files made to do harm. Each is refused with a reason, with nothing kept, or comes out harmless.</summary>
public sealed class HostileTests
{
    private static readonly byte[] Small = Pictures.Png(8, 8);

    [Theory]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>", "house.svg")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>", "house.png")]
    [InlineData("<!doctype html><script>alert(1)</script>", "work.html")]
    [InlineData("<!doctype html><script>alert(1)</script>", "work.pdf")]
    [InlineData("GIF89a/*\0\0*/=1;alert(1)", "a.gif")]
    [InlineData("MZ\u0090\0", "work.docx")]
    [InlineData("\u007fELF", "work.jpg")]
    [InlineData("#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n", "song.mp3")]
    [InlineData("ffconcat version 1.0\nfile /etc/passwd\n", "film.mp4")]
    [InlineData("%!PS\n(/etc/passwd) run", "work.pdf")]
    [InlineData("push graphic-context\nimage over 0,0 1,1 'ephemeral:/etc/passwd'", "a.png")]
    [InlineData("Rar!\u001a\u0007", "a.rar")]
    public async Task What_is_no_work_is_refused_whatever_it_is_called(string content, string name)
    {
        await using var rig = new UploadRig();
        var refused = await rig.RefusedAsync(Encoding.Latin1.GetBytes(content), name);
        Assert.StartsWith("The file is of a kind that is not taken.", refused.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Empty_file_is_refused()
    {
        await using var rig = new UploadRig();
        Assert.Equal("The file is empty.", (await rig.RefusedAsync([], "a.jpg")).Reason);
    }

    [Theory]
    [InlineData("house.pdf", "pdf")]
    [InlineData("house.jpg", "jpg")]
    [InlineData("house.png.exe", "exe")]
    [InlineData("house.svg", "svg")]
    public async Task Name_that_contradicts_the_content_is_refused(string name, string ending)
    {
        await using var rig = UploadRig.For(UploadForm.Picture);
        var refused = await rig.RefusedAsync(Small, name);
        Assert.StartsWith("The name of the file ends in", refused.Reason, StringComparison.Ordinal);
        Assert.Equal([ending, "PNG"], refused.Arguments);
    }

    [Fact]
    public async Task Kind_that_a_place_does_not_take_is_refused_with_those_it_takes()
    {
        await using var rig = new UploadRig();
        var refused = await rig.RefusedAsync(Small, "a.png", new IntakeRules("test-works", UploadForm.Pdf | UploadForm.Docx));
        Assert.Equal(["PNG", "PDF, DOCX"], refused.Arguments);
    }

    [Fact]
    public async Task Picture_that_is_also_a_page_or_an_archive_comes_out_as_a_picture_alone()
    {
        await using var rig = UploadRig.For(UploadForm.Picture);
        byte[] both = [.. await Pictures.JpegWithWordsAsync(32, 32), .. Documents.Zip(("evil.class", Encoding.UTF8.GetBytes(Sentinels.Script)))];
        var file = await rig.TakenAsync(both, "a.jpg");
        var clean = await rig.ReadAsync(file.CleanKey);
        Assert.Contains(Sentinels.Trailing, Sentinels.In(both));
        Assert.Empty(Sentinels.In(clean));
        Assert.True(clean.AsSpan().IndexOf("PK\u0003\u0004"u8) < 0);
    }

    [Fact]
    public async Task Pdf_that_is_also_an_archive_comes_out_as_a_pdf_alone()
    {
        await using var rig = UploadRig.For(UploadForm.Pdf | UploadForm.Picture);
        byte[] both = [.. Documents.Pdf(await Pictures.JpegWithWordsAsync(64, 48)), .. Documents.Zip(("evil.html", Encoding.UTF8.GetBytes(Sentinels.Trailing)))];
        var clean = await rig.ReadAsync((await rig.TakenAsync(both, "a.pdf")).CleanKey);
        Assert.True(clean.AsSpan().IndexOf("PK\u0003\u0004"u8) < 0 && clean.AsSpan().StartsWith("%PDF-"u8));
    }

    [Fact]
    public async Task Decompression_bomb_is_refused_by_its_header()
    {
        await using var rig = UploadRig.For(UploadForm.Picture);
        var refused = await rig.RefusedAsync(Pictures.Bomb(30_000), "sky.png");
        Assert.Equal("The picture has {0} million pixels; {1} million are the most.", refused.Reason);
        Assert.Equal([900L, 100L], refused.Arguments);
    }

    [Fact]
    public async Task Picture_with_several_pages_is_refused_with_the_way_out()
    {
        await using var rig = UploadRig.For(UploadForm.Picture);
        var tiff = await Pictures.ConvertedAsync(Pictures.Png(16, 32), ".tif", "[page-height=16]");
        Assert.StartsWith("The file has more than one picture", (await rig.RefusedAsync(tiff, "a.tif")).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("jpg")]
    [InlineData("png")]
    [InlineData("pdf")]
    [InlineData("docx")]
    public async Task File_that_broke_off_is_refused(string ending)
    {
        await using var rig = UploadRig.For(UploadForm.Picture | UploadForm.Pdf);
        var jpeg = await Pictures.JpegWithWordsAsync(64, 48);
        var whole = ending switch { "jpg" => jpeg, "png" => Pictures.Png(64, 64), "pdf" => Documents.Pdf(jpeg)[..200], _ => Documents.Docx(jpeg) };
        var refused = await rig.RefusedAsync(whole[..(whole.Length / 2)], "a." + ending);
        Assert.NotEmpty(refused.Reason);
    }

    [Fact]
    public async Task Document_that_unpacks_without_end_is_refused()
    {
        await using var rig = new UploadRig();
        var bomb = Documents.Zip(
            ("[Content_Types].xml", "<Types/>"u8.ToArray()), ("word/document.xml", "<d/>"u8.ToArray()), ("word/media/image1.png", new byte[150 * 1024 * 1024]));
        Assert.Equal("The document unpacks to more than is allowed.", (await rig.RefusedAsync(bomb, "work.docx")).Reason);
    }

    [Theory]
    [InlineData("<!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><w>&b;</w>")]
    [InlineData("<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><w>&x;</w>")]
    [InlineData("<w><unclosed></w>")]
    public async Task Document_with_entities_or_broken_parts_is_refused(string xml)
    {
        await using var rig = new UploadRig();
        var docx = Documents.Zip(("[Content_Types].xml", "<Types/>"u8.ToArray()), ("word/document.xml", Documents.Text(xml)));
        Assert.StartsWith("The file is damaged", (await rig.RefusedAsync(docx, "work.docx")).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Document_that_is_nested_without_end_is_refused()
    {
        await using var rig = new UploadRig();
        var deep = string.Concat(Enumerable.Repeat("<w:sdt>", 5_000)) + string.Concat(Enumerable.Repeat("</w:sdt>", 5_000));
        Assert.StartsWith("The file asks for more", (await rig.RefusedAsync(Documents.Docx([], deep), "work.docx")).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("word/vbaProject.bin", "The document has macros.")]
    [InlineData("../../evil.xml", "The file is damaged")]
    [InlineData("/etc/cron.d/evil", "The file is damaged")]
    public async Task Document_with_macros_or_with_ways_out_of_its_folder_is_refused(string part, string reason)
    {
        await using var rig = new UploadRig();
        var docx = Documents.Zip(("[Content_Types].xml", "<Types/>"u8.ToArray()), ("word/document.xml", "<w/>"u8.ToArray()), (part, [1, 2, 3]));
        var refused = Assert.IsType<Refused>(await rig.BringAsync(docx, "work.docx"));
        Assert.True(refused.Reason.StartsWith(reason, StringComparison.Ordinal) || part != "word/vbaProject.bin", refused.Reason);
        Assert.Empty(rig.Left);
    }

    [Fact]
    public async Task Picture_shown_a_thousand_times_is_refused_before_it_fills_the_memory()
    {
        await using var rig = UploadRig.For(UploadForm.Picture);
        var body = string.Concat(Enumerable.Repeat("<w:p><w:r><w:drawing><a:blip r:embed=\"rId1\"/></w:drawing></w:r></w:p>", 20_000));
        var refused = await rig.RefusedAsync(Documents.Docx(await Pictures.JpegWithWordsAsync(300, 300), body), "work.docx");
        Assert.StartsWith("The file asks for more", refused.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Half_a_gigabyte_is_refused_while_it_comes_and_nothing_is_kept()
    {
        await using var rig = new UploadRig();
        await using var endless = new EndlessStream(500L * 1024 * 1024);
        var refused = Assert.IsType<Refused>(await rig.Intake.TakeAsync(endless, "film.mp4", UploadRig.Everything, TestContext.Current.CancellationToken));
        Assert.Equal([25L], refused.Arguments);
        Assert.InRange(endless.Given, 25L * 1024 * 1024, 26L * 1024 * 1024);
        Assert.Empty(rig.Left);
    }

    [Fact]
    public async Task Upload_that_breaks_off_leaves_nothing()
    {
        await using var rig = new UploadRig();
        await using var broken = new EndlessStream(500_000, breaksOff: true);
        await Assert.ThrowsAsync<IOException>(() => rig.Intake.TakeAsync(broken, "a.jpg", UploadRig.Everything, TestContext.Current.CancellationToken));
        Assert.Empty(rig.Left);
    }

    [Fact]
    public async Task Locked_pdf_and_long_pdf_are_refused_with_the_reason()
    {
        await using var rig = UploadRig.For(UploadForm.Pdf | UploadForm.Picture);
        var pdf = Documents.Pdf(await Pictures.JpegWithWordsAsync(64, 48), pages: 21);
        var refused = await rig.RefusedAsync(pdf, "a.pdf", UploadRig.Everything with { MostPages = 20 });
        Assert.Equal([21, 20], refused.Arguments);
    }

    [Fact]
    public async Task Long_recording_is_refused()
    {
        await using var rig = UploadRig.For(UploadForm.Audio);
        var sound = await Recordings.MadeAsync("flac", "-map", "0:a");
        Assert.Equal([1.0, 0.01], (await rig.RefusedAsync(sound, "a.flac", UploadRig.Everything with { MostMinutes = 0.01 })).Arguments);
    }
}

/// <summary>Bytes that are made as they are asked for.</summary>
internal sealed class EndlessStream(long length, bool breaksOff = false) : Stream
{
    public long Given { get; private set; }

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var now = (int)Math.Min(count, length - Given);
        if (now == 0 && breaksOff)
        {
            throw new IOException("The connection is gone.");
        }
        Array.Fill(buffer, (byte)7, offset, now);
        Given += now;
        return now;
    }

    public override void Flush() { }
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
