using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using YouthArchive.FamilyHistory.Attachments;
using YouthArchive.FamilyHistory.Jury;
using YouthArchive.FamilyHistory.Works;
using YouthArchive.Judging.Scores;
using YouthArchive.Olympiads.OnPaper;
using YouthArchive.Olympiads.Sittings;
using YouthArchive.People.Accounts;
using YouthArchive.People.Classes;
using YouthArchive.People.Contracts;
using YouthArchive.People.Guardians;
using YouthArchive.People.Safety;
using YouthArchive.Platform.Files;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Persistence;
using YouthArchive.Platform.Security;
using YouthArchive.Programmes.Certificates;
using YouthArchive.SummerSchool.Applications;
using YouthArchive.SummerSchool.Learning;
using YouthArchive.SummerSchool.Seats;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Security;

/// <summary>Something that belongs to somebody.</summary>
/// <param name="Values">Of the route's parameters.</param>
/// <param name="OwnerId">Whose it is; null where a role of the common people is the owner.</param>
internal sealed record GuardedObject(IReadOnlyDictionary<string, string> Values, string? OwnerId);

/// <summary>
/// The sample season, and what it lacks: one thing of each kind, with the person it belongs to. The same people ask for all of it.
/// </summary>
internal sealed class ObjectWorld
{
    public const string Owner = "owner";

    /// <summary>What nobody but the owner may read, wherever it stands.</summary>
    public const string Mark = "zzқұпияzz";

    private readonly Dictionary<string, GuardedObject> _objects = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _people = new(StringComparer.Ordinal);
    private readonly PortalSite _site;

    private ObjectWorld(PortalSite site) => _site = site;

    public IReadOnlyDictionary<string, GuardedObject> Objects => _objects;

    /// <summary>Everybody who asks, by what they are; the owner comes with the object.</summary>
    public IReadOnlyDictionary<string, string> People => _people;

    public static async Task<ObjectWorld> MakeAsync(PortalSite site)
    {
        var world = new ObjectWorld(site);
        await world.MeetAsync();
        await world.SchoolsAsync();
        await world.FamilyHistoryAsync();
        await world.OlympiadAsync();
        await world.SummerSchoolAsync();
        await world.DesksAsync();
        return world;
    }

    private async Task MeetAsync()
    {
        foreach (var (what, userName) in new[]
        {
            ("student", "student"), ("classmate", "student2"), ("student-elsewhere", "anu-b"), ("teacher", "teacher"), ("teacher-elsewhere", "teacher-mn"),
            ("guardian", "guardian"), ("organiser", "organiser"),
        })
        {
            _people[what] = await IdAsync(userName);
        }
        _people["guardian-elsewhere"] = await _site.NewPersonAsync(PortalRoles.Guardian);
        _people["judge"] = await _site.InDatabaseAsync(db => Judged(db).Select(j => j.JudgeId).FirstAsync());
        _people["judge-elsewhere"] = await _site.NewPersonAsync(PortalRoles.Judge);
        await _site.InDatabaseAsync(async db =>
        {
            db.Add(new Guardianship { StudentId = await IdAsync("dauren-a"), GuardianId = _people["guardian-elsewhere"], SinceUtc = DateTime.UtcNow });
            await db.Set<PortalUser>().Where(u => u.Id == _people["student"]).ExecuteUpdateAsync(s => s.SetProperty(u => u.PhoneNumber, Mark));
            return await db.SaveChangesAsync();
        });
    }

