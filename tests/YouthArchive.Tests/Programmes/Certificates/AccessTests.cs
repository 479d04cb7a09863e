using System.Net;
using Microsoft.EntityFrameworkCore;
using Xunit;
using YouthArchive.People.Guardians;
using YouthArchive.Platform.Security;
using YouthArchive.Programmes.Certificates;
using YouthArchive.Tests.People.Guardians;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Programmes.Certificates;

public sealed class AccessTests(CertificatesOnSqlite site) : IClassFixture<CertificatesOnSqlite>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_certificate_is_there_for_the_person_the_guardian_the_teacher_and_organisers_alone()
    {
        var yard = await CertificateYard.MakeAsync(site, 2);
        var (_, teacher) = await GuardianSite.ClassAsync(site, yard.Students[0]);
        var (_, stranger) = await GuardianSite.ClassAsync(site, yard.Students[1]);
        var (guardian, other) = (await GuardianOfAsync(yard.Students[0]), await GuardianOfAsync(yard.Students[1]));
        var path = CertificateYard.Pdf(await yard.OneAsync());
        using var nobody = await site.Visitor().GetAsync(path, Stop);
        Assert.Equal(HttpStatusCode.Found, nobody.StatusCode);
        foreach (var foreign in new[] { yard.Students[1], stranger, other, await site.NewPersonAsync(PortalRoles.Judge) })
        {
            Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(foreign, path));
        }
        foreach (var own in new[] { yard.Students[0], teacher, guardian, await site.NewPersonAsync(PortalRoles.Organiser) })
        {
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(own, path));
        }
        // A former pupil is no pupil.
        await site.InDatabaseAsync(db => db.Set<YouthArchive.People.Classes.ClassMember>().Where(m => m.PersonId == yard.Students[0])
            .ExecuteUpdateAsync(s => s.SetProperty(m => m.State, YouthArchive.People.Classes.MemberState.Left), Stop));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(teacher, path));
    }

    [Fact]
    public async Task A_teacher_prints_the_own_class_and_finds_no_other()
    {
        var yard = await CertificateYard.MakeAsync(site, 3);
        var (classId, teacher) = await GuardianSite.ClassAsync(site, yard.Students[0], yard.Students[1]);
        var (_, stranger) = await GuardianSite.ClassAsync(site, yard.Students[2]);
        foreach (var path in new[] { $"/kk/teaching/certificates/{classId}", $"/kk/teaching/certificates/{classId}/certificates.pdf" })
        {
            Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(stranger, path));
            Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(yard.Students[0], path));
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(teacher, path));
        }
        using var browser = await site.SignedInAsAsync(teacher);
        var page = await browser.PageAsync($"/kk/teaching/certificates/{classId}");
        Assert.Equal(2, page.QuerySelectorAll("tbody tr").Length);
        var link = page.QuerySelector("section a.btn")!.GetAttribute("href")!;
        using var file = new PdfOnDisk(await browser.GetByteArrayAsync(link, Stop));
        var text = await file.TextAsync();
        Assert.Contains(CertificateYard.Name + " Б", text, StringComparison.Ordinal);
        Assert.DoesNotContain(CertificateYard.Name + " В", text, StringComparison.Ordinal);
        Assert.Equal(2, text.Count(c => c == '\f'));
    }

    [Theory]
    [InlineData(PortalRoles.Teacher)]
    [InlineData(PortalRoles.Student)]
    [InlineData(PortalRoles.Judge)]
    public async Task Only_organisers_issue_and_revoke(string role)
    {
        var yard = await CertificateYard.MakeAsync(site, 1, issued: false);
        var person = await site.NewPersonAsync(role);
        foreach (var path in new[] { "/kk/admin/certificates", yard.Desk, "/kk/admin/certificates/templates/archive-hack/award" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(person, path));
        }
    }

    [Fact]
    public async Task An_organiser_issues_with_one_click_and_sees_how_far_it_is()
    {
        var yard = await CertificateYard.MakeAsync(site, 2, issued: false);
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        using (var asked = await organiser.SubmitAsync(yard.Desk, "form#issue"))
        {
            Assert.Equal(HttpStatusCode.Found, asked.StatusCode);
        }
        using (var waiting = await organiser.GetAsync(yard.Desk, Stop))
        {
            Assert.Equal("5", waiting.Headers.GetValues("Refresh").Single());
            Assert.NotNull((await waiting.DocumentAsync()).QuerySelector("progress"));
        }
        await yard.RunAsync();
        var page = await organiser.PageAsync(yard.Desk);
        Assert.Null(page.QuerySelector("progress"));
        Assert.Equal(2, page.QuerySelectorAll("tbody tr").Length);
        Assert.Null(page.QuerySelector("form#issue"));
    }

    [Fact]
    public async Task A_text_with_an_unknown_place_is_refused_and_what_was_typed_stays()
    {
        await CertificateYard.MakeAsync(site, 1, issued: false);
        const string path = "/kk/admin/certificates/templates/archive-hack/award";
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        using (var refused = await organiser.SubmitAsync(path, "form#template", ("Text.Ru", "{name}\n{grade} <b>")))
        {
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
            var page = await refused.DocumentAsync();
            Assert.Equal("{name}\n{grade} <b>", page.QuerySelector("#Text-Ru")!.TextContent);
            Assert.NotNull(page.QuerySelector(".err a[href='#Text-Ru']"));
        }
        using (var preview = await organiser.SubmitAsync(path, "form#template", ("Text.Mn", "Шагнав {date}\n{name}"), ("act", "mn")))
        {
            using var file = new PdfOnDisk(await preview.Content.ReadAsByteArrayAsync(Stop));
            Assert.Contains("Шагнав", await file.TextAsync(), StringComparison.Ordinal);
        }
        using var saved = await organiser.SubmitAsync(path, "form#template", ("Heading.En", "Great diploma"));
        Assert.Equal(HttpStatusCode.Found, saved.StatusCode);
        Assert.Equal("Great diploma", (await organiser.PageAsync(path)).QuerySelector("#Heading-En")!.GetAttribute("value"));
    }

    [Fact]
    public async Task The_own_page_shows_the_certificates_and_a_guardians_page_the_childs()
    {
        var yard = await CertificateYard.MakeAsync(site);
        var number = (await yard.OneAsync()).Number;
        using var own = await site.SignedInAsAsync(yard.Students[0]);
        Assert.Equal(4, (await own.PageAsync("/kk/me")).QuerySelectorAll($"a[href$='/certificates/{number}/certificate.pdf']").Length);
        using var guardian = await site.SignedInAsAsync(await GuardianOfAsync(yard.Students[0]));
        var page = await guardian.PageAsync("/kk/me");
        Assert.Contains(CertificateYard.Name, page.QuerySelector("section[aria-labelledby=childrens-certificates]")!.TextContent, StringComparison.Ordinal);
    }

    private async Task<string> GuardianOfAsync(string student)
    {
        var guardian = await site.NewPersonAsync(PortalRoles.Guardian);
        await site.InDatabaseAsync(db =>
        {
            db.Add(new Guardianship { StudentId = student, GuardianId = guardian, SinceUtc = DateTime.UtcNow });
            return db.SaveChangesAsync(Stop);
        });
        return guardian;
    }

    private async Task<HttpStatusCode> StatusAsync(string person, string path)
    {
        using var browser = await site.SignedInAsAsync(person);
        using var response = await browser.GetAsync(path, Stop);
        return response.StatusCode;
    }
}
