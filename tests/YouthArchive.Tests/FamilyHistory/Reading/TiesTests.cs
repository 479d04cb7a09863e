using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.FamilyHistory.Reading;
using YouthArchive.Judging.Assignments;
using YouthArchive.Judging.Conflicts;
using YouthArchive.Judging.Contracts;
using YouthArchive.Judging.Scores;
using YouthArchive.People.Accounts;
using YouthArchive.People.Guardians;
using YouthArchive.Platform.Security;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.FamilyHistory.Reading;

/// <summary>Fifty planted ties between readers and works: each keeps the reader away at assignment, at opening, from the files and at writing.</summary>
public abstract class TiesTests(PortalSite site)
{
    private const int Each = 5;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static readonly string[] Kinds = ["author", "tutor", "family", "school", "teacher", "guardian", "place", "declared-home", "declared-text", "tutors-school"];

    [Fact]
    public async Task Fifty_planted_ties_keep_the_reader_away_everywhere()
    {
        var read = await ReadEdition.NewAsync(site, ["", .. Kinds.Select(_ => "")]);
        var planted = new List<(string Work, string Code, int Reader, string Kind)>();
        for (var kind = 0; kind < Kinds.Length; kind++)
        {
            for (var i = 0; i < Each; i++)
            {
                planted.Add(await PlantAsync(read, kind, i));
            }
        }
        Assert.Equal(50, planted.Count);

        // At assignment: everything to be read twice by eleven readers, and no tie is in the plan.
        var plan = await site.InScopeAsync(async s => Planner.Plan((await s.GetRequiredService<AssignmentStates>().OfAsync(read.Edition, Stop)).Task(new(1, 2, [], 0))));
        Assert.NotNull(plan.Plan);
        var pairs = plan.Plan.Pairs.ToHashSet();
        Assert.All(planted, p => Assert.DoesNotContain(new Pair(p.Work, read.Readers[p.Reader]), pairs));
        // At opening and at writing, with everything assigned to everybody.
        foreach (var mine in planted.GroupBy(p => p.Reader))
        {
            using var browser = await site.SignedInAsAsync(read.Readers[mine.Key]);
            foreach (var tie in mine)
            {
                using var opened = await browser.GetAsync($"{read.Queue}/{tie.Code}", Stop);
                Assert.Equal((tie.Kind, HttpStatusCode.Forbidden), (tie.Kind, opened.StatusCode));
                using var file = await browser.GetAsync($"/kk/family-history/reading/{tie.Work}/{new string('0', 26)}/file", Stop);
                Assert.Equal(HttpStatusCode.NotFound, file.StatusCode);
                Assert.Null(await site.InScopeAsync(s => s.GetRequiredService<IReadingRights>().OfAsync(read.Readers[tie.Reader], read.Edition.Id, tie.Work, Stop)));
                var written = await site.InScopeAsync(s => s.GetRequiredService<WritingQueue>().WriteAsync(
                    new(read.Edition.Id, tie.Code, read.Readers[tie.Reader], new("k" + tie.Code, 0, new Dictionary<string, int> { ["question"] = 8 }, "", ""), WritingEnd.Save, null), Stop));
                Assert.False(written.IsTaken);
            }
        }
        // The reader without a tie may read all of them.
        Assert.Empty(await site.InScopeAsync(s => s.GetRequiredService<ConflictsOfInterest>().OfJudgesAsync(read.Edition, [read.Readers[0]], Stop)));
    }

    [Fact]
    public async Task A_name_or_a_place_in_passing_is_only_a_question()
    {
        var read = await ReadEdition.NewAsync(site, "");
        await ReadEdition.NameAsync(site, read.Readers[0], "Тұрсынғалиев", "Ермек");
        await PlaceAsync(read.Readers[0], "Жыланды ауылы");
        var work = await read.WorkAsync(await read.AuthorAsync("Басқаев", "Арман"), body: "Тұрсынғалиев деген кісі Жыландыға келген.");
        var conflicts = await site.InScopeAsync(s => s.GetRequiredService<ConflictsOfInterest>().OfJudgesAsync(read.Edition, read.Readers, Stop));
        Assert.Empty(conflicts);
        var asked = await site.InScopeAsync(s => s.GetRequiredService<ConflictsOfInterest>().WarningsAsync(read.Edition, read.Readers, Stop));
        Assert.Equal([ConflictKind.Family, ConflictKind.Place], asked.Where(w => w.EntryId == work.Id).Select(w => w.Kind).Order());
    }

