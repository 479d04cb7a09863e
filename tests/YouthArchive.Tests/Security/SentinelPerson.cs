using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.Extensions.DependencyInjection;
using YouthArchive.ArchiveHack.Answers;
using YouthArchive.ArchiveHack.Evidence;
using YouthArchive.ArchiveHack.Freezes;
using YouthArchive.ArchiveHack.Readings;
using YouthArchive.ArchiveHack.Teams;
using YouthArchive.FamilyHistory.Originality.Findings;
using YouthArchive.FamilyHistory.Reading;
using YouthArchive.FamilyHistory.Works;
using YouthArchive.Judging.Reviews;
using YouthArchive.Judging.Scores;
using YouthArchive.Olympiads.Papers;
using YouthArchive.Olympiads.Results.Appeals;
using YouthArchive.Olympiads.Sittings;
using YouthArchive.Olympiads.Sittings.Live;
using YouthArchive.People.Accounts;
using YouthArchive.People.Cards;
using YouthArchive.People.Classes;
using YouthArchive.People.Contracts;
using YouthArchive.People.Guardians;
using YouthArchive.People.Safety;
using YouthArchive.People.Schools;
using YouthArchive.Platform.Files;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Mail;
using YouthArchive.Platform.Persistence;
using YouthArchive.SummerSchool.Applications;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Security;

/// <summary>Somebody who has something in every table, with a mark of its own in every column that is about a person.</summary>
/// <param name="at">When all of it happened: lately, or the site's own tasks would clear old letters and prints away.</param>
internal sealed class SentinelPerson(DateTime at)
{
    public const string BirthYear = "1907";

    public static SentinelPerson On(PortalSite site) => new(site.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);

