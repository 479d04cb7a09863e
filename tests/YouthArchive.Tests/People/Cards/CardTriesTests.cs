using Xunit;
using YouthArchive.People.Cards;
using YouthArchive.People.Classes;

namespace YouthArchive.Tests.People.Cards;

/// <summary>An attacker against the rules themselves: what they allow, exactly, and what comes of it by the thousand.</summary>
public sealed class CardTriesTests
{
    private const int Today = 20261122;
    private static readonly double Pictures48 = Math.Pow(Pictures.All.Count, CardSecret.Length);

    [Fact]
    public void There_are_48_pictures() => Assert.Equal(48, Pictures.All.Select(p => p.Key).Distinct(StringComparer.Ordinal).Count());

    [Fact]
    public void Ten_wrong_tries_lock_and_the_night_does_not_unlock()
    {
        var state = new TryState(0, 0, false);
        var tries = 0;
        for (; CardTries.MayTry(state, Today); tries++)
        {
            state = CardTries.AfterWrong(state, Today);
        }
        Assert.Equal(10, tries);
        Assert.True(state.IsLocked);
        Assert.False(CardTries.MayTry(state, Today + 1));
    }

    [Fact]
    public void A_new_day_counts_anew()
    {
        var state = CardTries.AfterWrong(new(9, Today, false), Today + 1);
        Assert.Equal(new TryState(1, Today + 1, false), state);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Whatever_teachers_unlock_an_account_stays_below_one_in_ten_thousand_a_day(bool hasPictures)
    {
        var kind = hasPictures ? SecretKind.Pictures : SecretKind.Words;
        var space = kind == SecretKind.Pictures ? Pictures48 : new[] { "kk", "ru", "en", "mn" }.Min(l => Math.Pow(WordList.Of(l).Count, 3));
        var state = new TryState(0, 0, false);
        var tries = 0;
        // A class has a bound of its own, so that no clicking goes on without end.
        while (tries < CardTries.PerClassADay)
        {
            if (state.IsLocked)
            {
                state = CardTries.Unlocked(state, kind);
            }
            if (!CardTries.MayTry(state, Today))
            {
                break;
            }
            state = CardTries.AfterWrong(state, Today);
            tries++;
        }
        Assert.InRange(tries / space, 0, 1e-4);
        Assert.Equal(kind == SecretKind.Pictures ? 11 : CardTries.PerClassADay, tries);
    }

    [Fact]
    public void A_class_stays_below_one_in_a_hundred_a_day() => Assert.InRange(CardTries.PerClassADay / Pictures48, 0, 1e-2);

    [Fact]
    public void Attackers_on_many_addresses_and_accounts_have_the_luck_that_was_computed()
    {
        var random = new Random(20261122);
        const int Days = 40_000;
        var won = 0;
        for (var day = 0; day < Days; day++)
        {
            won += ClassFalls(random) ? 1 : 0;
        }
        // 300 of 110,592 for a class of forty: 0.0027. The simulation may stray by five of its own deviations and is still far below 0.01.
        var expected = CardTries.PerClassADay / Pictures48;
        var deviation = Math.Sqrt(expected * (1 - expected) / Days);
        Assert.InRange(won / (double)Days, expected - 5 * deviation, expected + 5 * deviation);
        Assert.True(won / (double)Days < 1e-2);
    }

    // Every guess at the account that still may be tried, never the same one twice at an account, from an address of its own each time.
    private static bool ClassFalls(Random random)
    {
        var space = (int)Pictures48;
        var cards = Enumerable.Range(0, SchoolClass.FullAt).Select(_ => (Secret: random.Next(space), First: random.Next(space))).ToArray();
        var states = Enumerable.Repeat(new TryState(0, 0, false), cards.Length).ToArray();
        var ofClass = 0;
        for (var round = 0; ; round++)
        {
            var any = false;
            for (var i = 0; i < cards.Length && ofClass < CardTries.PerClassADay; i++)
            {
                if (!CardTries.MayTry(states[i], Today))
                {
                    continue;
                }
                (any, ofClass) = (true, ofClass + 1);
                if ((cards[i].First + round) % space == cards[i].Secret)
                {
                    return true;
                }
                states[i] = CardTries.AfterWrong(states[i], Today);
            }
            if (!any)
            {
                return false;
            }
        }
    }
}