    [Fact]
    public async Task A_reader_lists_places_and_nobody_else_comes_in()
    {
        var read = await ReadEdition.NewAsync(site, "");
        using var browser = await site.SignedInAsAsync(read.Readers[0]);
        using var added = await browser.SubmitAsync("/kk/family-history/reader-places", "form#add", ("Name", "  Қаражар   ауылы "));
        Assert.Equal(HttpStatusCode.Found, added.StatusCode);
        Assert.Contains("Қаражар ауылы", (await browser.PageAsync("/kk/family-history/reader-places")).QuerySelector("#places")!.TextContent, StringComparison.Ordinal);
        using var refused = await browser.SubmitAsync("/kk/family-history/reader-places", "form#add", ("Name", "123"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("123", await refused.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        using var other = await site.SignedInAsync(PortalRoles.Judge);
        using var closed = await other.GetAsync("/kk/family-history/reader-places", Stop);
        Assert.Equal(HttpStatusCode.NotFound, closed.StatusCode);
    }

    private async Task<(string Work, string Code, int Reader, string Kind)> PlantAsync(ReadEdition read, int kind, int i)
    {
        var reader = read.Readers[kind + 1];
        var (surname, village) = ($"Сүлей{(char)('а' + kind)}мен{(char)('а' + i)}ғали", $"Төбе{(char)('а' + kind)}құм{(char)('а' + i)}");
        var author = Kinds[kind] == "author" ? reader : await read.AuthorAsync(surname, $"Қ{(char)('а' + kind)}н{(char)('а' + i)}т");
        string? tutor = Kinds[kind] == "tutor" ? reader : null;
        var body = "Атам туралы.";
        switch (Kinds[kind])
        {
            case "family":
                await ReadEdition.NameAsync(site, author, await SurnameAsync(reader) + "а", "Гүл");
                break;
            case "school":
                await read.SchoolAsync($"№ {100 + i} мектеп", village, "9 «А»", pupils: [author, reader]);
                break;
            case "teacher":
                await read.SchoolAsync($"№ {200 + i} мектеп", village, "9 «А»", teacher: reader, pupils: [author]);
                break;
            case "guardian":
                await site.InDatabaseAsync(db =>
                {
                    db.Add(new Guardianship { StudentId = author, GuardianId = reader, SinceUtc = DateTime.UtcNow });
                    return db.SaveChangesAsync();
                });
                break;
            case "place":
                await read.SchoolAsync($"№ {300 + i} мектеп", village + " ауылы", "9 «А»", pupils: [author]);
                await read.SchoolAsync($"№ {400 + i} мектеп", "село " + village, "", teacher: reader);
                break;
            case "declared-home":
                await read.SchoolAsync($"№ {500 + i} мектеп", village + " ауылы", "9 «А»", pupils: [author]);
                await PlaceAsync(reader, village);
                break;
            case "declared-text":
                await PlaceAsync(reader, $"{village} ауданы");
                body = $"{village} – атамның жері. Кейін {village}ға қайтты.";
                break;
            case "tutors-school":
                tutor = await read.AuthorAsync($"Ұстаз{(char)('а' + i)}баев", "Сара");
                await read.SchoolAsync($"№ {600 + i} мектеп", village, "", teacher: tutor);
                await site.InDatabaseAsync(async db =>
                {
                    var school = await db.Set<YouthArchive.People.Schools.SchoolTeacher>().Where(t => t.PersonId == tutor).Select(t => t.SchoolId).SingleAsync();
                    db.Add(new YouthArchive.People.Schools.SchoolTeacher { SchoolId = school, PersonId = reader, AskedUtc = DateTime.UtcNow, ConfirmedUtc = DateTime.UtcNow });
                    return await db.SaveChangesAsync();
                });
                break;
        }
        var work = await read.WorkAsync(author, body, tutor: tutor);
        return (work.Id, work.Code, kind + 1, Kinds[kind]);
    }

    private Task<string> SurnameAsync(string person) => site.InDatabaseAsync(db => db.Set<PortalUser>().Where(u => u.Id == person).Select(u => u.Surname!).SingleAsync());

    private Task<int> PlaceAsync(string reader, string name) => site.InDatabaseAsync(db =>
    {
        db.Add(new ReaderPlace { PersonId = reader, Name = name, AddedUtc = DateTime.UtcNow });
        return db.SaveChangesAsync();
    });

    public sealed class OnSqlite(ReadingOnSqlite site) : TiesTests(site), IClassFixture<ReadingOnSqlite>;

    public sealed class OnPostgres(ReadingOnPostgres site) : TiesTests(site), IClassFixture<ReadingOnPostgres>;
}