    /// <returns>The mark of each column that got one.</returns>
    public async Task<Dictionary<string, string>> PlantAsync(DbContext db, string person, IReadOnlyList<ClassifiedColumn> list)
    {
        var account = await db.Set<PortalUser>().SingleAsync(u => u.Id == person);
        var school = new School { Region = "kz-karagandy", Settlement = "Теміртау", Name = "№ 7 мектеп", CreatedUtc = at };
        db.Add(school);
        await db.SaveChangesAsync();
        var opened = new SchoolClass { SchoolId = school.Id, Name = "9 «Ә»", Grade = 9, Language = "kk", SchoolYear = 2025, Secret = SecretKind.Words, OpenedById = person, OpenedUtc = at };
        db.Add(opened);
        await db.SaveChangesAsync();
        var sitting = await SatAsync(db, person);
        var work = await HandedInAsync(db);
        var application = await AppliedAsync(db, person);
        object[] own = [account, application, new Reference { ApplicationId = application.Id, AskedUtc = at }, .. OfSitting(sitting, person), new Explanation { WorkId = work.Id, Text = "", ById = person, GivenUtc = at }, .. InSchool(person, school.Id, opened.Id), .. OfAccount(person), .. OfConsents(person), .. OfWork(person), .. OfFamilyHistory(person), Certificate(person), new ReaderPlace { PersonId = person, Name = "zzplacezz", AddedUtc = at }];
        db.AddRange(own.Where(o => o != account && o != application));
        var planted = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in own.Select(o => db.Entry(o)))
        {
            Mark(entry, list, planted);
        }
        // Sent: an address that is none would stop the site's own sender.
        db.Entry(own.OfType<MailMessage>().Single()).Property(m => m.SentUtc).CurrentValue = at;
        await db.SaveChangesAsync();
        await PlantLoginInFactsAsync(db, person, planted["Hack_Members.GitHubLogin"]);
        return planted;
    }

    /// <summary>A scanned paper. Returns the mark inside the file.</summary>
    public static async Task<string> PlantFilesAsync(DbContext db, IFileStore files, string person)
    {
        const string mark = "zzscanzz";
        await using var scan = new MemoryStream(System.Text.Encoding.ASCII.GetBytes("%PDF-1.4 " + mark));
        var consent = await db.Set<Consent>().SingleAsync(c => c.StudentId == person);
        consent.ScanKey = await files.SaveAsync("consents", scan);
        await db.SaveChangesAsync();
        return mark;
    }

    private static void Mark(EntityEntry entry, IReadOnlyList<ClassifiedColumn> list, Dictionary<string, string> planted)
    {
        foreach (var property in entry.Properties)
        {
            var column = PersonalColumns.NameOf(property.Metadata);
            if (list.FirstOrDefault(c => c.Column == column) is not { IsAboutSomebody: true } classified)
            {
                continue;
            }
            if (property.Metadata.ClrType == typeof(string) && column != "People_Users.Searched" && !property.Metadata.IsKey())
            {
                planted.TryAdd(column, $"zz{planted.Count:00}{Guid.NewGuid():N}"[..12]);
                property.CurrentValue = planted[column];
            }
            else if (property.Metadata.ClrType == typeof(int?))
            {
                planted[column] = BirthYear;
                property.CurrentValue = 1907;
            }
            else if (property.CurrentValue is string made && made.Contains("zz", StringComparison.Ordinal))
            {
                // A key that is set where it is made, or what the site makes of other columns.
                planted.TryAdd(column, column == "People_Users.Searched" ? planted["People_Users.DisplayName"] : made);
            }
        }
    }

    private async Task<Sitting> SatAsync(DbContext db, string person)
    {
        var paper = new Paper { EditionId = 1, Key = PortalId.New(), Title = LocalizedText.Same("Топ"), Kind = PaperKind.Contest, Blueprint = "{}" };
        db.Add(paper);
        await db.SaveChangesAsync();
        var window = new SittingWindow { PaperId = paper.Id, EditionId = 1, Title = LocalizedText.Same("Топ"), OpensUtc = at, ClosesUtc = at.AddHours(1) };
        db.Add(window);
        await db.SaveChangesAsync();
        var sitting = new Sitting { Id = PortalId.New(), WindowId = window.Id, PersonId = person, Code = "S-1", Seed = 1, Language = "kk" };
        db.Add(sitting);
        await db.SaveChangesAsync();
        return sitting;
    }

    private async Task<SchoolApplication> AppliedAsync(DbContext db, string person)
    {
        var application = new SchoolApplication { Id = PortalId.New(), EditionId = 1, PersonId = person, Code = PortalId.New()[..12], State = ApplicationState.HandedIn, CreatedUtc = at, ChangedUtc = at };
        db.Add(application);
        await db.SaveChangesAsync();
        return application;
    }

    private async Task<Work> HandedInAsync(DbContext db)
    {
        var work = new Work { Id = PortalId.New(), EditionId = 1, Code = PortalId.New()[..20], DivisionKey = "alone", Form = WorkForm.Paper, Language = "kk", CreatedUtc = at, ChangedUtc = at };
        db.Add(work);
        await db.SaveChangesAsync();
        return work;
    }

    private IEnumerable<object> OfSitting(Sitting sitting, string person) =>
    [
        new Allowance { SittingId = sitting.Id, Kind = AllowanceKind.Extra, Amount = 60, AtUtc = at, Reason = "", ById = person },
        new Question { WindowId = sitting.WindowId, SittingId = sitting.Id, Text = "", AtUtc = at },
        new Appeal
        {
            EditionId = 1, PaperId = 1, WindowId = sitting.WindowId, SittingId = sitting.Id, Code = sitting.Code, ItemKey = "item", Ground = AppealGround.Key,
            Text = "", FiledById = person, IsByGuardian = false, FiledUtc = at, MarkBefore = 0,
        },
    ];

    private IEnumerable<object> InSchool(string person, int schoolId, string classId) =>
    [
        new ClassMember { ClassId = classId, PersonId = person, JoinedUtc = at },
        new SchoolTeacher { SchoolId = schoolId, PersonId = person, AskedUtc = at },
        new ClassMessage { ClassId = classId, AuthorId = person, Text = "", AtUtc = at },
        new SignInCard { PersonId = person, ClassId = classId, Kind = SecretKind.Words, SecretHash = "s", TokenHash = PortalId.New(), IssuedUtc = at, IssuedById = person },
    ];

    private IEnumerable<object> OfAccount(string person) =>
    [
        new IdentityUserLogin<string> { LoginProvider = "other", ProviderKey = "zzkey" + person[^8..], UserId = person },
        new IdentityUserClaim<string> { UserId = person },
        new IdentityUserToken<string> { UserId = person, LoginProvider = "other", Name = "token", Value = "v" },
        new MailMessage { Id = PortalId.New(), Kind = "Test.Written", To = "", PersonId = person, Language = "kk", Subject = "", Text = "", Html = "", CreatedUtc = at, NextAttemptUtc = at },
        new SafetyReport { Id = PortalId.New(), ReporterId = person, Language = "kk", What = "", CreatedUtc = at },
    ];

    private IEnumerable<object> OfConsents(string person) =>
    [
        new Consent { StudentId = person, Purpose = ConsentPurpose.Name, TextVersion = 1, TextLanguage = "kk", Way = ConsentWay.Paper, GivenUtc = at, UntilUtc = at.AddYears(1) },
        new ConsentRequest { StudentId = person, Email = "", Language = "kk", TokenHash = PortalId.New(), AskedById = person, AskedUtc = at, UntilUtc = at.AddDays(30) },
    ];

    private IEnumerable<object> OfWork(string person)
    {
        var team = new Team
        {
            EditionId = 1,
            Number = Random.Shared.Next(1, 1_000_000),
            Code = "H-01",
            Name = "Топ",
            NameSearch = "топ",
            Summary = LocalizedText.Same("Топ"),
            Language = "kk",
            FormedUtc = at,
            MembersChangedUtc = at,
        };
        return
        [
            team,
            new Member { TeamId = team.Id, EditionId = team.Number, PersonId = person, JoinedUtc = at },
            new Reading { HandInId = PortalId.New(), TeamId = team.Id, TriedUtc = at },
            new Answer { TeamId = team.Id, HandInId = PortalId.New(), Kind = FindingKind.LargeCommit, Text = "", ByPersonId = person, GivenUtc = at },
            new Judgement { EditionId = 1, EntryId = team.Id, JudgeId = person },
            new ReviewRequest
            {
                EditionId = 1, PublicationId = 1, EntryId = team.Id, EntryCode = "H-01", AskedBy = person, Ground = ReviewGround.NotRead, Text = "", AskedUtc = at,
            },
        ];
    }

    private IEnumerable<object> OfFamilyHistory(string person)
    {
        var work = new YouthArchive.FamilyHistory.Works.Work
        {
            Id = PortalId.New(),
            EditionId = 1,
            Code = "F-" + person[^8..],
            DivisionKey = "alone",
            Form = YouthArchive.FamilyHistory.Works.WorkForm.Paper,
            Language = "kk",
            CreatedUtc = at,
            ChangedUtc = at,
        };
        return
        [
            work,
            new YouthArchive.FamilyHistory.Works.WorkAuthor { WorkId = work.Id, PersonId = person, Position = 1, JoinedUtc = at },
            new YouthArchive.FamilyHistory.Attachments.Attachment
            {
                Id = PortalId.New(), WorkId = work.Id, Kind = YouthArchive.FamilyHistory.Attachments.AttachmentKind.Scan, ShownName = "", OriginalKey = "family-scans/" + PortalId.New(),
                MediaType = "image/jpeg", Bytes = 1, Sha256 = "0", AddedUtc = at, ById = person,
            },
            new YouthArchive.FamilyHistory.Declarations.Declaration
            {
                WorkId = work.Id, Kind = YouthArchive.FamilyHistory.Declarations.DeclarationKind.HelpReceived, AtUtc = at, ById = person,
            },
            new YouthArchive.FamilyHistory.Declarations.LivingPerson { Id = PortalId.New(), WorkId = work.Id, Name = "" },
            new YouthArchive.FamilyHistory.HandIns.HandInExtension { WorkId = work.Id, UntilUtc = at, Reason = "", ById = person, AtUtc = at },
        ];
    }

    private YouthArchive.Programmes.Certificates.Certificate Certificate(string person) => new()
    {
        Number = YouthArchive.Programmes.Certificates.CertificateNumber.New(2026),
        PersonId = person,
        EditionId = 1,
        Kind = YouthArchive.Programmes.Contracts.CertificateKind.Award,
        EntryId = "",
        Ordinal = 1,
        Name = "",
        Language = "kk",
        Achievement = LocalizedText.Same("Бірінші орын"),
        EntryTitle = "",
        EditionTitle = LocalizedText.Same("Топ"),
        Heading = LocalizedText.Same("Диплом"),
        Text = LocalizedText.Same("{name}"),
        Signatories = [],
        Zone = "Asia/Almaty",
        IssuedUtc = at,
    };

    private async Task PlantLoginInFactsAsync(DbContext db, string person, string login)
    {
        var team = (await db.Set<Member>().SingleAsync(m => m.PersonId == person)).TeamId;
        var reading = await db.Set<Reading>().SingleAsync(r => r.TeamId == team);
        var commit = new CommitFact("c0ffee", [], login, login, "k", at, at, [new CoAuthor("k", login)], false, 1, 0, "Бастау");
        reading.Facts = FactsMerge.ToJson(new() { FullName = "team/work", Commits = [commit], Pushes = [new(1, at, "main", null, "c0ffee", "push", login)] });
        db.Add(new Mirror { HandInId = PortalId.New(), TeamId = team, EditionId = 1, TriedUtc = at, Facts = reading.Facts });
        await db.SaveChangesAsync();
    }
}
