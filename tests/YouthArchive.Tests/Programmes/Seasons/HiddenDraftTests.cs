using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.Judging.Rubrics;
using YouthArchive.Olympiads.Papers;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Security;
using YouthArchive.Programmes.Contracts;
using YouthArchive.Programmes.Editions;
using YouthArchive.Tests.Security;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Programmes.Seasons;

/// <summary>A draft of each programme: its organisers work on it, nobody else finds a trace of it.</summary>
public abstract partial class HiddenDraftTests(PortalSite site) : IAsyncLifetime
{
    private const string Slug = "zq-hidden";
    private const string Word = "Zqtitle";
    private const int MostPages = 150;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await ProgrammesSite.PrepareAsync(site, "YouthArchive.Judging", "YouthArchive.FamilyHistory", "YouthArchive.Olympiads", "YouthArchive.ArchiveHack", "YouthArchive.SummerSchool", "YouthArchive.Content");
        await ProgrammesSite.ApplyAsync(site, ProgrammesSite.Season("seen"));
        await site.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<DbContext>();
            if (await db.Set<EditionEntity>().AnyAsync(e => e.Slug == Slug, Cancellation))
            {
                return 0;
            }
            var season = await db.Set<SeasonEntity>().FirstAsync(Cancellation);
            var drafts = ProgrammeNames.InUrl.Keys.Select(p => Draft(p, season)).ToList();
            db.AddRange(drafts);
            await db.SaveChangesAsync(Cancellation);
            // Without a rubric there is nothing to judge, and the judging's pages are not there.
            db.AddRange(drafts.Select(d => new RubricEntity { EditionId = d.Id, Definition = RubricEntity.Write(new(new(0, 5, true), [])) }));
            db.Add(new Paper
            {
                EditionId = drafts.Single(d => d.Programme == ProgrammeNames.Olympiads).Id,
                Key = Slug,
                Title = LocalizedText.Same(Word),
                Kind = PaperKind.Practice,
                Blueprint = """{"sections":[],"minutes":10}""",
                LockedUtc = DateTime.UtcNow,
            });
            await db.SaveChangesAsync(Cancellation);
            await services.GetRequiredService<EditionShelf>().ForgetAsync(Cancellation);
            return 0;
        });
    }

    [Theory]
    [InlineData("")]
    [InlineData(PortalRoles.Student)]
    [InlineData(PortalRoles.Teacher)]
    [InlineData(PortalRoles.Judge)]
    [InlineData(PortalRoles.Organiser)]
    public async Task No_public_address_of_a_draft_answers(string role)
    {
        using var browser = role.Length == 0 ? site.Visitor() : await site.SignedInAsync(role);
        var asked = 0;
        foreach (var path in await PathsAsync(isDesk: false))
        {
            using var response = await browser.GetAsync(path, Cancellation);
            Assert.True(response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Forbidden or HttpStatusCode.Redirect, $"{path}: {response.StatusCode}");
            Assert.DoesNotContain(Word, await response.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
            asked++;
        }
        Assert.True(asked > 25, $"{asked} addresses");
    }

    [Fact]
    public async Task No_page_that_can_be_reached_no_feed_and_no_search_names_a_draft()
    {
        using var browser = site.Visitor();
        var waiting = new Queue<string>(["/kk", "/sitemap.xml", "/robots.txt", "/kk/calendar", "/calendar.ics", "/kk/calendar.ics", "/kk/calendar.atom", "/kk/olympiad/practice", "/kk/family-history", $"/kk/search?q={Word}", $"/ru/search?q={Slug}"]);
        var seen = new HashSet<string>(waiting, StringComparer.Ordinal);
        var read = 0;
        while (waiting.TryDequeue(out var path) && read < MostPages)
        {
            using var response = await browser.GetAsync(path, Cancellation);
            var body = await response.Content.ReadAsStringAsync(Cancellation);
            if (path.Contains("/search", StringComparison.Ordinal))
            {
                // What was searched for stands in the field; a find would be a link.
                Assert.DoesNotMatch("href=\"[^\"?]*" + Slug, body);
                continue;
            }
            Assert.DoesNotContain(Slug, body, StringComparison.Ordinal);
            Assert.DoesNotContain(Word, body, StringComparison.Ordinal);
            read++;
            foreach (Match link in Links().Matches(body))
            {
                if (seen.Add(link.Groups["path"].Value))
                {
                    waiting.Enqueue(link.Groups["path"].Value);
                }
            }
        }
        // The published neighbour is among what was read.
        Assert.Contains("/kk/programmes/archive-hack/seen", seen);
        Assert.True(read > 15, $"{read} pages");
    }

    [Fact]
    public async Task Organisers_pages_of_a_draft_open()
    {
        using var browser = await site.SignedInAsync(PortalRoles.Administrator);
        var missing = new List<string>();
        foreach (var path in await PathsAsync(isDesk: true))
        {
            using var response = await browser.GetAsync(path, Cancellation);
            if (response.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.Forbidden))
            {
                missing.Add($"{path}: {response.StatusCode}");
            }
        }
        Assert.True(missing.Count == 0, string.Join("\n", missing));
    }

    /// <summary>Every address with an edition's slug in it and nothing else that must exist; of a programme, for each programme.</summary>
    private async Task<List<string>> PathsAsync(bool isDesk)
    {
        var found = new List<string>();
        foreach (var endpoint in (await WalkedEndpoint.OfAsync(site.Services)).Where(e => e.Methods.Contains("GET") && e.Pattern.Contains("{slug", StringComparison.Ordinal)))
        {
            var isAdmin = endpoint.Pattern.StartsWith("/{culture}/admin/", StringComparison.Ordinal);
            if (isAdmin != isDesk || endpoint.Pattern.StartsWith("/{culture}/news", StringComparison.Ordinal) || isDesk && (Others().IsMatch(endpoint.Pattern) || IsOfPublished(endpoint.Pattern) || NeedsMore(endpoint.Pattern)))
            {
                continue;
            }
            foreach (var programme in endpoint.Pattern.Contains("{programme", StringComparison.Ordinal) ? ProgrammeNames.InUrl.Values : ["-"])
            {
                var path = Parameter().Replace(endpoint.Pattern, m => m.Groups["name"].Value switch { "culture" => "kk", "slug" => Slug, "programme" => programme, "number" or "id" or "window" => "1", _ => "x" });
                found.Add(path);
            }
        }
        return [.. found.Distinct(StringComparer.Ordinal)];
    }

    // These work on what published editions have: people to write to, certificates, a package.
    private static bool IsOfPublished(string pattern) => pattern.StartsWith("/{culture}/admin/mailings/", StringComparison.Ordinal)
        || pattern.StartsWith("/{culture}/admin/certificates/", StringComparison.Ordinal) || pattern.StartsWith("/{culture}/admin/preservation/", StringComparison.Ordinal);

    // An entry to void, a seat to print a badge for; a stream of news does not end.
    private static bool NeedsMore(string pattern) => pattern.EndsWith("/void", StringComparison.Ordinal) || pattern.EndsWith("/badges.pdf", StringComparison.Ordinal) || pattern.EndsWith("/live", StringComparison.Ordinal);

    private static EditionEntity Draft(string programme, SeasonEntity season)
    {
        var now = DateTime.UtcNow;
        var draft = new EditionEntity
        {
            Programme = programme,
            Slug = Slug,
            Season = season,
            Title = LocalizedText.Same(Word),
            Summary = LocalizedText.Same(Word),
            Zone = "Asia/Almaty",
            IsDraft = true,
            EnrolmentOpensUtc = now.AddDays(-3),
            EnrolmentClosesUtc = now.AddDays(9),
        };
        foreach (var (key, i) in new[] { StageKeys.Window, StageKeys.HandIn, StageKeys.Judging, "school" }.Select((k, i) => (k, i)))
        {
            draft.Stages.Add(new() { Key = key, Position = i, Title = LocalizedText.Same(Word), StartsUtc = now.AddDays(-1), EndsUtc = now.AddDays(7) });
        }
        return draft;
    }

    [GeneratedRegex("href=\"(?<path>/kk[^\"#?]*)[\"#?]")]
    private static partial Regex Links();

    [GeneratedRegex(@"\{\*{0,2}(?<name>\w+)[^{}]*\}")]
    private static partial Regex Parameter();

    [GeneratedRegex(@"\{\*{0,2}(?!culture|slug|programme)\w+[^{}]*\}")]
    private static partial Regex Others();

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    public sealed class OnSqlite(ProgrammesOnSqlite site) : HiddenDraftTests(site), IClassFixture<ProgrammesOnSqlite>;

    public sealed class OnPostgres(ProgrammesOnPostgres site) : HiddenDraftTests(site), IClassFixture<ProgrammesOnPostgres>;
}