    private Task<int> SchoolsAsync() => _site.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<DbContext>();
        var (student, other) = (_people["student"], await IdAsync("aiaulym-a"));
        var own = await db.Set<ClassMember>().SingleAsync(m => m.PersonId == student);
        var school = await db.Set<SchoolClass>().Where(c => c.Id == own.ClassId).Select(c => c.SchoolId).SingleAsync();
        var held = await db.Set<ClassMember>().SingleAsync(m => m.PersonId == other);
        var consent = await db.Set<Consent>().FirstAsync(c => c.StudentId == other);
        consent.ScanKey = await SavedAsync(services, "consents");
        await db.SaveChangesAsync();
        Add("child", null, ("id", student));
        Add("class", null, ("id", own.ClassId), ("personId", student));
        Add("scan", null, ("id", held.ClassId), ("consent", $"{consent.Id}"));
        Add("school", null, ("id", $"{school}"), ("personId", student));
        // Without an address of their own: the school may give them a way in.
        await db.Set<PortalUser>().Where(u => u.Id == other).ExecuteUpdateAsync(s => s.SetProperty(u => u.Email, (string?)null));
        Add("pupil of the school", null, ("id", $"{school}"), ("personId", other));
        Add("certificate", student, ("number", (await db.Set<Certificate>().FirstAsync(c => c.PersonId == student)).Number));
        return 0;
    });

    private Task<int> FamilyHistoryAsync() => _site.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<DbContext>();
        var author = await IdAsync("aiaulym-a");
        var work = await db.Set<Work>().SingleAsync(w => w.TutorId == _people["teacher"]);
        var attachment = new Attachment
        {
            Id = PortalId.New(),
            WorkId = work.Id,
            Kind = AttachmentKind.Scan,
            ShownName = Mark,
            OriginalKey = await SavedAsync(services, "family-scans"),
            CleanKey = await SavedAsync(services, "family-scans"),
            MediaType = "image/png",
            Bytes = Picture.Length,
            Sha256 = "0",
            AddedUtc = DateTime.UtcNow,
            ById = author,
        };
        db.Add(attachment);
        await db.SaveChangesAsync();
        var desk = services.GetRequiredService<JuryDesk>();
        db.Add(new JuryDecision { EditionId = work.EditionId, WorkId = work.Id, Outcome = Outcome.Commendation, IsGiven = true, Group = "senior|paper", AtUtc = DateTime.UtcNow, ById = _people["organiser"] });
        await db.SaveChangesAsync();
        var edition = await services.GetRequiredService<YouthArchive.Programmes.Contracts.IEditions>().FindAsync(work.EditionId, default);
        await desk.PublishAsync(await desk.OpenAsync(edition!, default), _people["organiser"], default);
        var source = await db.Set<YouthArchive.FamilyHistory.Sources.Source>().FirstAsync(s => s.WorkId == work.Id);
        var visit = await db.Set<YouthArchive.FamilyHistory.Sources.ArchiveVisit>().FirstAsync(v => v.WorkId == work.Id);
        Add("work", author, ("id", work.Id), ("workId", work.Id), ("number", "1"), ("file", attachment.Id), ("attachmentId", attachment.Id), ("path", ""));
        Add("source", author, ("id", work.Id), ("item", source.Key));
        Add("visit", author, ("id", work.Id), ("item", visit.Id));
        Add("scanned", author, ("id", work.Id), ("item", attachment.Id));
        return 0;
    });

    private Task<int> OlympiadAsync() => _site.InDatabaseAsync(async db =>
    {
        var student = _people["student"];
        var sat = await db.Set<Sitting>().SingleAsync(s => s.PersonId == student);
        var window = await db.Set<SittingWindow>().OrderBy(w => w.Id).FirstAsync();
        var now = new Sitting { Id = PortalId.New(), WindowId = window.Id, PersonId = student, Code = "S-100001", Seed = 7, Language = "kk", AdmittedUtc = DateTime.UtcNow, StartedUtc = DateTime.UtcNow };
        db.Add(now);
        db.Add(new PrintedPaper { SittingId = now.Id, WindowId = window.Id, PrintedUtc = DateTime.UtcNow, PrintedById = _people["teacher"] });
        await db.SaveChangesAsync();
        Add("sitting", student, ("id", now.Id), ("number", "1"));
        Add("sat", student, ("id", sat.Id), ("number", "1"));
        Add("appeal", student, ("slug", "2026-open"), ("sitting", sat.Id), ("item", "op-two-sources"));
        Add("window", null, ("window", $"{window.Id}"), ("code", now.Code));
        return 0;
    });

    private Task<int> SummerSchoolAsync() => _site.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<DbContext>();
        var seat = await db.Set<Seat>().OrderBy(s => s.Id).FirstAsync();
        var application = await db.Set<SchoolApplication>().OrderBy(a => a.Code).FirstAsync();
        (application.Portfolio, application.Motivation) = (Mark, application.Motivation + " " + Mark);
        var task = new SchoolTask { Id = PortalId.New(), EditionId = seat.EditionId, Title = LocalizedText.Same("Жоспар"), DueUtc = DateTime.UtcNow.AddDays(3) };
        var project = new Project { Id = PortalId.New(), EditionId = seat.EditionId, Title = "Қор тарихы" };
        var handIn = new TaskHandIn { TaskId = task.Id, SeatId = seat.Id, FileId = PortalId.New(), Text = Mark, AtUtc = DateTime.UtcNow, CleanKey = await SavedAsync(services, "school"), MediaType = "image/png" };
        db.AddRange(task, project, handIn, new ProjectMember { ProjectId = project.Id, SeatId = seat.Id });
        await db.SaveChangesAsync();
        var session = await db.Set<YouthArchive.SummerSchool.Sessions.ProgrammeSession>().Where(s => s.EditionId == seat.EditionId).OrderBy(s => s.Key).Select(s => s.Key).FirstAsync();
        Add("place", seat.PersonId, ("slug", "2026"), ("language", "kk"));
        Add("task", seat.PersonId, ("slug", "2026"), ("id", task.Id));
        Add("project", seat.PersonId, ("slug", "2026"), ("id", project.Id));
        Add("hand-in", seat.PersonId, ("slug", "2026"), ("id", handIn.FileId));
        Add("application", application.PersonId, ("slug", "2026-autumn"), ("part", "motivation"));
        Add("door", null, ("slug", "2026"), ("session", session));
        return 0;
    });

    private Task<int> DesksAsync() => _site.InDatabaseAsync(async db =>
    {
        var report = new SafetyReport { Id = PortalId.New(), ReporterId = _people["student"], Language = "kk", What = Mark, CreatedUtc = DateTime.UtcNow };
        db.Add(report);
        db.Add(new SafetyExclusion { ReportId = report.Id, PersonId = _people["organiser"] });
        await db.SaveChangesAsync();
        Add("report about the organiser", null, ("id", report.Id));
        Add("account of staff", null, ("id", await IdAsync("admin")));
        Add("account of a student", null, ("id", _people["student"]));
        var judged = await Judged(db).Select(j => j.EntryId).FirstAsync();
        var code = await db.Set<YouthArchive.ArchiveHack.Teams.Team>().Where(t => t.Id == judged).Select(t => t.Code).SingleAsync();
        Add("jury", null, ("programme", "archive-hack"), ("slug", "2026"), ("code", code));
        Add("team", _people["student"], ("programme", "archive-hack"), ("slug", "2026"), ("code", "H-08"));
        return 0;
    });

    // Somebody who sits on the hackathon's panel.
    private static IQueryable<Judgement> Judged(DbContext db) => db.Set<Judgement>()
        .Where(j => db.Set<YouthArchive.ArchiveHack.Teams.Team>().Any(t => t.Id == j.EntryId)).OrderBy(j => j.EntryId).ThenBy(j => j.JudgeId);

    private void Add(string name, string? owner, params (string Key, string Value)[] values) =>
        _objects[name] = new(values.ToDictionary(v => v.Key, v => v.Value, StringComparer.Ordinal), owner);

    private Task<string> IdAsync(string userName) => _site.InDatabaseAsync(db => db.Set<PortalUser>().Where(u => u.UserName == userName).Select(u => u.Id).SingleAsync());

    private static async Task<string> SavedAsync(IServiceProvider services, string shelf)
    {
        await using var content = new MemoryStream(Picture);
        return await services.GetRequiredService<IFileStore>().SaveAsync(shelf, content);
    }

    /// <summary>One transparent point.</summary>
    private static readonly byte[] Picture = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");
}
