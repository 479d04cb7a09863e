using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.People.Accounts;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Persistence;
using YouthArchive.Platform.Security;
using YouthArchive.SummerSchool.Learning;
using YouthArchive.SummerSchool.Lecturers;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.SummerSchool.Days;

public abstract class LecturerTests(PortalSite site)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nobody_but_an_appointed_lecturer_has_the_page_and_a_lecturer_has_no_other()
    {
        var (school, lecturer, seats) = await OpenAsync();
        var (elsewhere, _, _) = await OpenAsync();
        using var own = await site.SignedInAsAsync(lecturer);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(own, $"{school.Path}/teaching"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(own, $"{elsewhere.Path}/teaching"));
        foreach (var path in new[] { $"{school.Path}/mine", $"{school.Path}/learning", $"{school.Path}/check-in", $"{school.Path}/check-in/a" })
        {
            Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(own, path));
        }
        foreach (var path in new[] { "", "/learning", "/programme/a", "/attendance", "/care", "/workshops" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(own, school.Desk + path));
        }
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(site.Visitor(), $"{school.Path}/teaching"));
        using var participant = await site.SignedInAsAsync(seats[0]);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(participant, $"{school.Path}/teaching"));
        foreach (var role in new[] { PortalRoles.Student, PortalRoles.Teacher, PortalRoles.Judge, PortalRoles.Organiser })
        {
            using var other = await site.SignedInAsync(role);
            Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(other, $"{school.Path}/teaching"));
        }
    }

    [Fact]
    public async Task A_lecturer_answers_the_tasks_of_the_own_session_and_sees_no_other()
    {
        var (school, lecturer, _) = await OpenAsync();
        var (ownTask, otherTask, freeTask) = (await TaskAsync(school, "a", "өз мәтіні"), await TaskAsync(school, "b", "бөтен мәтін"), await TaskAsync(school, null, "жалпы мәтін"));
        using var browser = await site.SignedInAsAsync(lecturer);
        var page = await browser.PageAsync($"{school.Path}/teaching");
        Assert.NotNull(page.QuerySelector("#s-a"));
        Assert.Null(page.QuerySelector("#s-b"));
        Assert.Contains("өз мәтіні", page.Body!.TextContent, StringComparison.Ordinal);
        foreach (var hidden in new[] { "бөтен мәтін", "жалпы мәтін", "Құпияқызы" })
        {
            Assert.DoesNotContain(hidden, page.Body!.TextContent, StringComparison.Ordinal);
        }
        var form = $"form#answer-S-001-{ownTask.Task}";
        foreach (var task in new[] { otherTask.Task, freeTask.Task, "unknown" })
        {
            using var foreign = await browser.SubmitAsync($"{school.Path}/teaching", form, ("task", task), ("feedback", "Жақсы"));
            Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
        }
        using (var empty = await browser.SubmitAsync($"{school.Path}/teaching", form, ("feedback", " ")))
        {
            Assert.Equal(HttpStatusCode.BadRequest, empty.StatusCode);
        }
        using (var answered = await browser.SubmitAsync($"{school.Path}/teaching", form, ("feedback", "Мөрін де сипаттаңыз")))
        {
            Assert.Equal(HttpStatusCode.Redirect, answered.StatusCode);
        }
        Assert.Equal(["Мөрін де сипаттаңыз"], await site.InDatabaseAsync(db => db.Set<TaskHandIn>().Where(h => h.FeedbackById == lecturer).Select(h => h.Feedback).ToListAsync(Stop)));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(browser, $"{school.Path}/learning/files/{ownTask.File}"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(browser, $"{school.Path}/learning/files/{otherTask.File}"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(browser, $"{school.Path}/learning/files/{freeTask.File}"));

        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        (await organiser.SubmitAsync($"{school.Desk}/programme/a", "form[id^=withdraw-]")).Dispose();
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(browser, $"{school.Path}/teaching"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(browser, $"{school.Path}/learning/files/{ownTask.File}"));
    }

    [Fact]
    public async Task Minors_participants_and_unknown_names_are_refused_and_what_was_typed_stays()
    {
        var (school, _, seats) = await OpenAsync();
        var minor = await NewAsync(DateTime.UtcNow.Year - 15);
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        foreach (var name in new[] { "u" + minor, "s" + seats[0], "nobody-of-this-name" })
        {
            using var refused = await organiser.SubmitAsync($"{school.Desk}/programme/b", "form#appoint", ("userName", name));
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
            Assert.Equal(name, (await refused.DocumentAsync()).QuerySelector("#userName")!.GetAttribute("value"));
        }
        Assert.Equal(1, await site.InDatabaseAsync(db => db.Set<LecturerAppointment>().CountAsync(l => l.EditionId == school.Edition.Id, Stop)));
        // A name without an account stands on the programme as before.
        (await organiser.SubmitAsync($"{school.Desk}/programme/b", "form#session", ("Form.Lecturers", "Қонақ дәріскер"))).Dispose();
        (await school.PublishAsync(organiser)).Dispose();
        Assert.Contains("Қонақ дәріскер", (await site.Visitor().PageAsync($"{school.Path}/programme")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_somebody_teaches_is_in_the_download_and_goes_with_the_account()
    {
        var (school, lecturer, _) = await OpenAsync();
        using var own = await site.SignedInAsAsync(lecturer);
        Assert.Contains("\"sessionKey\": \"a\"", await own.GetStringAsync("/kk/me/data", Stop), StringComparison.Ordinal);
        await site.InScopeAsync(async s =>
        {
            await s.GetServices<IPersonalData>().Single(d => d.Section == "schoolDays").EraseAsync(lecturer, Stop);
            return await s.GetRequiredService<DbContext>().SaveChangesAsync(Stop);
        });
        Assert.Equal(0, await site.InDatabaseAsync(db => db.Set<LecturerAppointment>().CountAsync(l => l.EditionId == school.Edition.Id, Stop)));
    }

    [Fact]
    public async Task A_project_document_is_taken_away_by_whoever_added_it_alone()
    {
        var (school, _, seats) = await OpenAsync();
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        (await organiser.SubmitAsync($"{school.Desk}/learning", "form#project", ("Name", "Карта"), ("Codes", "S-001 S-002"))).Dispose();
        var project = await site.InDatabaseAsync(db => db.Set<Project>().Where(p => p.EditionId == school.Edition.Id).Select(p => p.Id).SingleAsync(Stop));
        var page = $"{school.Path}/learning/projects/{project}";
        using var first = await site.SignedInAsAsync(seats[0]);
        using var second = await site.SignedInAsAsync(seats[1]);
        (await first.SubmitAsync(page, "form#document", ("Title", "Тізім"), ("Link", "https://archive.example/list"))).Dispose();
        var document = await site.InDatabaseAsync(db => db.Set<Material>().Where(m => m.ProjectId == project).Select(m => m.Id).SingleAsync(Stop));
        Assert.Null((await second.PageAsync(page)).QuerySelector("form[action*=Remove]"));
        using (var foreign = await second.SubmitToAsync(page, "form#document", page + "?handler=Remove", ("material", document)))
        {
            Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
        }
        using (var own = await first.SubmitAsync(page, "form[action*=Remove]"))
        {
            Assert.Equal(HttpStatusCode.Redirect, own.StatusCode);
        }
        Assert.Equal(0, await site.InDatabaseAsync(db => db.Set<Material>().CountAsync(m => m.ProjectId == project, Stop)));
    }

    /// <summary>Two sessions, two participants, and a lecturer of the first session whom the organiser has appointed.</summary>
    private async Task<(School School, string Lecturer, IReadOnlyList<string> Seats)> OpenAsync()
    {
        var school = await School.NewAsync(site);
        var seats = await school.SeatsAsync(2);
        var lecturer = await NewAsync(1980);
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        await school.DraftAsync(school.Session("a", 0), school.Session("b", 2));
        (await school.PublishAsync(organiser)).Dispose();
        using var appointed = await organiser.SubmitAsync($"{school.Desk}/programme/a", "form#appoint", ("userName", "u" + lecturer));
        Assert.Equal(HttpStatusCode.Redirect, appointed.StatusCode);
        return (school, lecturer, [.. seats.Select(s => s.Person)]);
    }

    private Task<string> NewAsync(int born) => site.InDatabaseAsync(async db =>
    {
        var account = new PortalUser { DisplayName = "Дәріскер", BirthYear = born, CreatedUtc = DateTime.UtcNow, SecurityStamp = "s", Language = "kk" };
        account.UserName = "u" + account.Id;
        account.NormalizedUserName = account.UserName.ToUpperInvariant();
        db.Add(account);
        await db.SaveChangesAsync(Stop);
        return account.Id;
    });

    /// <summary>A task of a session, handed in by the first participant with a file.</summary>
    private Task<(string Task, string File)> TaskAsync(School school, string? session, string text) => site.InScopeAsync(async s =>
    {
        var db = s.GetRequiredService<DbContext>();
        var seat = await db.Set<YouthArchive.SummerSchool.Seats.Seat>().Where(x => x.EditionId == school.Edition.Id && x.Code == "S-001").Select(x => x.Id).SingleAsync(Stop);
        var key = await s.GetRequiredService<YouthArchive.Platform.Files.IFileStore>().SaveAsync("school-files", new MemoryStream("файл"u8.ToArray()), Stop);
        var task = new SchoolTask { Id = PortalId.New(), EditionId = school.Edition.Id, Title = LocalizedText.Same("Тапсырма"), SessionKey = session, DueUtc = DateTime.UtcNow.AddDays(1) };
        var handIn = new TaskHandIn { TaskId = task.Id, SeatId = seat, FileId = PortalId.New(), Text = text, AtUtc = DateTime.UtcNow, ShownName = "a.pdf", OriginalKey = key, CleanKey = key, MediaType = "application/pdf" };
        db.AddRange(task, handIn);
        await db.SaveChangesAsync(Stop);
        return (task.Id, handIn.FileId);
    });

    private static async Task<HttpStatusCode> StatusAsync(HttpClient browser, string path)
    {
        using var response = await browser.GetAsync(path, Stop);
        return response.StatusCode;
    }

    public sealed class OnSqlite(SchoolOnSqlite site) : LecturerTests(site), IClassFixture<SchoolOnSqlite>;

    public sealed class OnPostgres(SchoolOnPostgres site) : LecturerTests(site), IClassFixture<SchoolOnPostgres>;
}
