using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.People.Accounts;
using YouthArchive.People.Classes;
using YouthArchive.People.Guardians;
using YouthArchive.People.OwnData;
using YouthArchive.People.Schools;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Mail;
using YouthArchive.Platform.Security;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.People.OwnData;

public abstract class RetentionTests(PortalSite site)
{
    private static readonly DateTimeOffset Start = new(2030, 3, 1, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Unused_student_is_announced_by_letter_and_erased_a_month_later_unless_they_come_back()
    {
        var time = new ManualTime(Start);
        var (gone, back, teacher, recent) = (await StudentAsync(3.1), await StudentAsync(3.1), await StudentAsync(3.1, PortalRoles.Teacher), await StudentAsync(2.9));
        await RunAsync(time);
        Assert.Equal(new[] { gone, back }.Order(), (await AskedAsync([gone, back, teacher, recent])).Order());
        Assert.Equal(1, await site.InDatabaseAsync(db => db.Set<MailMessage>().CountAsync(m => m.PersonId == gone && m.Kind == "Erasure.Asked")));
        time.Advance(TimeSpan.FromDays(20));
        await ChangeAsync(back, time.GetUtcNow().UtcDateTime);
        await RunAsync(time);
        Assert.Equal([gone], await AskedAsync([gone, back, teacher, recent]));
        time.Advance(TimeSpan.FromDays(10.1));
        await RunAsync(time);
        var erased = await site.InDatabaseAsync(db => db.Set<PortalUser>().Where(u => u.ErasedUtc != null).Select(u => u.Id).ToListAsync());
        Assert.Contains(gone, erased);
        Assert.DoesNotContain(back, erased);
        Assert.DoesNotContain(teacher, erased);
    }

    [Fact]
    public async Task Student_of_a_running_class_who_never_signed_in_stays_and_goes_when_it_is_over()
    {
        var (running, ended) = (await StudentAsync(null), await StudentAsync(null));
        await JoinAsync(running, 2029, null);
        await JoinAsync(ended, 2027, Start.UtcDateTime.AddYears(-1));
        await RunAsync(new(Start));
        Assert.Equal([ended], await AskedAsync([running, ended]));
    }

    [Fact]
    public async Task Old_questions_to_guardians_and_ten_year_old_audit_go_and_newer_ones_stay()
    {
        var id = await site.NewPersonAsync(PortalRoles.Student);
        var now = Start.UtcDateTime;
        await site.InDatabaseAsync(async db =>
        {
            db.AddRange(Question(id, now.AddDays(-91)), Question(id, now.AddDays(-89)));
            db.Add(new AuditEvent { AtUtc = now.AddYears(-10).AddDays(-1), Kind = "Old.Kept", SubjectType = "Person", SubjectId = id });
            db.Add(new AuditEvent { AtUtc = now.AddYears(-10).AddDays(1), Kind = "New.Kept", SubjectType = "Person", SubjectId = id });
            return await db.SaveChangesAsync();
        });
        await RunAsync(new(Start));
        Assert.Equal([now.AddDays(-89)], await site.InDatabaseAsync(db => db.Set<ConsentRequest>().Where(r => r.StudentId == id).Select(r => r.AnsweredUtc).ToListAsync()));
        Assert.Equal(["New.Kept"], await site.InDatabaseAsync(db => db.Set<AuditEvent>().Where(a => a.SubjectId == id && a.Kind.EndsWith(".Kept")).Select(a => a.Kind).ToListAsync()));
    }

    [Fact]
    public async Task Every_period_is_said_on_the_public_page()
    {
        var page = await site.Visitor().PageAsync("/en/privacy/retention");
        Assert.Equal(11, page.QuerySelectorAll("#periods tbody tr").Length);
        Assert.Contains("3 years", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("footer a[href='/en/privacy/retention']"));
    }

    private static ConsentRequest Question(string id, DateTime answered) => new()
    {
        StudentId = id,
        Email = "g@example.org",
        Language = "kk",
        TokenHash = Guid.NewGuid().ToString("N"),
        AskedById = id,
        AskedUtc = answered.AddDays(-1),
        UntilUtc = answered.AddDays(29),
        AnsweredUtc = answered,
    };

    private async Task<string> StudentAsync(double? yearsSinceSignIn, params string[] more)
    {
        var id = await site.NewPersonAsync([PortalRoles.Student, .. more]);
        await site.InDatabaseAsync(async db =>
        {
            var user = await db.Set<PortalUser>().SingleAsync(u => u.Id == id);
            user.CreatedUtc = Start.UtcDateTime.AddYears(-5);
            user.LastSignInUtc = yearsSinceSignIn is { } years ? Start.UtcDateTime.AddDays(-365.25 * years) : null;
            (user.Email, user.NormalizedEmail) = ($"{id}@example.org", $"{id}@example.org".ToUpperInvariant());
            return await db.SaveChangesAsync();
        });
        return id;
    }

    private Task<int> ChangeAsync(string id, DateTime signedIn) => site.InDatabaseAsync(db =>
        db.Set<PortalUser>().Where(u => u.Id == id).ExecuteUpdateAsync(s => s.SetProperty(u => u.LastSignInUtc, signedIn)));

    private Task<int> JoinAsync(string id, int schoolYear, DateTime? ended) => site.InDatabaseAsync(async db =>
    {
        var school = new School { Region = "kz-karagandy", Settlement = "Теміртау", Name = "№ 7 мектеп", CreatedUtc = Start.UtcDateTime };
        db.Add(school);
        await db.SaveChangesAsync();
        var held = new SchoolClass { SchoolId = school.Id, Name = "9", Grade = 9, Language = "kk", SchoolYear = schoolYear, Secret = SecretKind.Words, OpenedById = id, OpenedUtc = Start.UtcDateTime, EndedUtc = ended };
        db.Add(held);
        db.Add(new ClassMember { ClassId = held.Id, PersonId = id, JoinedUtc = Start.UtcDateTime });
        return await db.SaveChangesAsync();
    });

    private Task<List<string>> AskedAsync(List<string> ids) => site.InDatabaseAsync(db =>
        db.Set<ErasureRequest>().Where(r => ids.Contains(r.PersonId)).Select(r => r.PersonId).ToListAsync());

    // The site's own clock stands still elsewhere: only the tasks live in the other time.
    private Task<int> RunAsync(ManualTime time) => site.InScopeAsync(async s =>
    {
        var desk = ActivatorUtilities.CreateInstance<ErasureDesk>(s, time);
        await ActivatorUtilities.CreateInstance<RetentionTask>(s, desk, time).RunAsync(TestContext.Current.CancellationToken);
        await ActivatorUtilities.CreateInstance<ErasureTask>(s, time).RunAsync(TestContext.Current.CancellationToken);
        return 0;
    });

    public sealed class OnSqlite(PortalSite site) : RetentionTests(site), IClassFixture<PortalSite>;

    public sealed class OnPostgres(PostgresSite site) : RetentionTests(site), IClassFixture<PostgresSite>;
}
