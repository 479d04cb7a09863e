using System.Net;
using Microsoft.EntityFrameworkCore;
using Xunit;
using YouthArchive.People.Accounts;
using YouthArchive.People.Cards;
using YouthArchive.People.Classes;
using YouthArchive.Tests.People.SignIn;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.People.Cards;

public abstract class CardSignInTests(PortalSite site)
{
    private const string Cyrillic = "асеорхуктмвн", Latin = "aceopxyktmbh";

    [Fact]
    public async Task Words_sign_in_again_and_again_however_they_are_typed()
    {
        var school = await CardClass.OpenAsync(site);
        var (name, words) = (await school.NameAsync(0), string.Join(' ', (await school.ContentsAsync(0)).Secret.Parts));
        string[] typed = [words, words.ToUpperInvariant(), words.Replace(' ', '-'), words.Replace(" ", "", StringComparison.Ordinal), InLatin(words)];
        foreach (var text in typed)
        {
            using var response = await site.Visitor().ByWordsAsync(name, text);
            Assert.True(response.IsIn(), text);
        }
        var user = await site.InDatabaseAsync(db => db.Set<PortalUser>().FirstAsync(u => u.Id == school.Students[0]));
        Assert.NotNull(user.LastSignInUtc);
        var card = await school.RowAsync(0);
        Assert.NotNull(card!.FirstUsedUtc);
        Assert.Null(card.Sealed);
        Assert.Equal(0, card.WrongTries);
    }

    [Fact]
    public async Task Name_is_forgiven_its_dot_and_its_keyboard()
    {
        var school = await CardClass.OpenAsync(site);
        var words = string.Concat((await school.ContentsAsync(0)).Secret.Parts);
        var name = await school.NameAsync(0);
        foreach (var typed in new[] { name.ToUpperInvariant(), name.Replace('.', ' '), name.Replace('a', 'а') })
        {
            using var response = await site.Visitor().ByWordsAsync(typed, words);
            Assert.True(response.IsIn(), typed);
        }
    }

    [Fact]
    public async Task Pictures_sign_in_in_their_order_only()
    {
        var school = await CardClass.OpenAsync(site, secret: SecretKind.Pictures);
        var name = await school.NameAsync(0);
        var keys = (await school.ContentsAsync(0)).Secret.Parts;
        if (keys[0] != keys[2])
        {
            using var wrong = await site.Visitor().ByPicturesAsync(name, [keys[2], keys[1], keys[0]]);
            Assert.Equal(HttpStatusCode.OK, wrong.StatusCode);
        }
        using var right = await site.Visitor().ByPicturesAsync(name, keys);
        Assert.True(right.IsIn());
    }

