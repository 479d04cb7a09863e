using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using YouthArchive.FamilyHistory.Attachments;
using YouthArchive.FamilyHistory.Editions;
using YouthArchive.FamilyHistory.HandIns;
using YouthArchive.FamilyHistory.Sources;
using YouthArchive.FamilyHistory.Works;
using YouthArchive.Judging.Assignments;
using YouthArchive.People.Accounts;
using YouthArchive.People.Classes;
using YouthArchive.People.Schools;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Persistence;
using YouthArchive.Platform.Security;
using YouthArchive.Programmes.Contracts;
using YouthArchive.Tests.Programmes;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.FamilyHistory.Reading;

public sealed class ReadingOnSqlite : PortalSite
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        ProgrammesSite.AddStandIns(builder);
    }
}

public sealed class ReadingOnPostgres : PostgresSite
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        ProgrammesSite.AddStandIns(builder);
    }
}

/// <summary>An edition of the competition that is being read, with its rubric, its readers and works planted into the database.</summary>
internal sealed class ReadEdition(PortalSite site, Edition edition, IReadOnlyList<string> readers)
{
    private int _works;

    public PortalSite Site => site;
    public Edition Edition => edition;
    public IReadOnlyList<string> Readers => readers;
    public string Queue => $"/kk/judging/{edition.Key}";

    /// <param name="languages">Of each reader, e.g. <c>kk ru</c>; empty: all.</param>
    public static async Task<ReadEdition> NewAsync(PortalSite site, params string[] languages)
    {
        await ProgrammesSite.PrepareAsync(site, "YouthArchive.Judging", "YouthArchive.Catalogue", "YouthArchive.FamilyHistory");
        var slug = "f" + Guid.NewGuid().ToString("n")[..10];
        await ProgrammesSite.ApplyAsync(site, Season(slug));
        await ProgrammesSite.ApplyAsync(site, Rubric(slug));
        var people = new List<string>();
        foreach (var _ in languages)
        {
            people.Add(await site.NewPersonAsync(PortalRoles.Judge));
            await NameAsync(site, people[^1], $"Оқыр{(char)('а' + people.Count)}манов", "Ғылым");
        }
        var judges = string.Join(", ", people.Zip(languages, (p, l) =>
            $$"""{ "user": "p{{p}}", "languages": [{{string.Join(", ", l.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(x => $"\"{x}\""))}}] }"""));
        await ProgrammesSite.ApplyAsync(site, $$"""{"name":"YouthArchive.JudgingPanel","edition":"family-history/{{slug}}","judges":[{{judges}}]}""");
        var edition = await ProgrammesSite.EditionAsync(site, "family-history/" + slug);
        await site.InDatabaseAsync(db =>
        {
            db.Add(new EditionTerms
            {
                EditionId = edition.Id,
                Theme = LocalizedText.Same("Менің отбасым"),
                Divisions = [new("senior", LocalizedText.Same("8–11 сынып"), 8, 11, false, 1, 1, 1500, 2500), new("group", LocalizedText.Same("6–7 сынып"), 6, 7, true, 2, 10, 800, 1500)],
                Forms = [WorkForm.Paper, WorkForm.Film],
                Languages = ["kk", "ru"],
            });
            return db.SaveChangesAsync();
        });
        return new(site, edition, people);
    }

    public Task<int> TermsAsync(int shortlist) => site.InDatabaseAsync(db =>
        db.Set<EditionTerms>().Where(t => t.EditionId == edition.Id).ExecuteUpdateAsync(s => s.SetProperty(t => t.Shortlist, shortlist)));

    /// <summary>A pupil with a name of their own, who never signs in by a password.</summary>
    public Task<string> AuthorAsync(string surname, string given) => site.InDatabaseAsync(async db =>
    {
        var account = new PortalUser { Surname = surname, GivenName = given, DisplayName = $"{given} {surname}", BirthYear = 1995, CreatedUtc = DateTime.UtcNow, SecurityStamp = "s" };
        account.UserName = "a" + account.Id;
        account.NormalizedUserName = account.UserName.ToUpperInvariant();
        db.Add(account);
        await db.SaveChangesAsync();
        return account.Id;
    });

