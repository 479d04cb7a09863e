using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.Olympiads.Sittings;
using YouthArchive.Olympiads.Sittings.Live;
using YouthArchive.Olympiads.Sittings.Proctoring;
using YouthArchive.Olympiads.Sittings.Receipts;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Security;
using YouthArchive.Tests.Olympiads.Support;
using YouthArchive.Tests.Programmes;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Olympiads.Sittings;

public abstract class SittingPagesTests(PortalSite site)
{
    private const string Own = "/kk/olympiad/sittings";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Pages_of_somebody_elses_sitting_are_404_and_a_window_of_others_cannot_be_begun()
    {
        var yard = await SittingYard.MakeAsync(site.Services);
        var sitting = (await yard.BegunAsync(await yard.PupilsAsync(1)))[0];
        using var stranger = await site.SignedInAsync();

        foreach (var page in new[] { "", "/1", "/review", "/receipt", "/questions", "/live", "/state" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"{Own}/{sitting.Id}{page}", Cancellation)).StatusCode);
        }
        Assert.Equal(HttpStatusCode.NotFound, (await PostAsync(stranger, Own, ("window", $"{yard.WindowId}"))).StatusCode);
        Assert.Equal(1, await site.InDatabaseAsync(db => db.Set<Sitting>().CountAsync(s => s.WindowId == yard.WindowId, Cancellation)));
    }

    [Fact]
    public async Task Pupil_starts_answers_looks_back_and_hands_in_without_any_script()
    {
        var yard = await SittingYard.MakeAsync(site.Services, items: 3);
        using var pupil = await site.SignedInAsAsync((await yard.PupilsAsync(1))[0]);

        var started = await pupil.SubmitAsync(Own, $"form#start-{yard.WindowId}");
        var first = started.Headers.Location!.ToString();
        Assert.EndsWith("/1", first, StringComparison.Ordinal);
        Assert.EndsWith("/2", (await pupil.SubmitAsync(first, "form#sit", ("choice", "b"), ("flag", "true"), ("go", "2"))).Headers.Location!.ToString(), StringComparison.Ordinal);
        var page = await pupil.PageAsync(first);
        Assert.True(((IHtmlInputElement)page.QuerySelector("input[name=choice][value=b]")!).IsChecked);
        Assert.True(((IHtmlInputElement)page.QuerySelector("input[name=flag]")!).IsChecked);
        Assert.Contains("q-a", page.QuerySelector(".qnav button[value='1']")!.ClassName, StringComparison.Ordinal);
        Assert.DoesNotContain("\"right\"", page.DocumentElement.OuterHtml, StringComparison.OrdinalIgnoreCase);

        var review = first[..^1] + "review";
        Assert.Contains("1", (await pupil.PageAsync(review)).QuerySelector("main .sit > p > b")!.TextContent, StringComparison.Ordinal);
        var receipt = (await pupil.SubmitAsync(review, "form#hand-in")).Headers.Location!.ToString();
        var shown = await pupil.PageAsync(receipt);
        var check = shown.QuerySelector<IHtmlAnchorElement>("a[href*='/olympiad/receipts?']")!.GetAttribute("href")!;
        using var visitor = site.Visitor();
        Assert.NotNull((await visitor.PageAsync(check)).QuerySelector(".note.ok"));
        Assert.Null((await visitor.PageAsync(check[..^1] + (check[^1] == '0' ? '1' : '0'))).QuerySelector(".note.ok"));
        Assert.Equal(HttpStatusCode.Redirect, (await pupil.GetAsync(first, Cancellation)).StatusCode);
    }

    [Fact]
    public async Task Two_clicks_on_start_make_one_sitting()
    {
        var yard = await SittingYard.MakeAsync(site.Services);
        using var pupil = await site.SignedInAsAsync((await yard.PupilsAsync(1))[0]);
        var token = await TokenAsync(pupil, Own, $"form#start-{yard.WindowId}");

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => pupil.PostAsync(Own, Form(token, ("window", $"{yard.WindowId}")), Cancellation)));

        Assert.Single(answers.Select(a => a.Headers.Location?.ToString()).Distinct());
    }

    [Fact]
    public async Task Pupil_waits_at_the_door_until_let_in()
    {
        var yard = await SittingYard.MakeAsync(site.Services, change: w => w.NeedsAdmission = true);
        var id = (await yard.PupilsAsync(1))[0];
        using var pupil = await site.SignedInAsAsync(id);
        var door = (await pupil.SubmitAsync(Own, $"form#start-{yard.WindowId}")).Headers.Location!.ToString();
        Assert.Equal("waits", (await StateAsync(pupil, door)).GetProperty("state").GetString());
        Assert.EndsWith(door, (await pupil.SubmitAsync(door, "form#start")).Headers.Location!.ToString(), StringComparison.Ordinal);

        await site.InScopeAsync(s => s.GetRequiredService<Granting>().AdmitAsync(yard.WindowId, [id], id, Cancellation));

        await UntilAsync(async () => (await StateAsync(pupil, door)).GetProperty("state").GetString() == "open");
        Assert.EndsWith("/1", (await pupil.SubmitAsync(door, "form#start")).Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Live_line_tells_of_more_time_a_pause_and_an_announcement()
    {
        var yard = await SittingYard.MakeAsync(site.Services);
        var people = await yard.PupilsAsync(1);
        var sitting = (await yard.BegunAsync(people))[0];
        using var pupil = await site.SignedInAsAsync(people[0]);
        using var answer = await pupil.GetAsync($"{Own}/{sitting.Id}/live", HttpCompletionOption.ResponseHeadersRead, Cancellation);
        using var events = new StreamReader(await answer.Content.ReadAsStreamAsync(Cancellation));
        var before = (await NextAsync(events, _ => true)).GetProperty("left").GetInt32();

        await GrantAsync(yard, people, AllowanceKind.Extra, 900);
        Assert.InRange((await NextAsync(events, e => e.GetProperty("left").GetInt32() > before)).GetProperty("left").GetInt32(), before + 840, before + 900);
        await GrantAsync(yard, people, AllowanceKind.Pause, 0);
        await NextAsync(events, e => e.GetProperty("state").GetString() == "paused");
        await GrantAsync(yard, people, AllowanceKind.Resume, 0);
        await NextAsync(events, e => e.GetProperty("state").GetString() == "running");
        await site.InScopeAsync(async s =>
        {
            await s.GetRequiredService<Asking>().TellAsync(yard.WindowId, null, LocalizedText.Same("Үзіліс"), true, people[0], Cancellation);
            return 0;
        });
        await NextAsync(events, e => e.GetProperty("messages").EnumerateArray().Any(m => m.GetProperty("text").GetString() == "Үзіліс"));
    }

    [Fact]
    public async Task Change_another_node_made_is_known_within_five_seconds()
    {
        var yard = await SittingYard.MakeAsync(site.Services);
        var sitting = (await yard.BegunAsync(await yard.PupilsAsync(1)))[0];
        var memory = site.Services.GetRequiredService<SittingMemory>();
        Assert.NotNull(await memory.FindAsync(sitting.Id, Cancellation));

        // Straight into the tables, as a node does that this one does not hear.
        await site.InDatabaseAsync(async db =>
        {
            db.Add(new Allowance { SittingId = sitting.Id, Kind = AllowanceKind.Extra, Amount = 600, AtUtc = DateTime.UtcNow, Reason = "x", ById = sitting.PersonId });
            db.Add(new SittingChange { WindowId = yard.WindowId, SittingId = sitting.Id, AtUtc = DateTime.UtcNow });
            return await db.SaveChangesAsync(Cancellation);
        });

        await UntilAsync(async () => (await memory.FindAsync(sitting.Id, Cancellation))!.Time.Length == TimeSpan.FromMinutes(70));
    }

    [Fact]
    public async Task Bell_hands_in_what_nobody_handed_in()
    {
        var yard = await SittingYard.MakeAsync(site.Services, minutes: 1);
        var sitting = (await yard.BegunAsync(await yard.PupilsAsync(1)))[0];
        await site.InDatabaseAsync(db => db.Set<Sitting>().Where(s => s.Id == sitting.Id).ExecuteUpdateAsync(s => s.SetProperty(x => x.StartedUtc, sitting.StartedUtc!.Value.AddMinutes(-5)), Cancellation));

        await site.InScopeAsync(async s =>
        {
            await ActivatorUtilities.CreateInstance<BellTask>(s).RunAsync(Cancellation);
            return 0;
        });

        var after = await site.InDatabaseAsync(db => db.Set<Sitting>().AsNoTracking().SingleAsync(s => s.Id == sitting.Id, Cancellation));
        Assert.Equal(sitting.StartedUtc!.Value.AddMinutes(-4), after.HandedInUtc);
        Assert.Equal(64, after.Receipt!.Length);
    }

    [Fact]
    public async Task Question_is_answered_to_the_one_who_asked()
    {
        var yard = await SittingYard.MakeAsync(site.Services);
        var people = await yard.PupilsAsync(2);
        var sittings = await yard.BegunAsync(people);
        using var pupil = await site.SignedInAsAsync(people[0]);
        using var other = await site.SignedInAsAsync(people[1]);
        var page = $"{Own}/{sittings[0].Id}/questions";
        Assert.Equal(HttpStatusCode.BadRequest, (await pupil.SubmitAsync(page, "form#ask", ("text", " "))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await pupil.SubmitAsync(page, "form#ask", ("text", "Бұл сөз не?"))).StatusCode);

        var question = await site.InDatabaseAsync(db => db.Set<Question>().AsNoTracking().SingleAsync(q => q.SittingId == sittings[0].Id, Cancellation));
        await ProgrammesSite.GrantAsync(site);
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        var desk = await WindowPageAsync(organiser, yard);
        Assert.Equal(HttpStatusCode.Redirect, (await organiser.SubmitAsync(desk, $"form#answer-{question.Id}", ("text.Kk", "Қор."))).StatusCode);

        await UntilAsync(async () => (await StateAsync(pupil, $"{Own}/{sittings[0].Id}")).GetProperty("messages").GetArrayLength() == 1);
        Assert.Equal(0, (await StateAsync(other, $"{Own}/{sittings[1].Id}")).GetProperty("messages").GetArrayLength());
    }

    [Fact]
    public async Task Organiser_gives_time_by_number_and_shifts_the_window()
    {
        var yard = await SittingYard.MakeAsync(site.Services);
        var sitting = (await yard.BegunAsync(await yard.PupilsAsync(1)))[0];
        await ProgrammesSite.GrantAsync(site);
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        var desk = await WindowPageAsync(organiser, yard);

        Assert.Equal(HttpStatusCode.BadRequest, (await organiser.SubmitAsync(desk, "form#grants", ("who", sitting.Code), ("kind", "Extra"), ("amount", "15"), ("reason", ""))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await organiser.SubmitAsync(desk, "form#grants", ("who", "S-nobody"), ("kind", "Extra"), ("amount", "15"), ("reason", "x"))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await organiser.SubmitAsync(desk, "form#grants", ("who", sitting.Code), ("kind", "Extra"), ("amount", "15"), ("reason", "Жарық сөнді"))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await organiser.SubmitAsync(desk, "form#window", ("shift", "20"), ("reason", "x"))).StatusCode);

        var memory = site.Services.GetRequiredService<SittingMemory>();
        await UntilAsync(async () => (await memory.FindAsync(sitting.Id, Cancellation))!.Time.Length == TimeSpan.FromMinutes(75));
        Assert.Equal(1200, await site.InDatabaseAsync(db => db.Set<SittingWindow>().Where(w => w.Id == yard.WindowId).Select(w => w.ShiftSeconds).SingleAsync(Cancellation)));
    }

    [Fact]
    public async Task Teacher_sees_nobody_of_other_classes_and_can_do_nothing_to_them()
    {
        var yard = await SittingYard.MakeAsync(site.Services, change: w => w.NeedsAdmission = true);
        var people = await yard.PupilsAsync(1);
        await yard.BegunAsync(people);
        await ProgrammesSite.GrantAsync(site);
        using var teacher = await site.SignedInAsync(PortalRoles.Teacher);
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        var board = $"/kk/olympiad/proctor/{yard.WindowId}";

        Assert.NotNull((await teacher.PageAsync(board)).QuerySelector(".empty"));
        Assert.Contains("Оқушы 0", (await organiser.PageAsync(board)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await PostAsync(teacher, board, ("who", people[0]), ("act", "admit"))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await PostAsync(organiser, board, ("who", people[0]), ("act", "admit"))).StatusCode);
    }

    private Task<int> GrantAsync(SittingYard yard, IReadOnlyList<string> people, AllowanceKind kind, int amount) =>
        site.InScopeAsync(s => s.GetRequiredService<Granting>().GrantAsync(yard.WindowId, people, kind, amount, "x", people[0], null, Cancellation));

    private async Task<string> WindowPageAsync(HttpClient organiser, SittingYard yard)
    {
        var slug = await site.InScopeAsync(async s => (await s.GetRequiredService<YouthArchive.Programmes.Contracts.IEditions>().FindAsync(yard.EditionId, Cancellation))!.Slug);
        var desk = await organiser.PageAsync($"/kk/admin/olympiad/{slug}");
        return desk.QuerySelector($"a[href$='/windows/{yard.WindowId}']")!.GetAttribute("href")!;
    }

    private static async Task<JsonElement> StateAsync(HttpClient pupil, string sitting) =>
        JsonDocument.Parse(await pupil.GetStringAsync($"{sitting}/state", Cancellation)).RootElement;

    private static async Task<JsonElement> NextAsync(StreamReader events, Func<JsonElement, bool> wanted)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        while (await events.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.StartsWith("data: {", StringComparison.Ordinal) && JsonDocument.Parse(line[6..]).RootElement is var told && wanted(told))
            {
                return told;
            }
        }
        throw new InvalidOperationException("The line ended.");
    }

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        for (var tries = 0; tries < 100 && !await holds(); tries++)
        {
            await Task.Delay(50, Cancellation);
        }
        Assert.True(await holds());
    }

    private static async Task<string> TokenAsync(HttpClient browser, string page, string form) =>
        (await browser.PageAsync(page)).QuerySelector($"{form} input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

    private static async Task<HttpResponseMessage> PostAsync(HttpClient browser, string page, params (string Name, string Value)[] fields) =>
        await browser.PostAsync(page, Form(await TokenAsync(browser, "/kk/olympiad/sittings", "form"), fields), Cancellation);

    private static FormUrlEncodedContent Form(string token, params (string Name, string Value)[] fields) =>
        new(fields.Append(("__RequestVerificationToken", token)).Select(f => KeyValuePair.Create(f.Item1, f.Item2)));

    public sealed class OnSqlite(ProgrammesOnSqlite site) : SittingPagesTests(site), IClassFixture<ProgrammesOnSqlite>;

    public sealed class OnPostgres(ProgrammesOnPostgres site) : SittingPagesTests(site), IClassFixture<ProgrammesOnPostgres>;
}
