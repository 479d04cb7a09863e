using System.IO.Compression;
using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Mail;
using YouthArchive.Platform.Security;
using YouthArchive.Programmes.Contracts;
using YouthArchive.Programmes.Dashboard;
using YouthArchive.Programmes.Dashboard.Tables;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Programmes.Dashboard;

public abstract class DashboardPageTests(PortalSite site) : IAsyncLifetime
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await ProgrammesSite.PrepareAsync(site, "YouthArchive.Judging", "YouthArchive.FamilyHistory");

    [Theory]
    [InlineData(PortalRoles.Teacher)]
    [InlineData(PortalRoles.Judge)]
    [InlineData(PortalRoles.Student)]
    [InlineData(PortalRoles.Archivist)]
    public async Task Others_get_neither_the_page_nor_a_table(string role)
    {
        await PlantedEdition.PlantAsync(site, "closed-" + role.ToLowerInvariant(), 2);
        using var browser = await site.SignedInAsync(role);
        var path = $"/kk/admin/editions/family-history/closed-{role.ToLowerInvariant()}";
        foreach (var address in TableNames.All.SelectMany(t => new[] { $"{path}/tables/{t}.csv", $"{path}/tables/{t}.xlsx" }).Prepend(path + "/dashboard"))
        {
            using var response = await browser.GetAsync(address, Cancellation);
            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        }
        Assert.Equal(0, await site.InDatabaseAsync(db => db.Set<AuditEvent>().CountAsync(a => a.Kind == "Edition.Exported" && a.SubjectId == "family-history/closed-" + role.ToLowerInvariant())));
    }

    [Theory]
    [InlineData("/none/dashboard")]
    [InlineData("/none/tables/entries.csv")]
    [InlineData("/known/tables/secrets.csv")]
    [InlineData("/known/tables/entries.exe")]
    public async Task What_is_not_there_is_404(string path)
    {
        await PlantedEdition.PlantAsync(site, "known", 0);
        using var browser = await site.SignedInAsync(PortalRoles.Organiser);
        using var response = await browser.GetAsync("/kk/admin/editions/family-history" + path, Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task The_same_number_of_queries_for_ten_and_for_a_thousand_entries()
    {
        var small = await PlantedEdition.PlantAsync(site, "ten", 10);
        var large = await PlantedEdition.PlantAsync(site, "a-thousand", 1000);
        await CountAsync(small);
        var (few, many) = (await CountAsync(small), await CountAsync(large));
        Assert.Equal(few, many);
        Assert.InRange(many, 5, 30);
    }

    [Fact]
    public async Task Board_counts_what_was_planted_beside_last_years()
    {
        await PlantedEdition.PlantAsync(site, "before", 8);
        var edition = await PlantedEdition.PlantAsync(site, "counted", 20);
        var board = await BoardAsync(edition);
        Assert.Equal(10, board.HandedIn);
        Assert.NotNull(board.HandedInLastYear);
        Assert.Equal((20, 10), (board.Funnel[0].Count, board.Funnel[2].Count));
        Assert.Equal(10, board.Days[^1].Total);
        Assert.Equal((10, (int?)10), (board.Judges.Done, board.Judges.Expected));
        Assert.Equal(PaceState.Done, board.Judges.Rows[0].Pace.State);
        Assert.Equal(20, board.Languages.Sum(l => l.Count));
        Assert.Equal([new Share(null, 20)], board.Regions);
        Assert.Contains(board.Open, m => m.Href == "/admin/family-history/counted" && Matters.IsOverdue(m, board.NowUtc));
    }

    [Fact]
    public async Task Mail_problems_are_those_of_the_editions_own_letters()
    {
        var (edition, other) = (await PlantedEdition.PlantAsync(site, "mail-own", 1), await PlantedEdition.PlantAsync(site, "mail-other", 1));
        await site.InDatabaseAsync(async db =>
        {
            foreach (var (key, failed) in new[] { (EditionLetters.Key(edition.Id, "a"), true), (EditionLetters.Key(edition.Id, "b"), true), (EditionLetters.Key(other.Id, "a"), true), ("elsewhere", true), (EditionLetters.Key(edition.Id, "c"), false) })
            {
                var letter = new MailMessage
                {
                    Id = YouthArchive.Platform.Persistence.PortalId.New(),
                    Kind = "x",
                    To = "x@example.org",
                    Language = "kk",
                    Subject = "s",
                    Text = "t",
                    Html = "h",
                    Key = key,
                    CreatedUtc = DateTime.UtcNow,
                    NextAttemptUtc = DateTime.UtcNow.AddYears(1),
                };
                db.Entry(letter).Property(m => m.FailedUtc).CurrentValue = failed ? DateTime.UtcNow : null;
                db.Entry(letter).Property(m => m.Attempts).CurrentValue = 3;
                db.Add(letter);
            }
            return await db.SaveChangesAsync(Cancellation);
        });
        var (own, others) = ((await BoardAsync(edition)).Mail, (await BoardAsync(other)).Mail);
        Assert.Equal((2, 1), (own.Failed, own.Struggling));
        Assert.NotNull(own.Oldest);
        Assert.Equal((1, 0, (DateTime?)null), (others.Failed, others.Struggling, others.Oldest));
    }

    [Fact]
    public async Task Every_chart_has_its_numbers_in_a_table_and_none_of_it_needs_a_style_or_a_script()
    {
        await PlantedEdition.PlantAsync(site, "drawn", 20);
        using var browser = await site.SignedInAsync(PortalRoles.Organiser);
        var page = await browser.PageAsync("/kk/admin/editions/family-history/drawn/dashboard");
        Assert.Empty(page.QuerySelectorAll("main [style], main script, main style"));
        Assert.Equal(page.QuerySelectorAll("svg.och").Length + page.QuerySelectorAll("ul.hb").Length, page.QuerySelectorAll("details[data-numbers] table").Length);
        var bars = page.QuerySelectorAll("svg.och rect.day").Length;
        var rows = page.QuerySelectorAll("details[data-numbers=days] tbody tr");
        Assert.Equal(bars, rows.Length);
        Assert.Equal(page.QuerySelectorAll("svg.och text.num").Select(t => t.TextContent), rows.Select(r => r.QuerySelector("td")!.TextContent).Where(t => t != "0"));
        Assert.Equal(page.QuerySelectorAll("section[aria-labelledby=funnel] ul.hb b").Select(b => b.TextContent), page.QuerySelectorAll("details[data-numbers=funnel] tbody td:nth-child(2)").Select(t => t.TextContent));
        Assert.All(page.QuerySelectorAll("#heat tbody td[class^=hc]"), c => Assert.NotEmpty(c.TextContent));
        Assert.DoesNotContain("Қатысушының-аты", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var labels = page.QuerySelectorAll("[role=region]").Select(r => r.GetAttribute("aria-label")).ToList();
        Assert.Equal(labels.Count, labels.Distinct().Count());
    }

    [Fact]
    public async Task First_page_of_the_staffs_side_names_what_is_overdue_for_organisers_only()
    {
        await PlantedEdition.PlantAsync(site, "first-page", 3);
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        Assert.NotNull((await organiser.PageAsync("/kk/admin")).QuerySelector("a[href='/kk/admin/editions/family-history/first-page/dashboard']"));
        using var editor = await site.SignedInAsync(PortalRoles.Editor);
        Assert.Null((await editor.PageAsync("/kk/admin")).QuerySelector("a[href*='/dashboard']"));
    }

    [Fact]
    public async Task A_table_is_marked_utf8_harmless_and_on_record()
    {
        await PlantedEdition.PlantAsync(site, "taken", 4, "@SUM(A1:A9)");
        using var browser = await site.SignedInAsync(PortalRoles.Organiser);
        using var response = await browser.GetAsync("/kk/admin/editions/family-history/taken/tables/participants.csv", Cancellation);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("no-store", response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        var bytes = await response.Content.ReadAsByteArrayAsync(Cancellation);
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        var lines = Encoding.UTF8.GetString(bytes[3..]).TrimEnd().Split("\r\n");
        Assert.Equal(5, lines.Length);
        Assert.Contains(lines, l => l.StartsWith("\"'=1+1\",", StringComparison.Ordinal));
        var entries = await browser.GetStringAsync("/kk/admin/editions/family-history/taken/tables/entries.csv", Cancellation);
        Assert.Contains("\"'@SUM(A1:A9)\"", entries, StringComparison.Ordinal);
        var record = await site.InDatabaseAsync(db => db.Set<AuditEvent>().Where(a => a.Kind == "Edition.Exported" && a.SubjectId == "family-history/taken").OrderBy(a => a.Id).Select(a => a.Details).ToListAsync());
        Assert.Equal(["""{"table":"participants","kind":"csv","rows":4}""", """{"table":"entries","kind":"csv","rows":4}"""], record);
    }

    [Theory]
    [InlineData(TableNames.Participants)]
    [InlineData(TableNames.Entries)]
    [InlineData(TableNames.Judges)]
    [InlineData(TableNames.Figures)]
    public async Task Every_table_is_there_as_a_workbook(string table)
    {
        await PlantedEdition.PlantAsync(site, "books-" + table, 4);
        using var browser = await site.SignedInAsync(PortalRoles.Organiser);
        using var response = await browser.GetAsync($"/ru/admin/editions/family-history/books-{table}/tables/{table}.xlsx", Cancellation);
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", response.Content.Headers.ContentType!.MediaType);
        using var zip = new ZipArchive(await response.Content.ReadAsStreamAsync(Cancellation));
        using var sheet = new StreamReader(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        Assert.True((await sheet.ReadToEndAsync(Cancellation)).Split("<row>").Length > 2);
    }

    private Task<int> CountAsync(Edition edition) => site.InScopeAsync(services =>
        CountedQueries.OfAsync(() => services.GetRequiredService<BoardOfEdition>().OfAsync(edition, CancellationToken.None)));

    private Task<Board> BoardAsync(Edition edition) => site.InScopeAsync(services => services.GetRequiredService<BoardOfEdition>().OfAsync(edition, CancellationToken.None));

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    public sealed class OnSqlite(ProgrammesOnSqlite site) : DashboardPageTests(site), IClassFixture<ProgrammesOnSqlite>;

    public sealed class OnPostgres(ProgrammesOnPostgres site) : DashboardPageTests(site), IClassFixture<ProgrammesOnPostgres>;
}
