using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.ArchiveHack.Teams;
using YouthArchive.Olympiads.OnPaper;
using YouthArchive.Olympiads.Papers;
using YouthArchive.Olympiads.Results.Rankings;
using YouthArchive.Olympiads.Sittings;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Security;
using YouthArchive.Programmes.Contracts;
using YouthArchive.Programmes.Editions;
using YouthArchive.Programmes.Enrolments;
using YouthArchive.SummerSchool.Terms;
using YouthArchive.Tests.Olympiads.Support;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Programmes.Seasons;

/// <summary>Next year's editions of all rooms: the same settings, moved; nobody and nothing that anybody did.</summary>
public abstract class SeasonCopyTests(PortalSite site) : IAsyncLifetime
{
    /// <summary>Who copies, and what is planted about people; none of the latter may come along.</summary>
    private const string Planted = "planted-person";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() =>
        await ProgrammesSite.PrepareAsync(site, "YouthArchive.Judging", "YouthArchive.Olympiads", "YouthArchive.ArchiveHack", "YouthArchive.SummerSchool");

    [Fact]
    public async Task An_olympiads_papers_windows_and_rules_come_along_moved_and_open_again()
    {
        var yard = await SittingYard.MakeAsync(site.Services, items: 3, minutes: 45, w => (w.NeedsAdmission, w.LateRule, w.GraceSeconds, w.ShiftSeconds) = (true, LateRule.CountedWithinGrace, 90, 600));
        var pupil = (await yard.PupilsAsync(1))[0];
        var sitting = (await yard.BegunAsync([pupil]))[0];
        var freeze = new DateTime(2026, 11, 20, 12, 0, 0, DateTimeKind.Utc);
        await site.InDatabaseAsync(db =>
        {
            db.Add(new Paper { EditionId = yard.EditionId, Key = "practice", Title = LocalizedText.Same("Жаттығу"), Kind = PaperKind.Practice, Blueprint = """{"sections":[],"minutes":10}""" });
            db.Add(new PaperWindow { WindowId = yard.WindowId, TeachersMay = true, HoursAhead = 5 });
            db.Add(new DeclaredRules { PaperId = yard.PaperId, Rules = RankingRules.Ioi.Write(), FreezeUtc = freeze, DeclaredUtc = freeze, DeclaredBy = Planted });
            db.Add(new Allowance { SittingId = sitting.Id, Kind = AllowanceKind.Extra, Amount = 60, AtUtc = freeze, Reason = Planted, ById = Planted });
            return db.SaveChangesAsync(Cancellation);
        });
        var (from, to, said) = await CopyAsync(yard.EditionId);
        Assert.All(new[] { "2 papers", "1 window", "the rules of the results" }, part => Assert.Contains(part, said, StringComparison.Ordinal));
        await site.InDatabaseAsync(async db =>
        {
            var days = to.EnrolmentOpensUtc - from.EnrolmentOpensUtc;
            var (papers, copies) = (await PapersAsync(db, from), await PapersAsync(db, to));
            Assert.Equal(papers.Select(p => (p.Key, p.Title, p.Kind, p.Blueprint)), copies.Select(p => (p.Key, p.Title, p.Kind, p.Blueprint)));
            Assert.All(copies, p => Assert.Null(p.LockedUtc));
            var (window, copy) = (await db.Set<SittingWindow>().SingleAsync(w => w.EditionId == from.Id, Cancellation), await db.Set<SittingWindow>().SingleAsync(w => w.EditionId == to.Id, Cancellation));
            Assert.Equal((window.OpensUtc + days, window.ClosesUtc + days), (copy.OpensUtc, copy.ClosesUtc));
            Assert.Equal((window.Title, true, LateRule.CountedWithinGrace, 90, 0), (copy.Title, copy.NeedsAdmission, copy.LateRule, copy.GraceSeconds, copy.ShiftSeconds));
            Assert.Equal(copies.Single(p => p.Kind == PaperKind.Contest).Id, copy.PaperId);
            Assert.True(await db.Set<PaperWindow>().AnyAsync(w => w.WindowId == copy.Id && w.TeachersMay && w.HoursAhead == 5, Cancellation));
            var rules = await db.Set<DeclaredRules>().SingleAsync(r => r.PaperId == copy.PaperId, Cancellation);
            Assert.Equal((RankingRules.Ioi.Write(), freeze + days, Actor), (rules.Rules, rules.FreezeUtc, rules.DeclaredBy));
            Assert.False(await db.Set<Sitting>().AnyAsync(s => s.WindowId == copy.Id, Cancellation));
            return 0;
        });
        await NothingPersonalAsync(to, pupil, sitting.Id, Planted);
    }

    [Fact]
    public async Task A_hackathons_tracks_sizes_and_conduct_come_along_without_its_teams()
    {
        var slug = "h" + Guid.NewGuid().ToString("n")[..8];
        await ProgrammesSite.ApplyAsync(site, ProgrammesSite.Season(slug));
        var before = await ProgrammesSite.EditionAsync(site, "archive-hack/" + slug);
        var person = await site.NewPersonAsync(PortalRoles.Student);
        await site.InDatabaseAsync(db =>
        {
            db.Add(new EditionRules { EditionId = before.Id, SmallestTeam = 2, LargestTeam = 7, ConductVersion = "2026-1" });
            db.Add(new Team { EditionId = before.Id, Number = 1, Code = "H-01", Name = Planted, NameSearch = Planted, Summary = LocalizedText.Same(Planted), Language = "kk", FormedUtc = before.EnrolmentOpensUtc, MembersChangedUtc = before.EnrolmentOpensUtc, TrackKey = "search" });
            db.Add(new Enrolment { EditionId = before.Id, PersonId = person, AtUtc = before.EnrolmentOpensUtc });
            return db.SaveChangesAsync(Cancellation);
        });
        var (from, to, said) = await CopyAsync(before.Id);
        Assert.All(new[] { "3 stages", "1 track", "the sizes of teams", "the code of conduct" }, part => Assert.Contains(part, said, StringComparison.Ordinal));
        Assert.Equal(from.Tracks, to.Tracks);
        var rules = await site.InDatabaseAsync(db => db.Set<EditionRules>().SingleAsync(r => r.EditionId == to.Id, Cancellation));
        Assert.Equal((2, 7, "2026-1"), (rules.SmallestTeam, rules.LargestTeam, rules.ConductVersion));
        await NothingPersonalAsync(to, person, Planted);
    }

