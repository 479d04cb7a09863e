using Xunit;
using YouthArchive.Platform.Uploads;
using YouthArchive.Tests.Platform.Uploads.Support;

namespace YouthArchive.Tests.Platform.Uploads;

/// <summary>Whole files with bytes changed, cut out and doubled: each is taken or refused, and a refusal leaves nothing. The measurement runs more of them.</summary>
public sealed class FuzzTests
{
    [Theory]
    [InlineData("docx", 120)]
    [InlineData("png", 15)]
    [InlineData("jpg", 15)]
    [InlineData("pdf", 8)]
    public async Task Damaged_file_is_taken_or_refused_and_never_thrown_at(string ending, int times)
    {
        await using var rig = UploadRig.For(UploadForm.Picture | UploadForm.Pdf);
        var jpeg = await Pictures.JpegWithWordsAsync(64, 48);
        var whole = ending switch { "png" => Pictures.Png(40, 40), "jpg" => jpeg, "pdf" => Documents.Pdf(jpeg), _ => Documents.Docx([]) };
        var random = new Random(2026);
        var (taken, refused) = (0, 0);
        for (var i = 0; i < times; i++)
        {
            var intake = await rig.BringAsync(Mutations.Of(whole, random), "a." + ending);
            if (intake is Taken { File: var file })
            {
                taken++;
                Assert.Empty(Sentinels.In(await rig.ReadAsync(file.CleanKey)));
                await rig.Intake.ForgetAsync(file.OriginalKey, file.CleanKey, TestContext.Current.CancellationToken);
            }
            else
            {
                refused++;
            }
            Assert.Empty(rig.Left);
        }
        Assert.Equal(times, taken + refused);
        // Poppler mends almost everything.
        Assert.True(refused > 0 || ending == "pdf", "The changes were too small to matter.");
    }
}
