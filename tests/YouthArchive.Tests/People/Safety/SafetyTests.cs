using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.People.Accounts;
using YouthArchive.People.Contracts;
using YouthArchive.People.Safety;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Mail;
using YouthArchive.Platform.Security;
using YouthArchive.Tests.Platform.Mail;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.People.Safety;

public abstract class SafetyTests(PortalSite site)
{
    private const string Tell = "/kk/tell-an-adult";

    [Fact]
    public async Task Visitor_tells_without_an_account_and_those_who_answer_see_it()
    {
        using var organiser = await site.SignedInAsAsync(await StaffAsync("Қайрат Дәулетов"));
        var what = Words();
        await TellAsync(site.Visitor(), what);
        Assert.Contains(what, (await ReportPageAsync(organiser, what))!.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_page_leads_there_for_visitors_and_for_the_signed_in()
    {
        using var student = await site.SignedInAsync(PortalRoles.Student);
        foreach (var (browser, path) in new[] { (site.Visitor(), "/kk/sign-in"), (student, "/kk/me"), (site.Visitor(), Tell) })
        {
            Assert.NotNull((await browser.PageAsync(path)).QuerySelector($"footer a[href='{Tell}']"));
        }
        using var missing = await site.Visitor().GetAsync("/kk/no-such-page", TestContext.Current.CancellationToken);
        Assert.NotNull((await missing.DocumentAsync()).QuerySelector($"footer a[href='{Tell}']"));
    }

    [Fact]
    public async Task Staff_left_out_by_the_reporter_find_nothing_anywhere()
    {
        var (left, other) = (await StaffAsync("Еркебұлан Тұрсынбек"), await StaffAsync("Меруерт Қожабек"));
        var what = Words();
        await TellAsync(site.Visitor(), what, ("NotTo", left));
        var id = await IdAsync(what);
        using var excluded = await site.SignedInAsAsync(left);
        using var reader = await site.SignedInAsAsync(other);
        Assert.NotNull((await reader.PageAsync("/kk/admin/safety")).QuerySelector($"a[href='/kk/admin/safety/{id}']"));
        await FindsNothingAsync(excluded, id);
        Assert.DoesNotContain(await LettersAboutAsync(id), l => l.PersonId == left);
        Assert.Contains(await LettersAboutAsync(id), l => l.PersonId == other);
    }

    [Theory]
    [InlineData("About", "Жәнібек ағай туралы")]
    [InlineData("What", "Жәнібекке айтпаңыздаршы")]
    public async Task Staff_told_about_by_name_find_nothing_even_under_another_name_later(string field, string text)
    {
        var named = await StaffAsync("Жәнібек Сапарғали");
        await StaffAsync("Меруерт Қожабек");
        var what = Words();
        await TellAsync(site.Visitor(), field == "What" ? $"{what} {text}" : what, field == "About" ? ("About", text) : ("HowToAnswer", "жоқ"));
        var id = await IdAsync(what);
        using var browser = await site.SignedInAsAsync(named);
        await FindsNothingAsync(browser, id);
        await RenameAsync(named, "Басқа Біреу");
        await FindsNothingAsync(browser, id);

        var newcomer = await StaffAsync("Жәнібек Кейінгі");
        using var later = await site.SignedInAsAsync(newcomer);
        await FindsNothingAsync(later, id);
    }

    [Fact]
    public async Task With_all_organisers_left_out_an_administrator_answers_and_with_nobody_left_the_page_says_whom_to_call()
    {
        var administrator = await site.NewPersonAsync(PortalRoles.Administrator);
        await RenameAsync(administrator, "Бақытжан Әкімші");
        await StaffAsync("Меруерт Қожабек");
        var all = await StaffNowAsync();
        var what = Words();
        await TellAsync(site.Visitor(), what, [.. all.Where(id => id != administrator).Select(id => ("NotTo", id))]);
        using var browser = await site.SignedInAsAsync(administrator);
        Assert.NotNull(await ReportPageAsync(browser, what));

        var unread = Words();
        using var response = await site.Visitor().SubmitAsync(Tell, "form#tell", [("What", unread), .. all.Select(id => ("NotTo", id))]);
        var page = await response.DocumentAsync();
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.NotNull(page.QuerySelector("[role=alert]"));
        Assert.All(["tel:111", "tel:150", "tel:108"], line => Assert.NotNull(page.QuerySelector($"a[href='{line}']")));
        Assert.Equal(unread, page.QuerySelector("textarea[name=What]")!.TextContent.Trim());
        Assert.False(await site.InDatabaseAsync(db => db.Set<SafetyReport>().AnyAsync(r => r.What == unread)));
    }

    [Fact]
    public async Task Report_is_taken_on_answered_and_closed_and_the_reporter_reads_the_answer()
    {
        var student = await site.NewPersonAsync(PortalRoles.Student);
        using var reporter = await site.SignedInAsAsync(student);
        using var organiser = await site.SignedInAsAsync(await StaffAsync("Қайрат Дәулетов"));
        var what = Words();
        await TellAsync(reporter, what);
        var path = $"/kk/admin/safety/{await IdAsync(what)}";
        using var taken = await organiser.SubmitAsync(path, "form#take");
        using var answered = await organiser.SubmitAsync(path, "form#answer", ("Answer", "Сені естідік. Ертең хабарласамыз."));
        using var closed = await organiser.SubmitAsync(path, "form#close");
        Assert.All([taken, answered, closed], r => Assert.Equal(HttpStatusCode.Redirect, r.StatusCode));
        var own = (await reporter.PageAsync("/kk/me")).Body!.TextContent;
        Assert.Contains("Сені естідік.", own, StringComparison.Ordinal);
        Assert.DoesNotContain(what, own, StringComparison.Ordinal);
        Assert.Contains(what, await reporter.GetStringAsync("/kk/me/data", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using var other = await site.SignedInAsync(PortalRoles.Student);
        Assert.DoesNotContain("Сені естідік.", (await other.PageAsync("/kk/me")).Body!.TextContent, StringComparison.Ordinal);
        var id = await IdAsync(what);
        var kinds = await site.InDatabaseAsync(db => db.Set<AuditEvent>().Where(e => e.SubjectId == id).Select(e => e.Kind).Distinct().ToListAsync());
        Assert.Equal(["SafetyReport.Answered", "SafetyReport.Closed", "SafetyReport.Read", "SafetyReport.Taken"], kinds.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Reporter_who_wants_no_name_gets_none()
    {
        var student = await site.NewPersonAsync(PortalRoles.Student);
        using var reporter = await site.SignedInAsAsync(student);
        await StaffAsync("Қайрат Дәулетов");
        var what = Words();
        await TellAsync(reporter, what, ("WithoutName", "true"));
        Assert.Null(await site.InDatabaseAsync(db => db.Set<SafetyReport>().Where(r => r.What == what).Select(r => r.ReporterId).SingleAsync()));
    }

    [Fact]
    public async Task Report_without_an_answer_is_brought_to_mind_each_day_in_letters_that_tell_nothing()
    {
        var (reader, excluded) = (await StaffAsync("Меруерт Қожабек"), await StaffAsync("Еркебұлан Тұрсынбек"));
        var what = Words();
        await TellAsync(site.Visitor(), what, ("NotTo", excluded), ("About", "ешкім"));
        var id = await IdAsync(what);
        await RemindAsync(TimeSpan.FromHours(23));
        Assert.DoesNotContain(await LettersAboutAsync(id), l => l.Kind == SafetyLetters.Reminded);
        await RemindAsync(TimeSpan.FromHours(25));
        await RemindAsync(TimeSpan.FromHours(26));
        Assert.Single(await LettersAboutAsync(id), l => l.Kind == SafetyLetters.Reminded && l.PersonId == reader);
        await RemindAsync(TimeSpan.FromHours(50));
        var letters = await LettersAboutAsync(id);
        Assert.Equal(2, letters.Count(l => l.Kind == SafetyLetters.Reminded && l.PersonId == reader));
        Assert.DoesNotContain(letters, l => l.PersonId == excluded);
        Assert.All(letters, l => Assert.True(l.IsEssential));
        Assert.All(letters, l => Assert.DoesNotContain(what, l.Subject + l.Text + l.Html, StringComparison.Ordinal));
        Assert.All(letters, l => Assert.Contains("/admin/safety/" + id, l.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Closed_report_is_erased_after_twelve_months_and_an_open_one_is_not()
    {
        using var organiser = await site.SignedInAsAsync(await StaffAsync("Қайрат Дәулетов"));
        var (closed, open) = (Words(), Words());
        await TellAsync(site.Visitor(), closed, ("NotTo", await StaffAsync("Еркебұлан Тұрсынбек")));
        await TellAsync(site.Visitor(), open);
        var (closedId, openId) = (await IdAsync(closed), await IdAsync(open));
        using var done = await organiser.SubmitAsync($"/kk/admin/safety/{closedId}", "form#close");
        await EraseAsync(360);
        Assert.True(await ExistsAsync(closedId));
        await EraseAsync(370);
        Assert.False(await ExistsAsync(closedId));
        Assert.True(await ExistsAsync(openId));
    }

    [Fact]
    public async Task Empty_message_is_not_sent_and_a_number_to_call_stands_there_anyway()
    {
        using var response = await site.Visitor().SubmitAsync(Tell, "form#tell", ("What", "  "));
        var page = await response.DocumentAsync();
        Assert.NotNull(page.QuerySelector(".errw a[href='#What']"));
        Assert.NotNull(page.QuerySelector("a[href='tel:111']"));
    }

    private static string Words() => "оқиға" + Guid.NewGuid().ToString("N");

    private static async Task TellAsync(HttpClient browser, string what, params (string, string)[] more)
    {
        using var response = await browser.SubmitAsync(Tell, "form#tell", [("What", what), .. more]);
        Assert.Equal("/kk/tell-an-adult/sent", response.Headers.Location?.OriginalString);
    }

    private async Task<string> StaffAsync(string name)
    {
        var id = await site.NewPersonAsync(PortalRoles.Organiser);
        await RenameAsync(id, name);
        await site.InScopeAsync(services => services.GetRequiredService<IRoleGrants>().GrantAsync(PortalRoles.Organiser, [SafetyPermissions.AnswerSafetyReports]));
        return id;
    }

    private Task RenameAsync(string id, string name) => site.InDatabaseAsync(db => db.Set<PortalUser>().Where(u => u.Id == id)
        .ExecuteUpdateAsync(s => s.SetProperty(u => u.DisplayName, name).SetProperty(u => u.Email, $"s{id}@example.org")));

    private Task<List<string>> StaffNowAsync() => site.InScopeAsync(async services =>
        (await services.GetRequiredService<SafetyStaff>().AllAsync(CancellationToken.None)).Select(p => p.Id).ToList());

    private Task<string> IdAsync(string what) =>
        site.InDatabaseAsync(db => db.Set<SafetyReport>().Where(r => r.What.StartsWith(what)).Select(r => r.Id).SingleAsync());

    private Task<bool> ExistsAsync(string id) => site.InDatabaseAsync(db => db.Set<SafetyReport>().AnyAsync(r => r.Id == id));

    private Task<List<MailMessage>> LettersAboutAsync(string id) =>
        site.InDatabaseAsync(db => db.Set<MailMessage>().AsNoTracking().Where(m => m.Key!.Contains(id)).ToListAsync());

    private async Task<AngleSharp.Html.Dom.IHtmlDocument?> ReportPageAsync(HttpClient browser, string what) =>
        await browser.PageAsync($"/kk/admin/safety/{await IdAsync(what)}");

    private static async Task FindsNothingAsync(HttpClient browser, string id)
    {
        Assert.Null((await browser.PageAsync("/kk/admin/safety")).QuerySelector($"a[href*='{id}']"));
        using var page = await browser.GetAsync($"/kk/admin/safety/{id}", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
        using var nowhere = await browser.GetAsync("/kk/admin/safety/4000000000000000000000000x", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, nowhere.StatusCode);
    }

    private Task RemindAsync(TimeSpan later) => site.InScopeAsync(async services =>
    {
        var reminder = ActivatorUtilities.CreateInstance<SafetyReminder>(services, new ManualTime(DateTimeOffset.UtcNow + later));
        await reminder.RunAsync(CancellationToken.None);
        return true;
    });

    private Task EraseAsync(int days) => site.InScopeAsync(async services =>
    {
        var erasure = ActivatorUtilities.CreateInstance<SafetyErasure>(services, new ManualTime(DateTimeOffset.UtcNow.AddDays(days)));
        await erasure.RunAsync(CancellationToken.None);
        return true;
    });

    public sealed class OnSqlite(MailingSite site) : SafetyTests(site), IClassFixture<MailingSite>;

    public sealed class OnPostgres(MailingPostgresSite site) : SafetyTests(site), IClassFixture<MailingPostgresSite>;
}
