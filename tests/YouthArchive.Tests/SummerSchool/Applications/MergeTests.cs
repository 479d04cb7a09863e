using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.People.Accounts;
using YouthArchive.People.OwnData;
using YouthArchive.Platform.Localization;
using YouthArchive.Programmes.Certificates;
using YouthArchive.Programmes.Contracts;
using YouthArchive.SummerSchool.Applications;
using YouthArchive.SummerSchool.Attendance;
using YouthArchive.SummerSchool.Learning;
using YouthArchive.SummerSchool.Seats;
using YouthArchive.SummerSchool.Workshops;
using YouthArchive.Tests.SummerSchool.Days;
using YouthArchive.Tests.SummerSchool.Support;

namespace YouthArchive.Tests.SummerSchool.Applications;

/// <summary>Two accounts of one person: an application, a place and all that hangs on it pass over, or nothing changes.</summary>
public sealed class MergeTests(SchoolOnSqlite site) : IClassFixture<SchoolOnSqlite>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Application_place_attendance_workshops_and_certificate_pass_over_whole()
    {
        var yard = await SchoolYard.NewAsync(site);
        var (from, to) = (await yard.PersonAsync(), await yard.PersonAsync());
        var application = await yard.AppliedAsync(from);
        var seat = await ComeAsync(yard.Edition, application, from);
        var before = await HeldAsync(from);
        Assert.All(before, h => Assert.Equal(1, h.Value));

        Assert.Null(await MergeAsync(from, to));
        Assert.Equal(before, await HeldAsync(to));
        Assert.All(await HeldAsync(from), h => Assert.Equal(0, h.Value));
        var kept = await site.InDatabaseAsync(db => db.Set<Seat>().AsNoTracking().SingleAsync(s => s.PersonId == to, Stop));
        Assert.Equal((seat, SeatState.Confirmed), (kept.Id, kept.State));
        using var browser = await site.SignedInAsAsync(to);
        var text = await browser.GetStringAsync("/kk/me/data", Stop);
        Assert.Contains("Кітапхана туралы", text, StringComparison.Ordinal);
        Assert.Contains(SchoolYard.Motivation[..30], text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_applications_to_one_school_are_for_people_to_sort_out_and_nothing_is_lost()
    {
        var yard = await SchoolYard.NewAsync(site);
        var (from, to) = (await yard.PersonAsync(), await yard.PersonAsync());
        var further = await yard.AppliedAsync(from);
        await ComeAsync(yard.Edition, further, from);
        await yard.AppliedAsync(to, state: ApplicationState.Draft);
        var (one, other) = (await HeldAsync(from), await HeldAsync(to));
        Assert.NotNull(await MergeAsync(from, to));
        Assert.NotNull(await MergeAsync(to, from));
        Assert.Equal(one, await HeldAsync(from));
        Assert.Equal(other, await HeldAsync(to));
    }

    private Task<int> ComeAsync(Edition edition, SchoolApplication application, string person) => site.InDatabaseAsync(async db =>
    {
        var seat = new Seat { EditionId = edition.Id, PersonId = person, Code = "S-" + person[^6..], State = SeatState.Confirmed, ChangedUtc = DateTime.UtcNow };
        db.Add(seat);
        await db.SaveChangesAsync(Stop);
        var project = new Project { Id = YouthArchive.Platform.Persistence.PortalId.New(), EditionId = edition.Id, Title = "Қор" };
        db.AddRange(
            new CareNote { ApplicationId = application.Id, Sealed = "x", ChangedUtc = DateTime.UtcNow },
            new AttendanceEvent { EditionId = edition.Id, SessionKey = "day-1", SeatId = seat.Id, Kind = AttendanceKind.CheckedIn, Device = "door" + person[^6..], Sequence = 1, AtUtc = DateTime.UtcNow, ReceivedUtc = DateTime.UtcNow, Way = CheckInWay.Scan },
            new Wish { SeatId = seat.Id, Slot = "a", Rank = 1, SessionKey = "w-1" },
            new WorkshopPlace { SeatId = seat.Id, Slot = "a", EditionId = edition.Id, SessionKey = "w-1", ChangedUtc = DateTime.UtcNow },
            new TaskHandIn { TaskId = YouthArchive.Platform.Persistence.PortalId.New(), SeatId = seat.Id, FileId = YouthArchive.Platform.Persistence.PortalId.New(), Text = "Кітапхана туралы", AtUtc = DateTime.UtcNow },
            project,
            new ProjectMember { ProjectId = project.Id, SeatId = seat.Id },
            new Certificate
            {
                Number = CertificateNumber.New(2026),
                PersonId = person,
                EditionId = edition.Id,
                Kind = CertificateKind.Participation,
                EntryId = "",
                Ordinal = 1,
                Name = "Дархан Қайсенов",
                Language = "kk",
                Achievement = LocalizedText.Same("Қатысты"),
                EntryTitle = "",
                EditionTitle = edition.Title,
                Heading = LocalizedText.Same("Сертификат"),
                Text = LocalizedText.Same("{name}"),
                Signatories = [],
                Zone = "Asia/Almaty",
                IssuedUtc = DateTime.UtcNow,
            });
        await db.SaveChangesAsync(Stop);
        return seat.Id;
    });

    private Task<Dictionary<string, int>> HeldAsync(string person) => site.InDatabaseAsync(async db =>
    {
        var applications = db.Set<SchoolApplication>().Where(a => a.PersonId == person).Select(a => a.Id);
        var seats = db.Set<Seat>().Where(s => s.PersonId == person).Select(s => s.Id);
        return new Dictionary<string, int>
        {
            ["applications"] = await applications.CountAsync(Stop),
            ["references"] = await db.Set<Reference>().CountAsync(r => applications.Contains(r.ApplicationId), Stop),
            ["care"] = await db.Set<CareNote>().CountAsync(n => applications.Contains(n.ApplicationId), Stop),
            ["seats"] = await seats.CountAsync(Stop),
            ["attendance"] = await db.Set<AttendanceEvent>().CountAsync(a => seats.Contains(a.SeatId), Stop),
            ["wishes"] = await db.Set<Wish>().CountAsync(w => seats.Contains(w.SeatId), Stop),
            ["workshops"] = await db.Set<WorkshopPlace>().CountAsync(p => seats.Contains(p.SeatId), Stop),
            ["hand-ins"] = await db.Set<TaskHandIn>().CountAsync(h => seats.Contains(h.SeatId), Stop),
            ["projects"] = await db.Set<ProjectMember>().CountAsync(m => seats.Contains(m.SeatId), Stop),
            ["certificates"] = await db.Set<Certificate>().CountAsync(c => c.PersonId == person, Stop),
        };
    });

    private Task<string?> MergeAsync(string from, string to) => site.InScopeAsync(async s =>
    {
        var db = s.GetRequiredService<DbContext>();
        var (one, other) = (await db.Set<PortalUser>().SingleAsync(u => u.Id == from, Stop), await db.Set<PortalUser>().SingleAsync(u => u.Id == to, Stop));
        return await s.GetRequiredService<AccountMerge>().MergeAsync(one, other, to, byAdministrator: true, Stop);
    });
}
