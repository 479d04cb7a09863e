using System.Net;
using Microsoft.EntityFrameworkCore;
using Xunit;
using YouthArchive.People.Accounts;
using YouthArchive.People.OwnData;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Mail;
using YouthArchive.Platform.Security;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.People.OwnData;

public abstract class CorrectionTests(PortalSite site)
{
    [Fact]
    public async Task Person_corrects_name_and_year_and_a_minor_does_not_become_of_age()
    {
        var id = await site.NewPersonAsync(PortalRoles.Student);
        var minor = DateTime.UtcNow.Year - 14;
        await site.InDatabaseAsync(db => db.Set<PortalUser>().Where(u => u.Id == id).ExecuteUpdateAsync(s => s.SetProperty(u => u.BirthYear, minor)));
        using var browser = await site.SignedInAsAsync(id);
        using var older = await browser.SubmitAsync("/en/me/details", "form#details", ("Surname", "Көшербай"), ("GivenName", "Әлия"), ("BirthYear", "1990"));
        Assert.Equal(HttpStatusCode.OK, older.StatusCode);
        Assert.Equal(minor, (await AccountAsync(id)).BirthYear);
        using var right = await browser.SubmitAsync(
            "/en/me/details", "form#details", ("Surname", "Көшербай"), ("GivenName", "Әлия"), ("Patronymic", "Сәкенқызы"), ("BirthYear", $"{minor + 1}"));
        Assert.Equal(HttpStatusCode.Redirect, right.StatusCode);
        var account = await AccountAsync(id);
        Assert.Equal(("Көшербай", "Әлия", "Сәкенқызы", "Көшербай Әлия", minor + 1), (account.Surname, account.GivenName, account.Patronymic, account.DisplayName, account.BirthYear));
        Assert.True(await site.InDatabaseAsync(db => db.Set<AuditEvent>().AnyAsync(a => a.Kind == "Account.Corrected" && a.SubjectId == id)));
    }

    [Fact]
    public async Task New_address_counts_when_its_link_is_opened_by_the_same_person_and_once()
    {
        var (id, other) = (await site.NewPersonAsync(PortalRoles.Student), await site.NewPersonAsync(PortalRoles.Student));
        var address = $"new{Guid.NewGuid():N}@example.org";
        using var browser = await site.SignedInAsAsync(id);
        using var asked = await browser.SubmitAsync("/en/me/details", "form#email", ("Email", address));
        Assert.Equal(HttpStatusCode.Redirect, asked.StatusCode);
        Assert.Null((await AccountAsync(id)).Email);
        var letter = await site.InDatabaseAsync(db => db.Set<MailMessage>().SingleAsync(m => m.To == address));
        var path = letter.Text[letter.Text.IndexOf("/kk/me/email/", StringComparison.Ordinal)..].Split((char[]?)null)[0];
        using var stranger = await site.SignedInAsAsync(other);
        Assert.Null((await stranger.PageAsync(path)).QuerySelector("form#confirm"));
        Assert.Null((await AccountAsync(id)).Email);
        using var confirmed = await browser.SubmitAsync(path, "form#confirm");
        Assert.Equal(HttpStatusCode.Redirect, confirmed.StatusCode);
        Assert.Equal((address, true), (await AccountAsync(id)) is var a ? (a.Email, a.EmailConfirmed) : default);
        Assert.Null((await browser.PageAsync(path)).QuerySelector("form#confirm"));
    }

    [Fact]
    public async Task Fourth_letter_of_a_day_is_not_written()
    {
        var id = await site.NewPersonAsync(PortalRoles.Student);
        using var browser = await site.SignedInAsAsync(id);
        for (var i = 0; i <= EmailChange.LettersADay; i++)
        {
            using var asked = await browser.SubmitAsync("/en/me/details", "form#email", ("Email", $"day{i}@example.org"));
            Assert.Equal(i < EmailChange.LettersADay ? HttpStatusCode.Redirect : HttpStatusCode.OK, asked.StatusCode);
        }
        Assert.Equal(EmailChange.LettersADay, await site.InDatabaseAsync(db => db.Set<MailMessage>().CountAsync(m => m.PersonId == id)));
    }

    private Task<PortalUser> AccountAsync(string id) => site.InDatabaseAsync(db => db.Set<PortalUser>().AsNoTracking().SingleAsync(u => u.Id == id));

    public sealed class OnSqlite(PortalSite site) : CorrectionTests(site), IClassFixture<PortalSite>;

    public sealed class OnPostgres(PostgresSite site) : CorrectionTests(site), IClassFixture<PostgresSite>;
}
