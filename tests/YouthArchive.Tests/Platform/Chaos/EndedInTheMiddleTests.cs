using System.Diagnostics;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Xunit;
using YouthArchive.ArchiveHack.Teams;
using YouthArchive.Programmes.Enrolments;
using YouthArchive.SummerSchool.Applications;
using YouthArchive.Tests.ArchiveHack.Support;
using YouthArchive.Tests.Programmes;
using YouthArchive.Tests.SummerSchool.Support;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Platform.Chaos;

/// <summary>
/// PostgreSQL is ended without a farewell and the site by SIGKILL while people enrol, form teams, hand in repositories and write
/// applications: what they were told is saved is there afterwards, and meanwhile they see a page and not a failure.
/// </summary>
public sealed class EndedInTheMiddleTests(ChaosSite planting) : IClassFixture<ChaosSite>
{
    private const int Enrolling = 8, Forming = 8, HandingIn = 2, Applying = 2;
    private static readonly string[] Repositories = ["paraq-lab/paraq", "dala-gis/dala-gis", "tote-ocr/tote-ocr", "nuudel/nuudel-map"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_acknowledged_outlives_the_database_and_the_site()
    {
        var world = await HackWorld.NewAsync(planting, windowEnds: "@+2 18:00");
        var yard = await SchoolYard.NewAsync(planting);
        // A hackathon leads students to its teams; where one simply takes part there is a button.
        await ProgrammesSite.ApplyAsync(planting, ProgrammesSite.Season("chaos").Replace("\"programme\": \"ArchiveHack\"", "\"programme\": \"Olympiads\"", StringComparison.Ordinal));
        var open = await ProgrammesSite.EditionAsync(planting, "olympiad/chaos");
        var edition = "/kk/programmes/olympiad/chaos";
        SiteProcess? site = null;
        var isOver = false;
        bool IsOver() => Volatile.Read(ref isOver);
        async Task<(string Id, Writer Writer)> PersonAsync(string id) => (id, new(() => site!.Address, await planting.CookieAsync(id)));

        var enrolling = await Task.WhenAll(Enumerable.Range(0, Enrolling).Select(async _ => await PersonAsync((await world.PupilAsync()).Id)));
        var forming = await Task.WhenAll(Enumerable.Range(0, Forming).Select(async _ => await PersonAsync((await world.PupilAsync()).Id)));
        var leaders = await Task.WhenAll(Enumerable.Range(0, HandingIn).Select(async i => await PersonAsync((await world.LeaderAsync($"Бұрынғы {i}")).Id)));
        var applicants = await Task.WhenAll(Enumerable.Range(0, Applying).Select(async _ => await PersonAsync((await yard.AppliedAsync(state: ApplicationState.Draft)).PersonId)));
        site = await StartAsync();

        var progress = 0;
        var writing = new List<Task>
        {
            EachAsync(enrolling, (p, _) => p.Writer.WriteAsync(edition, "form#enrol", p.Id, isOnce: true, IsOver)),
            EachAsync(forming, (p, i) => p.Writer.WriteAsync(world.Path("/team/new"), "form#new-team", p.Id, isOnce: true, IsOver, ("Name", $"Жаңа {i}"), ("Track", "search"))),
        };
        writing.AddRange(leaders.Select((p, l) => Task.Run(async () =>
        {
            // Twenty addresses an hour are what one person may try.
            for (var i = 0; i < 18 && !IsOver(); i++)
            {
                var address = Repositories[(l * 2) + (i % 2)];
                await p.Writer.WriteAsync(world.Path("/team/repository"), "form#hand-in", $"{i} {address}", isOnce: false, IsOver, ("Address", address));
                Interlocked.Increment(ref progress);
                await Task.Delay(150, Cancellation);
            }
        }, Cancellation)));
        writing.AddRange(applicants.Select(p => Task.Run(async () =>
        {
            for (var i = 1; !IsOver(); i++)
            {
                await p.Writer.WriteAsync(yard.At + "/application/motivation", "form#part", $"{i}", isOnce: false, IsOver, ("Text", $"{SchoolYard.Motivation} {i}"));
                Interlocked.Increment(ref progress);
            }
        }, Cancellation)));

        var person = await planting.CookieAsync(leaders[0].Id);
        await EndDatabaseAsync(site, person);
        await MovedOnAsync();
        await site.DisposeAsync();
        site = await StartAsync();
        await MovedOnAsync();
        await EndDatabaseAsync(site, person);
        await MovedOnAsync();
        // Those who have one thing to say say it; the others stop.
        await Task.WhenAll(writing[0], writing[1]).WaitAsync(TimeSpan.FromSeconds(90), Cancellation);
        Volatile.Write(ref isOver, true);
        await Task.WhenAll(writing).WaitAsync(TimeSpan.FromSeconds(60), Cancellation);
        await site.DisposeAsync();
        NpgsqlConnection.ClearAllPools();

        var enrolled = await planting.InDatabaseAsync(db => db.Set<Enrolment>().Where(e => e.EditionId == open.Id).Select(e => e.PersonId).ToListAsync(Cancellation));
        Assert.All(enrolling, p => Assert.Equal(1, enrolled.Count(e => e == p.Id)));
        var teams = await planting.InDatabaseAsync(db => db.Set<Team>().AsNoTracking().Include(t => t.Members).Include(t => t.HandIns).AsSplitQuery().Where(t => t.EditionId == world.Edition.Id).ToListAsync(Cancellation));
        Assert.All(forming, p => Assert.Equal(1, teams.Count(t => t.Members.Any(m => m.PersonId == p.Id))));
        foreach (var (id, writer) in leaders)
        {
            var last = writer.Acknowledged[^1];
            var proposal = teams.Single(t => t.Members.Any(m => m.PersonId == id)).Proposal!;
            Assert.True(last.EndsWith(proposal.FullName!, StringComparison.Ordinal) || writer.Tried.Last() != last && writer.Tried.Last().EndsWith(proposal.FullName!, StringComparison.Ordinal),
                $"Acknowledged {last}, held {proposal.FullName}.");
        }
        foreach (var (id, writer) in applicants)
        {
            var text = await planting.InDatabaseAsync(db => db.Set<SchoolApplication>().Where(a => a.PersonId == id).Select(a => a.Motivation).SingleAsync(Cancellation));
            var held = int.Parse(text.Split(' ')[^1], System.Globalization.CultureInfo.InvariantCulture);
            Assert.True(writer.Acknowledged.Count > 3, "Hardly anything was written: the test would prove nothing.");
            Assert.InRange(held, int.Parse(writer.Acknowledged[^1], System.Globalization.CultureInfo.InvariantCulture), writer.Tried.Count);
        }

        async Task MovedOnAsync()
        {
            var from = Volatile.Read(ref progress);
            for (var watch = Stopwatch.StartNew(); Volatile.Read(ref progress) < from + 4; await Task.Delay(20, Cancellation))
            {
                Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), "Nobody could write any more.");
            }
        }
    }

    private Task<SiteProcess> StartAsync() => SiteProcess.StartAsync(planting.Folder, planting.GitHub.Address + "/", Cancellation, planting.Settings);

    private static async Task EachAsync(IEnumerable<(string Id, Writer Writer)> people, Func<(string Id, Writer Writer), int, Task> write)
    {
        foreach (var (i, person) in people.Index())
        {
            await write(person, i);
            await Task.Delay(300, Cancellation);
        }
    }

    /// <summary>Meanwhile there is a page in the person's language; soon afterwards the site answers by itself.</summary>
    private async Task EndDatabaseAsync(SiteProcess site, string cookie)
    {
        using var browser = site.Browser();
        browser.DefaultRequestHeaders.Add("Cookie", cookie);
        await planting.Database.EndAsync();
        foreach (var (language, title) in new[] { ("kk", "Сайтта ақау болды"), ("ru", "На сайте сбой"), ("en", "Something broke on our side"), ("mn", "Сайтад саатал гарлаа") })
        {
            using var page = await browser.GetAsync($"/{language}/me", Cancellation);
            var html = await page.Content.ReadAsStringAsync(Cancellation);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, page.StatusCode);
            Assert.NotNull(page.Headers.RetryAfter);
            Assert.Contains(title, html, StringComparison.Ordinal);
            Assert.DoesNotContain("Exception", html, StringComparison.Ordinal);
            Assert.DoesNotContain("Npgsql", html, StringComparison.Ordinal);
        }
        await planting.Database.BeginAgainAsync();
        for (var watch = Stopwatch.StartNew(); ; await Task.Delay(100, Cancellation))
        {
            using var page = await browser.GetAsync("/kk/me", Cancellation);
            if (page.IsSuccessStatusCode)
            {
                return;
            }
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), "The site did not answer again.");
        }
    }
}
