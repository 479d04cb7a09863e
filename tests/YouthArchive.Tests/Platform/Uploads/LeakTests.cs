using System.Text;
using Xunit;
using YouthArchive.Platform.Files;
using YouthArchive.Platform.Uploads;
using YouthArchive.Tests.Platform.Uploads.Support;

namespace YouthArchive.Tests.Platform.Uploads;

/// <summary>What is planted in an original is found there by the same search that finds nothing in the clean copy.</summary>
public sealed class LeakTests
{
    [Theory]
    [InlineData("jpg")]
    [InlineData("png")]
    [InlineData("tif")]
    [InlineData("webp")]
    public async Task Picture_for_readers_has_nothing_but_its_pixels(string ending)
    {
        await using var rig = UploadRig.For(UploadForm.Picture);
        var original = ending switch
        {
            "jpg" => await Pictures.JpegWithWordsAsync(64, 48),
            "png" => Pictures.WithWords(Pictures.Png(64, 48)),
            "tif" => Pictures.TiffWithWords(64, 48),
            _ => await Pictures.ConvertedAsync(await Pictures.JpegWithWordsAsync(64, 48), ".webp"),
        };
        var file = await rig.TakenAsync(original, "үй." + ending);
        Assert.Contains(Sentinels.Author, Sentinels.In(original));
        Assert.Empty(Sentinels.In(await rig.ReadAsync(file.CleanKey)));
        Assert.Equal((64, 48), (file.Width, file.Height));
        // libvips does not name what a TIFF's own tags hold; it leaves them out all the same.
        Assert.True(ending == "tif" || file.Removed.Contains("author"));
        Assert.Equal(ending == "png" ? "image/png" : ending == "webp" ? "image/webp" : "image/jpeg", file.CleanMediaType);
    }

    [Fact]
    public async Task Place_is_named_as_removed_and_the_original_is_kept_as_it_came()
    {
        await using var rig = UploadRig.For(UploadForm.Picture);
        var original = await Pictures.JpegWithWordsAsync(64, 48);
        var file = await rig.TakenAsync(original, "IMG_0001.JPG");
        Assert.Superset(new HashSet<string> { Sentinels.Author, Sentinels.Place, Sentinels.Xmp, Sentinels.Comment, Sentinels.Trailing, "degrees" }, new HashSet<string>(Sentinels.In(original)));
        Assert.Contains("place (GPS)", file.Removed);
        Assert.Equal(original, await rig.ReadAsync(file.OriginalKey));
        Assert.Equal(original.Length, file.Bytes);
    }

    [Fact]
    public async Task Picture_taken_sideways_is_set_upright()
    {
        await using var rig = UploadRig.For(UploadForm.Picture);
        var file = await rig.TakenAsync(await Pictures.JpegWithWordsAsync(64, 48, turn: 6), "a.jpg");
        Assert.Equal((48, 64), (file.Width, file.Height));
    }

    [Fact]
    public async Task Pdf_for_readers_is_drawn_anew_and_its_pictures_have_no_words()
    {
        await using var rig = UploadRig.For(UploadForm.Pdf | UploadForm.Picture);
        var original = Documents.Pdf(await Pictures.JpegWithWordsAsync(64, 48), pages: 3);
        var file = await rig.TakenAsync(original, "work.pdf");
        var clean = await rig.ReadAsync(file.CleanKey);
        string[] planted =
        [
            Sentinels.Author, Sentinels.Place, Sentinels.Xmp, Sentinels.Comment, Sentinels.Editor, Sentinels.Script, Sentinels.Attached, Sentinels.Link, Sentinels.Header, Sentinels.Trailing, "degrees",
        ];
        Assert.Superset(planted.ToHashSet(), Sentinels.In(original).ToHashSet());
        Assert.Empty(Sentinels.In(clean));
        Assert.True(clean.AsSpan().IndexOf("/DCTDecode"u8) > 0, "The picture is still in the copy.");
        Assert.Contains(Documents.Body, file.Text, StringComparison.Ordinal);
        Assert.Equal(3, file.Pages);
        Assert.Equal(8 * 3, file.Words);
        Assert.Superset(new HashSet<string> { "author", "scripts", "attached files", "links", "title and keywords", "other metadata" }, file.Removed.ToHashSet());
    }