    [Fact]
    public async Task A_schools_terms_come_along_word_for_word()
    {
        var slug = "u" + Guid.NewGuid().ToString("n")[..8];
        await ProgrammesSite.ApplyAsync(site, ProgrammesSite.Season().Replace("\"slug\": \"2027\"", $"\"slug\": \"{slug}\"", StringComparison.Ordinal));
        var before = await ProgrammesSite.EditionAsync(site, "summer-school/" + slug);
        await site.InDatabaseAsync(db =>
        {
            db.Add(new SchoolTerms
            {
                EditionId = before.Id,
                Place = LocalizedText.Same("Алматы"),
                IsOnline = true,
                Kind = SchoolKind.Pupils,
                Places = 33,
                Quotas = [new(QuotaDimension.Country, "MN", QuotaBound.AtLeast, 3)],
                AttendancePercent = 71,
                DaysToConfirm = 4,
                LeastWords = 99,
                MostWords = 101,
            });
            return db.SaveChangesAsync(Cancellation);
        });
        var (_, to, said) = await CopyAsync(before.Id);
        Assert.Contains("the terms", said, StringComparison.Ordinal);
        await site.InDatabaseAsync(async db =>
        {
            var all = await db.Set<SchoolTerms>().Where(t => t.EditionId == before.Id || t.EditionId == to.Id).ToListAsync(Cancellation);
            var rows = all.Select(t => string.Join('|', Values(db.Entry(t).Metadata, t).Where(v => v.Name is not ("EditionId" or "Version")).Select(v => v.Text))).ToList();
            Assert.Equal(2, rows.Count);
            Assert.Equal(rows[0], rows[1]);
            return 0;
        });
    }

    private const string Actor = "00000000000000000000actor0";

    private async Task<(Edition From, Edition To, string Said)> CopyAsync(int editionId)
    {
        var said = await site.InScopeAsync(async s =>
        {
            CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = PortalCultures.Of("en");
            var season = await s.GetRequiredService<DbContext>().Set<EditionEntity>().Where(e => e.Id == editionId).Select(e => e.SeasonId).SingleAsync(Cancellation);
            var copied = await s.GetRequiredService<YouthArchive.Programmes.Seasons.SeasonCopy>().CopyAsync(season, [editionId], Actor, Cancellation);
            return copied!.Made.Single();
        });
        return await site.InScopeAsync(async s =>
        {
            var all = s.GetRequiredService<IAllEditions>();
            return ((await all.FindAsync(editionId, Cancellation))!, (await all.FindByKeyAsync(said.Key, Cancellation))!, string.Join(", ", said.Parts));
        });
    }

    private static Task<List<Paper>> PapersAsync(DbContext db, Edition edition) =>
        db.Set<Paper>().AsNoTracking().Where(p => p.EditionId == edition.Id).OrderBy(p => p.Id).ToListAsync(Cancellation);

    /// <summary>Whatever table has a row of the new edition, of one of its papers or of one of its windows: none holds what was planted.</summary>
    private async Task NothingPersonalAsync(Edition to, params string[] planted) => await site.InDatabaseAsync(async db =>
    {
        var papers = (await PapersAsync(db, to)).Select(p => p.Id).ToHashSet();
        var windows = (await db.Set<SittingWindow>().Where(w => w.EditionId == to.Id).Select(w => w.Id).ToListAsync(Cancellation)).ToHashSet();
        var seen = 0;
        foreach (var type in db.Model.GetEntityTypes().Where(t => t.FindProperty("EditionId")?.ClrType == typeof(int) || t.FindProperty("PaperId") is not null || t.FindProperty("WindowId") is not null))
        {
            foreach (var row in ((IQueryable<object>)typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!.MakeGenericMethod(type.ClrType).Invoke(db, null)!).AsNoTracking())
            {
                var values = Values(type, row).ToList();
                if (values.Any(v => v.Name == "EditionId" && v.Text == Text(to.Id)) || values.Any(v => v.Name == "PaperId" && papers.Any(p => Text(p) == v.Text)) || values.Any(v => v.Name == "WindowId" && windows.Any(w => Text(w) == v.Text)))
                {
                    seen++;
                    Assert.DoesNotContain(values, v => planted.Any(p => v.Text.Contains(p, StringComparison.Ordinal)));
                }
            }
        }
        Assert.True(seen > 2);
        return 0;
    });

    private static IEnumerable<(string Name, string Text)> Values(IEntityType type, object row) =>
        type.GetProperties().Where(p => p.PropertyInfo is not null).Select(p => (p.Name, Text(p.PropertyInfo!.GetValue(row))));

    private static string Text(object? value) => value is System.Collections.IEnumerable many and not string ? string.Join(';', many.Cast<object>()) : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    public sealed class OnSqlite(ProgrammesOnSqlite site) : SeasonCopyTests(site), IClassFixture<ProgrammesOnSqlite>;

    public sealed class OnPostgres(ProgrammesOnPostgres site) : SeasonCopyTests(site), IClassFixture<ProgrammesOnPostgres>;
}
