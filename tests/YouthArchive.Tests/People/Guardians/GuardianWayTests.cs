using System.Net;
using Microsoft.EntityFrameworkCore;
using Xunit;
using YouthArchive.People.Accounts;
using YouthArchive.People.Contracts;
using YouthArchive.People.Guardians;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Security;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.People.Guardians;

public abstract class GuardianWayTests(PortalSite site)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static int _count;

    private static string NewAddress() => $"ana{Interlocked.Increment(ref _count)}@example.org";

    private MovableClock Clock => new((IGuardianSite)site);

    [Fact]
    public async Task A_guardian_without_an_account_answers_by_the_link()
    {
        var student = await GuardianSite.StudentAsync(site, name: "Әлия Көшербай");
        var (_, teacher) = await GuardianSite.ClassAsync(site, student);
        var mail = NewAddress();
        Assert.Equal(AskOutcome.Asked, await GuardianSite.AskAsync(site, student, mail, teacher));
        Assert.Equal(ConsentState.Asked, (await GuardianSite.OutlineAsync(site, student))[ConsentPurpose.TakingPart].State);
        var letter = (await GuardianSite.LettersAsync(site, mail)).Single();
        Assert.DoesNotContain("Әлия", letter.Text + letter.Html + letter.Subject, StringComparison.Ordinal);

        using var browser = site.Visitor();
        using var opened = await browser.GetAsync(await GuardianSite.LinkAsync(site, mail), Cancel);
        Assert.Equal("/kk/consent", opened.Headers.Location?.OriginalString);
        var page = await browser.PageAsync("/en/consent");
        Assert.DoesNotContain("Әлия", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        using var account = await browser.SubmitAsync(
            "/en/consent", "form#open", ("DisplayName", "Жанар Көшербай"), ("Password", "төрт сөз бір жерде"), ("Agree", "true"));
        Assert.Equal(HttpStatusCode.Redirect, account.StatusCode);

        page = await browser.PageAsync("/en/consent");
        Assert.Contains("Әлия К.", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Көшербай", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(4, page.QuerySelectorAll("input[name=Purposes]").Length);
        Assert.Empty(page.QuerySelectorAll("input[name=Purposes][checked]"));
        using var nothing = await browser.SubmitAsync("/en/consent", "form#decide");
        Assert.Equal(HttpStatusCode.OK, nothing.StatusCode);
        using var decided = await browser.SubmitAsync("/en/consent", "form#decide", ("Purposes", "taking-part"), ("Purposes", "name"));
        Assert.Equal($"/en/guardian/{student}", decided.Headers.Location?.OriginalString);

        var outline = await GuardianSite.OutlineAsync(site, student);
        Assert.Equal(
            [ConsentState.Live, ConsentState.Live, ConsentState.Missing, ConsentState.Missing], outline.Lines.Select(l => l.State));
        var user = await site.InDatabaseAsync(db => db.Set<PortalUser>().AsNoTracking().SingleAsync(u => u.Email == mail));
        Assert.True(user.EmailConfirmed);
        Assert.Equal("Consent.Given", (await GuardianSite.LettersAsync(site, mail)).Last().Kind);
        Assert.Equal((1, "en", ConsentWay.Link, user.Id), outline[ConsentPurpose.Name].Consent is { } c ? (c.TextVersion, c.TextLanguage, c.Way, c.GuardianId) : default);

        // Used up, for everybody.
        using var again = site.Visitor();
        using var second = await again.GetAsync((await GuardianSite.LettersAsync(site, mail)).First().Text is { } text
            ? System.Text.RegularExpressions.Regex.Match(text, "/[a-z]{2}/consent/[0-9a-f]{64}").Value : "", Cancel);
        Assert.Null((await again.PageAsync("/en/consent")).QuerySelector("form#open"));
    }

    [Fact]
    public async Task A_guardian_withdraws_and_the_name_is_gone_at_once()
    {
        var (student, guardian) = await AnsweredAsync(["taking-part", "name"]);
        Assert.True((await GuardianSite.NameAsync(site, student)).IsFull);
        using var browser = await site.SignedInAsAsync(guardian);
        using var withdrawn = await browser.SubmitAsync($"/kk/guardian/{student}", "form#withdraw-name");
        Assert.Equal(HttpStatusCode.Redirect, withdrawn.StatusCode);
        Assert.Equal(ConsentState.Withdrawn, (await GuardianSite.OutlineAsync(site, student))[ConsentPurpose.Name].State);
        Assert.Equal("Ә. К.", (await GuardianSite.NameAsync(site, student)).Text);
        var kinds = await site.InDatabaseAsync(db => db.Set<AuditEvent>().Where(a => a.SubjectId == student).OrderBy(a => a.Id).Select(a => a.Kind).ToListAsync());
        Assert.Equal("Consent.Withdrawn", kinds.Last());

        using var given = await browser.SubmitAsync($"/kk/guardian/{student}", "form#give", ("Purposes", "name"));
        Assert.Equal(HttpStatusCode.Redirect, given.StatusCode);
        Assert.True((await GuardianSite.NameAsync(site, student)).IsFull);
    }

    [Fact]
    public async Task Another_guardians_child_is_not_found()
    {
        var (student, _) = await AnsweredAsync(["taking-part"]);
        var (_, other) = await AnsweredAsync(["taking-part"]);
        foreach (var reader in new[] { other, student, await site.NewPersonAsync(PortalRoles.Judge), await site.NewPersonAsync(PortalRoles.Teacher) })
        {
            using var browser = await site.SignedInAsAsync(reader);
            using var response = await browser.GetAsync($"/kk/guardian/{student}", Cancel);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }
    }

    [Fact]
    public async Task The_student_or_another_minor_cannot_answer()
    {
        var student = await GuardianSite.StudentAsync(site);
        var friend = await GuardianSite.StudentAsync(site, age: 16);
        var mail = NewAddress();
        await GuardianSite.AskAsync(site, student, mail, student);
        var link = await GuardianSite.LinkAsync(site, mail);
        foreach (var reader in new[] { student, friend })
        {
            using var browser = await site.SignedInAsAsync(reader);
            using var opened = await browser.GetAsync(link, Cancel);
            using var request = new HttpRequestMessage(HttpMethod.Get, "/en/consent");
            var cookie = opened.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("ya.consent=", StringComparison.Ordinal)).Split(';')[0];
            request.Headers.Add("Cookie", $"{string.Join("; ", browser.DefaultRequestHeaders.GetValues("Cookie"))}; {cookie}");
            using var response = await browser.SendAsync(request, Cancel);
            var page = await response.DocumentAsync();
            Assert.Null(page.QuerySelector("form#decide"));
            Assert.NotNull(page.QuerySelector("form#sign-out"));
        }
    }

    [Fact]
    public async Task Asking_again_ends_the_earlier_link_and_own_addresses_are_refused()
    {
        var student = await GuardianSite.StudentAsync(site, email: $"own{Guid.NewGuid():n}@example.org");
        var own = await site.InDatabaseAsync(db => db.Set<PortalUser>().Where(u => u.Id == student).Select(u => u.Email!).SingleAsync());
        var (_, teacher) = await GuardianSite.ClassAsync(site, student);
        Assert.Equal(AskOutcome.OwnAddress, await GuardianSite.AskAsync(site, student, own.ToUpperInvariant(), teacher));
        Assert.Equal(AskOutcome.NotAnAddress, await GuardianSite.AskAsync(site, student, "a@b\r\nBcc: c@d", teacher));
        var mail = NewAddress();
        await GuardianSite.AskAsync(site, student, mail, teacher);
        var first = await GuardianSite.LinkAsync(site, mail);
        await GuardianSite.AskAsync(site, student, mail, teacher);
        using var browser = site.Visitor();
        using var old = await browser.GetAsync(first, Cancel);
        Assert.Null((await browser.PageAsync("/kk/consent")).QuerySelector("form#open"));
        using var fresh = await browser.GetAsync(await GuardianSite.LinkAsync(site, mail), Cancel);
        Assert.NotNull((await browser.PageAsync("/kk/consent")).QuerySelector("form#open"));
    }

    [Fact]
    public async Task A_minor_without_a_school_names_three_addresses_a_month_and_one_letter_a_day()
    {
        var student = await GuardianSite.StudentAsync(site);
        using var browser = await site.SignedInAsAsync(student);
        async Task<bool> AskAsync(string mail)
        {
            using var response = await browser.SubmitAsync("/kk/me/consents", "form#ask", ("Email", mail), ("Language", "kk"));
            return response.StatusCode == HttpStatusCode.Redirect;
        }
        var first = NewAddress();
        Assert.True(await AskAsync(first));
        Assert.False(await AskAsync(first));
        Assert.True(await AskAsync(NewAddress()));
        Assert.True(await AskAsync(NewAddress()));
        Assert.False(await AskAsync(NewAddress()));
        await Clock.AheadAsync(TimeSpan.FromDays(2), async () => Assert.True(await AskAsync(first)));

        var (_, _) = await GuardianSite.ClassAsync(site, student);
        Assert.Null((await browser.PageAsync("/kk/me/consents")).QuerySelector("form#ask"));
    }

    [Fact]
    public async Task From_18_a_student_gives_and_withdraws_alone()
    {
        var student = await GuardianSite.StudentAsync(site, age: 20);
        using var browser = await site.SignedInAsAsync(student);
        Assert.Contains("/kk/me/consents", (await browser.PageAsync("/kk/me")).QuerySelector("#main")!.InnerHtml, StringComparison.Ordinal);
        using var given = await browser.SubmitAsync("/kk/me/consents", "form#give", ("Purposes", "name"));
        Assert.Equal(HttpStatusCode.Redirect, given.StatusCode);
        Assert.True((await GuardianSite.NameAsync(site, student)).IsFull);
        using var withdrawn = await browser.SubmitAsync("/kk/me/consents", "form#withdraw-name");
        Assert.False((await GuardianSite.NameAsync(site, student)).IsFull);

        using var minor = await site.SignedInAsAsync(await GuardianSite.StudentAsync(site));
        Assert.Null((await minor.PageAsync("/kk/me/consents")).QuerySelector("form#give"));
    }

    [Fact]
    public async Task Unanswered_letters_are_followed_by_two_reminders_and_no_more()
    {
        var student = await GuardianSite.StudentAsync(site);
        var mail = NewAddress();
        await GuardianSite.AskAsync(site, student, mail, student);
        var kinds = new List<int>();
        foreach (var day in new[] { 2, 3, 4, 9, 10, 11, 20, 29 })
        {
            await Clock.AheadAsync(TimeSpan.FromDays(day), () => GuardianSite.RemindAsync(site));
            kinds.Add((await GuardianSite.LettersAsync(site, mail)).Count);
        }
        Assert.Equal([1, 2, 2, 2, 3, 3, 3, 3], kinds);
        using var browser = site.Visitor();
        using var opened = await browser.GetAsync(await GuardianSite.LinkAsync(site, mail), Cancel);
        Assert.NotNull((await browser.PageAsync("/kk/consent")).QuerySelector("form#open"));
    }

    [Fact]
    public async Task A_consent_that_ends_is_announced_once_and_then_ends_by_itself()
    {
        var (student, guardian) = await AnsweredAsync(["taking-part", "name"]);
        var mail = await site.InDatabaseAsync(db => db.Set<PortalUser>().Where(u => u.Id == guardian).Select(u => u.Email!).SingleAsync());
        var soon = DateTime.UtcNow.AddDays(20);
        await site.InDatabaseAsync(db => db.Set<Consent>().Where(c => c.StudentId == student).ExecuteUpdateAsync(s => s.SetProperty(c => c.UntilUtc, soon)));
        await GuardianSite.RemindAsync(site);
        await GuardianSite.RemindAsync(site);
        Assert.Single(await GuardianSite.LettersAsync(site, mail), l => l.Kind == "Consent.Ending");
        await Clock.AheadAsync(TimeSpan.FromDays(21), async () =>
        {
            Assert.Equal(ConsentState.Expired, (await GuardianSite.OutlineAsync(site, student))[ConsentPurpose.TakingPart].State);
            Assert.Equal("Ә. К.", (await GuardianSite.NameAsync(site, student)).Text);
        });
    }

    [Fact]
    public async Task Own_data_holds_consents_but_not_the_guardians_address()
    {
        var (student, guardian) = await AnsweredAsync(["name"]);
        using var browser = await site.SignedInAsAsync(student);
        var data = await browser.GetStringAsync("/kk/me/data", Cancel);
        Assert.Contains("\"consents\"", data, StringComparison.Ordinal);
        Assert.DoesNotContain("@example.org", data, StringComparison.Ordinal);
        using var parent = await site.SignedInAsAsync(guardian);
        Assert.Contains("\"guardianOf\"", await parent.GetStringAsync("/kk/me/data", Cancel), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/kk/consents/text/name/1", HttpStatusCode.OK)]
    [InlineData("/mn/consents/text/taking-part/1", HttpStatusCode.OK)]
    [InlineData("/kk/consents/text/name/2", HttpStatusCode.NotFound)]
    [InlineData("/kk/consents/text/name/0", HttpStatusCode.NotFound)]
    [InlineData("/kk/consents/text/secret/1", HttpStatusCode.NotFound)]
    public async Task Any_version_of_a_text_can_be_read(string path, HttpStatusCode expected)
    {
        using var browser = site.Visitor();
        using var response = await browser.GetAsync(path, Cancel);
        Assert.Equal(expected, response.StatusCode);
    }

    private async Task<(string Student, string Guardian)> AnsweredAsync(string[] purposes)
    {
        var student = await GuardianSite.StudentAsync(site);
        var mail = NewAddress();
        await GuardianSite.AskAsync(site, student, mail, student);
        using var browser = site.Visitor();
        using var opened = await browser.GetAsync(await GuardianSite.LinkAsync(site, mail), Cancel);
        using var account = await browser.SubmitAsync(
            "/kk/consent", "form#open", ("DisplayName", "Жанар"), ("Password", "төрт сөз бір жерде"), ("Agree", "true"));
        using var decided = await browser.SubmitAsync("/kk/consent", "form#decide", [.. purposes.Select(p => ("Purposes", p))]);
        Assert.Equal(HttpStatusCode.Redirect, decided.StatusCode);
        return (student, await site.InDatabaseAsync(db => db.Set<PortalUser>().Where(u => u.Email == mail).Select(u => u.Id).SingleAsync()));
    }

    /// <summary>Sets the site's clock forward for a while.</summary>
    private sealed class MovableClock(IGuardianSite site)
    {
        public async Task AheadAsync(TimeSpan by, Func<Task> work)
        {
            site.Time.Ahead = by;
            try
            {
                await work();
            }
            finally
            {
                site.Time.Ahead = TimeSpan.Zero;
            }
        }
    }

    public sealed class OnSqlite(GuardiansOnSqlite site) : GuardianWayTests(site), IClassFixture<GuardiansOnSqlite>;

    public sealed class OnPostgres(GuardiansOnPostgres site) : GuardianWayTests(site), IClassFixture<GuardiansOnPostgres>;
}
