using Xunit;
using YouthArchive.ArchiveHack.Teams;

namespace YouthArchive.Tests.ArchiveHack.Teams;

public sealed class GitHubLoginTests
{
    [Theory]
    [InlineData("@dariya-m", true, "dariya-m")]
    [InlineData("https://github.com/dariya-m/", true, "dariya-m")]
    [InlineData("  ", true, null)]
    [InlineData("дария", false, "дария")]
    [InlineData("a b", false, "a b")]
    public void GitHub_logins_are_read_as_people_give_them(string typed, bool isGood, string? login)
    {
        Assert.Equal(isGood, GitHubLogin.TryRead(typed, out var read));
        Assert.Equal(login, read);
    }
}
