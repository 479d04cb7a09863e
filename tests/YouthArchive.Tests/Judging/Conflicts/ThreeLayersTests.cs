using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.Judging.Conflicts;
using YouthArchive.Judging.Contracts;
using YouthArchive.Judging.Scores;
using YouthArchive.People.Accounts;
using YouthArchive.People.Classes;
using YouthArchive.People.Guardians;
using YouthArchive.People.Schools;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Security;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Judging.Conflicts;

/// <summary>Each kind of conflict bars the judge at assignment, at opening and at writing, and leaves a trace.</summary>
public abstract class ThreeLayersTests(PortalSite site)
{
    [Theory]
    [InlineData(nameof(ConflictKind.Self))]
    [InlineData(nameof(ConflictKind.Mentor))]
    [InlineData(nameof(ConflictKind.Teacher))]
    [InlineData(nameof(ConflictKind.School))]
    [InlineData(nameof(ConflictKind.Guardian))]
    [InlineData(nameof(ConflictKind.Family))]
    [InlineData(nameof(ConflictKind.MailDomain))]
    [InlineData(nameof(ConflictKind.Contributor))]
    [InlineData(nameof(ConflictKind.Declared))]
    public async Task Barred_everywhere(string name)
    {
        var kind = Enum.Parse<ConflictKind>(name);
        var edition = await JudgedEdition.NewAsync(site);
        var judge = edition.Judges[0];
        var pupil = await site.NewPersonAsync(PortalRoles.Student);
        await NameAsync(judge, "Сейітжан");
        edition.Ties.People[edition.EntryId(2)] = [kind == ConflictKind.Self ? judge : pupil];
        using var browser = await edition.JudgeAsync();
        await RelateAsync(edition, kind, judge, pupil, browser);

        // At assignment: the planner asks for all judges at once.
        var standing = await site.InScopeAsync(s => s.GetRequiredService<ConflictsOfInterest>().OfJudgesAsync(edition.Edition, [judge], TestContext.Current.CancellationToken));
        Assert.Equal((edition.EntryId(2), kind), (Assert.Single(standing).EntryId, standing[0].Kind));
        // At opening.
        using var opened = await browser.GetAsync(edition.Queue + "/H-02", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, opened.StatusCode);
        Assert.Null((await opened.DocumentAsync()).QuerySelector("form#rubric"));
        // At writing, as a form and as the script sends it, with a token from another entry's page.
        foreach (var accept in new[] { "text/html", "application/json" })
        {
            using var fresh = await edition.JudgeAsync();
            using var written = await WriteAsync(fresh, edition, accept);
            Assert.Equal((accept, HttpStatusCode.Forbidden), (accept, written.StatusCode));
        }
        Assert.Equal(0, await edition.InDatabaseAsync(db => db.Set<JournalEntry>().CountAsync(e => e.EditionId == edition.Edition.Id && e.Text.Contains("\"Score\""))));
        Assert.Equal(1, await edition.InDatabaseAsync(db => db.Set<JournalEntry>().CountAsync(e => e.EditionId == edition.Edition.Id && e.Text.Contains("\"Conflict\""))));
        var trail = await edition.InDatabaseAsync(db => db.Set<AuditEvent>().Where(a => a.SubjectId == edition.EntryId(2) && a.ActorId == judge).Select(a => a.Kind).Distinct().ToListAsync());
        Assert.Contains("Conflict.OpeningRefused", trail);
        Assert.Contains("Conflict.WritingRefused", trail);
        // The rest is open.
        using var other = await edition.ScoreAsync(browser, 1, 8, 8);
        Assert.Equal(HttpStatusCode.Found, other.StatusCode);
    }

