using Xunit;
using YouthArchive.Platform.Security;

namespace YouthArchive.Tests.Platform.Security;

public sealed class SpokenCodeTests
{
    [Fact]
    public void New_codes_are_read_back_as_they_are()
    {
        var codes = Enumerable.Range(0, 500).Select(_ => SpokenCode.New()).ToList();
        Assert.All(codes, code => Assert.Equal(code, SpokenCode.Read(SpokenCode.Show(code))));
        Assert.All(codes, code => Assert.DoesNotContain(code, c => "01ILOU".Contains(c, StringComparison.Ordinal)));
        Assert.Equal(codes.Count, codes.Distinct().Count());
    }

    [Theory]
    [InlineData("abcd-2345", "ABCD2345")]
    [InlineData(" ab cd 23 45 ", "ABCD2345")]
    [InlineData("АВЕК2345", "ABEK2345")]
    [InlineData("авек–2345", "ABEK2345")]
    [InlineData("ABCD234", null)]
    [InlineData("ABCD23456", null)]
    [InlineData("ABCD234O", null)]
    [InlineData("ҚҰПИЯ234", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Read_takes_codes_as_people_type_them(string? typed, string? code) => Assert.Equal(code, SpokenCode.Read(typed));
}
