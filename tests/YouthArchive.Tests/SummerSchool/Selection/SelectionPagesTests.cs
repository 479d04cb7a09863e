using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Mail;
using YouthArchive.Platform.Security;
using YouthArchive.Programmes.Contracts;
using YouthArchive.SummerSchool.Seats;
using YouthArchive.SummerSchool.Selection;
using YouthArchive.Tests.FamilyHistory.Reading;
using YouthArchive.Tests.SummerSchool.Support;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.SummerSchool.Selection;

public abstract class SelectionPagesTests(PortalSite site)
{
    private const string Mongolia = """{ "dimension": "country", "value": "mn", "bound": "atLeast", "count": 1 }""";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Selection_is_previewed_confirmed_once_and_can_be_made_again()
    {
        var (yard, people) = await ReadAsync("@-1 09:00");
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        var preview = await organiser.PageAsync(yard.Desk + "/selection");
        Assert.DoesNotContain("Қайсенов", preview.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, preview.QuerySelectorAll("tbody .tag.ok").Length);
        using var silent = await organiser.SubmitAsync(yard.Desk + "/selection", "form#confirm", ("reason", " "));
        Assert.Equal(HttpStatusCode.BadRequest, silent.StatusCode);
        using var stale = await organiser.SubmitAsync(yard.Desk + "/selection", "form#confirm", ("seen", "00"), ("reason", "Кеңес шешті"));
        Assert.Equal(HttpStatusCode.BadRequest, stale.StatusCode);
        Assert.Empty(await yard.SeatsAsync());
        using var confirmed = await organiser.SubmitAsync(yard.Desk + "/selection", "form#confirm", ("reason", "Кеңес шешті"));
        Assert.Equal(HttpStatusCode.Redirect, confirmed.StatusCode);

        var seats = await yard.SeatsAsync();
        // Two places: the best one, and the only one of Mongolia although the score is the lowest.
        Assert.Equal([people[0], people[3]], seats.Where(s => s.State == SeatState.Offered).Select(s => s.PersonId));
        Assert.Equal([(people[1], 1), (people[2], 2)], seats.Where(s => s.State == SeatState.Waiting).OrderBy(s => s.Rank).Select(s => (s.PersonId, s.Rank!.Value)));
        Assert.Equal(["S-001", "S-002", "S-003", "S-004"], seats.Select(s => s.Code));
        Assert.Equal(4, await site.InDatabaseAsync(db => db.Set<MailMessage>().CountAsync(m => m.Kind == PlaceLetters.Kind && people.Contains(m.PersonId))));
        Assert.Equal(1, await site.InDatabaseAsync(db => db.Set<AuditEvent>().CountAsync(a => a.Kind == "Selection.Confirmed" && a.SubjectId == yard.Edition.Key)));
        using var again = await organiser.SubmitAsync(yard.Desk + "/selection", "form#again");
        Assert.NotNull((await again.DocumentAsync()).QuerySelector(".note.ok[role=status]"));
        await site.InDatabaseAsync(db => db.Set<SelectionRecord>().Where(r => r.EditionId == yard.Edition.Id).ExecuteUpdateAsync(u => u.SetProperty(r => r.Outputs, r => r.Outputs.Replace("byScore", "forQuota"))));
        using var forged = await organiser.SubmitAsync(yard.Desk + "/selection", "form#again");
        Assert.NotNull((await forged.DocumentAsync()).QuerySelector(".note.bad[role=status]"));
    }

    [Fact]
    public async Task Organisers_find_every_school_and_its_numbers_in_one_list()
    {
        var (yard, _) = await ReadAsync("@-1 09:00");
        using var student = await site.SignedInAsync(PortalRoles.Student);
        using var closed = await student.GetAsync("/kk/admin/summer-school", Cancellation);
        Assert.Equal(HttpStatusCode.Forbidden, closed.StatusCode);

        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        var page = await organiser.PageAsync("/kk/admin/summer-school");
        var line = page.QuerySelectorAll("tbody tr").Single(r => r.QuerySelector("th a")!.GetAttribute("href") == yard.Desk);
        Assert.Equal(["4", "0", "2"], line.QuerySelectorAll("td.n").Select(d => d.TextContent));
    }

    [Fact]
    public async Task Selection_waits_for_the_end_of_applications_and_for_every_reading()
    {
        var (open, _) = await ReadAsync("@+5 09:00");
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        using var early = await organiser.SubmitAsync(open.Desk + "/selection", "form#confirm", ("reason", "Ерте"));
        Assert.Equal(HttpStatusCode.BadRequest, early.StatusCode);
        var (closed, _) = await ReadAsync("@-1 09:00");
        await closed.AppliedAsync();
        using var unread = await organiser.SubmitAsync(closed.Desk + "/selection", "form#confirm", ("reason", "Оқылмаған"));
        Assert.Equal(HttpStatusCode.BadRequest, unread.StatusCode);
        Assert.Empty(await closed.SeatsAsync());
    }

    [Fact]
    public async Task Contradicting_quotas_are_named()
    {
        var (yard, _) = await ReadAsync("@-1 09:00", Mongolia + """, { "dimension": "country", "value": "uz", "bound": "atLeast", "count": 1 }""");
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        var page = await organiser.PageAsync(yard.Desk + "/selection");
        Assert.Single(page.QuerySelectorAll(".note.bad li"));
        Assert.Null(page.QuerySelector("form#confirm"));
    }

