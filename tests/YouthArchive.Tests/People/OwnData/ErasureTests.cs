using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.People.Accounts;
using YouthArchive.People.Guardians;
using YouthArchive.People.OwnData;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Mail;
using YouthArchive.Platform.Security;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.People.OwnData;

public abstract class ErasureTests(PortalSite site)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Person_asks_with_the_password_gets_a_letter_and_takes_it_back()
    {
        var id = await site.NewPersonAsync(PortalRoles.Student);
        await ChangeAsync(id, u => (u.Email, u.NormalizedEmail) = ("erase@example.org", "ERASE@EXAMPLE.ORG"));
        using var browser = await site.SignedInAsAsync(id);
        using var wrong = await browser.SubmitAsync("/en/me/erasure", "form#erase", ("Password", "not the password"));
        Assert.Equal(HttpStatusCode.OK, wrong.StatusCode);
        Assert.Null(await RequestAsync(id));
        using var asked = await browser.SubmitAsync("/en/me/erasure", "form#erase", ("Password", "Sample-2026-archive"));
        Assert.Equal(HttpStatusCode.Redirect, asked.StatusCode);
        var request = await RequestAsync(id);
        Assert.Equal(Retention.SecondThoughts, request!.DueUtc - request.AskedUtc);
        Assert.Single(await site.InDatabaseAsync(db => db.Set<MailMessage>().Where(m => m.PersonId == id && m.Kind == "Erasure.Asked").ToListAsync()));
        await RunAsync();
        Assert.NotNull(await RequestAsync(id));
        using var back = await browser.SubmitAsync("/en/me/erasure", "form#take-back");
        Assert.Null(await RequestAsync(id));
        Assert.Equal(["Erasure.Asked", "Erasure.TakenBack"], await AuditAsync(id, "Erasure."));
    }

    [Fact]
    public async Task After_three_days_the_account_is_gone_and_its_session_ended()
    {
        var id = await site.NewPersonAsync(PortalRoles.Student);
        await ChangeAsync(id, u => u.PasswordHash = null);
        using var browser = await site.SignedInAsAsync(id);
        using var asked = await browser.SubmitAsync("/kk/me/erasure", "form#erase", ("Word", " Жою "));
        Assert.Equal(HttpStatusCode.Redirect, asked.StatusCode);
        var past = DateTime.UtcNow.AddMinutes(-1);
        await site.InDatabaseAsync(db => db.Set<ErasureRequest>().Where(r => r.PersonId == id).ExecuteUpdateAsync(s => s.SetProperty(r => r.DueUtc, past)));
        await RunAsync();
        var account = await site.InDatabaseAsync(db => db.Set<PortalUser>().SingleAsync(u => u.Id == id));
        Assert.StartsWith("erased-", account.UserName, StringComparison.Ordinal);
        Assert.Equal((PortalUser.Nobody, false), (account.DisplayName, account.IsEnabled));
        Assert.Null(await RequestAsync(id));
        Assert.Equal(["Account.Erased"], await AuditAsync(id, "Account.Erased"));
    }

    [Fact]
    public async Task Whoever_holds_an_office_is_refused()
    {
        foreach (var role in new[] { PortalRoles.Judge, PortalRoles.Organiser, PortalRoles.Administrator })
        {
            var id = await site.NewPersonAsync(role, PortalRoles.Teacher);
            using var browser = await site.SignedInAsAsync(id);
            Assert.Null((await browser.PageAsync("/en/me/erasure")).QuerySelector("form#erase"));
            var outcome = await site.InScopeAsync(s => s.GetRequiredService<Erasure>().EraseAsync(id, id, ErasureCause.Asked, Cancellation));
            Assert.Equal(ErasureOutcome.HoldsAnOffice, outcome);
            Assert.Equal(ErasureOutcome.HoldsAnOffice, await site.InScopeAsync(s =>
                s.GetRequiredService<ErasureDesk>().AskAsync(id, id, ErasureCause.Asked, Retention.SecondThoughts, Cancellation)));
            Assert.True(await site.InDatabaseAsync(db => db.Set<PortalUser>().AnyAsync(u => u.Id == id && u.ErasedUtc == null)));
        }
    }

    [Fact]
    public async Task Organiser_does_at_once_what_was_asked_for_and_nothing_else()
    {
        var id = await site.NewPersonAsync(PortalRoles.Student);
        await site.InScopeAsync(async s =>
        {
            await s.GetRequiredService<IRoleGrants>().GrantAsync(PortalRoles.Organiser, [OwnDataPermissions.EraseAccounts]);
            return 0;
        });
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        await site.InScopeAsync(s => s.GetRequiredService<ErasureDesk>().AskAsync(id, id, ErasureCause.Asked, Retention.SecondThoughts, Cancellation));
        var other = await site.NewPersonAsync(PortalRoles.Student);
        using var notAsked = await organiser.SubmitAsync("/en/admin/erasures", $"form#erase-{id}", ("person", other));
        Assert.Equal(HttpStatusCode.NotFound, notAsked.StatusCode);
        using var done = await organiser.SubmitAsync("/en/admin/erasures", $"form#erase-{id}");
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.True(await site.InDatabaseAsync(db => db.Set<PortalUser>().AnyAsync(u => u.Id == id && u.ErasedUtc != null)));
        Assert.True(await site.InDatabaseAsync(db => db.Set<PortalUser>().AnyAsync(u => u.Id == other && u.ErasedUtc == null)));
        using var administrator = await site.SignedInAsync(PortalRoles.Administrator);
        using var enabled = await administrator.SubmitAsync($"/en/admin/users/{id}", "form#enable");
        Assert.Equal(HttpStatusCode.OK, enabled.StatusCode);
        Assert.False(await site.InDatabaseAsync(db => db.Set<PortalUser>().Where(u => u.Id == id).Select(u => u.IsEnabled).SingleAsync()));
    }

    [Fact]
    public async Task Guardian_asks_for_a_minor_and_downloads_without_what_was_told_in_confidence()
    {
        var (guardian, child, stranger) = (await site.NewPersonAsync(PortalRoles.Guardian), await site.NewPersonAsync(PortalRoles.Student), await site.NewPersonAsync(PortalRoles.Guardian));
        await ChangeAsync(child, u => u.BirthYear = DateTime.UtcNow.Year - 12);
        await site.InDatabaseAsync(async db =>
        {
            db.Add(new Guardianship { StudentId = child, GuardianId = guardian, SinceUtc = DateTime.UtcNow });
            db.Add(new YouthArchive.People.Safety.SafetyReport { Id = YouthArchive.Platform.Persistence.PortalId.New(), ReporterId = child, Language = "kk", What = "told in confidence", CreatedUtc = DateTime.UtcNow });
            return await db.SaveChangesAsync();
        });
        using var theirs = await site.SignedInAsAsync(guardian);
        var json = await theirs.GetStringAsync($"/en/guardian/{child}/data", Cancellation);
        Assert.Contains(child, json, StringComparison.Ordinal);
        Assert.DoesNotContain("told in confidence", json, StringComparison.Ordinal);
        using var own = await site.SignedInAsAsync(child);
        Assert.Contains("told in confidence", await own.GetStringAsync("/en/me/data", Cancellation), StringComparison.Ordinal);
        using var others = await site.SignedInAsAsync(stranger);
        foreach (var path in new[] { "data", "data.pdf", "erasure" })
        {
            using var refused = await others.GetAsync($"/en/guardian/{child}/{path}", Cancellation);
            Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        }
        using var asked = await theirs.SubmitAsync($"/en/guardian/{child}/erasure", "form#erase", ("Word", "delete"));
        Assert.Equal(HttpStatusCode.Redirect, asked.StatusCode);
        Assert.Equal(ErasureCause.AskedByGuardian, (await RequestAsync(child))!.Cause);
        // The child can take it back on the own page.
        using var back = await own.SubmitAsync("/en/me/erasure", "form#take-back");
        Assert.Null(await RequestAsync(child));
        Assert.Equal(["PersonalData.Downloaded", "PersonalData.Downloaded"], await AuditAsync(child, "PersonalData."));
    }

    private Task<ErasureRequest?> RequestAsync(string id) =>
        site.InDatabaseAsync(db => db.Set<ErasureRequest>().AsNoTracking().FirstOrDefaultAsync(r => r.PersonId == id));

    private Task<List<string>> AuditAsync(string id, string kind) => site.InDatabaseAsync(db =>
        db.Set<AuditEvent>().Where(a => a.SubjectId == id && a.Kind.StartsWith(kind)).OrderBy(a => a.Id).Select(a => a.Kind).ToListAsync());

    private Task<int> RunAsync() => site.InScopeAsync(async s =>
    {
        await ActivatorUtilities.CreateInstance<ErasureTask>(s).RunAsync(Cancellation);
        return 0;
    });

    private Task<int> ChangeAsync(string id, Action<PortalUser> change) => site.InDatabaseAsync(async db =>
    {
        change(await db.Set<PortalUser>().SingleAsync(u => u.Id == id));
        return await db.SaveChangesAsync();
    });

    public sealed class OnSqlite(PortalSite site) : ErasureTests(site), IClassFixture<PortalSite>;

    public sealed class OnPostgres(PostgresSite site) : ErasureTests(site), IClassFixture<PostgresSite>;
}
