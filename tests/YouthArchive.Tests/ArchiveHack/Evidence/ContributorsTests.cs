using Xunit;
using YouthArchive.ArchiveHack.Evidence;

namespace YouthArchive.Tests.ArchiveHack.Evidence;

public sealed class ContributorsTests
{
    [Fact]
    public void Match_joins_an_unlinked_commit_by_the_same_mail_only()
    {
        var report = new Story().Commit("a", 1).Commit("b", 2, "aru", email: "key-aru").Commit("c", 3, "aru", email: "another").Read(new TeamMember("1", "aru"));

        var member = report.Contributors.Single(person => person.PersonId == "1");
        var unlinked = report.Contributors.Single(person => person.PersonId is null);
        Assert.Equal(2, member.Commits);
        Assert.Equal([IdentityReason.Account, IdentityReason.SameEmail], member.Reasons);
        Assert.Equal(("another", 1), (unlinked.Key, unlinked.Commits));
        Assert.Equal([IdentityReason.Unlinked], unlinked.Reasons);
    }

    [Fact]
    public void Match_same_name_is_suggested_and_never_joined()
    {
        var report = new Story().Commit("a", 1, "Асан", email: "one").Commit("b", 2, "  асан ", email: "two").Read();

        Assert.Equal(2, report.Contributors.Count);
        Assert.Equal(["two"], report.Contributors.Single(person => person.Key == "one").PossiblySame);
    }

    [Fact]
    public void Match_mail_used_by_two_accounts_joins_nobody()
    {
        var commits = new Story().Commit("a", 1, "one").Commit("b", 2, "two").Commit("c", 3, "who", email: "shared").Commits
            .Select(commit => commit with { AuthorKey = "shared" }).ToArray();

        Assert.Equal(["one", "shared", "two"], Contributors.Match(commits, []).Select(person => person.Key).Order());
    }

    [Fact]
    public void Match_login_ignores_case_and_bots_are_marked()
    {
        var report = new Story().Commit("a", 1, "Aru").Commit("b", 2, "aRU").Commit("c", 3, "renovate[bot]").Read(new TeamMember("1", " ARU "));

        Assert.Equal(2, report.Contributors.Count);
        Assert.Equal(("1", 2, false), (report.Contributors[0].PersonId, report.Contributors[0].Commits, report.Contributors[0].IsBot));
        Assert.True(report.Contributors[1].IsBot);
        Assert.Equal(1, report.Counts.ByBots);
    }

    [Fact]
    public void Match_co_author_lines_are_counted_as_claims()
    {
        var report = new Story().Commit("a", 1, with: [new CoAuthor("key-dan", null), new CoAuthor("key-aru", null)]).Commit("b", 2, "dan").Read();

        Assert.Equal(1, report.Contributors.Single(person => person.Key == "dan").CoAuthored);
        Assert.Equal(0, report.Contributors.Single(person => person.Key == "aru").CoAuthored);
        Assert.Equal(1, report.Counts.WithCoAuthors);
    }

    [Theory]
    [InlineData("Fix\n\nCo-authored-by: A B <a@example.org>", 1)]
    [InlineData("Fix\r\n\r\nco-authored-BY: A <a@example.org>\r\nCo-Authored-By: B <b@example.org>\r\n", 2)]
    [InlineData("Fix\n\nCo-authored-by: A <A@example.org>\nCo-authored-by: A <a@example.org>", 1)]
    [InlineData("Fix\n\nCo-authored-by: nobody", 0)]
    [InlineData("Talk about Co-authored-by: A <a@example.org> in text", 0)]
    [InlineData("", 0)]
    public void Co_authors_are_read_from_trailers(string message, int count) => Assert.Equal(count, AuthorKeys.CoAuthors(message).Count);

    [Theory]
    [InlineData("123+aru@users.noreply.github.com", "aru")]
    [InlineData("aru@users.noreply.github.com", "aru")]
    [InlineData("49699333+dependabot[bot]@users.noreply.github.com", "dependabot[bot]")]
    [InlineData("aru@users.noreply.github.com.example.org", null)]
    [InlineData("aru@example.org", null)]
    public void Login_is_read_from_noreply_addresses_only(string email, string? login) => Assert.Equal(login, AuthorKeys.LoginIn(email));

    [Fact]
    public void Key_hides_the_address_and_ignores_case()
    {
        Assert.Equal(AuthorKeys.Of("Aru@Example.org "), AuthorKeys.Of("aru@example.org"));
        Assert.DoesNotContain("aru", AuthorKeys.Of("aru@example.org"), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_takes_a_bot_by_account_type_or_name()
    {
        var read = (string? login, string? type) => AuthorKeys.Read("s", [], ("n", "e@example.org", Story.Hour(1)), Story.Hour(1), (login, type), "Subject\n\nBody").IsBot;

        Assert.Equal([true, true, false, false], [read("jules", "Bot"), read("jules[bot]", "User"), read("jules", "User"), read(null, null)]);
    }
}
