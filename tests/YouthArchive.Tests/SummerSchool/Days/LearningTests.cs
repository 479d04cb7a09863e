using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Security;
using YouthArchive.SummerSchool.Feedback;
using YouthArchive.SummerSchool.Learning;
using YouthArchive.SummerSchool.Workshops;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.SummerSchool.Days;

public abstract class LearningTests(PortalSite site)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_task_is_handed_in_answered_and_then_closed_and_nobody_else_reads_it()
    {
        var school = await School.NewAsync(site);
        var seats = await school.SeatsAsync(2);
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        (await organiser.SubmitAsync($"{school.Desk}/learning", "form#task", ("Title.Kk", "Құжатты сипаттау"), ("Due", DateTime.UtcNow.AddDays(9).ToString("yyyy-MM-dd'T'HH:mm")))).Dispose();
        var task = await site.InDatabaseAsync(db => db.Set<SchoolTask>().SingleAsync(t => t.EditionId == school.Edition.Id));
        var page = $"{school.Path}/learning/tasks/{task.Id}";
        using var own = await site.SignedInAsAsync(seats[0].Person);
        using (var empty = await own.SubmitAsync(page, "form#hand-in", ("text", " ")))
        {
            Assert.Equal(HttpStatusCode.BadRequest, empty.StatusCode);
        }
        using (var handedIn = await own.SubmitAsync(page, "form#hand-in", ("text", "1931 жылғы өтініш")))
        {
            Assert.Equal(HttpStatusCode.Redirect, handedIn.StatusCode);
        }
        using var other = await site.SignedInAsAsync(seats[1].Person);
        Assert.DoesNotContain("1931", (await other.PageAsync(page)).Body!.TextContent, StringComparison.Ordinal);
        using (var answered = await organiser.SubmitAsync($"{school.Desk}/learning", "form[id^=answer-S-001]", ("feedback", "Мөрін де сипаттаңыз")))
        {
            Assert.Equal(HttpStatusCode.Redirect, answered.StatusCode);
        }
        var closed = await own.PageAsync(page);
        Assert.Contains("Мөрін де сипаттаңыз", closed.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(closed.QuerySelector("form#hand-in"));
        Assert.Equal(HttpStatusCode.NotFound, (await own.GetAsync($"{school.Path}/learning/tasks/unknown", Stop)).StatusCode);
    }

    [Theory]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("http://plain.example/", false)]
    [InlineData("//elsewhere.example/", false)]
    [InlineData("https://user:word@archive.example/", false)]
    [InlineData("/kk\\elsewhere", false)]
    [InlineData("/programmes/olympiad", true)]
    [InlineData("https://archive.example/fonds?id=1", true)]
    public void A_link_leads_within_the_site_or_by_https(string link, bool isTaken) => Assert.Equal(isTaken, LearningFiles.IsLink(link));

    [Fact]
    public async Task A_projects_page_is_its_members_alone()
    {
        var school = await School.NewAsync(site);
        var seats = await school.SeatsAsync(2);
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        using (var unknown = await organiser.SubmitAsync($"{school.Desk}/learning", "form#project", ("Name", "Карта"), ("Codes", "S-001 S-777")))
        {
            Assert.Equal(HttpStatusCode.BadRequest, unknown.StatusCode);
            Assert.Contains("S-777", (await unknown.DocumentAsync()).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        }
        (await organiser.SubmitAsync($"{school.Desk}/learning", "form#project", ("Name", "Карта"), ("Codes", "s-001"))).Dispose();
        var project = await site.InDatabaseAsync(db => db.Set<Project>().SingleAsync(p => p.EditionId == school.Edition.Id));
        var page = $"{school.Path}/learning/projects/{project.Id}";
        using var member = await site.SignedInAsAsync(seats[0].Person);
        using var other = await site.SignedInAsAsync(seats[1].Person);
        using (var added = await member.SubmitAsync(page, "form#document", ("Title", "Жоспар"), ("Link", "https://archive.example/plan")))
        {
            Assert.Equal(HttpStatusCode.Redirect, added.StatusCode);
        }
        Assert.Contains("Жоспар", (await member.PageAsync(page)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(page, Stop)).StatusCode);
        Assert.DoesNotContain("Жоспар", (await other.PageAsync($"{school.Path}/learning")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Feedback_is_taken_once_kept_without_a_name_and_shown_from_five_answers_on()
    {
        var school = await School.NewAsync(site, starts: -3);
        var seats = await school.SeatsAsync(5);
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        foreach (var (i, (person, _)) in seats.Index())
        {
            Assert.Null((await organiser.PageAsync($"{school.Desk}/feedback")).QuerySelector(".fb"));
            using var own = await site.SignedInAsAsync(person);
            (string, string)[] marks = [.. Enumerable.Range(0, 5).Select(m => ($"Marks[{m}]", i == 0 ? "5" : "4")), ("Liked", $"Пікір {i}")];
            using (var wrong = await own.SubmitAsync($"{school.Path}/feedback", "form#feedback", [.. marks[1..], ("Marks[0]", "6")]))
            {
                Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
                Assert.Equal($"Пікір {i}", (await wrong.DocumentAsync()).QuerySelector("[name=Liked]")!.TextContent);
            }
            using var given = await own.SubmitAsync($"{school.Path}/feedback", "form#feedback", marks);
            Assert.Equal(HttpStatusCode.Redirect, given.StatusCode);
            Assert.Null((await own.PageAsync($"{school.Path}/feedback")).QuerySelector("form#feedback"));
        }
        var summary = await organiser.PageAsync($"{school.Desk}/feedback");
        Assert.Equal(25, summary.QuerySelectorAll(".fb").Length);
        Assert.Equal("1", summary.QuerySelector(".fb .n")!.TextContent);
        // Given twice at once, it is still one.
        Assert.False(await site.InScopeAsync(s => s.GetRequiredService<FeedbackDesk>().GiveAsync(seats[0].Seat, new() { Id = "x", EditionId = school.Edition.Id, Content = 1, Lecturers = 1, Workshops = 1, Organisation = 1, Again = 1 }, Stop)));
        Assert.Equal(5, await site.InDatabaseAsync(db => db.Set<FeedbackAnswer>().CountAsync(a => a.EditionId == school.Edition.Id)));
    }

    [Fact]
    public async Task What_somebody_did_is_in_the_download_and_words_go_with_the_person()
    {
        var school = await School.NewAsync(site);
        var (person, seat) = (await school.SeatsAsync(1))[0];
        await site.InDatabaseAsync(db =>
        {
            var task = new SchoolTask { Id = Guid.NewGuid().ToString("n")[..26], EditionId = school.Edition.Id, Title = YouthArchive.Platform.Localization.LocalizedText.Same("Тапсырма"), DueUtc = DateTime.UtcNow };
            db.AddRange(task, new TaskHandIn { TaskId = task.Id, SeatId = seat.Id, FileId = Guid.NewGuid().ToString("n")[..26], Text = "Менің мәтінім", AtUtc = DateTime.UtcNow }, new Wish { SeatId = seat.Id, Slot = "A", Rank = 1, SessionKey = "maps" });
            return db.SaveChangesAsync();
        });
        using var own = await site.SignedInAsAsync(person);
        var json = await own.GetStringAsync("/kk/me/data", Stop);
        Assert.Contains("Менің мәтінім", System.Text.RegularExpressions.Regex.Unescape(json), StringComparison.Ordinal);
        await site.InScopeAsync(async s =>
        {
            await s.GetServices<IPersonalData>().Single(d => d.Section == "schoolDays").EraseAsync(person, Stop);
            return await s.GetRequiredService<DbContext>().SaveChangesAsync(Stop);
        });
        Assert.Equal((0, 0), await site.InDatabaseAsync(async db => (await db.Set<TaskHandIn>().CountAsync(h => h.SeatId == seat.Id), await db.Set<Wish>().CountAsync(w => w.SeatId == seat.Id))));
    }

    [Fact]
    public async Task A_material_with_a_file_is_given_to_those_who_come_alone()
    {
        var school = await School.NewAsync(site);
        var (person, _) = (await school.SeatsAsync(1))[0];
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        using (var refused = await SendAsync(organiser, $"{school.Desk}/learning", "тапсырма.pdf", "бұл PDF емес"u8.ToArray()))
        {
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
            Assert.Equal("Оқу құралы", (await refused.DocumentAsync()).QuerySelector("#m-title")!.GetAttribute("value"));
        }
        using (var taken = await SendAsync(organiser, $"{school.Desk}/learning", "құрал.docx", YouthArchive.Tests.FamilyHistory.Support.FamilyYard.Docx(100)))
        {
            Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);
        }
        var id = await site.InDatabaseAsync(db => db.Set<Material>().Where(m => m.EditionId == school.Edition.Id).Select(m => m.Id).SingleAsync());
        using var own = await site.SignedInAsAsync(person);
        using var stranger = await site.SignedInAsync(PortalRoles.Student);
        Assert.Equal(HttpStatusCode.OK, (await own.GetAsync($"{school.Path}/learning/files/{id}", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await organiser.GetAsync($"{school.Path}/learning/files/{id}", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"{school.Path}/learning/files/{id}", Stop)).StatusCode);
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient browser, string path, string name, byte[] content)
    {
        using var page = await browser.GetAsync(path, Stop);
        var document = await page.DocumentAsync();
        using var form = new MultipartFormDataContent
        {
            { new StringContent("Оқу құралы"), "Title" },
            { new StringContent(document.QuerySelector("form#material [name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken" },
            { new ByteArrayContent(content), "file", name },
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, path + "?handler=Material") { Content = form };
        if (page.Headers.TryGetValues("Set-Cookie", out var set) && set.FirstOrDefault(c => c.StartsWith("ya.form=", StringComparison.Ordinal)) is { } token)
        {
            request.Headers.Add("Cookie", $"{string.Join("; ", browser.DefaultRequestHeaders.GetValues("Cookie"))}; {token.Split(';')[0]}");
        }
        return await browser.SendAsync(request, Stop);
    }

    public sealed class OnSqlite(SchoolOnSqlite site) : LearningTests(site), IClassFixture<SchoolOnSqlite>;

    public sealed class OnPostgres(SchoolOnPostgres site) : LearningTests(site), IClassFixture<SchoolOnPostgres>;
}