    [Fact]
    public async Task A_conflict_found_after_scoring_takes_the_scores_out_and_the_journal_says_so()
    {
        var edition = await JudgedEdition.NewAsync(site);
        var pupil = await site.NewPersonAsync(PortalRoles.Student);
        await edition.FinishAsync(0, (8, 8), (6, 6));
        edition.Ties.People[edition.EntryId(1)] = [pupil];
        await GuardAsync(edition.Judges[0], pupil);
        await SettleAsync(edition);
        await SettleAsync(edition);
        Assert.Equal(["H-01"], await BarredAsync(edition));
        await edition.InDatabaseAsync(db => db.Set<Guardianship>().Where(g => g.StudentId == pupil).ExecuteDeleteAsync());
        await SettleAsync(edition);
        Assert.Empty(await BarredAsync(edition));
    }

    [Fact]
    public async Task Lifting_a_declaration_gives_the_scores_back()
    {
        var edition = await JudgedEdition.NewAsync(site);
        await edition.FinishAsync(0, (8, 8));
        using var judge = await edition.JudgeAsync();
        using var declared = await judge.SubmitAsync(edition.Queue + "/H-01", "form#declare", ("reason", "Taught"));
        Assert.Equal(["H-01"], await BarredAsync(edition));
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        var id = await edition.InDatabaseAsync(db => db.Set<Declaration>().Where(d => d.EditionId == edition.Edition.Id).Select(d => d.Id).SingleAsync());
        using var lifted = await organiser.SubmitAsync(edition.Desk, "form[action*='Lift']", ("declaration", $"{id}"));
        Assert.Equal(HttpStatusCode.Found, lifted.StatusCode);
        Assert.Empty(await BarredAsync(edition));
    }

    [Fact]
    public async Task A_name_alone_is_only_a_question_to_the_organiser()
    {
        var edition = await JudgedEdition.NewAsync(site);
        var pupil = await site.NewPersonAsync(PortalRoles.Student);
        await NameAsync(edition.Judges[0], "Әбдіков");
        await NameAsync(pupil, "Абдикова");
        edition.Ties.People[edition.EntryId(1)] = [pupil];
        using var browser = await edition.JudgeAsync();
        Assert.NotNull((await browser.PageAsync(edition.Queue + "/H-01")).QuerySelector("form#rubric"));
        var warning = Assert.Single(await site.InScopeAsync(s => s.GetRequiredService<ConflictsOfInterest>().WarningsAsync(edition.Edition, edition.Judges, TestContext.Current.CancellationToken)));
        Assert.Equal((edition.EntryId(1), ConflictKind.Family), (warning.EntryId, warning.Kind));
    }

    [Fact]
    public async Task A_public_mail_domain_ties_nobody()
    {
        var edition = await JudgedEdition.NewAsync(site);
        var pupil = await site.NewPersonAsync(PortalRoles.Student);
        await MailAsync(edition.Judges[0], "a@Mail.RU");
        await MailAsync(pupil, "b@mail.ru");
        edition.Ties.People[edition.EntryId(1)] = [pupil];
        Assert.Empty(await site.InScopeAsync(s => s.GetRequiredService<ConflictsOfInterest>().OfJudgesAsync(edition.Edition, edition.Judges, TestContext.Current.CancellationToken)));
    }

    private async Task RelateAsync(JudgedEdition edition, ConflictKind kind, string judge, string pupil, HttpClient browser)
    {
        switch (kind)
        {
            case ConflictKind.Self:
                break;
            case ConflictKind.Mentor or ConflictKind.Contributor:
                edition.Ties.Known[(judge, edition.EntryId(2))] = kind;
                break;
            case ConflictKind.Teacher:
                await SchoolAsync(teacher: judge, pupil);
                break;
            case ConflictKind.School:
                await SchoolAsync(teacher: null, pupil, judge);
                break;
            case ConflictKind.Family:
                await NameAsync(pupil, "Сейітжан");
                await SchoolAsync(teacher: null, pupil, judge);
                break;
            case ConflictKind.Guardian:
                await GuardAsync(judge, pupil);
                break;
            case ConflictKind.MailDomain:
                await MailAsync(judge, "one@institute.kz");
                await MailAsync(pupil, "two@Institute.kz");
                break;
            default:
                using (await browser.SubmitAsync(edition.Queue + "/H-02", "form#declare", ("reason", "Other")))
                {
                    break;
                }
        }
    }

