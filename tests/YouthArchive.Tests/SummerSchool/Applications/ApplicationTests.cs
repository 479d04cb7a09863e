using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Mail;
using YouthArchive.Platform.Security;
using YouthArchive.SummerSchool.Applications;
using YouthArchive.SummerSchool.Seats;
using YouthArchive.Tests.FamilyHistory.Reading;
using YouthArchive.Tests.People.Guardians;
using YouthArchive.Tests.Programmes;
using YouthArchive.Tests.SummerSchool.Support;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.SummerSchool.Applications;

public abstract partial class ApplicationTests(PortalSite site)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Others_find_nothing_and_staff_pages_are_for_organisers()
    {
        var yard = await SchoolYard.NewAsync(site);
        var own = await yard.AppliedAsync();
        using var visitor = site.Visitor();
        using var student = await site.SignedInAsync(PortalRoles.Student);
        foreach (var path in new[] { "/application", "/application/about", "/place" })
        {
            Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(visitor, yard.At + path));
        }
        foreach (var path in new[] { "/application/about", "/application/care", "/place", "/place/letter-kk.pdf" })
        {
            Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(student, yard.At + path));
        }
        foreach (var path in new[] { "/kk/summer-school/no-such/application", "/kk/summer-school/reference/x", $"/kk/summer-school/reference/{new string('A', 32)}" })
        {
            Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(student, path));
        }
        foreach (var role in new[] { PortalRoles.Student, PortalRoles.Teacher, PortalRoles.Judge, PortalRoles.Guardian })
        {
            using var browser = await site.SignedInAsync(role);
            foreach (var path in new[] { "", "/selection", "/care" })
            {
                Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(browser, yard.Desk + path));
            }
        }
        using var applicant = await site.SignedInAsAsync(own.PersonId);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(applicant, yard.At + "/application/no-such-part"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(applicant, yard.At + "/application/about"));
    }

    [Fact]
    public async Task Adult_applies_with_a_reference_whose_link_works_once()
    {
        var yard = await SchoolYard.NewAsync(site);
        var person = await yard.PersonAsync(email: "dar@example.org");
        using var browser = await site.SignedInAsAsync(person);
        using (var begun = await browser.SubmitAsync(yard.At + "/application", "form#begin"))
        {
            Assert.EndsWith("/application/about", begun.Headers.Location!.ToString(), StringComparison.Ordinal);
        }
        using var hasty = await browser.SubmitAsync(yard.At + "/application", "form#hand-in");
        Assert.Equal(HttpStatusCode.BadRequest, hasty.StatusCode);
        using var about = await browser.SubmitAsync(yard.At + "/application/about", "form#part", ("Country", "kz"), ("Region", "kz-abai"), ("Language", "kk"), ("Standing", "Student"), ("Organisation", "Абай университеті"));
        Assert.Equal(HttpStatusCode.Redirect, about.StatusCode);
        using var motivation = await browser.SubmitAsync(yard.At + "/application/motivation", "form#part", ("Text", SchoolYard.Motivation));
        Assert.Equal(HttpStatusCode.Redirect, motivation.StatusCode);
        using var stale = await browser.SubmitAsync(yard.At + "/application/motivation", "form#part", ("Version", "0"), ("Text", "Ескі терезе"));
        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        Assert.Contains("Ескі терезе", (await stale.DocumentAsync()).QuerySelector("#text")!.TextContent, StringComparison.Ordinal);
        using var self = await browser.SubmitAsync(yard.At + "/application/reference", "form#ask", ("email", "dar@example.org"));
        Assert.Equal(HttpStatusCode.BadRequest, self.StatusCode);
        (await browser.SubmitAsync(yard.At + "/application/reference", "form#ask", ("email", "old@example.org"), ("language", "ru"))).Dispose();
        var first = await LinkAsync("old@example.org");
        (await browser.SubmitAsync(yard.At + "/application/reference", "form#ask", ("email", "referee@example.org"), ("language", "en"))).Dispose();
        var second = await LinkAsync("referee@example.org");

        using var referee = site.Visitor();
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(referee, first));
        using var brief = await referee.SubmitAsync(second, "form#reference", ("name", "Ирина Белова"), ("position", "Доцент"), ("text", "Хороша."));
        Assert.Equal(HttpStatusCode.BadRequest, brief.StatusCode);
        Assert.Equal("Ирина Белова", (await brief.DocumentAsync()).QuerySelector("#name")!.GetAttribute("value"));
        var words = string.Join(' ', Enumerable.Repeat("слово", 40));
        using var written = await referee.SubmitAsync(second, "form#reference", ("name", "Ирина Белова"), ("position", "Доцент"), ("text", words));
        Assert.Equal(HttpStatusCode.OK, written.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(referee, second));
        Assert.DoesNotContain(second.Split('/')[^1], await site.InDatabaseAsync(async db => string.Join('|', await db.Set<Reference>().Select(r => r.TokenHash ?? "").ToListAsync())), StringComparison.Ordinal);

        using var handedIn = await browser.SubmitAsync(yard.At + "/application", "form#hand-in");
        Assert.True(handedIn.StatusCode == HttpStatusCode.Redirect, (await handedIn.DocumentAsync()).QuerySelector("main")?.TextContent);
        Assert.Equal(ApplicationState.HandedIn, (await OfAsync(person)).State);
        using var late = await browser.SubmitToAsync(yard.At + "/application/motivation", "form#part", null, ("Text", "Кейін өзгертілді"));
        Assert.Equal(HttpStatusCode.Forbidden, late.StatusCode);
        Assert.Equal(SchoolYard.Motivation, (await OfAsync(person)).Motivation);
        Assert.DoesNotContain(words, (await browser.PageAsync(yard.At + "/application/reference")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Autosave_answers_with_the_version_and_keeps_what_was_typed()
    {
        var yard = await SchoolYard.NewAsync(site);
        var person = await yard.PersonAsync();
        await yard.AppliedAsync(person, state: ApplicationState.Draft);
        using var browser = await site.SignedInAsAsync(person);
        browser.DefaultRequestHeaders.Accept.ParseAdd("application/json");
        using var saved = await browser.SubmitAsync(yard.At + "/application/portfolio", "form#part", ("Text", "Тәжірибе: облыстық архив."));
        Assert.Equal(HttpStatusCode.OK, saved.StatusCode);
        Assert.Matches("\"version\":\\d+", await saved.Content.ReadAsStringAsync(Cancellation));
        Assert.Equal("Тәжірибе: облыстық архив.", (await OfAsync(person)).Portfolio);
        using var wrong = await browser.SubmitAsync(yard.At + "/application/about", "form#part", ("Country", "xx"));
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
    }

    [Fact]
    public async Task Minor_cannot_hand_in_without_a_guardian()
    {
        var yard = await SchoolYard.NewAsync(site);
        var person = await yard.PersonAsync(born: 2012);
        await yard.AppliedAsync(person, state: ApplicationState.Draft);
        using var browser = await site.SignedInAsAsync(person);
        Assert.NotNull((await browser.PageAsync(yard.At + "/application")).QuerySelector("a[href$='/me/consents']"));
        using var refused = await browser.SubmitAsync(yard.At + "/application", "form#hand-in");
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal(ApplicationState.Draft, (await OfAsync(person)).State);
    }

    [Fact]
    public async Task Days_for_pupils_ask_for_a_guardian_of_a_minor_and_of_an_adult_not()
    {
        var yard = await SchoolYard.NewAsync(site, kind: "pupils");
        var (adult, minor) = (await yard.PersonAsync(born: DateTime.UtcNow.Year - 19), await yard.PersonAsync(born: DateTime.UtcNow.Year - 15));
        foreach (var (person, isMinor) in new[] { (adult, false), (minor, true) })
        {
            await yard.AppliedAsync(person, state: ApplicationState.Draft);
            using var browser = await site.SignedInAsAsync(person);
            var page = await browser.PageAsync(yard.At + "/application");
            Assert.Contains("мектеп оқушыларына арналған", page.Body!.TextContent, StringComparison.Ordinal);
            Assert.Equal(isMinor, page.QuerySelector("a[href$='/me/consents']") is not null);
            if (isMinor)
            {
                using var refused = await browser.SubmitAsync(yard.At + "/application", "form#hand-in");
                Assert.Equal((HttpStatusCode.BadRequest, ApplicationState.Draft), (refused.StatusCode, (await OfAsync(person)).State));
                await GuardianSite.PaperAsync(site, person, ConsentPurpose.TakingPart);
            }
            using var handedIn = await browser.SubmitAsync(yard.At + "/application", "form#hand-in");
            Assert.Equal((HttpStatusCode.Redirect, ApplicationState.HandedIn), (handedIn.StatusCode, (await OfAsync(person)).State));
        }
    }

    [Fact]
    public async Task Quotas_are_told_in_plain_words_unless_the_organisers_keep_them()
    {
        var yard = await SchoolYard.NewAsync(site, quotas: """{ "dimension": "country", "value": "mn", "bound": "atLeast", "count": 2 }, { "dimension": "language", "value": "kk", "bound": "atMost", "count": 1 }, { "dimension": "medallist", "value": "yes", "bound": "atLeast", "count": 1 }""");
        using var applicant = await site.SignedInAsAsync(await yard.PersonAsync());
        var open = $"/kk/programmes/{yard.Edition.Key}";
        foreach (var (browser, path, part) in new[] { (site.Visitor(), open, "main"), (applicant, yard.At + "/application", "#sharing") })
        {
            var text = (await browser.PageAsync(path)).QuerySelector(part)!.TextContent;
            Assert.Contains("Моңғолия: кемінде 2 орын", text, StringComparison.Ordinal);
            Assert.Contains("«Қазақша» тілінде жазылған өтінімдер: ең көбі 1 орын", text, StringComparison.Ordinal);
            Assert.Contains("басқа бағдарламалардың жүлдегерлері: кемінде 1 орын", text, StringComparison.Ordinal);
        }
        // The place ends as a sentence does.
        Assert.Contains("Алматы. Орын саны", (await applicant.PageAsync(yard.At + "/application")).Body!.TextContent, StringComparison.Ordinal);
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        using (var saved = await organiser.SubmitAsync(yard.Desk, "form#terms", ("HidesQuotas", "true")))
        {
            Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        }
        foreach (var (browser, path) in new[] { (site.Visitor(), open), (applicant, yard.At + "/application") })
        {
            var text = (await browser.PageAsync(path)).Body!.TextContent;
            Assert.DoesNotContain("кемінде 2 орын", text, StringComparison.Ordinal);
            Assert.Contains("жүлдегерлері өтінім беруге шақырылады", text, StringComparison.Ordinal);
        }
        Assert.NotNull((await organiser.PageAsync(yard.Desk)).QuerySelector("input[name=HidesQuotas][checked]"));
    }

    [Fact]
    public async Task Health_is_sealed_read_by_organisers_only_and_gone_after_the_school()
    {
        const string secret = "пенициллин қауіпті";
        var yard = await SchoolYard.NewAsync(site);
        var application = await yard.AppliedAsync();
        using var applicant = await site.SignedInAsAsync(application.PersonId);
        (await applicant.SubmitAsync(yard.At + "/application/care", "form#part", ("Health", secret), ("PickUp", "Поезд"))).Dispose();
        await site.InDatabaseAsync(db =>
        {
            db.Add(new Seat { EditionId = yard.Edition.Id, PersonId = application.PersonId, Code = "S-001", State = SeatState.Confirmed, ChangedUtc = DateTime.UtcNow });
            return db.SaveChangesAsync(Cancellation);
        });
        var sealedText = await site.InDatabaseAsync(db => db.Set<CareNote>().Where(n => n.ApplicationId == application.Id).Select(n => n.Sealed).SingleAsync());
        Assert.DoesNotContain("пеницил", sealedText, StringComparison.Ordinal);
        Assert.Contains(secret, (await applicant.PageAsync(yard.At + "/application/care")).Body!.TextContent, StringComparison.Ordinal);
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        Assert.Contains(secret, (await organiser.PageAsync(yard.Desk + "/care")).Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, (await organiser.PageAsync(yard.Desk)).Body!.TextContent, StringComparison.Ordinal);
        foreach (var role in new[] { PortalRoles.Judge, PortalRoles.Teacher, PortalRoles.Student })
        {
            using var other = await site.SignedInAsync(role);
            Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(other, yard.Desk + "/care"));
            Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(other, yard.At + "/application/care"));
        }

        var over = await SchoolYard.NewAsync(site, closes: "@-60 18:00", school: "@-20 09:00", ends: "@-10 18:00");
        var old = await over.AppliedAsync();
        await site.InDatabaseAsync(db =>
        {
            db.Add(new CareNote { ApplicationId = old.Id, Sealed = sealedText, ChangedUtc = DateTime.UtcNow });
            return db.SaveChangesAsync(Cancellation);
        });
        await site.InScopeAsync(async s =>
        {
            await ActivatorUtilities.CreateInstance<CareErasure>(s).RunAsync(Cancellation);
            return 0;
        });
        Assert.Equal([application.Id], await site.InDatabaseAsync(db => db.Set<CareNote>().Where(n => n.ApplicationId == application.Id || n.ApplicationId == old.Id).Select(n => n.ApplicationId).ToListAsync()));
    }

    [Fact]
    public async Task Blind_review_never_shows_whose_the_application_is()
    {
        var yard = await SchoolYard.NewAsync(site);
        var judges = await yard.ReviewersAsync();
        var person = await yard.PersonAsync("Төлегенқызов", "Әбілмансұр", email: "abilmansur.tolegen@example.org");
        var application = await yard.AppliedAsync(
            person, motivation: "Менің атым Әбілмансұр Төлегенқызов, Әбілмансұрдың арманы архив. Жазыңыз: abilmansur.tolegen@example.org. Сырдария университетінде оқимын.",
            reference: "Әбілмансұрға сенемін. Төлегенқызовпен бес жыл істестік. Сәния Бегімбетова, referee@example.org", organisation: "Сырдария университеті");
        using var judge = await site.SignedInAsAsync(judges[0]);
        var pages = new[] { $"/kk/judging/{yard.Edition.Key}", $"/kk/judging/{yard.Edition.Key}/{application.Code}" };
        foreach (var path in pages)
        {
            var html = (await judge.PageAsync(path)).DocumentElement.OuterHtml;
            foreach (var hint in new[] { "Әбілмансұр", "Төлегенқызов", "abilmansur", "Сырдария", "Бегімбетова", "Сәния", "referee@", person, "kz-abai", "Абай" })
            {
                Assert.DoesNotContain(hint, html, StringComparison.OrdinalIgnoreCase);
            }
        }
        Assert.Contains("арманы архив", (await judge.PageAsync(pages[1])).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Person_withdraws_and_takes_it_up_again()
    {
        var yard = await SchoolYard.NewAsync(site);
        var application = await yard.AppliedAsync();
        using var browser = await site.SignedInAsAsync(application.PersonId);
        (await browser.SubmitAsync(yard.At + "/application", "form#withdraw")).Dispose();
        Assert.Equal(ApplicationState.Withdrawn, (await OfAsync(application.PersonId)).State);
        (await browser.SubmitAsync(yard.At + "/application", "form#reopen")).Dispose();
        Assert.Equal(ApplicationState.Draft, (await OfAsync(application.PersonId)).State);
    }

    [Fact]
    public async Task Organiser_sets_terms_and_hostile_ones_are_refused()
    {
        var yard = await SchoolYard.NewAsync(site);
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        using var bad = await organiser.SubmitAsync(yard.Desk, "form#terms", ("Places", "0"), ("PlaceEn", "Almaty, hall 2"));
        Assert.Equal(HttpStatusCode.BadRequest, bad.StatusCode);
        Assert.Equal("Almaty, hall 2", (await bad.DocumentAsync()).QuerySelector("#PlaceEn")!.GetAttribute("value"));
        using var forged = await organiser.SubmitAsync(yard.Desk, "form#terms", ("Quotas[0].Of", "Country|atlantis"));
        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
        using var good = await organiser.SubmitAsync(yard.Desk, "form#terms", ("Places", "12"), ("Quotas[0].Of", "Country|mn"), ("Quotas[0].Bound", "AtLeast"), ("Quotas[0].Count", "2"));
        Assert.Equal(HttpStatusCode.Redirect, good.StatusCode);
        var page = await organiser.PageAsync(yard.Desk);
        Assert.Equal("12", page.QuerySelector("#n-Places")!.GetAttribute("value"));
        Assert.Equal("Country|mn", page.QuerySelector("#q0v option[selected]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Recipe_step_run_twice_changes_nothing_the_second_time()
    {
        var yard = await SchoolYard.NewAsync(site);
        var (first, second) = (await site.NewPersonAsync(PortalRoles.Student), await site.NewPersonAsync(PortalRoles.Student));
        var step = $$"""
            { "name": "YouthArchive.SummerSchool", "edition": "{{yard.Edition.Key}}", "confirmed": ["p{{first}}", "p{{second}}", "nobody"],
              "applications": [ { "user": "p{{first}}", "country": "mn", "region": "mn-tuv", "language": "mn", "standing": "student", "organisation": "Их сургууль", "motivation": "Сурмаар байна.", "reference": "Сайн.", "handedIn": "@-1 10:00" } ] }
            """;
        var report = await ProgrammesSite.ApplyAsync(site, step);
        Assert.Equal(3, report.Changes);
        Assert.Single(report.Reasons);
        Assert.Equal(0, (await ProgrammesSite.ApplyAsync(site, step)).Changes);
        Assert.Equal([(first, "S-001"), (second, "S-002")], (await yard.SeatsAsync()).Select(s => (s.PersonId, s.Code)));
        Assert.True((await OfAsync(first)).IsSample);
    }

    private Task<SchoolApplication> OfAsync(string person) => site.InDatabaseAsync(db => db.Set<SchoolApplication>().AsNoTracking().SingleAsync(a => a.PersonId == person));

    private async Task<string> LinkAsync(string to)
    {
        var text = await site.InDatabaseAsync(db => db.Set<MailMessage>().Where(m => m.To == to && m.Kind == ReferenceDesk.Kind).OrderByDescending(m => m.CreatedUtc).Select(m => m.Text).FirstAsync());
        return Link().Match(text).Value;
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient browser, string path)
    {
        using var response = await browser.GetAsync(path, Cancellation);
        return response.StatusCode;
    }

    [GeneratedRegex("/(kk|ru|en|mn)/summer-school/reference/[\\w-]+")]
    private static partial Regex Link();

    public sealed class OnSqlite(ReadingOnSqlite site) : ApplicationTests(site), IClassFixture<ReadingOnSqlite>;

    public sealed class OnPostgres(ReadingOnPostgres site) : ApplicationTests(site), IClassFixture<ReadingOnPostgres>;
}
