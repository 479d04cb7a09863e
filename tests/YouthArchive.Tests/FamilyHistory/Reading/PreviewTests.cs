using System.Net;
using Xunit;
using YouthArchive.FamilyHistory.Attachments;
using YouthArchive.Platform.Security;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.FamilyHistory.Reading;

public sealed class PreviewTests(ReadingOnSqlite site) : IClassFixture<ReadingOnSqlite>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_author_sees_the_readers_page_and_what_was_found()
    {
        var read = await ReadEdition.NewAsync(site, "");
        var author = await read.AuthorAsync("Дәулетқалиев", "Нұрсұлтанбек");
        await read.SchoolAsync("№ 77 мектеп", "Ақкөл ауылы", "9 «Б»", pupils: [author]);
        var work = await read.WorkAsync(author, "Мен, Нұрсұлтанбек, 77-мектепте оқимын. Дәулетқалиевтер Ақкөлде тұрған.[^s1]", title: "Дәулетқалиевтер");
        await site.InDatabaseAsync(db =>
        {
            var file = ReadEdition.File(AttachmentKind.Scan, "Дәулетқалиев.jpg", "family-scans/x");
            db.Add(new Attachment
            {
                Id = file.Id,
                WorkId = work.Id,
                Kind = file.Kind,
                ShownName = file.ShownName,
                OriginalKey = file.OriginalKey,
                CleanKey = file.CleanKey,
                MediaType = file.MediaType,
                Bytes = 1,
                Sha256 = file.Sha256,
                AddedUtc = file.AddedUtc,
                ById = author,
            });
            return db.SaveChangesAsync();
        });
        using var browser = await site.SignedInAsAsync(author);
        var page = await browser.PageAsync($"/kk/family-history/works/{work.Id}/preview");
        var names = page.QuerySelector("#names")!.TextContent;
        Assert.All(new[] { "Нұрсұлтанбек", "77-мектепте", "Дәулетқалиевтер", "Ақкөлде", "Дәулетқалиев" }, n => Assert.Contains(n, names, StringComparison.Ordinal));
        var seen = page.QuerySelector("#the-work")!;
        Assert.DoesNotContain("Нұрсұлтанбек", seen.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("77-мектеп", seen.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Дәулетқалиев", seen.QuerySelector("#work-title")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Дәулетқалиевтер", "Ақкөлде"], seen.QuerySelectorAll("mark").Select(m => m.TextContent));
        using var other = await site.SignedInAsync(PortalRoles.Student);
        using var closed = await other.GetAsync($"/kk/family-history/works/{work.Id}/preview", Stop);
        Assert.Equal(HttpStatusCode.NotFound, closed.StatusCode);
    }

    [Fact]
    public async Task Only_whom_a_work_is_assigned_to_opens_its_files()
    {
        var read = await ReadEdition.NewAsync(site, "", "");
        var work = await read.WorkAsync(await read.AuthorAsync("Файлов", "Ержан"), files: [ReadEdition.File(AttachmentKind.Scan, "x.jpg", "family-scans/none")]);
        await read.AssignAsync((work.Id, 0));
        using var mine = await site.SignedInAsAsync(read.Readers[0]);
        var link = (await mine.PageAsync($"{read.Queue}/{work.Code}")).QuerySelector("#the-work ~ section img")!.GetAttribute("src")!;
        Assert.Contains($"/family-history/reading/{work.Id}/", link, StringComparison.Ordinal);
        using var other = await site.SignedInAsAsync(read.Readers[1]);
        using var author = await site.SignedInAsync(PortalRoles.Student);
        foreach (var browser in new[] { other, author })
        {
            using var closed = await browser.GetAsync(link, Stop);
            Assert.Equal(HttpStatusCode.NotFound, closed.StatusCode);
        }
    }
}
