using Xunit;
using YouthArchive.Platform.Files;
using YouthArchive.Platform.Uploads;
using YouthArchive.Platform.Uploads.Pictures;
using YouthArchive.Tests.Platform.Uploads.Support;

namespace YouthArchive.Tests.Platform.Uploads;

public sealed class BarePictureTests
{
    [Fact]
    public void Png_loses_its_words_and_what_stands_behind_it()
    {
        var plain = Pictures.Png(20, 10);
        var words = Pictures.WithWords(plain);
        Assert.Superset(new HashSet<string> { Sentinels.Author, Sentinels.Xmp, Sentinels.Trailing, "degrees" }, Sentinels.In(words).ToHashSet());
        Assert.Equal(plain, BarePicture.Of(words));
        Assert.Equal(plain, BarePicture.Of(plain));
    }

    [Theory]
    [InlineData(".jpg", "")]
    [InlineData(".jpg", "[interlace]")]
    [InlineData(".webp", "")]
    public async Task Jpeg_and_webp_lose_their_words_and_keep_their_pixels(string ending, string options)
    {
        await using var rig = UploadRig.For(UploadForm.Picture);
        var plain = await Pictures.ConvertedAsync(Pictures.Png(40, 30), ending, options);
        var words = ending == ".jpg"
            ? [.. await Pictures.JpegWithWordsAsync(40, 30, turn: 6)]
            : await Pictures.ConvertedAsync(await Pictures.JpegWithWordsAsync(40, 30), ending);
        Assert.NotEmpty(Sentinels.In(words));
        var bare = BarePicture.Of(words);
        Assert.Empty(Sentinels.In(bare));
        Assert.Equal((40, 30), (PictureFacts.Of(bare)!.Width, PictureFacts.Of(bare)!.Height));
        Assert.Equal(bare, BarePicture.Of(bare));
        // Its own reader still takes it, and sets the one that was held sideways upright.
        var file = await rig.TakenAsync(bare, "a" + ending);
        Assert.Equal(ending == ".jpg" ? (30, 40) : (40, 30), (file.Width, file.Height));
        Assert.Equal(await PixelsAsync(plain), await PixelsAsync(BarePicture.Of(plain)));
    }

    [Fact]
    public void Broken_pictures_come_through()
    {
        var random = new Random(1);
        var whole = Pictures.WithWords(Pictures.Png(20, 10));
        for (var i = 0; i < 500; i++)
        {
            _ = BarePicture.Of(Mutations.Of(whole, random));
            _ = BarePicture.Of([0xFF, 0xD8, 0xFF, .. Mutations.Of(whole, random)]);
            _ = BarePicture.Of([.. "RIFF"u8, 9, 9, 0, 0, .. "WEBP"u8, .. Mutations.Of(whole, random)]);
        }
    }

    private static Task<byte[]> PixelsAsync(byte[] picture) => Pictures.ConvertedAsync(picture, ".raw");
}