    [Fact]
    public async Task Code_tells_nothing_before_the_button_and_signs_in_by_it()
    {
        var school = await CardClass.OpenAsync(site);
        var token = (await school.ContentsAsync(0)).Token;
        using var browser = site.Visitor();
        using var looked = await browser.GetAsync("/kk/c/" + CardSeal.TextOf(token), TestContext.Current.CancellationToken);
        using var unknown = await site.Visitor().GetAsync("/kk/c/AAAAAAAAAAAAAAAAAAAAAA", TestContext.Current.CancellationToken);
        var page = await looked.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain("Әбілқайыр", page, StringComparison.Ordinal);
        Assert.DoesNotContain(await school.NameAsync(0), page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, unknown.StatusCode);
        Assert.True(looked.Headers.CacheControl!.NoStore);
        Assert.Equal("no-referrer", looked.Headers.GetValues("Referrer-Policy").Single());
        using (var own = await browser.GetAsync("/kk/me", TestContext.Current.CancellationToken))
        {
            Assert.Equal(HttpStatusCode.Redirect, own.StatusCode);
        }
        Assert.Null((await school.RowAsync(0))!.FirstUsedUtc);

        using var response = await browser.ByCodeAsync(token);
        Assert.True(response.IsIn());
        var me = await browser.PageAsync("/kk/me");
        Assert.Contains(await school.NameAsync(0), me.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_comes_in_by_anothers_card()
    {
        var school = await CardClass.OpenAsync(site);
        var other = await CardClass.OpenAsync(site);
        var words = string.Join(' ', (await school.ContentsAsync(1)).Secret.Parts);
        using var classmate = await site.Visitor().ByWordsAsync(await school.NameAsync(0), words);
        using var stranger = await site.Visitor().ByWordsAsync(await other.NameAsync(0), words);
        Assert.False(classmate.IsIn() || stranger.IsIn());
        using var browser = site.Visitor();
        using var response = await browser.ByCodeAsync((await school.ContentsAsync(1)).Token);
        Assert.Contains(await school.NameAsync(1), (await browser.PageAsync("/kk/me")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Old_secret_and_old_code_are_dead_after_a_new_issue()
    {
        var school = await CardClass.OpenAsync(site);
        var old = await school.ContentsAsync(0);
        var untouched = await school.ContentsAsync(1);
        await school.IssueAsync(school.Students[0]);
        using var words = await site.Visitor().ByWordsAsync(await school.NameAsync(0), string.Join(' ', old.Secret.Parts));
        using var code = await site.Visitor().ByCodeAsync(old.Token);
        using var fresh = await site.Visitor().ByCodeAsync((await school.ContentsAsync(0)).Token);
        using var neighbour = await site.Visitor().ByCodeAsync(untouched.Token);
        Assert.False(words.IsIn() || code.IsIn());
        Assert.True(fresh.IsIn() && neighbour.IsIn());
    }

    [Theory]
    [InlineData(nameof(MemberState.Removed))]
    [InlineData(nameof(MemberState.Waiting))]
    [InlineData(nameof(MemberState.Left))]
    public async Task Whoever_is_no_member_any_more_is_refused(string state)
    {
        var school = await CardClass.OpenAsync(site);
        await school.ChangeAsync(async db => (await db.Set<ClassMember>().FirstAsync(m => m.PersonId == school.Students[0])).State = Enum.Parse<MemberState>(state));
        await RefusedAsync(school);
    }

    [Fact]
    public async Task A_disabled_account_and_one_with_a_second_factor_are_refused()
    {
        var school = await CardClass.OpenAsync(site);
        await site.ChangeAsync(school.Students[0], u => u.IsEnabled = false);
        await RefusedAsync(school);
        await site.ChangeAsync(school.Students[0], u => (u.IsEnabled, u.TwoFactorEnabled) = (true, true));
        await RefusedAsync(school);
    }

    [Fact]
    public async Task A_class_that_ended_says_so_to_who_holds_the_card()
    {
        var school = await CardClass.OpenAsync(site);
        await school.ChangeAsync(async db => (await db.Set<SchoolClass>().FirstAsync(c => c.Id == school.Class.Id)).EndedUtc = DateTime.UtcNow);
        using var code = await site.Visitor().ByCodeAsync((await school.ContentsAsync(0)).Token);
        Assert.Contains("Бұл сынып аяқталды", (await code.DocumentAsync()).Body!.TextContent, StringComparison.Ordinal);
        using var wrong = await site.Visitor().ByWordsAsync(await school.NameAsync(0), "бір екі үш");
        Assert.DoesNotContain("аяқталды", (await wrong.DocumentAsync()).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_unknown_and_locked_get_the_same_answer_and_the_code_still_opens()
    {
        var school = await CardClass.OpenAsync(site);
        var name = await school.NameAsync(0);
        var contents = await school.ContentsAsync(0);
        var words = string.Join(' ', contents.Secret.Parts);
        var answers = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < 10; i++)
        {
            using var wrong = await site.Visitor().ByWordsAsync(name, "бір екі үш");
            answers.Add((await wrong.DocumentAsync()).QuerySelector("main .err, main [role=alert], main .prose")!.TextContent);
        }
        Assert.NotNull((await school.RowAsync(0))!.LockedUtc);
        using var locked = await site.Visitor().ByWordsAsync(name, words);
        using var unknown = await site.Visitor().ByWordsAsync(name + "x", words);
        Assert.False(locked.IsIn());
        answers.Add((await locked.DocumentAsync()).QuerySelector("main .err, main [role=alert], main .prose")!.TextContent);
        answers.Add((await unknown.DocumentAsync()).QuerySelector("main .err, main [role=alert], main .prose")!.TextContent);
        Assert.Single(answers);
        Assert.DoesNotContain("бір екі", answers.Single(), StringComparison.Ordinal);

        using (var code = await site.Visitor().ByCodeAsync(contents.Token))
        {
            Assert.True(code.IsIn());
        }
        await school.UnlockAsync(0);
        using var unlocked = await site.Visitor().ByWordsAsync(name, words);
        Assert.True(unlocked.IsIn());
    }

    [Fact]
    public async Task Missing_parts_are_asked_for_and_count_as_no_try()
    {
        var school = await CardClass.OpenAsync(site);
        using var response = await site.Visitor().ByWordsAsync(await school.NameAsync(0), " ");
        Assert.NotNull((await response.DocumentAsync()).QuerySelector("[aria-invalid=true]"));
        Assert.Equal(0, (await school.RowAsync(0))!.WrongTries);
    }

    [Fact]
    public async Task Forms_without_their_token_are_refused()
    {
        foreach (var path in new[] { "/kk/sign-in/card", "/kk/c" })
        {
            using var form = new FormUrlEncodedContent([new("Name", "x"), new("Token", "y")]);
            using var response = await site.Visitor().PostAsync(path, form, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        }
    }

    private async Task RefusedAsync(CardClass school)
    {
        var contents = await school.ContentsAsync(0);
        using var words = await site.Visitor().ByWordsAsync(await school.NameAsync(0), string.Join(' ', contents.Secret.Parts));
        using var code = await site.Visitor().ByCodeAsync(contents.Token);
        Assert.False(words.IsIn() || code.IsIn());
    }

    private static string InLatin(string text) => new([.. text.Select(c => Cyrillic.IndexOf(c) is >= 0 and var i ? Latin[i] : c)]);

    public sealed class OnSqlite(RoomySite site) : CardSignInTests(site), IClassFixture<RoomySite>;

    public sealed class OnPostgres(RoomyPostgresSite site) : CardSignInTests(site), IClassFixture<RoomyPostgresSite>;
}