    public static Task<int> NameAsync(PortalSite site, string person, string surname, string given) => site.InDatabaseAsync(db =>
        db.Set<PortalUser>().Where(u => u.Id == person).ExecuteUpdateAsync(s => s
            .SetProperty(u => u.Surname, surname).SetProperty(u => u.GivenName, given).SetProperty(u => u.DisplayName, $"{given} {surname}")));

    /// <summary>A school with a class of these pupils.</summary>
    public Task<int> SchoolAsync(string name, string settlement, string className, string region = "kz-karagandy", string? teacher = null, params string[] pupils) =>
        site.InDatabaseAsync(db => SchoolAsync(db, name, settlement, className, region, teacher, pupils));

    public static async Task<int> SchoolAsync(DbContext db, string name, string settlement, string className, string region, string? teacher, params string[] pupils)
    {
        var now = DateTime.UtcNow;
        var school = new School { Region = region, Settlement = settlement, Name = name, CreatedUtc = now };
        db.Add(school);
        await db.SaveChangesAsync();
        if (pupils.Length > 0)
        {
            var held = new SchoolClass { SchoolId = school.Id, Name = className, Grade = 9, Language = "kk", SchoolYear = 2026, Secret = SecretKind.Words, OpenedById = "4" + new string('z', 25), OpenedUtc = now };
            db.Add(held);
            db.AddRange(pupils.Select(p => new ClassMember { ClassId = held.Id, PersonId = p, JoinedUtc = now }));
        }
        if (teacher is not null)
        {
            db.Add(new SchoolTeacher { SchoolId = school.Id, PersonId = teacher, AskedUtc = now, ConfirmedUtc = now });
        }
        await db.SaveChangesAsync();
        return school.Id;
    }

    public Task<Work> WorkAsync(string author, string body = "Атам туралы.", string language = "kk", string title = "Бір өтініштің тарихы", string? tutor = null,
        string summary = "", string report = "Есеп.", string division = "senior", IReadOnlyList<Attachment>? files = null) => site.InDatabaseAsync(async db =>
    {
        var work = Plant(db, [author], body, language, title, tutor, summary, report, division, files);
        await db.SaveChangesAsync();
        return work;
    });

    public Work Plant(DbContext db, IReadOnlyList<string> authors, string body, string language = "kk", string title = "Бір өтініштің тарихы", string? tutor = null,
        string summary = "", string report = "Есеп.", string division = "senior", IReadOnlyList<Attachment>? files = null, SealedSource? source = null)
    {
        var now = DateTime.UtcNow.AddDays(-2);
        var work = new Work
        {
            Id = PortalId.New(),
            EditionId = edition.Id,
            Code = $"F-{++_works:0000}",
            DivisionKey = division,
            Form = WorkForm.Paper,
            Language = language,
            Title = title,
            Summary = summary,
            Body = body,
            Report = report,
            TutorId = tutor,
            State = WorkState.HandedIn,
            HandedInUtc = now,
            HandedInRevision = 1,
            CreatedUtc = now,
            ChangedUtc = now,
        };
        db.Add(work);
        db.AddRange(authors.Select((a, i) => new WorkAuthor { WorkId = work.Id, PersonId = a, Position = i, JoinedUtc = now }));
        db.Add(new WorkRevision { WorkId = work.Id, Number = 1, ById = authors[0], FromUtc = now, SavedUtc = now, Title = title, Summary = summary, Body = body, Report = report, IsSealed = true });
        var own = (files ?? []).Select(f => Of(f, work.Id)).ToList();
        db.AddRange(own);
        var text = new SealedWork(work.Code, division, WorkForm.Paper, language, null, now, title, summary, body, report,
            [source ?? new("s1", SourceKind.Archival, true, null, "ҚР ОМА", "И-64", "1", "512", "7", "", "", "", "", "Атамның өтініші.")],
            [.. own.Select(f => new SealedFile(f.Id, f.Kind, f.Sha256, "s1", f.Description, f.Permission))], []);
        db.Add(new HandIn { WorkId = work.Id, Number = 1, AtUtc = now, IsLate = false, Revision = 1, Words = 2, Sources = 1, Scans = own.Count, Sealed = text.Write(), Hash = SealedWork.HashOf(text.Write()), ById = authors[0] });
        return work;
    }

