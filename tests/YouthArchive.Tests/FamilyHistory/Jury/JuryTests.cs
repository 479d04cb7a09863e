using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.FamilyHistory.Jury;
using YouthArchive.FamilyHistory.Reading;
using YouthArchive.FamilyHistory.Works;
using YouthArchive.Judging.Contracts;
using YouthArchive.People.Accounts;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Mail;
using YouthArchive.Platform.Security;
using YouthArchive.Tests.FamilyHistory.Reading;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.FamilyHistory.Jury;

public sealed class StandingTests
{
    [Fact]
    public void Divisions_stand_apart_and_languages_too_where_nobody_links_them()
    {
        Work[] works = [Of("a", "senior", "kk"), Of("b", "senior", "ru"), Of("c", "group", "kk")];
        var advice = new RankingAdvice([Row("a", 70), Row("b", 80), Row("c", 60)], 1, 1, 1, true, 2);
        var apart = Standing.Of(works, advice, LanguageLinks.Of([new("J-1", "a", "kk"), new("J-2", "b", "ru")]));
        Assert.Equal(["group|paper|kk", "senior|paper|kk", "senior|paper|ru"], apart.Select(g => g.Key));
        Assert.All(apart, g => Assert.Equal(1, Assert.Single(g.Rows).Place));
        var linked = Standing.Of(works, advice, LanguageLinks.Of([new("J-1", "a", "kk"), new("J-1", "b", "ru")]));
        Assert.Equal([("b", 1), ("a", 2)], linked.Single(g => g.Key == "senior|paper").Rows.Select(r => (r.Work.Id, r.Place!.Value)));
    }

    [Fact]
    public void Equal_scores_share_a_place_and_what_nobody_read_has_none()
    {
        Work[] works = [Of("a", "s", "kk"), Of("b", "s", "kk"), Of("c", "s", "kk"), Of("d", "s", "kk")];
        var rows = Assert.Single(Standing.Of(works, new([Row("a", 50), Row("b", 70), Row("c", 70)], 1, 1, 1, true, 1), LanguageLinks.Of([]))).Rows;
        Assert.Equal([("b", 1), ("c", 1), ("a", 3), ("d", (int?)null)], rows.Select(r => (r.Work.Id, r.Place)));
    }

    [Fact]
    public void A_reason_is_asked_wherever_the_order_says_otherwise()
    {
        Work[] works = [Of("a", "s", "kk"), Of("b", "s", "kk"), Of("c", "s", "kk")];
        var group = Assert.Single(Standing.Of(works, new([Row("a", 90), Row("b", 80), Row("c", 70)], 1, 1, 1, true, 1), LanguageLinks.Of([])));
        bool Needs(string work, Outcome outcome, params (string Work, Outcome Outcome)[] given) =>
            JuryRule.NeedsReason(group.Rows.Single(r => r.Work.Id == work), outcome, group, given.ToLookup(g => g.Work, g => g.Outcome));
        Assert.False(Needs("a", Outcome.FirstPrize));
        Assert.True(Needs("b", Outcome.FirstPrize));
        Assert.False(Needs("b", Outcome.SecondPrize, ("a", Outcome.FirstPrize)));
        Assert.True(Needs("a", Outcome.SecondPrize, ("b", Outcome.FirstPrize)));
        Assert.False(Needs("b", Outcome.FirstPrize, ("a", Outcome.FirstPrize)));
        Assert.True(Needs("a", Outcome.BestFind));
        Assert.False(Needs("a", Outcome.BestOfLanguage));
        Assert.True(Needs("c", Outcome.BestOfLanguage));
    }

    private static Work Of(string id, string division, string language) =>
        new() { Id = id, EditionId = 1, Code = "F-" + id, DivisionKey = division, Form = WorkForm.Paper, Language = language, CreatedUtc = default };

    private static AdvisedEntry Row(string id, decimal score) => new(id, score, (int)score, 1, 3, 1, []);
}

