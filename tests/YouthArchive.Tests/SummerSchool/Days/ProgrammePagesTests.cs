using System.Net;
using Microsoft.EntityFrameworkCore;
using Xunit;
using YouthArchive.Platform.Mail;
using YouthArchive.Platform.Security;
using YouthArchive.SummerSchool.Seats;
using YouthArchive.SummerSchool.Sessions;
using YouthArchive.SummerSchool.Workshops;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.SummerSchool.Days;

public abstract class ProgrammePagesTests(PortalSite site)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("programme")]
    [InlineData("programme/new")]
    [InlineData("programme/publish")]
    [InlineData("workshops")]
    [InlineData("attendance")]
    [InlineData("learning")]
    [InlineData("feedback")]
    [InlineData("badges.pdf")]
    public async Task Only_organisers_come_to_the_desk_and_an_unknown_school_is_not_found(string room)
    {
        var school = await School.NewAsync(site);
        foreach (var role in new[] { PortalRoles.Student, PortalRoles.Teacher, PortalRoles.Judge })
        {
            using var other = await site.SignedInAsync(role);
            Assert.Equal(HttpStatusCode.Forbidden, (await other.GetAsync($"{school.Desk}/{room}", Stop)).StatusCode);
        }
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        Assert.Equal(HttpStatusCode.NotFound, (await organiser.GetAsync($"/kk/admin/summer-school/nowhere/{room}", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await organiser.GetAsync($"{school.Desk}/{room}", Stop)).StatusCode);
    }

    [Theory]
    [InlineData("mine")]
    [InlineData("learning")]
    [InlineData("feedback")]
    public async Task Without_a_confirmed_place_there_is_no_such_page(string page)
    {
        var school = await School.NewAsync(site);
        using var stranger = await site.SignedInAsync(PortalRoles.Student);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"{school.Path}/{page}", Stop)).StatusCode);
        var (person, seat) = (await school.SeatsAsync(1))[0];
        using var own = await site.SignedInAsAsync(person);
        Assert.Equal(HttpStatusCode.OK, (await own.GetAsync($"{school.Path}/{page}", Stop)).StatusCode);
        await site.InDatabaseAsync(db => db.Set<Seat>().Where(s => s.Id == seat.Id).ExecuteUpdateAsync(s => s.SetProperty(x => x.State, SeatState.GivenUp)));
        Assert.Equal(HttpStatusCode.NotFound, (await own.GetAsync($"{school.Path}/{page}", Stop)).StatusCode);
    }

    [Fact]
    public async Task A_draft_is_nobodys_until_it_is_published_and_wrong_input_stays_in_the_form()
    {
        var school = await School.NewAsync(site);
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        using (var wrong = await organiser.SubmitAsync($"{school.Desk}/programme/new", "form#session", ("Form.Key", "Жаман кілт"), ("Form.Title.Kk", "Ашылу"), ("Form.Starts", "2026-06-15T09:00"), ("Form.Ends", "2026-06-15T08:00")))
        {
            Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
            var page = await wrong.DocumentAsync();
            Assert.Equal("Ашылу", page.QuerySelector("[name='Form.Title.Kk']")!.GetAttribute("value"));
            Assert.Equal(2, page.QuerySelectorAll(".f.bad").Length);
        }
        using (var saved = await organiser.SubmitAsync($"{school.Desk}/programme/new", "form#session", ("Form.Key", "opening"), ("Form.Title.Kk", "Ашылу"), ("Form.Lecturers", "Айдана Сәт\nБат Болд"), ("Form.Starts", "2026-06-15T09:00"), ("Form.Ends", "2026-06-15T10:30")))
        {
            Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        }
        using (var twice = await organiser.SubmitAsync($"{school.Desk}/programme/new", "form#session", ("Form.Key", "opening"), ("Form.Title.Kk", "Тағы"), ("Form.Starts", "2026-06-15T09:00"), ("Form.Ends", "2026-06-15T10:30")))
        {
            Assert.Equal(HttpStatusCode.BadRequest, twice.StatusCode);
        }
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().GetAsync($"{school.Path}/programme", Stop)).StatusCode);
        using (var published = await school.PublishAsync(organiser))
        {
            Assert.Equal(HttpStatusCode.Redirect, published.StatusCode);
        }
        var shown = await site.Visitor().PageAsync($"{school.Path}/programme");
        Assert.Contains("09:00–10:30", shown.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Айдана Сәт, Бат Болд", shown.Body.TextContent, StringComparison.Ordinal);
        // A second look at the same draft has nothing to publish.
        var publish = await organiser.PageAsync($"{school.Desk}/programme/publish");
        Assert.Null(publish.QuerySelector("form#publish"));
    }

    [Fact]
    public async Task Only_those_whose_own_timetable_changed_get_one_letter_in_their_language_with_just_their_changes()
    {
        var school = await School.NewAsync(site);
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        var (inMaps, inSeals) = ((await school.SeatsAsync(1, "ru"))[0], (await school.SeatsAsync(1, "mn"))[0]);
        await school.DraftAsync(school.Session("opening", 0), school.Session("maps", 2, "201", "A", 5), school.Session("seals", 2, "202", "A", 5));
        (await school.PublishAsync(organiser)).Dispose();
        await site.InDatabaseAsync(db =>
        {
            db.AddRange(new[] { (inMaps.Seat, "maps"), (inSeals.Seat, "seals") }.Select(p => new WorkshopPlace { SeatId = p.Item1.Id, Slot = "A", EditionId = school.Edition.Id, SessionKey = p.Item2, ChangedUtc = DateTime.UtcNow }));
            return db.SaveChangesAsync();
        });
        Assert.Empty(await LettersAsync(inMaps.Person, inSeals.Person));
        await site.InDatabaseAsync(db => db.Set<ProgrammeSession>().Where(s => s.EditionId == school.Edition.Id && s.Key == "maps").ExecuteUpdateAsync(s => s.SetProperty(x => x.Room, "305")));
        (await school.PublishAsync(organiser)).Dispose();
        var letter = Assert.Single(await LettersAsync(inMaps.Person, inSeals.Person));
        Assert.Equal((inMaps.Person, "ru"), (letter.PersonId, letter.Language));
        Assert.Contains("305", letter.Text, StringComparison.Ordinal);
        Assert.Contains("Занятие maps", letter.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("seals", letter.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("opening", letter.Text, StringComparison.Ordinal);
        // Everybody's session moves: both get one more.
        var later = school.Begins.AddHours(5);
        await site.InDatabaseAsync(db => db.Set<ProgrammeSession>().Where(s => s.EditionId == school.Edition.Id && s.Key == "opening")
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.StartsUtc, later).SetProperty(x => x.EndsUtc, later.AddHours(1))));
        (await school.PublishAsync(organiser)).Dispose();
        Assert.Equal(["mn", "ru", "ru"], (await LettersAsync(inMaps.Person, inSeals.Person)).Select(l => l.Language).Order(StringComparer.Ordinal));
        Assert.Equal([1, 2, 3], await site.InDatabaseAsync(db => db.Set<ProgrammeVersion>().Where(v => v.EditionId == school.Edition.Id).OrderBy(v => v.Number).Select(v => v.Number).ToListAsync()));
    }

    [Fact]
    public async Task What_was_not_looked_at_is_not_published()
    {
        var school = await School.NewAsync(site);
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        await school.DraftAsync(school.Session("opening", 0));
        using var stale = await organiser.SubmitAsync($"{school.Desk}/programme/publish", "form#publish", ("seen", "0123"));
        Assert.Equal(HttpStatusCode.BadRequest, stale.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().GetAsync($"{school.Path}/programme", Stop)).StatusCode);
    }

    [Fact]
    public async Task A_calendar_shows_its_owners_sessions_alone_and_no_address_but_the_owners_works()
    {
        var school = await School.NewAsync(site);
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        var seats = await school.SeatsAsync(2);
        await school.DraftAsync(school.Session("opening", 0), school.Session("maps", 2, "201", "A", 5));
        (await school.PublishAsync(organiser)).Dispose();
        await site.InDatabaseAsync(db =>
        {
            db.Add(new WorkshopPlace { SeatId = seats[0].Seat.Id, Slot = "A", EditionId = school.Edition.Id, SessionKey = "maps", ChangedUtc = DateTime.UtcNow });
            return db.SaveChangesAsync();
        });
        var (first, second) = (await CalendarAsync(school, seats[0].Person), await CalendarAsync(school, seats[1].Person));
        Assert.NotEqual(first, second);
        var own = await site.Visitor().GetStringAsync(first, Stop);
        Assert.Equal(2, own.Split("BEGIN:VEVENT").Length - 1);
        Assert.Contains("Сабақ maps", own, StringComparison.Ordinal);
        Assert.DoesNotContain("Құпия", own, StringComparison.Ordinal);
        // Somebody else's address shows that person's sessions, not one's own; signed in or not.
        using var firstSignedIn = await site.SignedInAsAsync(seats[0].Person);
        Assert.DoesNotContain("Сабақ maps", await firstSignedIn.GetStringAsync(second, Stop), StringComparison.Ordinal);
        var mixed = first.Replace("S-001", "S-002", StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().GetAsync(mixed, Stop)).StatusCode);
        // What changed counts, and what is no longer the owner's is cancelled.
        Assert.Contains("SEQUENCE:0\r\n", Of(own, "maps"), StringComparison.Ordinal);
        await site.InDatabaseAsync(db => db.Set<ProgrammeSession>().Where(s => s.EditionId == school.Edition.Id && s.Key == "opening").ExecuteUpdateAsync(s => s.SetProperty(x => x.Title, new YouthArchive.Platform.Localization.LocalizedText("Жаңа атау"))));
        (await school.PublishAsync(organiser)).Dispose();
        await site.InDatabaseAsync(db => db.Set<WorkshopPlace>().Where(p => p.SeatId == seats[0].Seat.Id).ExecuteDeleteAsync());
        var after = await site.Visitor().GetStringAsync(first, Stop);
        Assert.Contains("SUMMARY:Жаңа атау\r\nSEQUENCE:1\r\n", Of(after, "opening"), StringComparison.Ordinal);
        Assert.Contains("SEQUENCE:1\r\n", Of(after, "maps"), StringComparison.Ordinal);
        Assert.Contains("STATUS:CANCELLED\r\n", Of(after, "maps"), StringComparison.Ordinal);
        string Of(string calendar, string key) => Assert.Single(calendar.Split("BEGIN:VEVENT\r\n"), e => e.Contains($"-{key}@youtharchive", StringComparison.Ordinal));
        // A new address ends the old one.
        (await firstSignedIn.SubmitAsync($"{school.Path}/mine", "form#calendar")).Dispose();
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().GetAsync(first, Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await site.Visitor().GetAsync(await CalendarAsync(school, seats[0].Person), Stop)).StatusCode);
        await site.InDatabaseAsync(db => db.Set<Seat>().Where(s => s.Id == seats[1].Seat.Id).ExecuteUpdateAsync(s => s.SetProperty(x => x.State, SeatState.GivenUp)));
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().GetAsync(second, Stop)).StatusCode);
    }

    [Fact]
    public async Task Wishes_become_places_with_an_explanation_and_a_move_by_hand_stays()
    {
        var school = await School.NewAsync(site);
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        var seats = await school.SeatsAsync(3);
        await school.DraftAsync(school.Session("maps", 2, "201", "A", 1), school.Session("seals", 2, "202", "A", 2));
        (await school.PublishAsync(organiser)).Dispose();
        foreach (var (person, _) in seats)
        {
            using var own = await site.SignedInAsAsync(person);
            using var twice = await WishAsync(own, school, "maps", "maps");
            Assert.Equal(HttpStatusCode.BadRequest, twice.StatusCode);
            Assert.Equal("maps", (await twice.DocumentAsync()).QuerySelectorAll("select[name=wish] option[selected]").Last().GetAttribute("value"));
            using var unknown = await WishAsync(own, school, "nowhere");
            Assert.Equal(HttpStatusCode.BadRequest, unknown.StatusCode);
            using var saved = await WishAsync(own, school, "maps", "seals");
            Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        }
        using (var without = await organiser.SubmitAsync($"{school.Desk}/workshops", "form#confirm", ("reason", " ")))
        {
            Assert.Equal(HttpStatusCode.BadRequest, without.StatusCode);
        }
        using (var confirmed = await organiser.SubmitAsync($"{school.Desk}/workshops", "form#confirm", ("reason", "Тілектер жиналды")))
        {
            Assert.Equal(HttpStatusCode.Redirect, confirmed.StatusCode);
        }
        var places = await PlacesAsync(school);
        Assert.Equal((1, 2), (places.Count(p => p.SessionKey == "maps"), places.Count(p => p.SessionKey == "seals")));
        Assert.Equal(3, (await LettersAsync([.. seats.Select(s => s.Person)])).Count);
        var missed = seats.First(s => places.Single(p => p.SeatId == s.Seat.Id).SessionKey == "seals");
        using var who = await site.SignedInAsAsync(missed.Person);
        var page = await who.PageAsync($"{school.Path}/mine");
        Assert.Contains("Сабақ maps", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("select[name=wish]"));
        // Moved by hand; the next run leaves the person there and somebody else's place goes.
        using (var moved = await organiser.SubmitAsync($"{school.Desk}/workshops", "form#move", ("code", missed.Seat.Code), ("target", "A|maps"), ("reason", "Зерттеу тақырыбы карталар")))
        {
            Assert.Equal(HttpStatusCode.Redirect, moved.StatusCode);
        }
        (await organiser.SubmitAsync($"{school.Desk}/workshops", "form#confirm", ("reason", "Қайта үлестіру"))).Dispose();
        places = await PlacesAsync(school);
        Assert.Equal(missed.Seat.Id, Assert.Single(places, p => p.SessionKey == "maps").SeatId);
        Assert.Contains("Зерттеу тақырыбы карталар", (await who.PageAsync($"{school.Path}/mine")).Body!.TextContent, StringComparison.Ordinal);
        using var nobody = await organiser.SubmitAsync($"{school.Desk}/workshops", "form#move", ("code", "S-999"), ("target", "A|maps"), ("reason", "Жоқ адам"));
        Assert.Equal(HttpStatusCode.BadRequest, nobody.StatusCode);
    }

    private static Task<HttpResponseMessage> WishAsync(HttpClient own, School school, params string[] keys) =>
        own.SubmitAsync($"{school.Path}/mine", "form[id^=wishes]", [.. keys.Select(k => ("wish", k))]);

    private Task<List<WorkshopPlace>> PlacesAsync(School school) =>
        site.InDatabaseAsync(db => db.Set<WorkshopPlace>().AsNoTracking().Where(p => p.EditionId == school.Edition.Id).ToListAsync());

    private async Task<string> CalendarAsync(School school, string person)
    {
        using var own = await site.SignedInAsAsync(person);
        return new Uri((await own.PageAsync($"{school.Path}/mine")).QuerySelector("#cal-a")!.GetAttribute("value")!).AbsolutePath;
    }

    private Task<List<MailMessage>> LettersAsync(params string[] people) =>
        site.InDatabaseAsync(db => db.Set<MailMessage>().AsNoTracking().Where(m => m.Kind == ChangeLetters.Kind && people.Contains(m.PersonId!)).ToListAsync());

    public sealed class OnSqlite(SchoolOnSqlite site) : ProgrammePagesTests(site), IClassFixture<SchoolOnSqlite>;

    public sealed class OnPostgres(SchoolOnPostgres site) : ProgrammePagesTests(site), IClassFixture<SchoolOnPostgres>;
}
