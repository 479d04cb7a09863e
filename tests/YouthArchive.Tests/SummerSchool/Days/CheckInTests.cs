using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.Platform.Numbers;
using YouthArchive.Platform.Security;
using YouthArchive.Programmes.Contracts;
using YouthArchive.SummerSchool.Attendance;
using YouthArchive.SummerSchool.Seats;
using YouthArchive.SummerSchool.Sessions;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.SummerSchool.Days;

public abstract class CheckInTests(PortalSite site)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Only_the_permission_or_a_live_link_opens_the_door()
    {
        var (school, organiser) = await OpenAsync(1);
        foreach (var other in new[] { site.Visitor(), await site.SignedInAsync(PortalRoles.Student), await site.SignedInAsync(PortalRoles.Teacher) })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"{school.Path}/check-in/a", Stop)).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"{school.Path}/check-in", Stop)).StatusCode);
        }
        Assert.Equal(HttpStatusCode.OK, (await organiser.GetAsync($"{school.Path}/check-in/a", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await organiser.GetAsync($"{school.Path}/check-in/nowhere", Stop)).StatusCode);

        using var made = await organiser.SubmitAsync($"{school.Desk}/attendance", "form#link", ("label", "Есік, бірінші қабат"));
        var link = new Uri((await made.DocumentAsync()).QuerySelector("[data-new-link]")!.TextContent).AbsolutePath;
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().GetAsync(link[..^1] + "x", Stop)).StatusCode);
        using var assistant = site.Visitor();
        using (var admitted = await assistant.SubmitAsync(link, "form#assist"))
        {
            Assert.Equal(HttpStatusCode.Redirect, admitted.StatusCode);
        }
        var door = await assistant.PageAsync($"{school.Path}/check-in/a");
        // Codes, hashes and initials: no name, no signed code.
        Assert.Equal("Ә.Қ.", door.QuerySelector("tr[data-code=S-001] td")!.TextContent);
        Assert.DoesNotContain("Құпия", door.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.DoesNotContain(await SignedAsync(school, "S-001"), door.DocumentElement.OuterHtml, StringComparison.Ordinal);
        // Another school's door stays shut.
        var (elsewhere, _) = await OpenAsync(1);
        Assert.Equal(HttpStatusCode.NotFound, (await assistant.GetAsync($"{elsewhere.Path}/check-in/a", Stop)).StatusCode);

        (await organiser.SubmitAsync($"{school.Desk}/attendance", "form[id^=back-]")).Dispose();
        // The device is told so, on whatever page, and forgets; without the link there is no such page.
        using (var late = await assistant.PostAsync($"{school.Path}/check-in/a?handler=Sync", new FormUrlEncodedContent([new("batch", "{}"), new("__RequestVerificationToken", door.QuerySelector("#check-in input[name=__RequestVerificationToken]")!.GetAttribute("value"))]), Stop))
        {
            Assert.Equal(HttpStatusCode.Gone, late.StatusCode);
        }
        Assert.Equal(HttpStatusCode.NotFound, (await assistant.GetAsync($"{school.Path}/check-in/a", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().GetAsync(link, Stop)).StatusCode);
    }

    [Fact]
    public async Task A_device_whose_link_was_taken_back_gets_a_page_that_clears_it()
    {
        var (school, organiser) = await OpenAsync(1);
        using var assistant = await AssistantAsync(school, organiser);
        using (var door = await assistant.GetAsync($"{school.Path}/check-in/a", Stop))
        {
            // Here alone the browser may be asked for the camera.
            Assert.StartsWith("camera=(self)", Assert.Single(door.Headers.GetValues("Permissions-Policy")), StringComparison.Ordinal);
            Assert.NotNull((await door.DocumentAsync()).QuerySelector("[data-door][data-reader$='jsQR.js']"));
        }
        (await organiser.SubmitAsync($"{school.Desk}/attendance", "form[id^=back-]")).Dispose();
        using var shut = await assistant.GetAsync($"{school.Path}/check-in", Stop);
        Assert.Equal(HttpStatusCode.Gone, shut.StatusCode);
        Assert.StartsWith("camera=()", Assert.Single(shut.Headers.GetValues("Permissions-Policy")), StringComparison.Ordinal);
        var page = await shut.DocumentAsync();
        Assert.NotNull(page.QuerySelector("[data-door-forget]"));
        Assert.NotNull(page.QuerySelector("script[src*='door']"));
        Assert.Null(page.QuerySelector("[data-door], [data-code]"));
        Assert.Contains(shut.Headers.GetValues("Set-Cookie"), c => c.StartsWith(CheckInGate.Cookie + "=;", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_assistant_who_has_finished_hands_the_device_back()
    {
        var (school, organiser) = await OpenAsync(1);
        using var assistant = await AssistantAsync(school, organiser);
        Assert.Null((await organiser.PageAsync($"{school.Path}/check-in")).QuerySelector("form#leave"));
        Assert.NotNull((await assistant.PageAsync($"{school.Path}/check-in")).QuerySelector("form#leave[data-leaves] [data-leave-door][hidden]"));
        using (var left = await assistant.SubmitAsync($"{school.Path}/check-in", "form#leave"))
        {
            Assert.Equal(HttpStatusCode.Redirect, left.StatusCode);
        }
        Assert.Equal(HttpStatusCode.NotFound, (await assistant.GetAsync($"{school.Path}/check-in/a", Stop)).StatusCode);
        using var stranger = await site.SignedInAsync(PortalRoles.Student);
        using var refused = await stranger.SubmitToAsync("/kk/me", "form#sign-out", $"{school.Path}/check-in?handler=Leave");
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
    }

    private async Task<HttpClient> AssistantAsync(School school, HttpClient organiser)
    {
        using var made = await organiser.SubmitAsync($"{school.Desk}/attendance", "form#link", ("label", "Есік"));
        var assistant = site.Visitor();
        (await assistant.SubmitAsync(new Uri((await made.DocumentAsync()).QuerySelector("[data-new-link]")!.TextContent).AbsolutePath, "form#assist")).Dispose();
        return assistant;
    }

    [Fact]
    public async Task A_form_without_script_checks_in_and_takes_back_and_refuses_an_unknown_code()
    {
        var (school, organiser) = await OpenAsync(2);
        var door = $"{school.Path}/check-in/a";
        (await organiser.SubmitAsync(door, "form#check-in", ("code", " s-001 "))).Dispose();
        (await organiser.SubmitAsync(door, "form#check-in", ("code", await SignedAsync(school, "S-002")))).Dispose();
        Assert.Equal(2, (await PresentAsync(school)).Count);
        using (var unknown = await organiser.SubmitAsync(door, "form#check-in", ("code", "S-404")))
        {
            Assert.Equal(HttpStatusCode.BadRequest, unknown.StatusCode);
            Assert.Equal("S-404", (await unknown.DocumentAsync()).QuerySelector("#code")!.GetAttribute("value"));
        }
        (await organiser.SubmitToAsync(door, "form#by-hand", door + "?handler=Undo", ("code", "S-001"))).Dispose();
        var left = Assert.Single(await PresentAsync(school));
        Assert.Equal("S-002", await site.InDatabaseAsync(db => db.Set<Seat>().Where(s => s.Id == left.Key.SeatId).Select(s => s.Code).SingleAsync()));
        var desk = await organiser.PageAsync($"{school.Desk}/attendance");
        Assert.StartsWith("1", desk.QuerySelector("[data-there=a]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Batches_of_two_devices_come_twice_and_in_any_order_and_nobody_is_there_twice()
    {
        var (school, organiser) = await OpenAsync(40);
        var draw = new SeededDraw(5);
        var codes = Enumerable.Range(1, 40).Select(i => $"S-{i:000}").ToList();
        // Each device's clock is hours off, and ten people are checked in at both.
        var first = Events("device-one", codes[..25], DateTime.UtcNow.AddHours(-7));
        var second = Events("device-two", codes[15..], DateTime.UtcNow.AddHours(5));
        var batches = first.Chunk(7).Select(b => (b, -7)).Concat(second.Chunk(7).Select(b => (b, 5))).ToList();
        batches.AddRange(batches);
        draw.Shuffle(batches);
        foreach (var (events, off) in batches)
        {
            using var answer = await SyncAsync(organiser, school, events, DateTime.UtcNow.AddHours(off));
            using var said = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Stop));
            Assert.Equal(events.Length, said.RootElement.GetProperty("taken").GetArrayLength());
        }
        Assert.Equal(50, await site.InDatabaseAsync(db => db.Set<AttendanceEvent>().CountAsync(a => a.EditionId == school.Edition.Id)));
        var there = await PresentAsync(school);
        Assert.Equal(40, there.Count);
        Assert.All(there.Values, p => Assert.InRange(p.AtUtc, DateTime.UtcNow.AddMinutes(-70), DateTime.UtcNow.AddSeconds(1)));
    }

    [Fact]
    public async Task Forged_codes_strange_keys_and_unknown_sessions_are_refused()
    {
        var (school, organiser) = await OpenAsync(1);
        var signed = await SignedAsync(school, "S-001");
        var at = DateTime.UtcNow.ToString("o");
        object[] events =
        [
            new { device = "device-x", sequence = 1, session = "a", token = signed, at },
            new { device = "device-x", sequence = 2, session = "a", token = signed[..^1] + (signed[^1] == 'A' ? 'B' : 'A'), at },
            new { device = "device-x", sequence = 3, session = "nowhere", code = "S-001", at },
            new { device = "Құрылғы", sequence = 4, session = "a", code = "S-001", at },
            new { device = "device-x", sequence = 0, session = "a", code = "S-001", at },
            new { device = "device-x", sequence = 6, session = "a", code = "S-001", at = "кеше" },
        ];
        using var answer = await SyncAsync(organiser, school, events, DateTime.UtcNow);
        using var said = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Stop));
        Assert.Equal(["device-x.1"], said.RootElement.GetProperty("taken").EnumerateArray().Select(e => e.GetString()));
        Assert.Equal(5, said.RootElement.GetProperty("refused").GetArrayLength());
        using var garbage = await organiser.SubmitToAsync($"{school.Path}/check-in/a", "form#check-in", $"{school.Path}/check-in/a?handler=Sync", ("batch", "{not json"));
        Assert.Equal(HttpStatusCode.BadRequest, garbage.StatusCode);
        using var stranger = await site.SignedInAsync(PortalRoles.Student);
        using var refused = await stranger.PostAsync($"{school.Path}/check-in/a?handler=Sync", new FormUrlEncodedContent([]), Stop);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }

    [Fact]
    public async Task Certificates_have_a_ground_from_the_threshold_on_and_after_the_school_alone()
    {
        foreach (var (starts, expected) in new[] { (-5, 0), (-12, 1) })
        {
            var school = await School.NewAsync(site, starts);
            var seats = await school.SeatsAsync(2);
            using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
            await school.DraftAsync([.. Enumerable.Range(0, 5).Select(i => school.Session($"d{i}", i * 2))]);
            (await school.PublishAsync(organiser)).Dispose();
            // Four of five is enough, three of five is not.
            await SyncAsync(organiser, school, [.. Enumerable.Range(0, 4).Select(i => Event("device-y", i + 1, "S-001", $"d{i}")), .. Enumerable.Range(0, 3).Select(i => Event("device-y", i + 5, "S-002", $"d{i}"))], DateTime.UtcNow, "d0");
            var grounds = await site.InScopeAsync(s => s.GetServices<ICertificateGrounds>().Single(g => g.Programme == ProgrammeNames.SummerSchool).OfEditionAsync(school.Edition, Stop));
            Assert.Equal(expected, grounds.Count);
            if (expected == 1)
            {
                Assert.Equal((seats[0].Person, CertificateKind.Completion), (grounds[0].PersonId, grounds[0].Kind));
                Assert.Contains("4", grounds[0].Achievement.Mn, StringComparison.Ordinal);
                Assert.NotEqual(grounds[0].Achievement.Kk, grounds[0].Achievement.En);
            }
        }
    }

    [Fact]
    public async Task Badges_are_a_file_for_the_printer()
    {
        var (school, organiser) = await OpenAsync(9);
        using var pdf = await organiser.GetAsync($"{school.Desk}/badges.pdf", Stop);
        Assert.Equal("application/pdf", pdf.Content.Headers.ContentType?.MediaType);
        Assert.Contains("/Count 2", System.Text.Encoding.Latin1.GetString(await pdf.Content.ReadAsByteArrayAsync(Stop)), StringComparison.Ordinal);
    }

    private async Task<(School, HttpClient)> OpenAsync(int seats)
    {
        var school = await School.NewAsync(site);
        await school.SeatsAsync(seats);
        var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        await school.DraftAsync(school.Session("a", 0), school.Session("b", 2));
        (await school.PublishAsync(organiser)).Dispose();
        return (school, organiser);
    }

    private static object Event(string device, int sequence, string code, string session) => new { device, sequence, session, code, at = DateTime.UtcNow.ToString("o") };

    /// <param name="now">What the device's clock shows when it sends; the people came within the hour before.</param>
    private static object[] Events(string device, IEnumerable<string> codes, DateTime now) =>
        [.. codes.Select((code, i) => (object)new { device, sequence = i + 1, session = "a", code, at = now.AddMinutes(-60 + i).ToString("o") })];

    private static Task<HttpResponseMessage> SyncAsync(HttpClient browser, School school, object[] events, DateTime sent, string session = "a")
    {
        var door = $"{school.Path}/check-in/{session}";
        return browser.SubmitToAsync(door, "form#check-in", door + "?handler=Sync", ("batch", JsonSerializer.Serialize(new { sent = sent.ToString("o"), events })));
    }

    private Task<IReadOnlyDictionary<(string SessionKey, int SeatId), Presence>> PresentAsync(School school) =>
        site.InScopeAsync(s => s.GetRequiredService<AttendanceBook>().PresentAsync(school.Edition.Id, null, Stop));

    private Task<string> SignedAsync(School school, string code) => site.InScopeAsync(async s =>
        SignedCode.Make(await s.GetRequiredService<SchoolSeal>().KeyAsync(school.Edition.Id, Stop), SignedCode.CheckIn, code));

    public sealed class OnSqlite(SchoolOnSqlite site) : CheckInTests(site), IClassFixture<SchoolOnSqlite>;

    public sealed class OnPostgres(SchoolOnPostgres site) : CheckInTests(site), IClassFixture<SchoolOnPostgres>;
}
