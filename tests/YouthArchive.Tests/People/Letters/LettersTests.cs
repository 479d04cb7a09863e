using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.People.Accounts;
using YouthArchive.Platform;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Mail;
using YouthArchive.Platform.Security;
using YouthArchive.Tests.Platform.Mail;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.People.Letters;

public abstract class LettersTests(PortalSite site)
{
    private const string Kind = "Deadline.Near";

    private static string To() => $"letters{Guid.NewGuid():N}@example.org";

    [Fact]
    public async Task Link_at_the_foot_asks_first_and_then_unsubscribes_without_signing_in()
    {
        var to = To();
        var path = await UnsubscribePathAsync(to);
        using var browser = site.Visitor();
        var asked = await browser.PageAsync(path);
        Assert.NotNull(asked.QuerySelector("form#unsubscribe button"));
        Assert.False(await IsUnwantedAsync(to));
        using var done = await browser.SubmitAsync(path, "form#unsubscribe");
        Assert.Equal(HttpStatusCode.OK, done.StatusCode);
        Assert.True(await IsUnwantedAsync(to));
        await site.WriteAsync(New(to));
        Assert.Single(await site.LettersAsync(to));
        await site.WriteAsync(New(to) with { IsEssential = true });
        Assert.Equal(2, (await site.LettersAsync(to)).Count);
    }

    [Fact]
    public async Task Mail_program_unsubscribes_with_one_click_twice_over()
    {
        var to = To();
        var path = await UnsubscribePathAsync(to);
        for (var click = 0; click < 2; click++)
        {
            using var form = new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]);
            using var response = await site.Visitor().PostAsync(path, form, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }
        Assert.True(await IsUnwantedAsync(to));
    }

    [Fact]
    public async Task Link_that_was_changed_does_nothing()
    {
        var path = await UnsubscribePathAsync(To());
        var page = await site.Visitor().PageAsync(path[..^3]);
        Assert.Null(page.QuerySelector("form#unsubscribe"));
        Assert.NotNull((await site.Visitor().PageAsync(path)).QuerySelector("form#unsubscribe"));
    }

    [Fact]
    public async Task Own_page_switches_letters_off_and_on_again()
    {
        var id = await site.NewPersonAsync(PortalRoles.Student);
        var to = To();
        await GiveAddressAsync(id, to);
        using var browser = await site.SignedInAsAsync(id);
        Assert.True(await ShownAsync(browser));
        using var off = await browser.SubmitAsync("/kk/me", "form#letters", ("Wanted", ""));
        Assert.Equal("/kk/me", off.Headers.Location?.OriginalString);
        Assert.False(await ShownAsync(browser));
        await site.WriteAsync(New(to) with { PersonId = id });
        Assert.Empty(await site.LettersAsync(to));
        using var on = await browser.SubmitAsync("/kk/me", "form#letters", ("Wanted", Kind));
        Assert.True(await ShownAsync(browser));
        await site.WriteAsync(New(to) with { PersonId = id });
        var letter = await site.LetterAsync(to);
        using var data = await browser.GetAsync("/kk/me/data", TestContext.Current.CancellationToken);
        Assert.Contains(letter.Subject, await data.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Administrator_finds_a_letter_reads_it_audited_without_its_link_and_sends_it_again()
    {
        await using var office = await PostOffice.OpenAsync();
        var to = To().Replace("letters", "nobody", StringComparison.Ordinal);
        await site.WriteAsync(New(to) with { Link = new("Құпия", "/recover/secret-token") });
        await site.SendAsync(office);
        using var administrator = await site.SignedInAsync(PortalRoles.Administrator);
        var failed = await administrator.PageAsync($"/kk/admin/mail?state=Failed&kind={Kind}");
        Assert.Contains(to, failed.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(to, (await administrator.PageAsync("/kk/admin/mail?state=Sent")).Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(to, (await administrator.PageAsync("/kk/admin/mail?kind=Other")).Body!.TextContent, StringComparison.Ordinal);

        var id = (await site.LetterAsync(to)).Id;
        var page = await administrator.PageAsync($"/kk/admin/mail/{id}");
        Assert.Contains("Мерзім жақын.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-token", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Equal(1, await site.InDatabaseAsync(db => db.Set<AuditEvent>().CountAsync(e => e.Kind == "Mail.Read" && e.SubjectId == id)));
        using var again = await administrator.SubmitAsync($"/kk/admin/mail/{id}", "form#again");
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.Equal((MailState.Waiting, 0), (await site.LetterAsync(to)) is var waiting ? (waiting.State, waiting.Attempts) : default);
    }

    [Fact]
    public async Task Test_letter_goes_to_whoever_asks_for_it_and_says_so_when_there_is_no_address()
    {
        var id = await site.NewPersonAsync(PortalRoles.Administrator);
        using var administrator = await site.SignedInAsAsync(id);
        using var without = await administrator.SubmitAsync("/ru/admin/mail", "form#test");
        Assert.NotNull((await without.DocumentAsync()).QuerySelector(".errw"));
        var to = To();
        await GiveAddressAsync(id, to);
        using var with = await administrator.SubmitAsync("/ru/admin/mail", "form#test");
        Assert.Equal(HttpStatusCode.Redirect, with.StatusCode);
        // In the account's language, not in that of the page.
        Assert.Equal("kk", (await site.LetterAsync(to)).Language);
        Assert.DoesNotContain("Test letter", (await site.LetterAsync(to)).Text, StringComparison.Ordinal);
    }

    private static Letter New(string to) => new(Kind, to, "kk", "Соңғы мерзім", ["Мерзім жақын."]) { IsEssential = false };

    private async Task<string> UnsubscribePathAsync(string to)
    {
        await site.WriteAsync(New(to));
        return (await site.LetterAsync(to)).UnsubscribeUrl![MailSite.BaseUrl.Length..];
    }

    private Task<bool> IsUnwantedAsync(string to) =>
        site.InScopeAsync(services => services.GetRequiredService<MailChoices>().IsUnwantedAsync(MailChoices.SubjectOf(null, to), Kind));

    private static async Task<bool> ShownAsync(HttpClient browser) =>
        (await browser.PageAsync("/kk/me")).QuerySelector($"form#letters input[value='{Kind}']") is IHtmlInputElement { IsChecked: true };

    private Task GiveAddressAsync(string id, string to) => site.InDatabaseAsync(db =>
        db.Set<PortalUser>().Where(u => u.Id == id).ExecuteUpdateAsync(s => s.SetProperty(u => u.Email, to).SetProperty(u => u.NormalizedEmail, to.ToUpperInvariant())));

    public sealed class OnSqlite(ChoosingSite site) : LettersTests(site), IClassFixture<ChoosingSite>;

    public sealed class OnPostgres(ChoosingPostgresSite site) : LettersTests(site), IClassFixture<ChoosingPostgresSite>;
}

/// <summary>A site where one kind of letter may be switched off, whatever the modules have by then.</summary>
public sealed class ChoosingSite : PortalSite
{
    protected override void Configure(IDictionary<string, string> settings) => MailSite.Configure(settings);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureServices(services => services.AddLetterKind("Deadline.Near", "A deadline is near"));
    }
}

public sealed class ChoosingPostgresSite : PostgresSite
{
    protected override void Configure(IDictionary<string, string> settings) => MailSite.Configure(settings);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureServices(services => services.AddLetterKind("Deadline.Near", "A deadline is near"));
    }
}
