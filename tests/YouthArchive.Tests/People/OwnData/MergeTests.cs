using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.ArchiveHack.Teams;
using YouthArchive.Judging.Scores;
using YouthArchive.People.Accounts;
using YouthArchive.People.Cards;
using YouthArchive.People.Classes;
using YouthArchive.People.Guardians;
using YouthArchive.People.OwnData;
using YouthArchive.People.Recovery;
using YouthArchive.People.Safety;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Mail;
using YouthArchive.Platform.Security;
using YouthArchive.Tests.Security;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.People.OwnData;

public abstract class MergeTests(PortalSite site)
{
    [Fact]
    public async Task Organiser_makes_one_of_two_and_nothing_is_lost()
    {
        var (from, to) = (await PlantedAsync(judges: false), await site.NewPersonAsync(PortalRoles.Student));
        var before = await CountsAsync(from);
        Assert.All(before.Where(c => c.Key != "judgements"), c => Assert.True(c.Value > 0, c.Key));
        await GrantAsync();
        await site.InDatabaseAsync(db => db.Set<PortalUser>().Where(u => u.Id == from).ExecuteUpdateAsync(s => s.SetProperty(u => u.NormalizedUserName, u => u.UserName!.ToUpper())));
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        using var found = await organiser.SubmitAsync($"/en/admin/users/{to}/merge", "form#find", ("UserName", (await AccountAsync(from)).UserName!));
        var page = await found.DocumentAsync();
        Assert.NotNull(page.QuerySelector("#both"));
        var email = (await AccountAsync(from)).Email;
        Assert.Null(await MergeAsync(from, to));
        Assert.Equal(before, await CountsAsync(to));
        Assert.All((await CountsAsync(from)).Values, c => Assert.Equal(0, c));
        var (kept, gone) = (await AccountAsync(to), await AccountAsync(from));
        Assert.Equal((email, true), (kept.Email, kept.IsEnabled));
        Assert.Equal((false, PortalUser.Nobody), (gone.IsEnabled, gone.DisplayName));
        Assert.True(await site.InDatabaseAsync(db => db.Set<AuditEvent>().AnyAsync(a => a.Kind == "Account.MergedAway" && a.SubjectId == from && a.Details.Contains(to))));
    }

    [Fact]
    public async Task What_both_have_stands_once()
    {
        var (from, to) = (await PlantedAsync(judges: false), await site.NewPersonAsync(PortalRoles.Student));
        await site.InDatabaseAsync(async db =>
        {
            var theirs = await db.Set<ClassMember>().AsNoTracking().SingleAsync(m => m.PersonId == from);
            db.Add(new ClassMember { ClassId = theirs.ClassId, PersonId = to, JoinedUtc = theirs.JoinedUtc, State = MemberState.Left });
            db.Add(new SignInCard { PersonId = to, ClassId = theirs.ClassId, Kind = SecretKind.Words, SecretHash = "own", TokenHash = Guid.NewGuid().ToString("N"), IssuedUtc = theirs.JoinedUtc, IssuedById = to });
            return await db.SaveChangesAsync();
        });
        Assert.Null(await MergeAsync(from, to));
        var member = await site.InDatabaseAsync(db => db.Set<ClassMember>().AsNoTracking().SingleAsync(m => m.PersonId == to));
        Assert.Equal(MemberState.In, member.State);
        Assert.Equal("own", await site.InDatabaseAsync(db => db.Set<SignInCard>().Where(c => c.PersonId == to).Select(c => c.SecretHash).SingleAsync()));
    }

    [Fact]
    public async Task Two_teams_of_one_edition_a_judge_a_guardian_and_an_office_are_refused_and_change_nothing()
    {
        var to = await PlantedAsync(judges: false);
        var rival = await PlantedAsync(judges: false);
        var edition = await site.InDatabaseAsync(db => db.Set<Member>().Where(m => m.PersonId == to).Select(m => m.EditionId).SingleAsync());
        await site.InDatabaseAsync(db => db.Set<Member>().Where(m => m.PersonId == rival).ExecuteUpdateAsync(s => s.SetProperty(m => m.EditionId, edition)));
        var guardian = await site.NewPersonAsync(PortalRoles.Guardian);
        await site.InDatabaseAsync(async db =>
        {
            db.Add(new Guardianship { StudentId = to, GuardianId = guardian, SinceUtc = DateTime.UtcNow });
            return await db.SaveChangesAsync();
        });
        foreach (var from in new[] { rival, await PlantedAsync(judges: true), guardian, await site.NewPersonAsync(PortalRoles.Editor), to })
        {
            var before = await CountsAsync(from);
            Assert.NotNull(await MergeAsync(from, to));
            Assert.Equal(before, await CountsAsync(from));
            Assert.Null((await AccountAsync(from)).ErasedUtc);
        }
    }