public abstract class JuryTests(PortalSite site)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_jury_decides_with_reasons_publishes_and_only_then_the_author_learns_of_it()
    {
        var read = await ReadEdition.NewAsync(site, "", "");
        var (author, second) = (await read.AuthorAsync("Бірінов", "Айша"), await read.AuthorAsync("Екінов", "Бақыт"));
        var (better, worse) = (await read.WorkAsync(author), await read.WorkAsync(second));
        foreach (var reader in new[] { 0, 1 })
        {
            await read.ScoreAsync(reader, better.Code, 8 - reader, 8, $"Үздік {reader}");
            await read.ScoreAsync(reader, worse.Code, 4, 5 - reader, $"Орташа {reader}");
        }
        var desk = $"/kk/admin/family-history/{read.Edition.Slug}/jury";
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        using var pupil = await site.SignedInAsAsync(author);
        Assert.Equal([better.Code, worse.Code], (await organiser.PageAsync(desk)).QuerySelectorAll("tr[id^=F-]").Select(r => r.Id));
        // Against the order without a reason.
        using (var refused = await Decide(worse.Code, nameof(Outcome.FirstPrize), ""))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        }
        foreach (var (code, outcome, reason) in new[] { (worse.Code, nameof(Outcome.FirstPrize), "Қорғауда өте жақсы жауап берді"), (better.Code, nameof(Outcome.BestFind), "Сирек құжат") })
        {
            using var decided = await Decide(code, outcome, reason);
            Assert.Equal(HttpStatusCode.Found, decided.StatusCode);
        }
        using (var early = await pupil.GetAsync($"/kk/family-history/works/{better.Id}/result", Stop))
        {
            Assert.Equal(HttpStatusCode.NotFound, early.StatusCode);
        }
        using (var published = await organiser.SubmitAsync(desk, "form#publish-form"))
        {
            Assert.Equal(HttpStatusCode.Found, published.StatusCode);
        }
        var own = await pupil.PageAsync($"/kk/family-history/works/{better.Id}/result");
        Assert.Contains("Үздік 0", own.Body!.TextContent, StringComparison.Ordinal);
        Assert.Single(own.QuerySelectorAll("#outcomes .tag"));
        using (var foreign = await pupil.GetAsync($"/kk/family-history/works/{worse.Id}/result", Stop))
        {
            Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
        }
        var kept = await site.InDatabaseAsync(db => db.Set<JuryDecision>().AsNoTracking().Where(d => d.EditionId == read.Edition.Id).OrderBy(d => d.Id).ToListAsync());
        Assert.Equal([(worse.Id, 2, "Қорғауда өте жақсы жауап берді"), (better.Id, 1, "Сирек құжат")], kept.Select(d => (d.WorkId, d.Place!.Value, d.Reason)));
        Assert.All(kept, d => Assert.NotNull(d.RawMean));
        Assert.Equal(2, await site.InDatabaseAsync(db => db.Set<AuditEvent>().CountAsync(a => a.Kind == "Jury.Decided" && (a.SubjectId == worse.Id || a.SubjectId == better.Id))));

        Task<HttpResponseMessage> Decide(string code, string outcome, string reason) =>
            organiser.SubmitAsync(desk, $"form#decide-{code}", ("Outcome", outcome), ("Reason", reason));
    }

    [Fact]
    public async Task Winners_get_one_letter_of_the_summer_school_and_a_teacher_does_not_come_in()
    {
        var read = await ReadEdition.NewAsync(site, "");
        await YouthArchive.Tests.Programmes.ProgrammesSite.ApplyAsync(site, YouthArchive.Tests.Programmes.ProgrammesSite.Season("h" + read.Edition.Slug));
        var author = await read.AuthorAsync("Жеңісов", "Дана");
        await site.InDatabaseAsync(db => db.Set<PortalUser>().Where(u => u.Id == author).ExecuteUpdateAsync(s => s.SetProperty(u => u.Email, "dana@mail.example")));
        var work = await read.WorkAsync(author);
        for (var round = 0; round < 2; round++)
        {
            await site.InScopeAsync(async s =>
            {
                var desk = s.GetRequiredService<JuryDesk>();
                var view = await desk.OpenAsync(read.Edition, Stop);
                Assert.Equal(JuryOutcome.Done, await desk.DecideAsync(view, work.Code, round == 0 ? Outcome.SecondPrize : Outcome.BestOral, true, "Себебі бар", read.Readers[0], Stop));
                Assert.True(await desk.PublishAsync(await desk.OpenAsync(read.Edition, Stop), read.Readers[0], Stop));
                return 0;
            });
        }
        var letters = await site.InDatabaseAsync(db => db.Set<MailMessage>().AsNoTracking().Where(m => m.Kind == "SummerSchool.Invited" && m.PersonId == author).ToListAsync());
        Assert.Single(letters);
        using var teacher = await site.SignedInAsync(PortalRoles.Teacher);
        using var closed = await teacher.GetAsync($"/kk/admin/family-history/{read.Edition.Slug}/jury", Stop);
        Assert.Equal(HttpStatusCode.Forbidden, closed.StatusCode);
    }

    public sealed class OnSqlite(ReadingOnSqlite site) : JuryTests(site), IClassFixture<ReadingOnSqlite>;

    public sealed class OnPostgres(ReadingOnPostgres site) : JuryTests(site), IClassFixture<ReadingOnPostgres>;
}
