using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.Platform.Mail;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Platform.Mail;

public abstract class MailSenderTests(PortalSite site) : IAsyncLifetime
{
    // Of each test: letters are dated by the real clock, and a run of the whole class takes longer than a minute.
    private readonly DateTimeOffset _start = DateTimeOffset.UtcNow.AddMinutes(1);

    // A server that does not answer ends the round: a letter that another test left waiting would hold up this one's.
    public async ValueTask InitializeAsync() =>
        await site.InDatabaseAsync(db => db.Set<MailMessage>().ExecuteDeleteAsync(TestContext.Current.CancellationToken));

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    private static string To(string name) => $"{name}{Guid.NewGuid():N}@example.org";

    private static Letter New(string to, bool isEssential = true) =>
        new("Test.Written", to, "kk", "Ән мен күй", ["Бірінші абзац."]) { IsEssential = isEssential };

    [Fact]
    public async Task Many_letters_travel_over_one_connection()
    {
        await using var office = await PostOffice.OpenAsync();
        var to = Enumerable.Range(0, 20).Select(i => To($"many{i}")).ToList();
        await site.WriteAsync([.. to.Select(t => New(t))]);
        await site.SendAsync(office);
        Assert.All(to, t => Assert.Single(office.Letters, l => l.To == t));
        Assert.Equal(1, office.Connections);
        Assert.Equal(MailState.Sent, (await site.LetterAsync(to[3])).State);
        await site.SendAsync(office);
        Assert.All(to, t => Assert.Single(office.Letters, l => l.To == t));
    }

    [Fact]
    public async Task Server_that_is_down_gets_the_letter_once_when_it_is_up()
    {
        var to = To("later");
        await site.WriteAsync(New(to));
        var clock = new ManualTime(_start);
        var closed = await PostOffice.OpenAsync();
        await closed.DisposeAsync();
        await site.SendAsync(closed.Port, clock);
        var waiting = await site.LetterAsync(to);
        Assert.Equal((MailState.Waiting, 1), (waiting.State, waiting.Attempts));
        Assert.Equal(_start.UtcDateTime.AddMinutes(1), waiting.NextAttemptUtc, TimeSpan.FromMilliseconds(1));
        Assert.NotNull(waiting.Problem);

        await using var office = await PostOffice.OpenAsync();
        await site.SendAsync(office, clock);
        Assert.DoesNotContain(office.Letters, l => l.To == to);
        clock.Advance(TimeSpan.FromMinutes(1));
        await site.SendAsync(office, clock);
        await site.SendAsync(office, clock);
        Assert.Single(office.Letters, l => l.To == to);
        var sent = await site.LetterAsync(to);
        Assert.Equal((MailState.Sent, 2, null), (sent.State, sent.Attempts, sent.Problem));
    }

    [Fact]
    public async Task Busy_box_is_tried_again_and_others_are_not_held_up()
    {
        await using var office = await PostOffice.OpenAsync();
        var (busy, other) = (To("busy"), To("other"));
        await site.WriteAsync(New(busy), New(other));
        var clock = new ManualTime(_start);
        await site.SendAsync(office, clock);
        Assert.Single(office.Letters, l => l.To == other);
        var waiting = await site.LetterAsync(busy);
        Assert.Equal((MailState.Waiting, "The mail server asks to try later: 451."), (waiting.State, waiting.Problem));
        clock.Advance(TimeSpan.FromMinutes(1));
        await site.SendAsync(office, clock);
        Assert.Single(office.Letters, l => l.To == busy);
    }

    [Fact]
    public async Task Refused_letter_fails_with_a_reason_that_names_nobody()
    {
        await using var office = await PostOffice.OpenAsync();
        var to = To("nobody");
        await site.WriteAsync(New(to));
        await site.SendAsync(office);
        var failed = await site.LetterAsync(to);
        Assert.Equal((MailState.Failed, 1), (failed.State, failed.Attempts));
        Assert.Equal("The mail server refuses the letter: 550.", failed.Problem);
    }

    [Fact]
    public async Task Address_that_no_server_takes_fails_at_once_and_holds_nobody_up()
    {
        await using var office = await PostOffice.OpenAsync();
        var (strange, other) = ("әлия" + Guid.NewGuid().ToString("N") + "@example.org", To("after"));
        await site.WriteAsync(New(strange));
        await site.WriteAsync(New(other));
        await site.SendAsync(office);
        Assert.Equal(MailState.Failed, (await site.LetterAsync(strange)).State);
        Assert.Single(office.Letters, l => l.To == other);
    }

