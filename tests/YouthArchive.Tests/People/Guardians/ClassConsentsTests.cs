using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Xunit;
using YouthArchive.People.Contracts;
using YouthArchive.People.Guardians;
using YouthArchive.People.Schools;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Security;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.People.Guardians;

public abstract class ClassConsentsTests(PortalSite site)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static readonly byte[] Pdf = "%PDF-1.4\n%%EOF\n"u8.ToArray();

    [Fact]
    public async Task Only_teachers_of_the_school_find_a_class()
    {
        var student = await GuardianSite.StudentAsync(site);
        var (classId, teacher) = await GuardianSite.ClassAsync(site, student);
        var (_, stranger) = await GuardianSite.ClassAsync(site);
        var unconfirmed = await site.NewPersonAsync(PortalRoles.Teacher);
        await site.InDatabaseAsync(async db =>
        {
            var school = await db.Set<SchoolTeacher>().Where(t => t.PersonId == teacher).Select(t => t.SchoolId).SingleAsync();
            db.Add(new SchoolTeacher { SchoolId = school, PersonId = unconfirmed, AskedUtc = DateTime.UtcNow });
            return await db.SaveChangesAsync();
        });
        await RecordAsync(classId, teacher, student, Pdf);
        var consent = await site.InDatabaseAsync(db => db.Set<Consent>().Where(c => c.StudentId == student).Select(c => c.Id).FirstAsync());
        string[] paths = [$"/kk/classes/{classId}/consents", $"/kk/classes/{classId}/consent-forms", $"/kk/classes/{classId}/consents/scans/{consent}"];
        var judge = await site.NewPersonAsync(PortalRoles.Judge);
        var guardian = await site.NewPersonAsync(PortalRoles.Guardian);
        var organiser = await site.NewPersonAsync(PortalRoles.Organiser);
        foreach (var (reader, expected) in new[]
        {
            (teacher, HttpStatusCode.OK), (stranger, HttpStatusCode.NotFound), (unconfirmed, HttpStatusCode.NotFound), (student, HttpStatusCode.NotFound),
            (judge, HttpStatusCode.NotFound), (guardian, HttpStatusCode.NotFound), (organiser, HttpStatusCode.NotFound),
        })
        {
            using var browser = await site.SignedInAsAsync(reader);
            foreach (var path in paths)
            {
                using var response = await browser.GetAsync(path, Cancel);
                Assert.Equal(expected, response.StatusCode);
            }
        }
        // A scan is not reached through another class of the same teacher's, nor a stranger's student through one's own class.
        var (otherClass, other) = await GuardianSite.ClassAsync(site);
        using var elsewhere = await site.SignedInAsAsync(other);
        using var scan = await elsewhere.GetAsync($"/kk/classes/{otherClass}/consents/scans/{consent}", Cancel);
        Assert.Equal(HttpStatusCode.NotFound, scan.StatusCode);
        var looks = await site.InDatabaseAsync(db => db.Set<AuditEvent>().Where(a => a.Kind == "ConsentScan.Seen" && a.SubjectId == student).Select(a => a.ActorId).ToListAsync());
        Assert.Equal([teacher], looks);
    }

    [Fact]
    public async Task A_teacher_asks_several_guardians_by_mail()
    {
        var (one, two, three) = (await GuardianSite.StudentAsync(site), await GuardianSite.StudentAsync(site), await GuardianSite.StudentAsync(site));
        var (classId, teacher) = await GuardianSite.ClassAsync(site, one, two, three);
        using var browser = await site.SignedInAsAsync(teacher);
        var (a, b) = ($"a{one}@example.org", $"b{two}@example.org");
        using var sent = await browser.SubmitAsync($"/ru/classes/{classId}/consents", "form#ask",
            ($"Emails[{one}]", a), ($"Emails[{two}]", b), ($"Emails[{three}]", ""));
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        var letter = Assert.Single(await GuardianSite.LettersAsync(site, a));
        Assert.Equal("kk", letter.Language);
        Assert.Single(await GuardianSite.LettersAsync(site, b));
        Assert.Equal(ConsentState.Missing, (await GuardianSite.OutlineAsync(site, three))[ConsentPurpose.TakingPart].State);
    }

    [Fact]
    public async Task A_student_of_another_class_is_never_touched()
    {
        var (mine, foreign) = (await GuardianSite.StudentAsync(site), await GuardianSite.StudentAsync(site));
        var (classId, teacher) = await GuardianSite.ClassAsync(site, mine);
        await GuardianSite.ClassAsync(site, foreign);
        using var browser = await site.SignedInAsAsync(teacher);
        using var asked = await browser.SubmitAsync($"/kk/classes/{classId}/consents", "form#ask", ($"Emails[{foreign}]", $"f{foreign}@example.org"));
        using var recorded = await browser.SubmitAsync($"/kk/classes/{classId}/consents", "form#papers", ("Students", foreign), ("Purposes", "name"), ("Says", "given"));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (asked.StatusCode, recorded.StatusCode));
        var outline = await GuardianSite.OutlineAsync(site, foreign);
        Assert.All(outline.Lines, l => Assert.Equal(ConsentState.Missing, l.State));
    }

    [Fact]
    public async Task Papers_of_several_students_are_recorded_and_withdrawn()
    {
        var (one, two) = (await GuardianSite.StudentAsync(site), await GuardianSite.StudentAsync(site));
        var (classId, teacher) = await GuardianSite.ClassAsync(site, one, two);
        using var browser = await site.SignedInAsAsync(teacher);
        async Task PapersAsync(string says)
        {
            using var response = await browser.SubmitAsync($"/kk/classes/{classId}/consents", "form#papers",
                ("Students", one), ("Students", two), ("Purposes", "taking-part"), ("Purposes", "name"), ("Says", says), ("TextLanguage", "ru"));
            Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        }
        await PapersAsync("given");
        var given = (await GuardianSite.OutlineAsync(site, two))[ConsentPurpose.Name];
        Assert.Equal((ConsentState.Live, ConsentWay.Paper, "ru", teacher), (given.State, given.Consent!.Way, given.Consent.TextLanguage, given.Consent.RecordedById));
        await PapersAsync("withdrawn");
        Assert.Equal(ConsentState.Withdrawn, (await GuardianSite.OutlineAsync(site, one))[ConsentPurpose.TakingPart].State);
    }

    [Theory]
    [InlineData("<html>", false)]
    [InlineData("%PDF-1.7 x", true)]
    public async Task A_scan_is_known_by_its_content(string content, bool isTaken)
    {
        var student = await GuardianSite.StudentAsync(site);
        var (classId, teacher) = await GuardianSite.ClassAsync(site, student);
        var status = await RecordAsync(classId, teacher, student, System.Text.Encoding.UTF8.GetBytes(content));
        Assert.Equal(isTaken ? HttpStatusCode.Redirect : HttpStatusCode.OK, status);
        Assert.Equal(isTaken, (await GuardianSite.OutlineAsync(site, student)).MayHandIn);
    }

    [Fact]
    public async Task A_scan_of_more_than_ten_megabytes_is_refused()
    {
        var student = await GuardianSite.StudentAsync(site);
        var (classId, teacher) = await GuardianSite.ClassAsync(site, student);
        var large = new byte[PaperConsent.MostBytes + 1];
        Pdf.CopyTo(large, 0);
        Assert.Equal(HttpStatusCode.OK, await RecordAsync(classId, teacher, student, large));
        Assert.False((await GuardianSite.OutlineAsync(site, student)).MayHandIn);
    }

    [Fact]
    public async Task Forms_are_in_the_classs_language_one_for_each_who_is_missing()
    {
        var (has, lacks) = (await GuardianSite.StudentAsync(site, name: "Сауле Бар"), await GuardianSite.StudentAsync(site, name: "Дана Жоқ"));
        var adult = await GuardianSite.StudentAsync(site, age: 20, name: "Ересек Оқушы");
        var (classId, teacher) = await GuardianSite.ClassAsync(site, has, lacks, adult);
        await GuardianSite.PaperAsync(site, has, ConsentPurpose.TakingPart);
        using var browser = await site.SignedInAsAsync(teacher);
        using var other = await browser.GetAsync($"/ru/classes/{classId}/consent-forms?missing=1", Cancel);
        Assert.Equal($"/kk/classes/{classId}/consent-forms?missing=1", other.Headers.Location?.OriginalString);
        var missing = await browser.PageAsync($"/kk/classes/{classId}/consent-forms?missing=1");
        Assert.Equal(["Дана Жоқ"], missing.QuerySelectorAll("section.paper[aria-label]").Select(s => s.GetAttribute("aria-label")));
        var all = await browser.PageAsync($"/kk/classes/{classId}/consent-forms");
        Assert.Equal(2, all.QuerySelectorAll("section.paper[aria-label]").Length);
        Assert.Equal(4, all.QuerySelectorAll("section.paper.prose").Length);
    }

    [Fact]
    public async Task Scans_are_for_holders_of_the_permission_and_each_look_is_recorded()
    {
        var student = await GuardianSite.StudentAsync(site);
        var (classId, teacher) = await GuardianSite.ClassAsync(site, student);
        await RecordAsync(classId, teacher, student, Pdf);
        var consent = await site.InDatabaseAsync(db => db.Set<Consent>().Where(c => c.StudentId == student).Select(c => c.Id).FirstAsync());
        foreach (var (role, expected) in new[] { (PortalRoles.Organiser, HttpStatusCode.Forbidden), (PortalRoles.Teacher, HttpStatusCode.Forbidden), (PortalRoles.Administrator, HttpStatusCode.OK) })
        {
            using var browser = await site.SignedInAsync(role);
            using var response = await browser.GetAsync($"/kk/admin/consents/{consent}", Cancel);
            Assert.Equal(expected, response.StatusCode);
        }
        Assert.Equal(1, await site.InDatabaseAsync(db => db.Set<AuditEvent>().CountAsync(a => a.Kind == "ConsentScan.Seen" && a.SubjectId == student)));
    }

    private async Task<HttpStatusCode> RecordAsync(string classId, string teacher, string student, byte[] scan)
    {
        using var browser = await site.SignedInAsAsync(teacher);
        using var page = await browser.GetAsync($"/kk/classes/{classId}/consents", Cancel);
        var form = (IHtmlFormElement)(await page.DocumentAsync()).QuerySelector("form#papers")!;
        using var file = new ByteArrayContent(scan);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        using var content = new MultipartFormDataContent
        {
            { new StringContent(((IHtmlInputElement)form.QuerySelector("input[name=__RequestVerificationToken]")!).Value), "__RequestVerificationToken" },
            { new StringContent(student), "Students" },
            { new StringContent("taking-part"), "Purposes" },
            { new StringContent("given"), "Says" },
            { file, "Scan", "scan.pdf" },
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, form.GetAttribute("action")) { Content = content };
        var token = page.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0]).Single(c => c.StartsWith("ya.form=", StringComparison.Ordinal));
        request.Headers.Add("Cookie", $"{string.Join("; ", browser.DefaultRequestHeaders.GetValues("Cookie"))}; {token}");
        using var response = await browser.SendAsync(request, Cancel);
        return response.StatusCode;
    }

    public sealed class OnSqlite(GuardiansOnSqlite site) : ClassConsentsTests(site), IClassFixture<GuardiansOnSqlite>;

    public sealed class OnPostgres(GuardiansOnPostgres site) : ClassConsentsTests(site), IClassFixture<GuardiansOnPostgres>;
}
