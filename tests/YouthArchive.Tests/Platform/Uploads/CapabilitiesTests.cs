using Xunit;
using YouthArchive.Platform.Uploads;
using YouthArchive.Tests.Platform.Uploads.Support;

namespace YouthArchive.Tests.Platform.Uploads;

public sealed class CapabilitiesTests
{
    [Fact]
    public async Task Site_without_the_programs_takes_documents_and_says_why_it_takes_nothing_else()
    {
        await using var rig = new UploadRig(("Uploads:Path", "/nonexistent"));
        Assert.Equal(UploadForm.Docx, rig.Capabilities.Possible);
        Assert.False(rig.Capabilities.HasTiles);
        Assert.Equal("This site cannot take pictures: libvips is not installed.", (await rig.RefusedAsync(Pictures.Png(8, 8), "a.png")).Reason);
        Assert.Equal("This site cannot take PDF files: poppler is not installed.", (await rig.RefusedAsync(Documents.Pdf([]), "a.pdf")).Reason);
        Assert.Equal("This site cannot take videos: ffmpeg is not installed.", rig.Capabilities.WhyNot(UploadForm.Video)!.Reason);
        Assert.Equal("This site cannot take sound recordings: ffmpeg is not installed.", rig.Capabilities.WhyNot(UploadForm.Audio)!.Reason);
        var file = await rig.TakenAsync(Documents.Docx([]), "work.docx");
        Assert.Contains(Documents.Body, file.Text, StringComparison.Ordinal);
        Assert.Contains("pictures of other kinds", file.Removed);
        Assert.Null(await rig.Tiles.TilesAsync(file.CleanKey, cancellation: TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Picture_that_costs_too_much_is_refused_and_the_program_ended()
    {
        await using var rig = new UploadRig(("Uploads:MemoryMegabytes", "40"));
        Assert.SkipUnless(rig.Capabilities.HasTiles, "libvips is not installed.");
        Assert.NotEmpty((await rig.RefusedAsync(Pictures.Png(200, 200), "a.png")).Reason);
    }

    [Fact]
    public void File_field_offers_what_can_be_taken()
    {
        var rules = new IntakeRules("a", UploadForm.Picture | UploadForm.Docx);
        Assert.Equal(".docx", rules.Accept(UploadForm.Docx | UploadForm.Pdf));
        Assert.StartsWith(".jpg,", rules.Accept(), StringComparison.Ordinal);
    }
}
