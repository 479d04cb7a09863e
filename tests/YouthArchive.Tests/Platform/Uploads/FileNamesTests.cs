using Xunit;
using YouthArchive.Platform.Uploads;

namespace YouthArchive.Tests.Platform.Uploads;

public sealed class FileNamesTests
{
    [Theory]
    [InlineData("Әжемнің үйі.JPG", "Әжемнің үйі.jpg")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("C:\\Users\\Aliya\\work.docx", "work.docx")]
    [InlineData("photo\u202Egpj.exe", "photogpj.exe")]
    [InlineData("a\0.png", "a.png")]
    [InlineData("a\r\nSet-Cookie: x.png", "aSet-Cookie x.png")]
    [InlineData("CON.png", "file-CON.png")]
    [InlineData("lpt1.tar.png", "file-lpt1.tar.png")]
    [InlineData("\"><img src=x>.png", "img src=x.png")]
    [InlineData(".htaccess", "htaccess")]
    [InlineData("...", "file")]
    [InlineData("", "file")]
    [InlineData(null, "file")]
    public void Name_is_made_safe_to_show(string? name, string expected) => Assert.Equal(expected, FileNames.Shown(name));

    [Fact]
    public void Long_name_is_cut_and_keeps_its_ending()
    {
        var shown = FileNames.Shown(new string('ұ', 300) + ".png");
        Assert.Equal(FileNames.Longest, shown.Length);
        Assert.EndsWith("….png", shown, StringComparison.Ordinal);
        Assert.True(FileNames.Shown(string.Concat(Enumerable.Repeat("😀", 200))).Length <= FileNames.Longest);
    }

    [Theory]
    [InlineData("a.tar.GZ", "gz")]
    [InlineData("a.png ", "png")]
    [InlineData("a.", "")]
    [InlineData("a.b c", "")]
    [InlineData("плёнка", "")]
    public void Ending_is_told_by_the_last_dot(string name, string expected) => Assert.Equal(expected, FileNames.EndingOf(name));
}
