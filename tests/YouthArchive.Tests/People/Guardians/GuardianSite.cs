using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using YouthArchive.People.Accounts;
using YouthArchive.People.Classes;
using YouthArchive.People.Contracts;
using YouthArchive.People.Guardians;
using YouthArchive.People.Schools;
using YouthArchive.Platform.Mail;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Tasks;
using YouthArchive.Tests.ArchiveHack.Support;
using YouthArchive.Tests.Programmes;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.People.Guardians;

/// <summary>A site whose clock can be set forward and whose background tasks run only when told.</summary>
public interface IGuardianSite
{
    MovableTime Time { get; }
}

public sealed class GuardiansOnSqlite : PortalSite, IGuardianSite
{
    public MovableTime Time { get; } = new();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        GuardianSite.Quiet(builder, Time);
    }
}

public sealed class GuardiansOnPostgres : PostgresSite, IGuardianSite
{
    public MovableTime Time { get; } = new();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        GuardianSite.Quiet(builder, Time);
    }
}

/// <summary>People, classes and consents for tests, made by the site's own services.</summary>
internal static class GuardianSite
{
    public static void Quiet(IWebHostBuilder builder, MovableTime time)
    {
        ProgrammesSite.AddStandIns(builder);
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(time);
            foreach (var runner in services.Where(s => s.ServiceType == typeof(IHostedService) && s.ImplementationType == typeof(TaskRunner)).ToList())
            {
                services.Remove(runner);
            }
        });
    }

    public static async Task<string> StudentAsync(PortalSite site, int age = 15, string name = "Әлия Көшербай", string? email = null)
    {
        var id = await site.NewPersonAsync(PortalRoles.Student);
        await site.InDatabaseAsync(db => db.Set<PortalUser>().Where(u => u.Id == id).ExecuteUpdateAsync(set => set
            .SetProperty(u => u.BirthYear, DateTime.UtcNow.Year - age)
            .SetProperty(u => u.DisplayName, name)
            .SetProperty(u => u.Email, email).SetProperty(u => u.NormalizedEmail, email == null ? null : email.ToUpperInvariant())));
        return id;
    }

    /// <summary>A school with one class, a confirmed teacher and these students in it.</summary>
    public static async Task<(string ClassId, string TeacherId)> ClassAsync(PortalSite site, params string[] students)
    {
        var teacher = await site.NewPersonAsync(PortalRoles.Teacher);
        var now = DateTime.UtcNow;
        var classId = await site.InDatabaseAsync(async db =>
        {
            var school = new School { Region = "kz-karagandy", Settlement = "Шахтинск", Name = "№ 5 мектеп", CreatedUtc = now };
            db.Add(school);
            await db.SaveChangesAsync();
            var held = new SchoolClass
            {
                SchoolId = school.Id,
                Name = "9 «Ә»",
                Grade = 9,
                Language = "kk",
                SchoolYear = now.Year,
                Secret = SecretKind.Words,
                OpenedById = teacher,
                OpenedUtc = now,
            };
            db.Add(held);
            db.Add(new SchoolTeacher { SchoolId = school.Id, PersonId = teacher, AskedUtc = now, ConfirmedUtc = now });
            db.AddRange(students.Select(s => new ClassMember { ClassId = held.Id, PersonId = s, JoinedUtc = now, State = MemberState.In }));
            await db.SaveChangesAsync();
            return held.Id;
        });
        return (classId, teacher);
    }

    public static Task PaperAsync(PortalSite site, string student, params ConsentPurpose[] purposes) => PapersAsync(site, [student], purposes);

    public static Task PapersAsync(PortalSite site, IReadOnlyCollection<string> students, params ConsentPurpose[] purposes) =>
        site.InScopeAsync(services => services.GetRequiredService<PaperConsent>()
            .RecordAsync(students, purposes, "Жанар Көшербай", null, "kk", students.First(), CancellationToken.None));

    public static Task<ConsentOutline> OutlineAsync(PortalSite site, string student) =>
        site.InScopeAsync(services => services.GetRequiredService<ConsentOutlines>().OneAsync(student, CancellationToken.None));

    public static Task<PublicName> NameAsync(PortalSite site, string student) => site.InScopeAsync(async services =>
        (await services.GetRequiredService<IPublicNames>().OfAsync([student]))[student]);

    public static Task<AskOutcome> AskAsync(PortalSite site, string student, string email, string actor) => site.InScopeAsync(services =>
        services.GetRequiredService<GuardianAsking>().AskAsync(student, email, "kk", actor, CancellationToken.None));

    public static Task<List<MailMessage>> LettersAsync(PortalSite site, string to) => site.InDatabaseAsync(db =>
        db.Set<MailMessage>().AsNoTracking().Where(m => m.To == to).OrderBy(m => m.CreatedUtc).ToListAsync());

    /// <summary>The path of the link in the newest letter to this address.</summary>
    public static async Task<string> LinkAsync(PortalSite site, string to)
    {
        var text = (await LettersAsync(site, to)).Last().Text;
        return System.Text.RegularExpressions.Regex.Match(text, "/[a-z]{2}/consent/[0-9a-f]{64}").Value;
    }

    public static Task RemindAsync(PortalSite site) => site.InScopeAsync(async services =>
    {
        await services.GetRequiredService<ConsentReminders>().RunAsync(CancellationToken.None);
        return 0;
    });
}