    [Fact]
    public async Task Server_that_never_answers_is_given_up_after_ten_tries_with_growing_pauses()
    {
        await using var office = await PostOffice.OpenAsync();
        var to = To("silent");
        await site.WriteAsync(New(to));
        var clock = new ManualTime(_start);
        var pauses = new List<TimeSpan>();
        for (var attempt = 1; attempt <= MailRules.MostAttempts; attempt++)
        {
            await site.SendAsync(office, clock, ("Mail:TimeoutSeconds", "1"));
            var letter = await site.LetterAsync(to);
            Assert.Equal(attempt, letter.Attempts);
            pauses.Add(letter.NextAttemptUtc - clock.GetUtcNow().UtcDateTime);
            clock.AdvanceTo(new(letter.NextAttemptUtc.AddSeconds(1), TimeSpan.Zero));
        }
        Assert.Equal(pauses.Order(), pauses);
        Assert.Equal((60d, 24d), (Math.Round(pauses[0].TotalSeconds), Math.Round(pauses[8].TotalHours)));
        Assert.Equal(MailState.Failed, (await site.LetterAsync(to)).State);
        Assert.Equal(10, office.Silences.Count(s => s == to));
    }

    [Fact]
    public async Task Letter_of_a_kind_that_was_switched_off_is_not_sent_and_an_essential_one_is()
    {
        await using var office = await PostOffice.OpenAsync();
        var (before, after, essential) = (To("before"), To("after"), To("essential"));
        await site.WriteAsync(New(after, isEssential: false), New(essential));
        foreach (var to in new[] { before, after, essential })
        {
            await site.InScopeAsync(async services =>
            {
                await services.GetRequiredService<MailChoices>().RefuseAsync(new(MailChoices.SubjectOf(null, to), "Test.Written"));
                return true;
            });
        }
        await site.WriteAsync(New(before, isEssential: false));
        await site.SendAsync(office);
        Assert.Empty(await site.LettersAsync(before));
        Assert.Equal((MailState.Failed, "Unsubscribed."), (await site.LetterAsync(after)) is var refused ? (refused.State, refused.Problem) : default);
        Assert.Equal(essential, Assert.Single(office.Letters, l => l.To == before || l.To == after || l.To == essential).To);
    }

    [Fact]
    public async Task Two_senders_at_once_send_a_letter_once()
    {
        await using var office = await PostOffice.OpenAsync();
        var to = Enumerable.Range(0, 12).Select(i => To($"two{i}")).ToList();
        await site.WriteAsync([.. to.Select(t => New(t))]);
        await Task.WhenAll(site.SendAsync(office), site.SendAsync(office), site.SendAsync(office));
        var states = await site.InDatabaseAsync(db => db.Set<MailMessage>().Where(m => to.Contains(m.To)).Select(m => $"{m.Attempts} {m.Problem}").Distinct().ToListAsync());
        Assert.Equal(["1 "], states);
        Assert.All(to, t => Assert.Single(office.Letters, l => l.To == t));
    }

    [Fact]
    public async Task Old_letters_are_erased_and_young_ones_stay()
    {
        await using var office = await PostOffice.OpenAsync();
        var (sent, waiting) = (To("sent"), To("waiting"));
        await site.WriteAsync(New(sent));
        await site.SendAsync(office);
        await site.WriteAsync(New(waiting));
        await EraseAsync(29);
        Assert.Single(await site.LettersAsync(sent));
        await EraseAsync(31);
        Assert.Empty(await site.LettersAsync(sent));
        Assert.Single(await site.LettersAsync(waiting));
        await EraseAsync(91);
        Assert.Empty(await site.LettersAsync(waiting));
    }

    private Task EraseAsync(int daysLater) => site.InScopeAsync(async services =>
    {
        var later = new ManualTime(DateTimeOffset.UtcNow.AddDays(daysLater));
        await new MailErasure(services.GetRequiredService<DbContext>(), services.GetRequiredService<LetterFolder>(), later).RunAsync(CancellationToken.None);
        return true;
    });

    public sealed class OnSqlite(MailingSite site) : MailSenderTests(site), IClassFixture<MailingSite>;

    public sealed class OnPostgres(MailingPostgresSite site) : MailSenderTests(site), IClassFixture<MailingPostgresSite>;
}
