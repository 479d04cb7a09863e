using Xunit;
using YouthArchive.ArchiveHack.Pitches;

namespace YouthArchive.Tests.ArchiveHack.Pitches;

public sealed class SafeLinkTests
{
    [Theory]
    [InlineData("http://example.org")]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("https://user:pass@example.org")]
    [InlineData("https://127.0.0.1/x")]
    [InlineData("https://[::1]/")]
    [InlineData("https://localhost/")]
    [InlineData("https://")]
    [InlineData("//example.org")]
    [InlineData("example.org")]
    [InlineData("https://example.org/\n")]
    public void Is_refused(string typed) => Assert.Equal(typed.EndsWith('\n'), SafeLink.TryRead(typed, out _));

    [Theory]
    [InlineData(null, null)]
    [InlineData("  ", null)]
    [InlineData(" https://example.org/a?b=c#d ", "https://example.org/a?b=c#d")]
    [InlineData("HTTPS://Example.ORG", "https://example.org/")]
    public void Is_read(string? typed, string? link)
    {
        Assert.True(SafeLink.TryRead(typed, out var read));
        Assert.Equal(link, read);
    }

    [Fact]
    public void A_host_in_other_letters_shows_as_machines_read_it() => Assert.StartsWith("xn--", SafeLink.HostOf("https://ехаmple.org/"), StringComparison.Ordinal);
}
