using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.People;
using YouthArchive.People.Contracts;
using YouthArchive.People.Guardians;
using YouthArchive.People.OwnData;
using YouthArchive.Platform.Mail;
using YouthArchive.Platform.Security;
using YouthArchive.Tests.ArchiveHack.Support;
using YouthArchive.Tests.People.Guardians;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.People.OwnData;

/// <summary>What stands outside the database goes with the account too: letters in the server's folder, papers that were scanned.</summary>
public sealed class ErasedFilesTests(GuardiansOnSqlite site) : IClassFixture<GuardiansOnSqlite>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Letters => Path.Combine(site.Folder, "mail");

    [Fact]
    public async Task Letters_in_the_folder_go_with_the_account_and_the_letters_of_others_stay()
    {
        var (gone, stays) = (await GuardianSite.StudentAsync(site, email: "gone@example.org"), await GuardianSite.StudentAsync(site, email: "stays@example.org"));
        await WriteAsync(("gone@example.org", gone), ("gone@example.org", null), ("stays@example.org", stays), ("guardian@example.org", null));
        // Left behind by a site that was killed while it wrote.
        var unfinished = Directory.CreateDirectory(Path.Combine(Letters, "." + await IdAsync(gone)));
        await File.WriteAllTextAsync(Path.Combine(unfinished.FullName, "x.eml"), "gone@example.org", Cancel);
        Assert.Equal(2, FilesTo("gone@example.org"));

        await EraseAsync(gone);
        Assert.Equal((0, 1, 1), (FilesTo("gone@example.org"), FilesTo("stays@example.org"), FilesTo("guardian@example.org")));
        Assert.False(Directory.Exists(unfinished.FullName));
    }

    [Fact]
    public async Task Letters_in_the_folder_grow_no_older_than_those_of_the_site()
    {
        var person = await GuardianSite.StudentAsync(site, email: "old@example.org");
        await WriteAsync(("old@example.org", person));
        Assert.Equal(1, FilesTo("old@example.org"));
        var later = new MovableTime { Ahead = MailErasure.SentAreKept + TimeSpan.FromDays(1) };
        await site.InScopeAsync(async s =>
        {
            await ActivatorUtilities.CreateInstance<MailErasure>(s, (TimeProvider)later).RunAsync(Cancel);
            return 0;
        });
        Assert.Equal(0, FilesTo("old@example.org"));
    }

    [Fact]
    public async Task Scan_of_two_children_is_out_of_reach_for_the_erased_one_and_goes_with_the_last()
    {
        var (first, second) = (await GuardianSite.StudentAsync(site, name: "Бірінші Баласы"), await GuardianSite.StudentAsync(site, name: "Екінші Баласы"));
        var (classId, teacherId) = await GuardianSite.ClassAsync(site, first, second);
        await using (var scan = new MemoryStream("%PDF-1.4 zzsharedzz"u8.ToArray()))
        {
            await site.InScopeAsync(s => s.GetRequiredService<PaperConsent>().RecordAsync([first, second], [ConsentPurpose.TakingPart], "Жанар", scan, "kk", teacherId, Cancel));
        }
        var (one, other) = (await ConsentAsync(first), await ConsentAsync(second));
        Assert.Equal(one.ScanKey, other.ScanKey);
        await site.InScopeAsync(async s => await s.GetRequiredService<IRoleGrants>().GrantAsync(PortalRoles.Organiser, [Permissions.ViewConsentScans]));
        using var teacher = await site.SignedInAsAsync(teacherId);
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(teacher, $"/kk/classes/{classId}/consents/scans/{one.Id}"));

        await EraseAsync(first);
        foreach (var (browser, path) in new[] { (teacher, $"/kk/classes/{classId}/consents/scans/{one.Id}"), (organiser, $"/kk/admin/consents/{one.Id}") })
        {
            Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(browser, path));
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(browser, path.Replace($"/{one.Id}", $"/{other.Id}", StringComparison.Ordinal)));
        }
        foreach (var (browser, path) in new[] { (teacher, $"/kk/classes/{classId}/consents"), (organiser, "/kk/admin/consents") })
        {
            var page = (await browser.PageAsync(path)).DocumentElement.OuterHtml;
            Assert.DoesNotContain("Бірінші", page, StringComparison.Ordinal);
            Assert.DoesNotContain($"/{one.Id}\"", page, StringComparison.Ordinal);
            Assert.Contains($"/{other.Id}\"", page, StringComparison.Ordinal);
        }
        Assert.Equal((null, null), ((await ConsentAsync(first)).ScanKey, (await ConsentAsync(first)).SignedBy));
        Assert.Equal(1, Scans());

        await EraseAsync(second);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(teacher, $"/kk/classes/{classId}/consents/scans/{other.Id}"));
        Assert.Equal(0, Scans());
    }

    private async Task WriteAsync(params (string To, string? Person)[] letters) => await site.InScopeAsync(async s =>
    {
        foreach (var (to, person) in letters)
        {
            await s.GetRequiredService<IMailOutbox>().AddAsync(new Letter("Test.Written", to, "kk", "Хат", ["Сәлем."]) { PersonId = person }, Cancel);
        }
        await s.GetRequiredService<DbContext>().SaveChangesAsync(Cancel);
        await ActivatorUtilities.CreateInstance<MailSender>(s).RunAsync(Cancel);
        return 0;
    });

    private int FilesTo(string address) => Directory.GetFiles(Letters, "*.eml").Count(f => File.ReadAllText(f).Contains(address, StringComparison.Ordinal));

    private int Scans() => Directory.GetFiles(Path.Combine(site.Folder, "files"), "*", SearchOption.AllDirectories)
        .Count(f => File.ReadAllText(f).Contains("zzsharedzz", StringComparison.Ordinal));

    private Task<string> IdAsync(string person) => site.InDatabaseAsync(db => db.Set<MailMessage>().Where(m => m.PersonId == person).Select(m => m.Id).SingleAsync(Cancel));

    private Task<Consent> ConsentAsync(string student) => site.InDatabaseAsync(db => db.Set<Consent>().AsNoTracking().SingleAsync(c => c.StudentId == student, Cancel));

    private async Task EraseAsync(string person) => Assert.Equal(ErasureOutcome.Done, await site.InScopeAsync(s =>
        s.GetRequiredService<Erasure>().EraseAsync(person, null, ErasureCause.Asked, Cancel)));

    private static async Task<HttpStatusCode> StatusAsync(HttpClient browser, string path)
    {
        using var response = await browser.GetAsync(path, Cancel);
        return response.StatusCode;
    }
}