    [Fact]
    public async Task Waiting_list_moves_up_by_itself_and_places_are_confirmed_by_their_people()
    {
        var (yard, people) = await ReadAsync("@-1 09:00");
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        (await organiser.SubmitAsync(yard.Desk + "/selection", "form#confirm", ("reason", "Кеңес шешті"))).Dispose();
        using var first = await site.SignedInAsAsync(people[0]);
        Assert.Equal(HttpStatusCode.NotFound, (await first.GetAsync(yard.At + "/place/letter-kk.pdf", Cancellation)).StatusCode);
        (await first.SubmitAsync(yard.At + "/place", "form#give-up")).Dispose();
        Assert.Equal([(people[1], SeatState.Offered), (people[2], SeatState.Waiting), (people[3], SeatState.Offered), (people[0], SeatState.GivenUp)],
            (await yard.SeatsAsync()).OrderBy(s => Array.IndexOf([people[1], people[2], people[3], people[0]], s.PersonId)).Select(s => (s.PersonId, s.State)));

        // The next one lets the day pass; the task passes the place on.
        await site.InDatabaseAsync(db => db.Set<Seat>().Where(s => s.EditionId == yard.Edition.Id && s.PersonId == people[1]).ExecuteUpdateAsync(u => u.SetProperty(s => s.ConfirmByUtc, DateTime.UtcNow.AddHours(-1))));
        using var late = await site.SignedInAsAsync(people[1]);
        Assert.Null((await late.PageAsync(yard.At + "/place")).QuerySelector("form#confirm"));
        await RunAsync();
        await RunAsync();
        var seats = (await yard.SeatsAsync()).ToDictionary(s => s.PersonId);
        Assert.Equal((SeatState.GivenUp, SeatState.Offered, null), (seats[people[1]].State, seats[people[2]].State, seats[people[2]].Rank));

        using var next = await site.SignedInAsAsync(people[2]);
        using var confirmed = await next.SubmitAsync(yard.At + "/place", "form#confirm");
        Assert.Equal(HttpStatusCode.Redirect, confirmed.StatusCode);
        foreach (var language in new[] { "kk", "ru", "en", "mn" })
        {
            var pdf = await next.GetByteArrayAsync($"{yard.At}/place/letter-{language}.pdf", Cancellation);
            Assert.StartsWith("%PDF", Encoding.ASCII.GetString(pdf, 0, 8), StringComparison.Ordinal);
            Assert.Contains("/StructTreeRoot", Encoding.Latin1.GetString(pdf), StringComparison.Ordinal);
        }
        Assert.Equal(HttpStatusCode.NotFound, (await next.GetAsync(yard.At + "/place/letter-xx.pdf", Cancellation)).StatusCode);
    }

    [Fact]
    public async Task Figures_audiences_and_records_tell_numbers_and_codes()
    {
        var (yard, people) = await ReadAsync("@-1 09:00");
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        (await organiser.SubmitAsync(yard.Desk + "/selection", "form#confirm", ("reason", "Кеңес шешті"))).Dispose();
        using var first = await site.SignedInAsAsync(people[0]);
        (await first.SubmitAsync(yard.At + "/place", "form#confirm")).Dispose();
        await site.InScopeAsync(async s =>
        {
            var figures = await s.GetServices<IEditionFigures>().Single(f => f.Programme == ProgrammeNames.SummerSchool).OfAsync(yard.Edition, Cancellation);
            Assert.Equal([4, 4, 4, 2, 1], figures.Funnel.Select(f => f.Count));
            Assert.Single(figures.Open);
            var audiences = s.GetServices<IAudiences>().Single(a => a.Programme == ProgrammeNames.SummerSchool);
            var counts = new List<int>();
            foreach (var audience in audiences.All)
            {
                counts.Add((await audiences.OfAsync(yard.Edition, audience.Key, Cancellation)).Count);
            }
            Assert.Equal(new[] { 0, 1, 1, 2 }, counts);
            Assert.NotEqual(audiences.All[0].Text.Ru, audiences.All[0].Text.En);
            var records = new List<string>();
            await foreach (var file in s.GetServices<IPreservedRecords>().Single(r => r.Programme == ProgrammeNames.SummerSchool).OfEditionAsync(yard.Edition, Cancellation))
            {
                await using var content = await file.OpenAsync(Cancellation);
                using var reader = new StreamReader(content);
                var text = await reader.ReadToEndAsync(Cancellation);
                Assert.All((string[])["Қайсенов", "Дархан", "Бегімбетова", "@example.org", .. people], name => Assert.DoesNotContain(name, text, StringComparison.Ordinal));
                records.Add(file.Path);
            }
            Assert.Contains("selection/inputs.json", records);
            Assert.Contains("applications/A-001.md", records);
            return 0;
        });
    }

    /// <summary>Four applications that two people have read: scores 5, 4, 3 of Kazakhstan and 1 of Mongolia; two places.</summary>
    private async Task<(SchoolYard Yard, string[] People)> ReadAsync(string closes, string quotas = Mongolia)
    {
        var yard = await SchoolYard.NewAsync(site, closes, places: 2, quotas: quotas);
        var judges = await yard.ReviewersAsync();
        var people = new List<string>();
        foreach (var country in new[] { "kz", "kz", "kz", "mn" })
        {
            people.Add((await yard.AppliedAsync(country: country)).PersonId);
        }
        await yard.ScoredAsync(judges, "5", "4", "3", "1");
        return (yard, [.. people]);
    }

    private Task<int> RunAsync() => site.InScopeAsync(async s =>
    {
        await ActivatorUtilities.CreateInstance<WaitingListTask>(s).RunAsync(Cancellation);
        return 0;
    });

    public sealed class OnSqlite(ReadingOnSqlite site) : SelectionPagesTests(site), IClassFixture<ReadingOnSqlite>;

    public sealed class OnPostgres(ReadingOnPostgres site) : SelectionPagesTests(site), IClassFixture<ReadingOnPostgres>;
}
