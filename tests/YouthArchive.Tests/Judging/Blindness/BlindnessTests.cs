using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Xunit;
using YouthArchive.ArchiveHack.Evidence;
using YouthArchive.ArchiveHack.GitHub;
using YouthArchive.ArchiveHack.Readings;
using YouthArchive.ArchiveHack.Repositories;
using YouthArchive.ArchiveHack.Teams;
using YouthArchive.People.Accounts;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Recipes;
using YouthArchive.Platform.Security;
using YouthArchive.Programmes.Contracts;
using YouthArchive.Tests.ArchiveHack.Support;
using YouthArchive.Tests.Programmes;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Judging.Blindness;

/// <summary>
/// Two hundred invented members of forty teams, planted wherever a judge might meet them. While judges read blind, no page of theirs
/// says who anybody is; when the phase shows names, the same walk finds them.
/// </summary>
public sealed class BlindnessTests(HackOnSqlite site) : IClassFixture<HackOnSqlite>
{
    private const int Teams = 40;
    private const int Members = 5;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_judges_page_tells_who_anybody_is_until_the_phase_shows_names()
    {
        await ProgrammesSite.PrepareAsync(site, "YouthArchive.Judging", "YouthArchive.ArchiveHack");
        await ProgrammesSite.ApplyAsync(site, ProgrammesSite.Season("blind"));
        await ProgrammesSite.ApplyAsync(site, JudgedEdition.Rubric("blind"));
        var judge = await site.NewPersonAsync(PortalRoles.Judge);
        await ProgrammesSite.ApplyAsync(site, $$"""{"name":"YouthArchive.JudgingPanel","edition":"archive-hack/blind","judges":["p{{judge}}"]}""");
        var edition = await ProgrammesSite.EditionAsync(site, "archive-hack/blind");
        var planted = Enumerable.Range(0, Teams * Members).Select(i => new Planted(i)).ToList();
        await PlantAsync(edition, planted);
        using var browser = await site.SignedInAsAsync(judge);

        var (blind, pages) = await WalkAsync(browser, edition);
        Assert.True(pages >= Teams + 2, $"Only {pages} pages were walked.");
        var told = planted.SelectMany(p => p.Marks).Where(m => blind.Contains(m, StringComparison.OrdinalIgnoreCase)).ToList();
        Assert.True(told.Count == 0, $"{told.Count} marks were found: {string.Join(", ", told.Take(10))}");

        var report = await ProgrammesSite.ApplyAsync(site, """
            { "name": "YouthArchive.JudgingPhases", "edition": "archive-hack/blind", "phases": [
              { "key": "open", "kind": "Deliberation", "title": { "kk": "Талқылау" }, "starts": "@-3 10:00", "ends": "@+1 10:00", "seesNames": true } ] }
            """);
        Assert.Equal(StepOutcome.Applied, report.Outcome);
        var (open, _) = await WalkAsync(browser, edition);
        Assert.All(planted, p => Assert.Contains(p.Login, open, StringComparison.OrdinalIgnoreCase));
        Assert.All(planted, p => Assert.Contains(p.Surname, open, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Every page that leads on from the judge's own, as text and as source.</summary>
    private static async Task<(string All, int Pages)> WalkAsync(HttpClient browser, Edition edition)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Queue<string>(["/kk/judging", $"/kk/judging/{edition.Key}", $"/ru/judging/{edition.Key}/H-01"]);
        var all = new StringBuilder();
        while (waiting.TryDequeue(out var path))
        {
            if (!seen.Add(path))
            {
                continue;
            }
            using var response = await browser.GetAsync(path, Stop);
            all.Append(WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(Stop))).Append(response.Content.Headers.ContentDisposition).Append('\n');
            if (response.Content.Headers.ContentType?.MediaType != "text/html")
            {
                continue;
            }
            foreach (var link in (await response.DocumentAsync()).QuerySelectorAll("main a[href], main img[src]").Select(a => a.GetAttribute("href") ?? a.GetAttribute("src")!))
            {
                var to = link.Split('#')[0];
                // Where a page beside the workspace leads to is that page's own affair, except for files it hands to the judge.
                if (to.StartsWith("/kk/judging", StringComparison.Ordinal) || to.Contains("/slides", StringComparison.Ordinal))
                {
                    waiting.Enqueue(to);
                }
            }
        }
        return (all.ToString(), seen.Count);
    }

    private Task<int> PlantAsync(Edition edition, List<Planted> planted) => site.InDatabaseAsync(async db =>
    {
        var at = DateTime.UtcNow.AddDays(-5);
        foreach (var (members, number) in planted.Chunk(Members).Select((m, i) => (m, i + 1)))
        {
            db.AddRange(members.Select(m => m.Account));
            var team = new Team
            {
                EditionId = edition.Id,
                Number = number,
                Code = Team.CodeOf(number),
                Name = $"Жоба {number}",
                NameSearch = $"жоба {number}",
                Summary = LocalizedText.Same("Құрал"),
                Language = "kk",
                FormedUtc = at,
                MembersChangedUtc = at,
                RepositoryId = 1000 + number,
            };
            team.Members.AddRange(members.Select((m, i) => new Member
            {
                TeamId = team.Id,
                EditionId = edition.Id,
                PersonId = m.Account.Id,
                GitHubLogin = m.Login,
                IsLeader = i == 0,
                JoinedUtc = at.AddMinutes(i),
            }));
            var address = $"{members[0].Login}/archive-tool";
            var handIn = new HandIn
            {
                TeamId = team.Id,
                Address = address,
                FullName = address,
                ByPersonId = members[0].Account.Id,
                HandedInUtc = at,
                ConfirmedUtc = at,
                ConfirmedBy = members[0].Account.Id,
                Check = HandInCheck.Found,
                RepositoryId = 1000 + number,
                Description = $"{members[1].Account.DisplayName} жасады",
            };
            team.HandIns.Add(handIn);
            db.Add(team);
            db.Add(new Reading
            {
                HandInId = handIn.Id,
                TeamId = team.Id,
                State = ReadingState.Fresh,
                TriedUtc = at,
                ReadUtc = at,
                HeadSha = new string('a', 40),
                Facts = FactsMerge.ToJson(Facts(members, address, at)),
                ReadmeHtml = Readme(members),
            });
        }
        return await db.SaveChangesAsync();
    });

    private static RepositoryFacts Facts(Planted[] members, string address, DateTime at) => new()
    {
        FullName = address,
        HtmlUrl = $"https://github.com/{address}",
        Homepage = $"https://{members[0].Login}.example",
        DefaultBranch = "main",
        CreatedUtc = at.AddDays(-1),
        PushedUtc = at,
        Commits = [.. members.SelectMany((m, i) => Enumerable.Range(0, 2).Select(k => new CommitFact(
            $"{i}{k}".PadLeft(40, 'b'), [], m.Account.DisplayName, m.Login, $"key-{m.Login}", at.AddHours(i + k), at.AddHours(i + k),
            [new CoAuthor($"key-{members[(i + 1) % members.Length].Login}", members[(i + 1) % members.Length].Login)], false, 40 + i, 3,
            $"{m.Account.DisplayName}: {m.File} қосылды, {m.School}")))],
        Pushes = [.. members.Select((m, i) => new KeptPush(i, at.AddHours(i), "refs/heads/main", null, "0".PadLeft(40, 'b'), "push", m.Login))],
        Readme = new($"docs/{members[0].File}", true, false, false, 900, true),
        Languages = [new("Python", 900)],
        Checks = [new($"build by {members[1].Login}", "completed", "success")],
        Releases = [new("v1", $"{members[2].Account.DisplayName} нұсқасы", at)],
    };

    private static string Readme(Planted[] members) => string.Concat(members.Select(m =>
        $"<h2 id=\"{m.Login}\">{m.Account.DisplayName}</h2><p>{m.School} оқушысы, <a href=\"https://github.com/{m.Login}\">@{m.Login}</a>, {m.Mail}, {m.Surname}ға рақмет. <img src=\"{m.Avatar}\" alt=\"{m.Account.DisplayName}\"> {m.File}</p>"));

    /// <summary>One invented person: every mark of theirs is found nowhere else.</summary>
    private sealed class Planted
    {
        private static readonly string[] First = ["Бақ", "Дөң", "Жұм", "Қай", "Мөл", "Нұғ", "Сәб", "Тоқ", "Үкі", "Шың"];
        private static readonly string[] Second = ["алды", "ерке", "ымұқ", "отыр", "үмбі"];
        private static readonly string[] Third = ["баев", "ғазин", "мұрат", "ханов"];

        public Planted(int number)
        {
            Surname = First[number % 10] + Second[number / 10 % 5] + Third[number / 50];
            var given = "Әйгіл" + Second[number % 5] + First[number / 5 % 10].ToLowerInvariant();
            Login = $"{(char)('a' + (number % 26))}{(char)('a' + (number / 26))}-coder{number * 37 % 1000:000}";
            School = $"«{Surname} үміті» лицейі";
            Avatar = $"https://avatars.githubusercontent.com/u/77{number:0000}33";
            File = $"{Login}-notes.md";
            Mail = $"{Login}@mail.example";
            Account = new PortalUser { DisplayName = $"{given} {Surname}", BirthYear = 2008, CreatedUtc = DateTime.UtcNow, UserName = "u" + Login, NormalizedUserName = ("u" + Login).ToUpperInvariant() };
        }

        public string Surname { get; }
        public string Login { get; }
        public string School { get; }
        public string Avatar { get; }
        public string File { get; }
        public string Mail { get; }
        public PortalUser Account { get; }

        public IEnumerable<string> Marks => [Surname, Login, School, Avatar, File, Mail, Account.DisplayName.Split(' ')[0], Account.Id];
    }
}