    /// <summary>A class with these pupils; the teacher, if any, is one of the school.</summary>
    private Task<int> SchoolAsync(string? teacher, params string[] pupils) => site.InDatabaseAsync(async db =>
    {
        var now = DateTime.UtcNow;
        var school = new School { Region = "kz-karagandy", Settlement = "Қарағанды", Name = "№ 1 мектеп", CreatedUtc = now };
        db.Add(school);
        await db.SaveChangesAsync();
        var held = new SchoolClass
        {
            SchoolId = school.Id,
            Name = "9 «Ә»",
            Grade = 9,
            Language = "kk",
            SchoolYear = 2026,
            Secret = SecretKind.Words,
            OpenedById = "4" + new string('z', 25),
            OpenedUtc = now,
        };
        db.Add(held);
        db.AddRange(pupils.Select(p => new ClassMember { ClassId = held.Id, PersonId = p, JoinedUtc = now }));
        if (teacher is not null)
        {
            db.Add(new SchoolTeacher { SchoolId = school.Id, PersonId = teacher, AskedUtc = now, ConfirmedUtc = now });
        }
        return await db.SaveChangesAsync();
    });

    private Task<int> GuardAsync(string guardian, string pupil) => site.InDatabaseAsync(db =>
    {
        db.Add(new Guardianship { StudentId = pupil, GuardianId = guardian, SinceUtc = DateTime.UtcNow });
        return db.SaveChangesAsync();
    });

    private Task<int> NameAsync(string person, string surname) => site.InDatabaseAsync(db =>
        db.Set<PortalUser>().Where(u => u.Id == person).ExecuteUpdateAsync(s => s.SetProperty(u => u.Surname, surname)));

    private Task<int> MailAsync(string person, string address) => site.InDatabaseAsync(db =>
        db.Set<PortalUser>().Where(u => u.Id == person).ExecuteUpdateAsync(s => s.SetProperty(u => u.Email, address)));

    private Task<int> SettleAsync(JudgedEdition edition) => site.InScopeAsync(async s =>
    {
        await s.GetRequiredService<ConflictsOfInterest>().SettleAsync(edition.Edition, edition.Judges, CancellationToken.None);
        return 0;
    });

    private async Task<List<string>> BarredAsync(JudgedEdition edition)
    {
        var lines = await site.InScopeAsync(s => s.GetRequiredService<Journal>().LinesAsync(edition.Edition.Id, CancellationToken.None));
        Assert.Null(JournalChain.BrokenAt(edition.Edition.Key, lines));
        return [.. JournalReplay.Of(lines.Select(l => JournalLine.Read(l.Text))).Where(r => r.HasConflict).Select(r => r.Entry)];
    }

    private static async Task<HttpResponseMessage> WriteAsync(HttpClient browser, JudgedEdition edition, string accept)
    {
        using var page = await browser.GetAsync(edition.Queue + "/H-01", TestContext.Current.CancellationToken);
        var token = ((AngleSharp.Html.Dom.IHtmlInputElement)(await page.DocumentAsync()).QuerySelector("form#rubric input[name=__RequestVerificationToken]")!).Value;
        using var request = new HttpRequestMessage(HttpMethod.Post, edition.Queue + "/H-02")
        {
            Content = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("c-usefulness", "8"), new("c-novelty", "8"), new("no-conflict", "yes"), new("go", "next")]),
        };
        request.Headers.Add("Cookie", $"{browser.DefaultRequestHeaders.GetValues("Cookie").First()}; {page.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0]).First(c => c.StartsWith("ya.form=", StringComparison.Ordinal))}");
        request.Headers.Accept.ParseAdd(accept);
        return await browser.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public sealed class OnSqlite(JudgingOnSqlite site) : ThreeLayersTests(site), IClassFixture<JudgingOnSqlite>;
}
