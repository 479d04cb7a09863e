using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.ArchiveHack.Teams;
using YouthArchive.Judging.Publications;
using YouthArchive.People.Accounts;
using YouthArchive.People.Contracts;
using YouthArchive.People.Guardians;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Persistence;
using YouthArchive.Programmes.Contracts;
using YouthArchive.Programmes.Enrolments;
using YouthArchive.Tests.ArchiveHack.Support;
using YouthArchive.Tests.Content;
using YouthArchive.Tests.People.Guardians;
using YouthArchive.Tests.Programmes;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Security;

/// <summary>
/// 500 students with consent to take part, enrolled, in teams, in a published ranking of the site as its own recipe sets it up. An anonymous
/// crawler reads the whole site in four languages, asks the search for each name, and finds a surname only while a consent to it lives.
/// </summary>
public sealed class NamesCrawlTests(NamesCrawlTests.CrawledSite site) : IClassFixture<NamesCrawlTests.CrawledSite>
{
    private const int Students = 500;
    private const int InATeam = 5;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Names_are_public_only_while_consent_lives()
    {
        var names = InventedNames.Take(Students);
        var ids = await SeedAsync(names);

        var before = await CrawlAsync(names);
        Assert.True(before.Found.Count == 0, $"Before consent: {string.Join(", ", before.Found.Take(5))}");
        MustHaveSeenAll(before);

        // Pages without a name are cached now; consent throws them away.
        await GuardianSite.PapersAsync(site, ids, ConsentPurpose.Name);
        var during = await CrawlAsync(names);
        Assert.Equal(Students, during.Found.Count);
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{during.Seen.Count} addresses asked, {during.Pages.Count} answered with content, of them {during.Pages.Count(p => p.Contains("/search?", StringComparison.Ordinal))} searches.");

        // Pages with every name are cached now; withdrawal throws them away, caches as they are.
        await site.InScopeAsync(services => services.GetRequiredService<PaperConsent>().WithdrawAsync(ids, [ConsentPurpose.Name], ids[0], Cancel));
        site.Time.Ahead = TimeSpan.FromMinutes(5);
        var after = await CrawlAsync(names);
        Assert.True(after.Found.Count == 0, $"After withdrawal: {string.Join(", ", after.Found.Take(5))}");
        MustHaveSeenAll(after);
    }

    private async Task<Crawler> CrawlAsync(IReadOnlyList<string> names)
    {
        using var browser = site.Visitor();
        var crawler = new Crawler(browser, names.Select(n => n.ToLowerInvariant()).ToHashSet(StringComparer.Ordinal));
        // The answer repeats what was asked for: so the search is asked for the beginning of the name, which folds to the same letters.
        var searches = names.Select((n, i) => $"/{PortalCultures.All[i % 4]}/search?q={Uri.EscapeDataString(n[..^1])}");
        await crawler.RunAsync(["/", "/robots.txt", "/sitemap.xml", .. searches], Cancel);
        return crawler;
    }

    private static void MustHaveSeenAll(Crawler crawler)
    {
        foreach (var language in PortalCultures.All)
        {
            Assert.Contains($"/{language}/programmes/archive-hack/crawled/participants?p=3", crawler.Pages);
            Assert.Contains($"/{language}/results/archive-hack/crawled", crawler.Pages);
            Assert.Contains($"/{language}/results/archive-hack/crawled.csv", crawler.Pages);
            Assert.Contains($"/{language}/hack/crawled/teams", crawler.Pages);
            Assert.Contains($"/{language}/news", crawler.Pages);
        }
        Assert.True(crawler.Pages.Count(p => p.Contains("/search?", StringComparison.Ordinal)) >= Students);
    }

    private async Task<IReadOnlyList<string>> SeedAsync(IReadOnlyList<string> names)
    {
        await ProgrammesSite.ApplyAsync(site, ProgrammesSite.Season("crawled", "@-1 18:00"));
        var edition = await ProgrammesSite.EditionAsync(site, "archive-hack/crawled");
        var students = names.Select((surname, i) => new PortalUser
        {
            UserName = $"crawled{i}",
            NormalizedUserName = $"CRAWLED{i}",
            DisplayName = $"{surname} Дана",
            Surname = surname,
            GivenName = "Дана",
            Email = $"crawled{i}@example.org",
            BirthYear = DateTime.UtcNow.Year - 16,
            CreatedUtc = DateTime.UtcNow,
            SecurityStamp = Guid.NewGuid().ToString("N"),
        }).ToList();
        await site.InDatabaseAsync(async db =>
        {
            db.AddRange(students);
            db.AddRange(students.Select(s => new Enrolment { EditionId = edition.Id, PersonId = s.Id, AtUtc = DateTime.UtcNow }));
            var teams = students.Chunk(InATeam).Select((members, i) => TeamOf(edition, members, 100 + i)).ToList();
            db.AddRange(teams);
            db.Add(RankingOf(edition, teams));
            return await db.SaveChangesAsync(Cancel);
        });
        await GuardianSite.PapersAsync(site, [.. students.Select(s => s.Id)], ConsentPurpose.TakingPart, ConsentPurpose.Work);
        return [.. students.Select(s => s.Id)];
    }

    private static Team TeamOf(Edition edition, PortalUser[] members, int number)
    {
        var team = new Team
        {
            EditionId = edition.Id,
            Number = number,
            Code = Team.CodeOf(number),
            Name = $"Топ {number}",
            NameSearch = SearchText.Normalise($"Топ {number}"),
            Summary = LocalizedText.Empty,
            Language = "kk",
            FormedUtc = DateTime.UtcNow,
            MembersChangedUtc = DateTime.UtcNow,
        };
        team.Members.AddRange(members.Select((m, i) => new Member
        {
            TeamId = team.Id,
            EditionId = edition.Id,
            PersonId = m.Id,
            IsLeader = i == 0,
            JoinedUtc = DateTime.UtcNow,
        }));
        return team;
    }

    private static Publication RankingOf(Edition edition, IReadOnlyList<Team> teams) => new()
    {
        EditionId = edition.Id,
        PublishedUtc = DateTime.UtcNow,
        PublishedBy = teams[0].Members[0].PersonId,
        Algorithm = "test",
        Snapshot = Publication.Write(new([.. teams.Select((t, i) => new PublishedRow(t.Id, t.Code, t.Name, "kk", null, i + 1, "80/1", 1))], 1, teams.Count)),
    };

    public sealed class CrawledSite : PortalSite
    {
        public MovableTime Time { get; } = new();

        protected override void Configure(IDictionary<string, string> settings) => WholeRecipeTests.Configure(settings);

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            GuardianSite.Quiet(builder, Time);
        }
    }
}
