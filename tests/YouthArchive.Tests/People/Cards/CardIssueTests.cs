using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.People.Cards;
using YouthArchive.People.Classes;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Audit;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.People.Cards;

public abstract class CardIssueTests(PortalSite site)
{
    [Fact]
    public async Task Only_members_get_cards_and_each_is_audited()
    {
        var school = await CardClass.OpenAsync(site, 3, issue: false);
        var stranger = await site.NewPersonAsync();
        await school.ChangeAsync(async db => (await db.Set<ClassMember>().FirstAsync(m => m.PersonId == school.Students[2])).State = MemberState.Removed);

        Assert.Equal(2, await school.IssueAsync([.. school.Students, stranger]));

        Assert.Null(await school.RowAsync(2));
        var events = await site.InDatabaseAsync(db => db.Set<AuditEvent>().Where(e => e.Kind == "Card.Issued").ToListAsync());
        Assert.Contains(events, e => e.SubjectId == school.Students[0] && e.ActorId == CardClass.Teacher);
        Assert.DoesNotContain(events, e => e.SubjectId == stranger || e.SubjectId == school.Students[2]);
    }

    [Fact]
    public async Task Nothing_that_signs_in_is_stored_in_the_open()
    {
        var school = await CardClass.OpenAsync(site, 1);
        var contents = await school.ContentsAsync(0);
        var row = (await school.RowAsync(0))!;
        var stored = string.Join(' ', row.SecretHash, row.TokenHash, row.Sealed);
        Assert.All(contents.Secret.Parts, p => Assert.DoesNotContain(p, stored, StringComparison.Ordinal));
        Assert.DoesNotContain(CardSeal.TextOf(contents.Token), stored, StringComparison.Ordinal);
        Assert.Equal(16, contents.Token.Length);
    }

    [Fact]
    public async Task Two_clicks_at_once_leave_one_card_that_works()
    {
        var school = await CardClass.OpenAsync(site, 5, issue: false);
        var counts = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => school.IssueAsync())));
        Assert.All(counts, c => Assert.Equal(5, c));
        using var response = await site.Visitor().ByCodeAsync((await school.ContentsAsync(0)).Token);
        Assert.True(response.IsIn());
    }

    [Fact]
    public async Task An_ended_class_gets_no_cards()
    {
        var school = await CardClass.OpenAsync(site, 1, issue: false);
        school.Class.EndedUtc = DateTime.UtcNow;
        Assert.Equal(0, await school.IssueAsync());
    }

    [Fact]
    public async Task A_new_card_opens_the_lock_and_leaves_pictures_their_count()
    {
        foreach (var (kind, left) in new[] { (SecretKind.Words, 0), (SecretKind.Pictures, 10) })
        {
            var school = await CardClass.OpenAsync(site, 1, kind);
            await school.ChangeAsync(async db =>
            {
                var card = await db.Set<SignInCard>().FirstAsync(c => c.PersonId == school.Students[0]);
                (card.WrongTries, card.WrongDay, card.LockedUtc) = (10, CardTries.DayOf(DateTime.UtcNow), DateTime.UtcNow);
            });
            await school.IssueAsync();
            var row = (await school.RowAsync(0))!;
            Assert.Equal((left, null), (row.WrongTries, row.LockedUtc));
        }
    }

    [Fact]
    public async Task Outlines_say_what_can_be_printed()
    {
        var school = await CardClass.OpenAsync(site, 2);
        using var used = await site.Visitor().ByCodeAsync((await school.ContentsAsync(0)).Token);
        var outlines = await site.InScopeAsync(s =>
            s.GetRequiredService<CardRegister>().OutlinesAsync(school.Class.Id, TestContext.Current.CancellationToken));
        Assert.Equal(2, outlines.Count);
        var (first, second) = (outlines.Single(o => o.PersonId == school.Students[0]), outlines.Single(o => o.PersonId == school.Students[1]));
        Assert.True(first is { CanBePrinted: false, FirstUsedUtc: not null, LockedUtc: null });
        Assert.True(second is { CanBePrinted: true, FirstUsedUtc: null });
    }

    [Fact]
    public async Task After_14_days_the_seal_is_erased_and_the_card_still_signs_in()
    {
        var school = await CardClass.OpenAsync(site, 2);
        var contents = await school.ContentsAsync(0);
        await school.ChangeAsync(async db =>
            (await db.Set<SignInCard>().FirstAsync(c => c.PersonId == school.Students[0])).IssuedUtc = DateTime.UtcNow.AddDays(-14));
        await site.InScopeAsync(async s =>
        {
            await s.GetRequiredService<CardUnsealing>().RunAsync(TestContext.Current.CancellationToken);
            return 0;
        });
        Assert.Null((await school.RowAsync(0))!.Sealed);
        Assert.NotNull((await school.RowAsync(1))!.Sealed);
        using var response = await site.Visitor().ByCodeAsync(contents.Token);
        Assert.True(response.IsIn());
    }

    [Fact]
    public async Task Unlocking_is_audited_once_and_only_when_there_was_a_lock()
    {
        var school = await CardClass.OpenAsync(site, 1);
        await school.UnlockAsync(0);
        await school.ChangeAsync(async db =>
            (await db.Set<SignInCard>().FirstAsync(c => c.PersonId == school.Students[0])).LockedUtc = DateTime.UtcNow);
        await school.UnlockAsync(0);
        var events = await site.InDatabaseAsync(db =>
            db.Set<AuditEvent>().Where(e => e.Kind == "Card.Unlocked" && e.SubjectId == school.Students[0]).ToListAsync());
        Assert.Equal(CardClass.Teacher, Assert.Single(events).ActorId);
        Assert.Null((await school.RowAsync(0))!.LockedUtc);
    }

    [Fact]
    public async Task Own_data_name_the_card_and_no_secret()
    {
        var school = await CardClass.OpenAsync(site, 1);
        var data = await site.InScopeAsync(s => s.GetServices<IPersonalData>().Single(d => d.Section == "signInCard")
            .OfAsync(school.Students[0], TestContext.Current.CancellationToken));
        var json = System.Text.Json.JsonSerializer.Serialize(data);
        Assert.Contains("IssuedUtc", json, StringComparison.Ordinal);
        Assert.DoesNotContain("Hash", json, StringComparison.Ordinal);
        Assert.DoesNotContain("Sealed", json, StringComparison.Ordinal);
    }

    public sealed class OnSqlite(PortalSite site) : CardIssueTests(site), IClassFixture<PortalSite>;

    public sealed class OnPostgres(PostgresSite site) : CardIssueTests(site), IClassFixture<PostgresSite>;
}
