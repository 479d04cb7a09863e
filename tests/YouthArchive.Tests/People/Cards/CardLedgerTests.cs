using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.People.Cards;
using YouthArchive.People.Classes;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.People.Cards;

public abstract class CardLedgerTests(PortalSite site)
{
    private static int Today => CardTries.DayOf(DateTime.UtcNow);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_database_counts_as_the_rule_says(bool hasPictures)
    {
        var kind = hasPictures ? SecretKind.Pictures : SecretKind.Words;
        var school = await CardClass.OpenAsync(site, 1, kind);
        var state = new TryState(0, 0, false);
        for (var i = 0; i < 30; i++)
        {
            if (i is 12 or 15)
            {
                await school.UnlockAsync(0);
                state = CardTries.Unlocked(state, kind);
            }
            var may = CardTries.MayTry(state, Today);
            Assert.Equal(may, await TakeAsync(school));
            state = may ? CardTries.AfterWrong(state, Today) : state;
            var row = (await school.RowAsync(0))!;
            Assert.Equal(state, new(row.WrongTries, row.WrongDay, row.LockedUtc is not null));
        }
    }

    [Fact]
    public async Task Yesterdays_tries_are_gone_and_yesterdays_lock_is_not()
    {
        var school = await CardClass.OpenAsync(site, 2);
        await SetAsync(school, 0, wrong: 9, isLocked: false);
        await SetAsync(school, 1, wrong: 10, isLocked: true);
        Assert.True(await TakeAsync(school));
        Assert.Equal(1, (await school.RowAsync(0))!.WrongTries);
        Assert.False(await TakeAsync(school, 1));
    }

    [Fact]
    public async Task Tries_from_everywhere_at_once_are_ten_and_no_more()
    {
        var school = await CardClass.OpenAsync(site, 1);
        var taken = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => Task.Run(() => TakeAsync(school))));
        Assert.Equal(10, taken.Count(t => t));
    }

    [Fact]
    public async Task A_right_try_is_given_back_with_its_lock()
    {
        var school = await CardClass.OpenAsync(site, 1);
        for (var i = 0; i < 10; i++)
        {
            Assert.True(await TakeAsync(school));
        }
        await site.InScopeAsync(async s =>
        {
            await s.GetRequiredService<CardLedger>().GiveBackAsync((await school.RowAsync(0))!, TestContext.Current.CancellationToken);
            return 0;
        });
        var row = (await school.RowAsync(0))!;
        Assert.Equal((9, null), (row.WrongTries, row.LockedUtc));
        Assert.Equal(9, await OfClassAsync(school));
    }

    [Fact]
    public async Task A_class_has_its_bound_and_a_refused_try_takes_nothing_of_it()
    {
        var school = await CardClass.OpenAsync(site, 2);
        await school.ChangeAsync(db =>
        {
            db.Add(new ClassTries { ClassId = school.Class.Id, Day = Today, Wrong = CardTries.PerClassADay - 1 });
            return Task.CompletedTask;
        });
        Assert.True(await TakeAsync(school));
        Assert.False(await TakeAsync(school, 1));
        Assert.Equal(0, (await school.RowAsync(1))!.WrongTries);
        Assert.Equal(CardTries.PerClassADay, await OfClassAsync(school));
    }

    [Fact]
    public async Task A_try_at_a_card_that_was_renewed_meanwhile_is_none()
    {
        var school = await CardClass.OpenAsync(site, 1);
        var before = (await school.RowAsync(0))!;
        await school.IssueAsync();
        Assert.False(await site.InScopeAsync(s => s.GetRequiredService<CardLedger>().TakeAsync(before, TestContext.Current.CancellationToken)));
    }

    private Task<bool> TakeAsync(CardClass school, int student = 0) => site.InScopeAsync(async s =>
        await s.GetRequiredService<CardLedger>().TakeAsync((await school.RowAsync(student))!, TestContext.Current.CancellationToken));

    private Task<int> OfClassAsync(CardClass school) => site.InDatabaseAsync(db =>
        db.Set<ClassTries>().Where(t => t.ClassId == school.Class.Id).Select(t => t.Wrong).FirstAsync());

    private static Task SetAsync(CardClass school, int student, int wrong, bool isLocked) => school.ChangeAsync(async db =>
    {
        var card = await db.Set<SignInCard>().FirstAsync(c => c.PersonId == school.Students[student]);
        (card.WrongTries, card.WrongDay, card.LockedUtc) =
            (wrong, CardTries.DayOf(DateTime.UtcNow.AddDays(-1)), isLocked ? DateTime.UtcNow.AddDays(-1) : null);
    });

    public sealed class OnSqlite(PortalSite site) : CardLedgerTests(site), IClassFixture<PortalSite>;

    public sealed class OnPostgres(PostgresSite site) : CardLedgerTests(site), IClassFixture<PostgresSite>;
}
