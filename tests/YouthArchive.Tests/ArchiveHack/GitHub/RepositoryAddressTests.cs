using Xunit;
using YouthArchive.ArchiveHack.GitHub;

namespace YouthArchive.Tests.ArchiveHack.GitHub;

public sealed class RepositoryAddressTests
{
    private static readonly string[] Hosts = ["github.com", "www.github.com", "127.0.0.1:5080"];

    [Theory]
    [InlineData("https://github.com/team/steady")]
    [InlineData("  https://github.com/team/steady.git ")]
    [InlineData("https://github.com/team/steady/tree/main/src?tab=readme#top")]
    [InlineData("https://GitHub.com/team/steady/")]
    [InlineData("http://github.com/team/steady")]
    [InlineData("https://www.github.com/team/steady")]
    [InlineData("git@github.com:team/steady.git")]
    [InlineData("ssh://git@github.com/team/steady.git")]
    [InlineData("git://github.com/team/steady.git")]
    [InlineData("github.com/team/steady")]
    [InlineData("team/steady")]
    [InlineData("http://127.0.0.1:5080/team/steady.git")]
    public void Parse_accepts_what_people_copy(string text)
    {
        var parsed = RepositoryAddress.Parse(text, Hosts);

        Assert.Equal(AddressProblem.None, parsed.Problem);
        Assert.Equal("team/steady", parsed.Address!.FullName);
    }

    [Theory]
    [InlineData(null, nameof(AddressProblem.Empty))]
    [InlineData("   ", nameof(AddressProblem.Empty))]
    [InlineData("our project", nameof(AddressProblem.NotAnAddress))]
    [InlineData("steady", nameof(AddressProblem.NotAnAddress))]
    [InlineData("a/b/c", nameof(AddressProblem.NotAnAddress))]
    [InlineData("file:///etc/passwd", nameof(AddressProblem.NotAnAddress))]
    [InlineData("javascript://github.com/a/b", nameof(AddressProblem.NotAnAddress))]
    [InlineData("https://github.com/team/steady\r\nHost: x", nameof(AddressProblem.NotAnAddress))]
    [InlineData("https://gitlab.com/team/steady", nameof(AddressProblem.OtherHost))]
    [InlineData("gitlab.com/team/steady", nameof(AddressProblem.OtherHost))]
    [InlineData("https://github.com.evil.example/team/steady", nameof(AddressProblem.OtherHost))]
    [InlineData("https://github.com:8443/team/steady", nameof(AddressProblem.OtherHost))]
    [InlineData("http://127.0.0.1:5081/team/steady", nameof(AddressProblem.OtherHost))]
    [InlineData("git@gitlab.com:team/steady.git", nameof(AddressProblem.OtherHost))]
    [InlineData("https://github.com@evil.example/team/steady", nameof(AddressProblem.HoldsCredentials))]
    [InlineData("https://ghp_secret@github.com/team/steady", nameof(AddressProblem.HoldsCredentials))]
    [InlineData("https://github.com/team", nameof(AddressProblem.NoRepository))]
    [InlineData("https://github.com/", nameof(AddressProblem.NoRepository))]
    [InlineData("https://github.com/-team/steady", nameof(AddressProblem.BadOwner))]
    [InlineData("коман/да", nameof(AddressProblem.BadOwner))]
    [InlineData("team/стеди", nameof(AddressProblem.BadName))]
    [InlineData("team/.git", nameof(AddressProblem.BadName))]
    [InlineData("team/..", nameof(AddressProblem.BadName))]
    public void Parse_says_what_is_wrong(string? text, string problem)
    {
        var parsed = RepositoryAddress.Parse(text, Hosts);

        Assert.Equal(problem, parsed.Problem.ToString());
        Assert.Null(parsed.Address);
    }

    [Fact]
    public void Parse_refuses_endless_text() =>
        Assert.Equal(AddressProblem.TooLong, RepositoryAddress.Parse("a/" + new string('b', 1000), Hosts).Problem);

    [Fact]
    public void Parse_never_throws_and_never_lets_a_path_through()
    {
        var random = new Random(20261118);
        const string letters = "ab/.:@-_ %?#\\gith.com\u0000é<>\"'";
        for (var i = 0; i < 20_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => letters[random.Next(letters.Length)]));
            if (RepositoryAddress.Parse((i % 2 == 0 ? "https://github.com/" : "") + text, Hosts).Address is { } address)
            {
                Assert.Matches(@"^[A-Za-z0-9][A-Za-z0-9_-]*/[A-Za-z0-9._-]+$", address.FullName);
            }
        }
    }
}
