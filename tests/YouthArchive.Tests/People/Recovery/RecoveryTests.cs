using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.People.Accounts;
using YouthArchive.People.Recovery;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Security;
using YouthArchive.Tests.People.SignIn;
using YouthArchive.Tests.Platform.Mail;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.People.Recovery;

public abstract class RecoveryTests(PortalSite site)
{
    private const string Fresh = "жаңа құпия сөздерім";

    [Fact]
    public async Task Letter_with_a_link_leads_to_a_new_password_once()
    {
        var (id, name, to) = await NewPersonAsync(PortalRoles.Student);
        using var old = await site.SignedInAsAsync(id);
        await AskAsync(name);
        var link = await LinkAsync(to);
        using var browser = site.Visitor();
        Assert.Contains(name, (await browser.PageAsync(link)).Body!.TextContent, StringComparison.Ordinal);
        using var set = await browser.SubmitAsync(link, "form#new-password", ("Password", Fresh));
        Assert.Equal("/kk/sign-in", set.Headers.Location?.OriginalString);
        using var signedIn = await browser.SignInAsync(name, Fresh);
        Assert.Equal("/kk/me", signedIn.Headers.Location?.OriginalString);
        using var before = await site.Visitor().SignInAsync(name, "Sample-2026-archive");
        Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        Assert.Null((await browser.PageAsync(link)).QuerySelector("form#new-password"));
        Assert.Equal(1, await EventsAsync("Password.Recovered", id));
    }

    [Fact]
    public async Task Answer_is_the_same_whoever_is_asked_for()
    {
        var (_, name, to) = await NewPersonAsync(PortalRoles.Student);
        var known = await AskAsync(name);
        var byAddress = await AskAsync(to);
        var unknown = await AskAsync("nobody.at.all");
        var unknownAddress = await AskAsync("nobody@example.org");
        Assert.All([byAddress, unknown, unknownAddress], answer => Assert.Equal(known, answer));
        Assert.Equal(2, (await site.LettersAsync(to)).Count);
    }

    [Fact]
    public async Task Account_gets_three_letters_an_hour_and_the_answer_does_not_tell()
    {
        var (_, name, to) = await NewPersonAsync(PortalRoles.Student);
        var answers = new List<string>();
        for (var i = 0; i < 5; i++)
        {
            answers.Add(await AskAsync(i % 2 == 0 ? name : to));
        }
        Assert.Single(answers.Distinct());
        Assert.Equal(3, (await site.LettersAsync(to)).Count);
    }