    public static Attachment File(AttachmentKind kind, string name, string? cleanKey, string mediaType = "image/jpeg", string? text = null, string description = "", CopyPermission permission = CopyPermission.FreeToUse) => new()
    {
        Id = PortalId.New(),
        WorkId = "",
        Kind = kind,
        ShownName = name,
        OriginalKey = "family-originals/" + PortalId.New(),
        CleanKey = cleanKey,
        MediaType = mediaType,
        Bytes = 10,
        Sha256 = new string('a', 64),
        Text = text,
        Description = description,
        Permission = permission,
        AddedUtc = DateTime.UtcNow,
        ById = "x",
    };

    private static Attachment Of(Attachment f, string workId) => new()
    {
        Id = f.Id,
        WorkId = workId,
        Kind = f.Kind,
        ShownName = f.ShownName,
        OriginalKey = f.OriginalKey,
        CleanKey = f.CleanKey,
        MediaType = f.MediaType,
        Bytes = f.Bytes,
        Sha256 = f.Sha256,
        Text = f.Text,
        Description = f.Description,
        Permission = f.Permission,
        AddedUtc = f.AddedUtc,
        ById = f.ById,
        Position = f.Position,
    };

    /// <summary>A confirmed plan: who reads what.</summary>
    public Task<int> AssignAsync(params (string Work, int Reader)[] pairs) => site.InDatabaseAsync(db =>
    {
        var now = DateTime.UtcNow.AddDays(-1);
        var plan = new ConfirmedPlan { Id = PortalId.New(), EditionId = edition.Id, Number = 1, Round = 1, Reviews = 2, Finalists = "[]", Further = 0, ConfirmedUtc = now, ConfirmedBy = readers[0], Added = pairs.Length, Removed = 0 };
        db.Add(plan);
        db.AddRange(pairs.Select(p => new AssignedEntry { EditionId = edition.Id, Round = 1, EntryId = p.Work, JudgeId = readers[p.Reader], PlanId = plan.Id, AssignedUtc = now }));
        return db.SaveChangesAsync();
    });

    /// <summary>Scores a work as the reader would without script: both criteria, in half points of 0 to 4.</summary>
    public async Task ScoreAsync(int reader, string code, int question, int sources, string comment = "Жақсы жұмыс")
    {
        using var browser = await site.SignedInAsAsync(readers[reader]);
        using var response = await browser.SubmitAsync($"{Queue}/{code}", "form#rubric",
            ("c-question", $"{question}"), ("c-sources", $"{sources}"), ("comment", comment), ("no-conflict", "yes"), ("go", "next"));
        if (response.StatusCode != System.Net.HttpStatusCode.Found)
        {
            throw new InvalidOperationException($"{code}: {response.StatusCode}");
        }
    }

    private static string Rubric(string slug) => $$"""
        {
          "name": "YouthArchive.Rubric", "edition": "family-history/{{slug}}", "scale": { "min": 0, "max": 4, "halves": true },
          "criteria": [
            { "key": "question", "weight": 50, "title": { "kk": "Өз сұрағы", "en": "Own question" }, "description": { "kk": "Бар ма?" }, "levels": [] },
            { "key": "sources", "weight": 50, "title": { "kk": "Дереккөздер", "en": "Sources" }, "description": { "kk": "Тапты ма?" }, "levels": [] }
          ]
        }
        """;

    private static string Season(string slug) => $$"""
        {
          "name": "YouthArchive.Season", "season": "2026-2027", "title": { "kk": "2026–2027 оқу жылы", "en": "School year 2026–2027" }, "sample": true,
          "editions": [
            {
              "programme": "FamilyHistory", "slug": "{{slug}}", "zone": "Asia/Almaty", "page": "",
              "title": { "kk": "Менің отбасымның тарихы", "en": "My family's history" }, "summary": { "kk": "Архив құжаттарында." }, "audience": { "kk": "6–11 сынып" },
              "minAge": 10, "maxAge": 19, "enrolment": { "opens": "@-30 09:00", "closes": "@-3 18:00" },
              "stages": [
                { "key": "hand-in", "title": { "kk": "Тапсыру" }, "note": { "kk": "Тапсыр." }, "starts": "@-30 18:00", "ends": "@-3 18:00" },
                { "key": "judging", "title": { "kk": "Оқу" }, "note": { "kk": "Оқырмандар оқиды." }, "starts": "@-3 18:00", "ends": "@+30 18:00" }
              ],
              "tracks": []
            }
          ]
        }
        """;
}
