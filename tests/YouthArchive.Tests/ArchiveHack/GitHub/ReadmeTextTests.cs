using System.Text;
using Xunit;
using YouthArchive.ArchiveHack.GitHub;

namespace YouthArchive.Tests.ArchiveHack.GitHub;

public sealed class ReadmeTextTests
{
    private const string Sample = "# Ұлы дала — Сайн байна уу";

    public static TheoryData<string, byte[], string?> Rows() => new()
    {
        { "Utf8", Encoding.UTF8.GetBytes(Sample), Sample },
        { "Utf8", [], "" },
        { "Utf8", "readme"u8.ToArray(), "readme" },
        { "Utf8WithMark", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Sample)], Sample },
        { "Utf16LittleEndian", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Sample)], Sample },
        { "Utf16BigEndian", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Sample)], Sample },
        { "Utf32LittleEndian", [0xFF, 0xFE, 0, 0, .. Encoding.UTF32.GetBytes(Sample)], Sample },
        { "Utf32BigEndian", [0, 0, 0xFE, 0xFF, .. new UTF32Encoding(true, false).GetBytes(Sample)], Sample },
        { "Windows1252", [0x63, 0x61, 0x66, 0xE9, 0x20, 0x80], "café €" },
        { "Windows1252", [0x83, 0x65, 0x83, 0x58, 0x83, 0x67], "ƒeƒXƒg" },
        { "Binary", [0x50, 0x4B, 0, 3, 0xFF], null },
        { "Utf16LittleEndian", [0xFF, 0xFE, 0x41, 0, 0x42], "A" },
    };

    [Theory, MemberData(nameof(Rows))]
    public void Decode_reads_text_or_names_the_reason(string encoding, byte[] bytes, string? text)
    {
        var readme = ReadmeText.Decode("README.md", bytes, isCut: false);

        Assert.Equal(encoding, readme.Encoding.ToString());
        Assert.Equal(text, readme.Text);
        Assert.Equal(encoding == "Windows1252", readme.IsGuessed);
        Assert.False(readme.IsTruncated);
    }

    [Theory]
    [InlineData("я", 0)]
    [InlineData("я", 1)]
    [InlineData("₮", 1)]
    [InlineData("₮", 2)]
    [InlineData("😀", 1)]
    [InlineData("😀", 2)]
    [InlineData("😀", 3)]
    public void Decode_cuts_between_letters(string letter, int shift)
    {
        var bytes = Encoding.UTF8.GetBytes(new string('a', shift) + string.Concat(Enumerable.Repeat(letter, ReadmeText.Longest / 2 + 5)));

        var readme = ReadmeText.Decode("README.md", bytes, isCut: false);

        Assert.True(readme.IsTruncated);
        Assert.Equal(ReadmeEncoding.Utf8, readme.Encoding);
        Assert.DoesNotContain('\uFFFD', readme.Text!);
        Assert.InRange(Encoding.UTF8.GetByteCount(readme.Text!), ReadmeText.Longest - 4, ReadmeText.Longest);
    }

    [Fact]
    public void Bytes_survive_line_breaks_and_refuse_what_is_not_base64()
    {
        Assert.Equal("сөз", new Readme { Encoding = "base64", EncodedContent = "0YHTqdC3\n" }.Content);
        Assert.Null(new Readme { Encoding = "base64", EncodedContent = "!!!" }.Bytes());
        Assert.Null(new Readme { Encoding = "none", EncodedContent = "" }.Bytes());
    }
}
