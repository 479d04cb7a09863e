using System.Text;
using Xunit;
using YouthArchive.Platform.Files;

namespace YouthArchive.Tests.Platform.Files;

public sealed class FileKindTests
{
    [Theory]
    [InlineData("25504446 2D312E37 0A000000", FileKind.Pdf)]
    [InlineData("89504E47 0D0A1A0A 0000000D", FileKind.Png)]
    [InlineData("FFD8FFE0 00104A46 49460001", FileKind.Jpeg)]
    [InlineData("52494646 24000000 57454250", FileKind.Webp)]
    [InlineData("52494646 24000000 57415645", FileKind.Wav)]
    [InlineData("52494646 24000000 41564920", FileKind.Unknown)]
    [InlineData("49492A00 08000000", FileKind.Tiff)]
    [InlineData("4D4D002A 00000008", FileKind.Tiff)]
    [InlineData("4D4D002B 00080000", FileKind.Unknown)]
    [InlineData("49443304 00000000 00000000", FileKind.Mp3)]
    [InlineData("FFFB9064 00000000", FileKind.Mp3)]
    [InlineData("FFFFFFFF 00000000", FileKind.Unknown)]
    [InlineData("FFFE2000 00000000", FileKind.Unknown)]
    [InlineData("4F676753 00020000", FileKind.Ogg)]
    [InlineData("664C6143 00000022", FileKind.Flac)]
    [InlineData("0000001C 66747970 4D344120 00000000", FileKind.M4a)]
    [InlineData("00000020 66747970 69736F6D 00000200", FileKind.Mp4)]
    [InlineData("00000020 66747970 68656963 00000000", FileKind.Unknown)]
    [InlineData("1A45DFA3 9F428681 01428284 7765626D", FileKind.Webm)]
    [InlineData("1A45DFA3 9F428681 01428288 6D617472 6F736B61", FileKind.Unknown)]
    [InlineData("89504E47", FileKind.Unknown)]
    [InlineData("504B0304 14000600 08000000", FileKind.Zip)]
    [InlineData("4D5A9000 03000000 04000000", FileKind.Unknown)]
    [InlineData("", FileKind.Unknown)]
    public async Task Content_tells_what_a_file_is(string hex, FileKind expected)
    {
        using var content = new MemoryStream(Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal)));
        Assert.Equal(expected, await FileKinds.OfAsync(content, TestContext.Current.CancellationToken));
        Assert.Equal(0, content.Position);
    }

    [Theory]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>1</script></svg>")]
    [InlineData("<!doctype html><script>%PDF-</script>")]
    [InlineData("  %PDF-1.7")]
    public void Text_that_looks_like_something_else_is_unknown(string text)
    {
        Assert.Equal(FileKind.Unknown, FileKinds.Of(Encoding.UTF8.GetBytes(text)));
        Assert.Equal("application/octet-stream", FileKind.Unknown.MediaType());
    }
}