    [Fact]
    public async Task Word_document_for_readers_is_a_page_of_our_own()
    {
        await using var rig = UploadRig.For(UploadForm.Docx | UploadForm.Picture);
        var original = Documents.Docx(await Pictures.JpegWithWordsAsync(64, 48));
        var file = await rig.TakenAsync(original, "work.docx");
        string[] planted =
            [Sentinels.Author, Sentinels.Place, Sentinels.Comment, Sentinels.Editor, Sentinels.Custom, Sentinels.Link, Sentinels.Header, Sentinels.Hidden, "degrees"];
        Assert.Superset(planted.ToHashSet(), Sentinels.In(original).ToHashSet());
        var clean = await rig.ReadAsync(file.CleanKey);
        Assert.Empty(Sentinels.In(clean));
        var page = Encoding.UTF8.GetString(clean);
        var fragment = CleanCopies.Fragment(page);
        foreach (var part in new[] { "<h1>Атамның үйі</h1>", $"<strong>{Documents.Body}</strong>", "<sup>1</sup>", "Fonds 12, file 3", "&lt;script&gt;", "<li>one</li>", "<td><p>1931</p>", "<img src=\"data:image/jpeg;base64," })
        {
            Assert.Contains(part, fragment, StringComparison.Ordinal);
        }
        Assert.DoesNotContain("struck", page, StringComparison.Ordinal);
        Assert.DoesNotContain("struck", file.Text, StringComparison.Ordinal);
        Assert.Contains("letter", file.Text, StringComparison.Ordinal);
        Assert.Superset(new HashSet<string> { "author", "comments", "tracked changes", "headers and footers", "hidden text", "links", "other metadata" }, file.Removed.ToHashSet());
    }

    [Theory]
    [InlineData("mp3", FileKind.Mp3, "-map 0:a -c:a libmp3lame -write_id3v1 1")]
    [InlineData("ogg", FileKind.Ogg, "-map 0:a -c:a libvorbis")]
    [InlineData("opus", FileKind.Ogg, "-map 0:a -c:a libopus")]
    [InlineData("flac", FileKind.Flac, "-map 0:a -c:a flac")]
    [InlineData("wav", FileKind.Wav, "-map 0:a -c:a pcm_s16le")]
    [InlineData("m4a", FileKind.M4a, "-map 0:a -c:a aac")]
    [InlineData("mp4", FileKind.Mp4, "-map 0:a -map 1:v -c:a aac -c:v libx264 -pix_fmt yuv420p -preset ultrafast")]
    [InlineData("mov", FileKind.Mp4, "-map 0:a -map 1:v -c:a aac -c:v libx264 -pix_fmt yuv420p -preset ultrafast")]
    [InlineData("webm", FileKind.Webm, "-map 0:a -map 1:v -c:a libopus -c:v libvpx -deadline realtime")]
    public async Task Recording_for_readers_has_no_tags(string ending, FileKind kind, string coding)
    {
        await using var rig = UploadRig.For(UploadForm.Audio | UploadForm.Video);
        var original = await Recordings.MadeAsync(ending, coding.Split(' '));
        var file = await rig.TakenAsync(original, "interview." + ending);
        Assert.Contains(Sentinels.Author, Sentinels.In(original));
        Assert.Empty(Sentinels.In(await rig.ReadAsync(file.CleanKey)));
        Assert.Equal(kind, file.Kind);
        Assert.InRange(file.Duration!.Value.TotalSeconds, 0.9, 1.3);
        Assert.Equal(kind is FileKind.Mp4 or FileKind.Webm ? 64 : null, file.Width);
        Assert.Contains("author", file.Removed);
    }
}
