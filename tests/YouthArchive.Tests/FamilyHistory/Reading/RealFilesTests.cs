using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.FamilyHistory.Attachments;
using YouthArchive.FamilyHistory.Works;
using YouthArchive.Platform.Uploads;
using YouthArchive.Tests.Platform.Uploads.Support;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.FamilyHistory.Reading;

/// <summary>A photograph, a PDF and a Word document that know their author come in by the site's own door and are opened by a reader.</summary>
public sealed class RealFilesTests(ReadingOnSqlite site) : IClassFixture<ReadingOnSqlite>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_a_file_knows_of_its_author_stays_at_the_door()
    {
        var read = await ReadEdition.NewAsync(site, "");
        var photograph = await Pictures.JpegWithWordsAsync(64, 48);
        (byte[] Bytes, string Name, AttachmentKind Kind)[] brought =
        [
            (photograph, $"{Sentinels.Place}.jpg", AttachmentKind.Scan),
            (Documents.Pdf(photograph), $"{Sentinels.Author}.pdf", AttachmentKind.Scan),
            (Documents.Docx(photograph), $"{Sentinels.Editor}.docx", AttachmentKind.WorkFile),
        ];
        Assert.All(brought, b => Assert.Contains(Sentinels.Author, Sentinels.In(b.Bytes)));
        List<Attachment> files = [];
        foreach (var (bytes, name, kind) in brought)
        {
            files.Add(await TakenAsync(bytes, name, kind));
        }
        var author = await read.AuthorAsync("Жұмағұл", "Еркеболат");
        var work = await site.InDatabaseAsync(async db =>
        {
            var planted = read.Plant(db, [author], "## Сұрақ\n\nАтам қай жылы көшті?", files: files);
            await db.SaveChangesAsync(Stop);
            return planted;
        });
        using var reader = await site.SignedInAsAsync(read.Readers[0]);
        var answers = await WalkAsync(reader, $"{read.Queue}/{work.Code}", $"/family-history/reading/{work.Id}/");

        Assert.True(answers.Count > brought.Length, $"Only {answers.Count} answers.");
        Assert.All(answers, a => Assert.Empty(Sentinels.In(a.Value)));
        // There was something to see: the words of the document and the picture itself came through.
        Assert.Contains(answers.Values, a => System.Text.Encoding.UTF8.GetString(a).Contains(Documents.Body, StringComparison.Ordinal));
        Assert.Contains(answers.Values, a => a.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8]));
    }

    private Task<Attachment> TakenAsync(byte[] bytes, string name, AttachmentKind kind) => site.InScopeAsync(async services =>
    {
        var rules = kind == AttachmentKind.Scan ? AttachmentRules.Scan : AttachmentRules.WorkFile(WorkForm.Paper, 10);
        var taken = Assert.IsType<Taken>(await services.GetRequiredService<IIntake>().TakeAsync(new MemoryStream(bytes), name, rules, Stop)).File;
        return ReadEdition.File(kind, taken.Name, taken.CleanKey, taken.CleanMediaType, taken.Text);
    });

    /// <summary>The page of the entry, and every file of the work that any page or file names.</summary>
    private static async Task<Dictionary<string, byte[]>> WalkAsync(HttpClient browser, string page, string files)
    {
        var answers = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        var waiting = new Queue<string>([page]);
        while (waiting.TryDequeue(out var path))
        {
            if (answers.ContainsKey(path))
            {
                continue;
            }
            using var response = await browser.GetAsync(path, Stop);
            var head = System.Text.Encoding.UTF8.GetBytes($"{response.Headers}{response.Content.Headers}");
            var body = await response.Content.ReadAsByteArrayAsync(Stop);
            Assert.True(response.IsSuccessStatusCode, $"{response.StatusCode} {path}");
            Assert.Empty(Sentinels.In(head));
            answers[path] = body;
            if (path == page)
            {
                foreach (var link in (await browser.PageAsync(path)).QuerySelectorAll("main a[href], main img[src]").Select(a => (a.GetAttribute("href") ?? a.GetAttribute("src")!).Split('#')[0]))
                {
                    if (link.Contains(files, StringComparison.Ordinal))
                    {
                        waiting.Enqueue(link);
                    }
                }
            }
        }
        return answers;
    }
}
