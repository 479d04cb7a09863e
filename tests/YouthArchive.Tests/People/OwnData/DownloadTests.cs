using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.People.Accounts;
using YouthArchive.People.OwnData;
using YouthArchive.Platform.Security;
using YouthArchive.Tests.Security;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.People.OwnData;

public sealed class DownloadTests(PortalSite site) : IClassFixture<PortalSite>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("kk", "Аты-жөні")]
    [InlineData("mn", "Төрсөн он")]
    [InlineData("en", "Year of birth")]
    public async Task Pdf_speaks_the_language_of_the_page_and_has_every_letter(string language, string word)
    {
        const string name = "Әлия Өскенбайқызы Ұғұңқ Үүрийнтуяа";
        var id = await site.NewPersonAsync(PortalRoles.Student);
        await site.InDatabaseAsync(db => db.Set<PortalUser>().Where(u => u.Id == id).ExecuteUpdateAsync(s => s.SetProperty(u => u.DisplayName, name)));
        using var browser = await site.SignedInAsAsync(id);
        using var response = await browser.GetAsync($"/{language}/me/data.pdf", Cancellation);
        Assert.Equal("application/pdf", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("no-store", response.Headers.CacheControl?.ToString(), StringComparison.Ordinal);
        var text = await TextAsync(await response.Content.ReadAsByteArrayAsync(Cancellation));
        Assert.Contains(name, text, StringComparison.Ordinal);
        Assert.Contains(word, text, StringComparison.Ordinal);
        Assert.Contains("1995", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_member_of_a_full_file_has_words_and_every_personal_value_is_printed()
    {
        var list = PersonalColumns.Read();
        var id = await site.NewPersonAsync(PortalRoles.Student);
        var planted = await site.InDatabaseAsync(db => SentinelPerson.On(site).PlantAsync(db, id, list));
        var (file, pdf, unknown) = await site.InScopeAsync(async s =>
        {
            var held = await s.GetRequiredService<PersonalFile>().OfAsync(id, forGuardian: false, Cancellation);
            var words = s.GetRequiredService<DataWords>();
            return (held, s.GetRequiredService<DataPaper>().Draw("Әлия", held), Members(held).Distinct().Where(m => words.Known(m) is null).ToList());
        });
        Assert.True(file.Count > 6);
        Assert.Empty(unknown);
        // A value that is broken over two lines is put together again.
        var text = string.Concat((await TextAsync(pdf)).Where(c => !char.IsWhiteSpace(c)));
        Assert.All(list.Where(c => c.IsExported && planted.ContainsKey(c.Column)), c => Assert.Contains(planted[c.Column], text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Long_file_runs_over_many_pages_and_loses_nothing()
    {
        var messages = new JsonArray([.. Enumerable.Range(0, 60).Select(i => new JsonObject { ["text"] = $"бас{i} " + string.Concat(Enumerable.Repeat("сөз ", 200)) + $"соң{i}", ["atUtc"] = "2026-03-01T09:00:00Z" })]);
        var pdf = await site.InScopeAsync(s => Task.FromResult(s.GetRequiredService<DataPaper>().Draw("Әлия", new JsonObject { ["classes"] = new JsonObject { ["messages"] = messages } })));
        var text = await TextAsync(pdf);
        Assert.All(Enumerable.Range(0, 60), i => Assert.Contains($"соң{i}", text, StringComparison.Ordinal));
        Assert.True(text.Count(c => c == '\f') > 10);
    }

    private static IEnumerable<string> Members(JsonNode? node) => node switch
    {
        JsonObject record => record.SelectMany(m => Members(m.Value).Prepend(m.Key)),
        JsonArray list => list.SelectMany(Members),
        _ => [],
    };

    private static async Task<string> TextAsync(byte[] pdf)
    {
        using var reader = Process.Start(new ProcessStartInfo("pdftotext", ["-layout", "-enc", "UTF-8", "-", "-"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
        })!;
        var text = reader.StandardOutput.ReadToEndAsync(Cancellation);
        await reader.StandardInput.BaseStream.WriteAsync(pdf, Cancellation);
        reader.StandardInput.Close();
        await reader.WaitForExitAsync(Cancellation);
        Assert.Equal(0, reader.ExitCode);
        return await text;
    }
}
