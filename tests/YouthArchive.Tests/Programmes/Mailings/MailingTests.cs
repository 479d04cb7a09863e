using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.People.Accounts;
using YouthArchive.People.Contracts;
using YouthArchive.People.Guardians;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Mail;
using YouthArchive.Platform.Persistence;
using YouthArchive.Platform.Security;
using YouthArchive.Programmes.Contracts;
using YouthArchive.Programmes.Enrolments;
using YouthArchive.Programmes.Mailings;
using YouthArchive.Programmes.Notices;
using YouthArchive.Tests.People.Guardians;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Programmes.Mailings;

public abstract class MailingTests(PortalSite site) : IAsyncLifetime
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private Edition _edition = null!;

    public async ValueTask InitializeAsync()
    {
        ((IGuardianSite)site).Time.Ahead = TimeSpan.Zero;
        await ProgrammesSite.PrepareAsync(site, "YouthArchive.ArchiveHack");
        var slug = "m" + Guid.NewGuid().ToString("n")[..8];
        await ProgrammesSite.ApplyAsync(site, ProgrammesSite.Season(slug));
        _edition = await ProgrammesSite.EditionAsync(site, "archive-hack/" + slug);
    }

    [Fact]
    public async Task Others_may_not_and_unknown_mailings_are_404()
    {
        foreach (var role in new[] { PortalRoles.Student, PortalRoles.Teacher, PortalRoles.Judge, PortalRoles.Editor })
        {
            using var browser = await site.SignedInAsync(role);
            foreach (var path in new[] { "/kk/admin/mailings", $"/kk/admin/mailings/new/{_edition.Key}", $"/kk/admin/mailings/{PortalId.New()}" })
            {
                using var refused = await browser.GetAsync(path, Cancellation);
                Assert.Contains(refused.StatusCode, new[] { HttpStatusCode.Forbidden, HttpStatusCode.Redirect });
            }
        }
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        foreach (var path in new[] { $"/kk/admin/mailings/{PortalId.New()}", "/kk/admin/mailings/new/chess/2026", "/kk/admin/mailings/new/archive-hack/1999" })
        {
            using var missing = await organiser.GetAsync(path, Cancellation);
            Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        }
    }

    [Fact]
    public async Task What_cannot_be_sent_is_refused_and_what_was_typed_stays()
    {
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        var path = $"/kk/admin/mailings/new/{_edition.Key}";
        using var refused = await organiser.SubmitAsync(path, "form#mailing", ("Form.Audience", "nobody-knows"), ("Form.SubjectRu", "Тема"), ("Form.Letter", "false"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var page = await refused.DocumentAsync();
        Assert.NotNull(page.QuerySelector(".err"));
        Assert.Equal("Тема", page.QuerySelector("[name='Form.SubjectRu']")!.GetAttribute("value"));
        Assert.Equal(3, page.QuerySelectorAll(".f.bad").Count(f => f.QuerySelector("[name='Form.Audience'],[name='Form.Letter'],[name='Form.SubjectKk'],[name='Form.TextRu']") is not null) - 1);
    }

    [Fact]
    public async Task Each_gets_one_letter_in_their_language_and_who_does_not_is_counted()
    {
        var russian = await EnrolAsync("ru-a@example.org", "ru");
        await EnrolAsync("kk-a@example.org", "kk");
        var unwilling = await EnrolAsync("no-a@example.org", "kk");
        await EnrolAsync(null, "kk");
        var guardian = await PersonAsync("parent-a@example.org", "kk", 1980);
        var first = await EnrolAsync(null, "ru", 2012);
        var second = await EnrolAsync(null, "ru", 2013);
        await EnrolAsync("minor-a@example.org", "kk", 2012);
        await site.InDatabaseAsync(db =>
        {
            db.AddRange(new[] { first, second }.Select(c => new Guardianship { StudentId = c, GuardianId = guardian, SinceUtc = DateTime.UtcNow }));
            return db.SaveChangesAsync(Cancellation);
        });
        await GuardianSite.PapersAsync(site, [first, second], ConsentPurpose.TakingPart);
        await site.InScopeAsync(async s =>
        {
            await s.GetRequiredService<MailChoices>().RefuseAsync(new(unwilling, Receivers.Kind), Cancellation);
            return true;
        });
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        var id = await DraftAsync(organiser, "enrolled");
        var page = await organiser.PageAsync($"/en/admin/mailings/{id}");
        Assert.Equal(("4", "1", "1", "1"), (Text(page, "#n-written"), Text(page, "#n-address"), Text(page, "#n-unwanted"), Text(page, "#n-consent")));
        Assert.Contains("English", page.QuerySelector(".note.warn")!.TextContent, StringComparison.Ordinal);
        var shown = page.QuerySelector("#preview-ru pre")!.TextContent;
        using (var sent = await organiser.SubmitAsync($"/kk/admin/mailings/{id}", "form#send", ("Sure", "true")))
        {
            Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        }
        await RunAsync();
        await RunAsync();
        var letters = await LettersAsync(id);
        Assert.Equal(["kk-a@example.org", "parent-a@example.org", "ru-a@example.org"], letters.Select(l => l.To).Order(StringComparer.Ordinal));
        var letter = letters.Single(l => l.PersonId == russian);
        Assert.Equal("Новости", letter.Subject);
        Assert.Equal(shown.ReplaceLineEndings("\n").Split("unsubscribe")[0], letter.Text.ReplaceLineEndings("\n").Split("unsubscribe")[0]);
        Assert.Contains("<strong>важно</strong>", letter.Html, StringComparison.Ordinal);
        Assert.Contains("/ru/programmes/archive-hack\"", letter.Html, StringComparison.Ordinal);
        Assert.NotNull(letter.UnsubscribeUrl);
        Assert.False(letter.IsEssential);
        Assert.DoesNotContain("@", string.Concat(await site.InDatabaseAsync(db => db.Set<AuditEvent>().Where(a => a.SubjectId == id).Select(a => a.Details).ToListAsync(Cancellation))), StringComparison.Ordinal);
        var after = await organiser.PageAsync($"/en/admin/mailings/{id}");
        Assert.Null(after.QuerySelector("form#send"));
        Assert.Equal("4", Text(after, "#n-written"));
    }

    [Fact]
    public async Task Killed_anywhere_nobody_gets_it_twice_and_nobody_is_left_out()
    {
        var people = new List<string>();
        for (var i = 0; i < 2 * MailingTask.BatchSize + 7; i++)
        {
            people.Add($"k{i}-{_edition.Slug}@example.org");
        }
        await EnrolManyAsync(people);
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        var id = await DraftAsync(organiser, "enrolled", notice: true);
        using (var sent = await organiser.SubmitAsync($"/kk/admin/mailings/{id}", "form#send", ("Sure", "true"))) { }
        foreach (var after in new[] { 0, 13, MailingTask.BatchSize, 3, MailingTask.BatchSize + 2, 3 })
        {
            await Assert.ThrowsAsync<KilledException>(() => RunAsync(after));
        }
        await RunAsync();
        Assert.Equal(people.Order(StringComparer.Ordinal), (await LettersAsync(id)).Select(l => l.To).Order(StringComparer.Ordinal));
        Assert.Equal(people.Count, await site.InDatabaseAsync(db => db.Set<SiteNotice>().CountAsync(n => n.MailingId == id, Cancellation)));
        Assert.Equal(people.Count, await site.InDatabaseAsync(db => db.Set<MailingReceiver>().CountAsync(r => r.MailingId == id && r.State == ReceiverState.Written, Cancellation)));
        // A second click, and a third: it was sent.
        Assert.False(await site.InScopeAsync(s => s.GetRequiredService<MailingDesk>().SendAsync(_edition, id, people[0], Cancellation)));
    }

    [Fact]
    public async Task A_mailing_under_way_is_stopped_and_each_is_either_written_to_or_counted_as_not()
    {
        var people = Enumerable.Range(0, MailingTask.BatchSize + 9).Select(i => $"s{i}-{_edition.Slug}@example.org").ToList();
        await EnrolManyAsync(people);
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        var id = await DraftAsync(organiser, "enrolled");
        Assert.Null((await organiser.PageAsync($"/kk/admin/mailings/{id}")).QuerySelector("form#stop"));
        using (var sent = await organiser.SubmitAsync($"/kk/admin/mailings/{id}", "form#send", ("Sure", "true"))) { }
        await Assert.ThrowsAsync<KilledException>(() => RunAsync(MailingTask.BatchSize + 1));
        using (var student = await site.SignedInAsync(PortalRoles.Student))
        {
            using var refused = await student.SubmitToAsync("/kk/me", "form#profile", $"/kk/admin/mailings/{id}?handler=stop");
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        }
        using (var stopped = await organiser.SubmitAsync($"/kk/admin/mailings/{id}", "form#stop"))
        {
            Assert.Equal(HttpStatusCode.Redirect, stopped.StatusCode);
        }
        await RunAsync();
        Assert.Equal(MailingTask.BatchSize, (await LettersAsync(id)).Count);
        var page = await organiser.PageAsync($"/kk/admin/mailings/{id}");
        Assert.Equal((MailingTask.BatchSize.ToString(System.Globalization.CultureInfo.InvariantCulture), "9"), (Text(page, "#n-written"), Text(page, "#n-stopped")));
        Assert.False(await site.InScopeAsync(s => s.GetRequiredService<MailingDesk>().StopAsync(_edition, id, people[0], Cancellation)));
        Assert.Equal(1, await site.InDatabaseAsync(db => db.Set<AuditEvent>().CountAsync(a => a.Kind == "Mailing.Stopped" && a.SubjectId == id, Cancellation)));
    }

    [Fact]
    public async Task Organiser_tries_it_in_the_own_box_and_discards_it()
    {
        await EnrolAsync("not-me@example.org", "kk");
        var me = await site.NewPersonAsync(PortalRoles.Organiser);
        using var organiser = await site.SignedInAsAsync(me);
        var id = await DraftAsync(organiser, "enrolled");
        using (var none = await organiser.SubmitAsync($"/kk/admin/mailings/{id}", "form#test")) { }
        Assert.Equal(0, await site.InDatabaseAsync(db => db.Set<MailMessage>().CountAsync(m => m.PersonId == me, Cancellation)));
        await site.InDatabaseAsync(db => db.Set<PortalUser>().Where(u => u.Id == me).ExecuteUpdateAsync(s => s.SetProperty(u => u.Email, "me-t@example.org").SetProperty(u => u.NormalizedEmail, "ME-T@EXAMPLE.ORG").SetProperty(u => u.BirthYear, 1980), Cancellation));
        using (var tried = await organiser.SubmitAsync($"/kk/admin/mailings/{id}", "form#test"))
        {
            Assert.Equal(HttpStatusCode.Redirect, tried.StatusCode);
        }
        var letters = await site.InDatabaseAsync(db => db.Set<MailMessage>().AsNoTracking().Where(m => m.PersonId == me).ToListAsync(Cancellation));
        Assert.Equal(["kk", "mn", "ru"], letters.Select(l => l.Language).Order(StringComparer.Ordinal));
        Assert.All(letters, l => Assert.Equal("me-t@example.org", l.To));
        Assert.Empty(await LettersAsync(id));
        Assert.NotNull((await organiser.PageAsync($"/kk/admin/mailings/{id}")).QuerySelector("form#send"));
        using (var discarded = await organiser.SubmitAsync($"/kk/admin/mailings/{id}", "form#discard"))
        {
            Assert.Equal(HttpStatusCode.Redirect, discarded.StatusCode);
        }
        using var gone = await organiser.GetAsync($"/kk/admin/mailings/{id}", Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task Accounts_that_share_a_box_get_one_letter_and_it_belongs_to_the_edition()
    {
        var box = $"shared-{_edition.Slug}@example.org";
        await EnrolManyAsync([box, box.ToUpperInvariant(), "other-" + box]);
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        var id = await DraftAsync(organiser, "enrolled");
        using (var sent = await organiser.SubmitAsync($"/kk/admin/mailings/{id}", "form#send", ("Sure", "true"))) { }
        await RunAsync();
        var letters = await LettersAsync(id);
        Assert.Equal(2, letters.Count);
        Assert.All(letters, l => Assert.StartsWith(EditionLetters.Of(_edition.Id), l.Key, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Notice_is_read_in_the_own_language_counted_in_the_header_and_gone_after_90_days()
    {
        var reader = await EnrolAsync(null, "mn");
        var other = await site.NewPersonAsync(PortalRoles.Student);
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        var id = await DraftAsync(organiser, "enrolled", letter: false, notice: true);
        using (var sent = await organiser.SubmitAsync($"/kk/admin/mailings/{id}", "form#send", ("Sure", "true"))) { }
        await RunAsync();
        using var browser = await site.SignedInAsAsync(reader);
        var own = await browser.PageAsync("/mn/me");
        Assert.Equal("1", own.QuerySelector("#unread b")!.TextContent);
        Assert.Equal("Мэдээ", own.QuerySelector("#notices h3")!.TextContent);
        using var stranger = await site.SignedInAsAsync(other);
        Assert.Null((await stranger.PageAsync("/mn/me")).QuerySelector("#unread"));
        using (var taken = await stranger.SubmitToAsync("/mn/me", "form#profile", "/mn/me/notices", ("notice", id))) { }
        Assert.NotNull((await browser.PageAsync("/mn/me")).QuerySelector("#unread"));
        using (var read = await browser.SubmitAsync("/mn/me", "#notices form"))
        {
            Assert.Equal(HttpStatusCode.Redirect, read.StatusCode);
        }
        Assert.Null((await browser.PageAsync("/mn/me")).QuerySelector("#unread, #notices"));
        Assert.Single((await browser.PageAsync("/mn/me/notices")).QuerySelectorAll("article"));
        Assert.Empty(await LettersAsync(id));
        ((IGuardianSite)site).Time.Ahead = TimeSpan.FromDays(91);
        await site.InScopeAsync(async s =>
        {
            await s.GetRequiredService<NoticeErasure>().RunAsync(Cancellation);
            return true;
        });
        Assert.Equal(0, await site.InDatabaseAsync(db => db.Set<SiteNotice>().CountAsync(n => n.PersonId == reader, Cancellation)));
    }

    private async Task<string> DraftAsync(HttpClient organiser, string audience, bool letter = true, bool notice = false)
    {
        using var saved = await organiser.SubmitAsync($"/kk/admin/mailings/new/{_edition.Key}", "form#mailing",
            ("Form.Audience", audience), ("Form.Letter", letter ? "true" : "false"), ("Form.Notice", notice ? "true" : "false"),
            ("Form.SubjectKk", "Жаңалық"), ("Form.TextKk", "Сәлем!"), ("Form.SubjectRu", "Новости"),
            ("Form.TextRu", "Это **важно**: [страница](/programmes/archive-hack).\n\n- раз\n- два <script>x</script>"), ("Form.SubjectMn", "Мэдээ"), ("Form.TextMn", "Сайн уу!"));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        return saved.Headers.Location!.OriginalString.Split('/')[^1];
    }

    private async Task<string> PersonAsync(string? email, string language, int born)
    {
        var id = await site.NewPersonAsync(PortalRoles.Student);
        await site.InDatabaseAsync(db => db.Set<PortalUser>().Where(u => u.Id == id).ExecuteUpdateAsync(s => s
            .SetProperty(u => u.Email, email).SetProperty(u => u.NormalizedEmail, email == null ? null : email.ToUpperInvariant())
            .SetProperty(u => u.Language, language).SetProperty(u => u.BirthYear, born), Cancellation));
        return id;
    }

    private async Task<string> EnrolAsync(string? email, string language, int born = 1995)
    {
        var id = await PersonAsync(email, language, born);
        await site.InDatabaseAsync(db =>
        {
            db.Add(new Enrolment { EditionId = _edition.Id, PersonId = id, AtUtc = DateTime.UtcNow });
            return db.SaveChangesAsync(Cancellation);
        });
        return id;
    }

    private Task<int> EnrolManyAsync(IEnumerable<string> addresses) => site.InDatabaseAsync(db =>
    {
        foreach (var address in addresses)
        {
            var user = new PortalUser { DisplayName = "Тест", BirthYear = 1995, CreatedUtc = DateTime.UtcNow, Email = address, NormalizedEmail = address.ToUpperInvariant(), SecurityStamp = "x" };
            (user.UserName, user.NormalizedUserName) = ("p" + user.Id, ("p" + user.Id).ToUpperInvariant());
            db.Add(user);
            db.Add(new Enrolment { EditionId = _edition.Id, PersonId = user.Id, AtUtc = DateTime.UtcNow });
        }
        return db.SaveChangesAsync(Cancellation);
    });

    private Task<List<MailMessage>> LettersAsync(string id) => site.InDatabaseAsync(db =>
        db.Set<MailMessage>().AsNoTracking().Where(m => m.Kind == Receivers.Kind && m.Key!.Contains("|mailing|" + id)).ToListAsync(Cancellation));

    /// <param name="killedAfter">So many letters are written, then the process is gone.</param>
    private Task<bool> RunAsync(int? killedAfter = null) => site.InScopeAsync(async s =>
    {
        var outbox = s.GetRequiredService<IMailOutbox>();
        await ActivatorUtilities.CreateInstance<MailingTask>(s, killedAfter is { } left ? new KilledOutbox(outbox, left) : outbox).RunAsync(Cancellation);
        return true;
    });

    private static string Text(AngleSharp.Html.Dom.IHtmlDocument page, string selector) => page.QuerySelector(selector)!.TextContent;

    public ValueTask DisposeAsync()
    {
        ((IGuardianSite)site).Time.Ahead = TimeSpan.Zero;
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    private sealed class KilledException : Exception;

    private sealed class KilledOutbox(IMailOutbox inner, int left) : IMailOutbox
    {
        private int _left = left;

        public Task AddAsync(Letter letter, CancellationToken cancellation = default) =>
            _left-- > 0 ? inner.AddAsync(letter, cancellation) : throw new KilledException();
    }

    public sealed class OnSqlite(GuardiansOnSqlite site) : MailingTests(site), IClassFixture<GuardiansOnSqlite>;

    public sealed class OnPostgres(GuardiansOnPostgres site) : MailingTests(site), IClassFixture<GuardiansOnPostgres>;
}
