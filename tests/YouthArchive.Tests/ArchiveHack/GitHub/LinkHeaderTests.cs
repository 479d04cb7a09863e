using Xunit;
using YouthArchive.ArchiveHack.GitHub;

namespace YouthArchive.Tests.ArchiveHack.GitHub;

public sealed class LinkHeaderTests
{
    [Theory]
    [InlineData("<https://x/?a=1,2;3>; rel=\"next\"", "https://x/?a=1,2;3")]
    [InlineData("<https://x/1>; title=\"a, b; rel=no\"; rel=next", "https://x/1")]
    [InlineData("<https://x/0>; rel=\"prev\",<https://x/2>;rel=\"last next\"", "https://x/2")]
    [InlineData("<https://x/1>; rel=\"next\", <https://x/2>; rel=\"next\"", "https://x/1")]
    [InlineData("<https://x/0>; anchor=\"#\\\"q\"; rel=\"first\", <https://x/3>; REL=Next", "https://x/3")]
    [InlineData("<relative>; rel=\"next\", <https://x/4>; rel=\"next\"", "https://x/4")]
    [InlineData("<https://x/5>; strange; rel=\"next\"", "https://x/5")]
    [InlineData("<https://x/6", null)]
    [InlineData("rel=\"next\"", null)]
    [InlineData("<https://x/7>; rel=\"prev\"", null)]
    [InlineData("<>; rel=next", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Parse_finds_the_next_page_or_none(string? header, string? next) =>
        Assert.Equal(next, LinkHeader.Parse(header).GetValueOrDefault("next")?.AbsoluteUri);
}