    [Theory]
    [InlineData("kk", "Ұпай журналы")]
    [InlineData("ru", "Журнал оценок")]
    [InlineData("en", "The journal of scores")]
    [InlineData("mn", "Онооны журнал")]
    public async Task Judges_account_is_refused_with_the_reason_before_anybody_ends_an_office_in_vain(string language, string reason)
    {
        var judge = await PlantedAsync(judges: true);
        var to = await site.NewPersonAsync(PortalRoles.Student);
        await site.InScopeAsync(async s => await s.GetRequiredService<UserManager<PortalUser>>().AddToRoleAsync(
            (await s.GetRequiredService<UserManager<PortalUser>>().FindByIdAsync(judge))!, await RoleAsync(s, PortalRoles.Judge)));
        await site.InDatabaseAsync(db => db.Set<PortalUser>().Where(u => u.Id == judge).ExecuteUpdateAsync(s => s.SetProperty(u => u.NormalizedUserName, u => u.UserName!.ToUpper())));
        await GrantAsync();
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        using var refused = await organiser.SubmitAsync($"/{language}/admin/users/{to}/merge", "form#find", ("UserName", (await AccountAsync(judge)).UserName!));
        Assert.Contains(reason, (await refused.DocumentAsync()).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Links_lead_organisers_and_administrators_there_and_nobody_else()
    {
        var to = await site.NewPersonAsync(PortalRoles.Student);
        var merge = $"/en/admin/users/{to}/merge";
        await GrantAsync();
        await GrantAsync(PortalRoles.Organiser, RecoveryPermissions.RecoverAccounts);
        await GrantAsync(PortalRoles.Archivist, RecoveryPermissions.RecoverAccounts);
        await GrantAsync(PortalRoles.Archivist, YouthArchive.People.Permissions.ManageUsers);
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        using var administrator = await site.SignedInAsync(PortalRoles.Administrator);
        using var archivist = await site.SignedInAsync(PortalRoles.Archivist);
        foreach (var (browser, list, person) in new[] { (organiser, "/en/admin/recovery", $"/en/admin/recovery/{to}"), (administrator, "/en/admin/users", $"/en/admin/users/{to}") })
        {
            using var found = await browser.SubmitAsync(list, "form#search", ("Text", "p" + to));
            Assert.NotNull((await found.DocumentAsync()).QuerySelector($"a[href='{person}']"));
            Assert.NotNull((await browser.PageAsync(person)).QuerySelector($"a[href='{merge}']"));
            Assert.NotNull((await browser.PageAsync(merge)).QuerySelector("form#find"));
            Assert.Null((await archivist.PageAsync(person)).QuerySelector($"a[href='{merge}']"));
        }
    }

    [Fact]
    public async Task Teacher_may_not()
    {
        var to = await site.NewPersonAsync(PortalRoles.Student);
        using var teacher = await site.SignedInAsync(PortalRoles.Teacher);
        using var refused = await teacher.GetAsync($"/en/admin/users/{to}/merge", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    private async Task<string> PlantedAsync(bool judges)
    {
        var id = await site.NewPersonAsync(PortalRoles.Student);
        await site.InDatabaseAsync(db => SentinelPerson.On(site).PlantAsync(db, id, PersonalColumns.Read()));
        if (!judges)
        {
            await site.InDatabaseAsync(db => db.Set<Judgement>().Where(j => j.JudgeId == id).ExecuteDeleteAsync());
        }
        return id;
    }

    private Task<Dictionary<string, int>> CountsAsync(string id) => site.InDatabaseAsync(async db => new Dictionary<string, int>
    {
        ["classes"] = await db.Set<ClassMember>().CountAsync(m => m.PersonId == id),
        ["messages"] = await db.Set<ClassMessage>().CountAsync(m => m.AuthorId == id),
        ["cards"] = await db.Set<SignInCard>().CountAsync(c => c.PersonId == id),
        ["consents"] = await db.Set<Consent>().CountAsync(c => c.StudentId == id),
        ["requests"] = await db.Set<ConsentRequest>().CountAsync(r => r.StudentId == id),
        ["letters"] = await db.Set<MailMessage>().CountAsync(m => m.PersonId == id),
        ["reports"] = await db.Set<SafetyReport>().CountAsync(r => r.ReporterId == id),
        ["teams"] = await db.Set<Member>().CountAsync(m => m.PersonId == id),
        ["judgements"] = await db.Set<Judgement>().CountAsync(j => j.JudgeId == id),
    });

    private Task<PortalUser> AccountAsync(string id) => site.InDatabaseAsync(db => db.Set<PortalUser>().AsNoTracking().SingleAsync(u => u.Id == id));

    private Task<string?> MergeAsync(string from, string to) => site.InScopeAsync(async s =>
    {
        var db = s.GetRequiredService<DbContext>();
        var (one, other) = (await db.Set<PortalUser>().SingleAsync(u => u.Id == from), await db.Set<PortalUser>().SingleAsync(u => u.Id == to));
        return await s.GetRequiredService<AccountMerge>().MergeAsync(one, other, to, byAdministrator: true, TestContext.Current.CancellationToken);
    });

    private static async Task<string> RoleAsync(IServiceProvider services, string role)
    {
        var roles = services.GetRequiredService<RoleManager<PortalRole>>();
        if (!await roles.RoleExistsAsync(role))
        {
            await roles.CreateAsync(new PortalRole { Name = role });
        }
        return role;
    }

    private Task<int> GrantAsync(string role = PortalRoles.Organiser, string permission = OwnDataPermissions.MergeAccounts) => site.InScopeAsync(async s =>
    {
        await s.GetRequiredService<IRoleGrants>().GrantAsync(role, [permission]);
        return 0;
    });

    public sealed class OnSqlite(PortalSite site) : MergeTests(site), IClassFixture<PortalSite>;

    public sealed class OnPostgres(PostgresSite site) : MergeTests(site), IClassFixture<PostgresSite>;
}