    [Fact]
    public async Task Family_with_one_address_gets_a_letter_for_each_account_and_a_disabled_account_none()
    {
        var (_, first, to) = await NewPersonAsync(PortalRoles.Student);
        var (_, second, _) = await NewPersonAsync(PortalRoles.Student, to);
        var (disabled, _, _) = await NewPersonAsync(PortalRoles.Student, to);
        await site.InDatabaseAsync(db => db.Set<PortalUser>().Where(u => u.Id == disabled).ExecuteUpdateAsync(s => s.SetProperty(u => u.IsEnabled, false)));
        await AskAsync(to.ToUpperInvariant());
        var texts = (await site.LettersAsync(to)).Select(l => l.Text).ToList();
        Assert.Equal(2, texts.Count);
        Assert.Contains(texts, t => t.Contains(first, StringComparison.Ordinal));
        Assert.Contains(texts, t => t.Contains(second, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(59, true)]
    [InlineData(61, false)]
    public async Task Link_holds_for_an_hour(int minutes, bool holds)
    {
        var (id, _, _) = await NewPersonAsync(PortalRoles.Student);
        var found = await site.InScopeAsync(async services =>
        {
            var account = await services.GetRequiredService<DbContext>().Set<PortalUser>().SingleAsync(u => u.Id == id);
            var protection = services.GetRequiredService<Microsoft.AspNetCore.DataProtection.IDataProtectionProvider>();
            var clock = new ManualTime(DateTimeOffset.UtcNow);
            var token = new RecoveryTokens(protection, clock).For(account, RecoveryTokens.ByMail);
            clock.Advance(TimeSpan.FromMinutes(minutes));
            return new RecoveryTokens(protection, clock).Read(token);
        });
        Assert.Equal(holds, found is not null);
    }

    [Fact]
    public async Task Weak_password_is_refused_and_the_link_still_works()
    {
        var (_, name, to) = await NewPersonAsync(PortalRoles.Student);
        await AskAsync(name);
        var link = await LinkAsync(to);
        using var weak = await site.Visitor().SubmitAsync(link, "form#new-password", ("Password", "short"));
        Assert.NotNull((await weak.DocumentAsync()).QuerySelector(".errw"));
        using var set = await site.Visitor().SubmitAsync(link, "form#new-password", ("Password", Fresh));
        Assert.Equal(HttpStatusCode.Redirect, set.StatusCode);
    }

    [Fact]
    public async Task Organiser_gives_a_password_that_is_shown_once_works_and_is_audited_with_its_reason()
    {
        var (id, name, _) = await NewPersonAsync(PortalRoles.Student);
        using var organiser = await OrganiserAsync();
        var path = $"/kk/admin/recovery/{id}";
        using var found = await organiser.SubmitAsync("/kk/admin/recovery", "form#search", ("Text", name));
        Assert.NotNull((await found.DocumentAsync()).QuerySelector($"a[href='{path}']"));
        using var without = await organiser.SubmitAsync(path, "form#give", ("Give", "password"));
        Assert.Null((await without.DocumentAsync()).QuerySelector("[data-secret]"));
        using var given = await organiser.SubmitAsync(path, "form#give", ("Give", "password"), ("Reason", "мектеп арқылы расталды"));
        var password = (await given.DocumentAsync()).QuerySelector("[data-secret]")!.TextContent;
        Assert.Null((await organiser.PageAsync(path)).QuerySelector("[data-secret]"));
        using var signedIn = await site.Visitor().SignInAsync(name, password);
        Assert.Equal("/kk/me", signedIn.Headers.Location?.OriginalString);
        var audited = await site.InDatabaseAsync(db => db.Set<AuditEvent>().SingleAsync(e => e.Kind == "Password.Given" && e.SubjectId == id));
        Assert.Equal("мектеп арқылы расталды", audited.Reason);
        Assert.NotNull(audited.ActorId);
    }

    [Fact]
    public async Task Organiser_gives_a_link_and_the_sessions_of_the_account_end()
    {
        var (id, name, _) = await NewPersonAsync(PortalRoles.Student);
        var stamp = await StampAsync(id);
        using var organiser = await OrganiserAsync();
        using var given = await organiser.SubmitAsync($"/kk/admin/recovery/{id}", "form#give", ("Give", "link"), ("Reason", "бетпе-бет келді"));
        var link = (await given.DocumentAsync()).QuerySelector("[data-secret]")!.TextContent;
        Assert.NotEqual(stamp, await StampAsync(id));
        using var set = await site.Visitor().SubmitAsync(link[MailSite.BaseUrl.Length..], "form#new-password", ("Password", Fresh));
        Assert.Equal(HttpStatusCode.Redirect, set.StatusCode);
        using var signedIn = await site.Visitor().SignInAsync(name, Fresh);
        Assert.Equal("/kk/me", signedIn.Headers.Location?.OriginalString);
        Assert.Equal(1, await EventsAsync("Recovery.LinkGiven", id));
    }

    [Theory]
    [InlineData(PortalRoles.Administrator)]
    [InlineData(PortalRoles.Organiser)]
    [InlineData(PortalRoles.Judge)]
    [InlineData("Imported role")]
    public async Task Accounts_of_staff_are_not_there_for_an_organiser_and_are_for_an_administrator(string role)
    {
        var (id, name, _) = await NewPersonAsync(role);
        var path = $"/kk/admin/recovery/{id}";
        using var organiser = await OrganiserAsync();
        using var refused = await organiser.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        using var found = await organiser.SubmitAsync("/kk/admin/recovery", "form#search", ("Text", name));
        Assert.Null((await found.DocumentAsync()).QuerySelector($"a[href='{path}']"));
        using var administrator = await site.SignedInAsync(PortalRoles.Administrator);
        Assert.NotNull((await administrator.PageAsync(path)).QuerySelector("form#give"));
    }

    [Fact]
    public async Task Sign_in_page_leads_here_and_says_whom_to_ask_without_mail()
    {
        var signIn = await site.Visitor().PageAsync("/kk/sign-in");
        Assert.NotNull(signIn.QuerySelector("a[href='/kk/recover']"));
        var page = await site.Visitor().PageAsync("/en/recover");
        Assert.Contains("Ask your teacher, your school or the organisers.", page.Body!.TextContent, StringComparison.Ordinal);
    }

    private async Task<string> AskAsync(string name)
    {
        using var response = await site.Visitor().SubmitAsync("/kk/recover", "form#recover", ("Name", name));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return (await response.DocumentAsync()).QuerySelector("main")!.InnerHtml;
    }

    private async Task<string> LinkAsync(string to) =>
        (await site.LettersAsync(to))[0].Text.Split("\r\n").First(l => l.Contains("/recover/", StringComparison.Ordinal))[MailSite.BaseUrl.Length..];

    private Task<HttpClient> OrganiserAsync() => site.InScopeAsync(async services =>
    {
        await services.GetRequiredService<IRoleGrants>().GrantAsync(PortalRoles.Organiser, [RecoveryPermissions.RecoverAccounts]);
        return await site.SignedInAsync(PortalRoles.Organiser);
    });

    private async Task<(string Id, string Name, string To)> NewPersonAsync(string role, string? address = null)
    {
        var id = await site.NewPersonAsync(role);
        var to = address ?? $"r{id}@example.org";
        await site.InDatabaseAsync(db => db.Set<PortalUser>().Where(u => u.Id == id)
            .ExecuteUpdateAsync(s => s.SetProperty(u => u.Email, to).SetProperty(u => u.NormalizedEmail, to.ToUpperInvariant())));
        return (id, "p" + id, to);
    }

    private Task<string?> StampAsync(string id) => site.InDatabaseAsync(db => db.Set<PortalUser>().Where(u => u.Id == id).Select(u => u.SecurityStamp).SingleAsync());

    private Task<int> EventsAsync(string kind, string id) => site.InDatabaseAsync(db => db.Set<AuditEvent>().CountAsync(e => e.Kind == kind && e.SubjectId == id));

    public sealed class OnSqlite(RecoverySite site) : RecoveryTests(site), IClassFixture<RecoverySite>;

    public sealed class OnPostgres(RecoveryPostgresSite site) : RecoveryTests(site), IClassFixture<RecoveryPostgresSite>;
}

public sealed class RecoverySite : PortalSite
{
    protected override void Configure(IDictionary<string, string> settings)
    {
        MailSite.Configure(settings);
        settings["SignIn:AttemptsPerAddressPerMinute"] = "10000";
    }
}

public sealed class RecoveryPostgresSite : PostgresSite
{
    protected override void Configure(IDictionary<string, string> settings)
    {
        MailSite.Configure(settings);
        settings["SignIn:AttemptsPerAddressPerMinute"] = "10000";
    }
}
