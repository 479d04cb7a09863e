using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.FamilyHistory.Gallery;
using YouthArchive.FamilyHistory.Jury;
using YouthArchive.FamilyHistory.Works;
using YouthArchive.People.Contracts;
using YouthArchive.People.Guardians;
using YouthArchive.Platform.Events;
using YouthArchive.Tests.FamilyHistory.Reading;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.FamilyHistory.Gallery;

public abstract class FamilyGalleryTests(PortalSite site)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Only_published_works_with_everybodys_consent_are_shown_and_a_withdrawal_hides_them_at_once()
    {
        var read = await ReadEdition.NewAsync(site, "");
        var (alone, first, second) = (await read.AuthorAsync("Жалғызов", "Сәуле"), await read.AuthorAsync("Топтов", "Марал"), await read.AuthorAsync("Бөлімов", "Еркін"));
        var work = await read.WorkAsync(alone, "Сәуле жазды.[^s1]", title: "Хаттың жолы");
        var group = await site.InDatabaseAsync(async db =>
        {
            var planted = read.Plant(db, [first, second], "Екеуміз жаздық.", title: "Ортақ жұмыс");
            await db.SaveChangesAsync();
            return planted;
        });
        await GiveAsync(alone, ConsentPurpose.Work, ConsentPurpose.Name);
        await GiveAsync(first, ConsentPurpose.Work);
        var gallery = $"/kk/family-history/{read.Edition.Slug}/gallery";
        Assert.Empty(await CodesAsync(gallery));
        await PrizeAsync(read, work, group);
        // The second author of the group has not agreed.
        Assert.Equal([work.Code], await CodesAsync(gallery));
        var page = await site.Visitor().PageAsync($"{gallery}/{work.Code}");
        Assert.Contains("Сәуле Жалғызов", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("a.footnote-ref"));
        await GiveAsync(second, ConsentPurpose.Work);
        Assert.Equal([work.Code, group.Code], await CodesAsync(gallery));
        using (var pdf = await site.Visitor().GetAsync(gallery + ".pdf", Stop))
        {
            Assert.Equal("application/pdf", pdf.Content.Headers.ContentType?.MediaType);
            Assert.Contains("/MarkInfo<</Marked true>>", Encoding.Latin1.GetString(await pdf.Content.ReadAsByteArrayAsync(Stop)), StringComparison.Ordinal);
        }

        await WithdrawAsync(alone, ConsentPurpose.Work);
        Assert.Equal([group.Code], await CodesAsync(gallery));
        using var gone = await site.Visitor().GetAsync($"{gallery}/{work.Code}", Stop);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task A_consent_that_ended_without_a_word_is_found_by_the_check()
    {
        var read = await ReadEdition.NewAsync(site, "");
        var author = await read.AuthorAsync("Үнсізов", "Гауһар");
        var work = await read.WorkAsync(author, title: "Үнсіз келісім");
        await GiveAsync(author, ConsentPurpose.Work);
        await PrizeAsync(read, work);
        var gallery = $"/kk/family-history/{read.Edition.Slug}/gallery";
        await CheckAsync();
        Assert.Equal([work.Code], await CodesAsync(gallery));
        // Straight into the database: no event is raised, the kept page still stands.
        await site.InDatabaseAsync(db => db.Set<Consent>().Where(c => c.StudentId == author).ExecuteUpdateAsync(s => s.SetProperty(c => c.WithdrawnUtc, DateTime.UtcNow)));
        await CheckAsync();
        Assert.Empty(await CodesAsync(gallery));
    }

    [Fact]
    public async Task No_name_of_a_hundred_authors_without_consent_is_public()
    {
        var read = await ReadEdition.NewAsync(site, "");
        var authors = new List<(string Id, string Surname, string Given)>();
        for (var i = 0; i < 100; i++)
        {
            var (surname, given) = ($"Құпия{(char)('а' + i % 10)}мыр{(char)('а' + i / 10)}заев", $"Бегім{(char)('а' + i / 10)}қан{(char)('а' + i % 10)}");
            authors.Add((await read.AuthorAsync(surname, given), surname, given));
        }
        var works = await site.InDatabaseAsync(async db =>
        {
            var planted = authors.Select(a => read.Plant(db, [a.Id], $"Автор: {a.Given} {a.Surname}\n\n{a.Given} {a.Surname[0]}. айтты. {a.Surname}тар туралы.", title: $"{a.Surname} әулеті", summary: $"{a.Given} жазды")).ToArray();
            await db.SaveChangesAsync();
            return planted;
        });
        // Half of them agreed to show the work, nobody to show the name.
        foreach (var (id, _, _) in authors.Where((_, i) => i % 2 == 0))
        {
            await GiveAsync(id, ConsentPurpose.Work);
        }
        await PrizeAsync(read, works);
        var all = new StringBuilder();
        var (visitor, root) = (site.Visitor(), $"/kk/family-history/{read.Edition.Slug}/gallery");
        var codes = await CodesAsync(root);
        Assert.Equal(50, codes.Count);
        foreach (var path in codes.Select(c => $"{root}/{c}").Prepend(root).Append(root.Replace("/kk/", "/ru/", StringComparison.Ordinal)))
        {
            all.Append(WebUtility.HtmlDecode(await visitor.GetStringAsync(path, Stop)));
        }
        var text = all.ToString();
        Assert.DoesNotContain(authors, a => text.Contains(a.Surname, StringComparison.OrdinalIgnoreCase) || text.Contains(a.Given, StringComparison.OrdinalIgnoreCase));
    }

    private async Task<IReadOnlyList<string>> CodesAsync(string gallery) =>
        [.. (await site.Visitor().PageAsync(gallery)).QuerySelectorAll("article h2[id^=w-]").Select(h => h.Id![2..])];

    private Task<int> CheckAsync() => site.InScopeAsync(async s =>
    {
        await ActivatorUtilities.CreateInstance<GalleryCheck>(s).RunAsync(Stop);
        return 0;
    });

    private Task<int> PrizeAsync(ReadEdition read, params Work[] works) => site.InScopeAsync(async s =>
    {
        var db = s.GetRequiredService<DbContext>();
        db.AddRange(works.Select(w => new JuryDecision { EditionId = read.Edition.Id, WorkId = w.Id, Outcome = Outcome.Commendation, IsGiven = true, Group = "senior|paper", AtUtc = DateTime.UtcNow, ById = read.Readers[0] }));
        await db.SaveChangesAsync();
        var desk = s.GetRequiredService<JuryDesk>();
        await desk.PublishAsync(await desk.OpenAsync(read.Edition, Stop), read.Readers[0], Stop);
        return 0;
    });

    private Task<int> GiveAsync(string person, params ConsentPurpose[] purposes) => site.InScopeAsync(async s =>
    {
        var journal = s.GetRequiredService<ConsentJournal>();
        journal.Give(person, purposes, new(ConsentWay.Paper, person, "kk", SignedBy: "Ата-ана"));
        await journal.SaveAsync(Stop);
        return 0;
    });

    private Task<int> WithdrawAsync(string person, params ConsentPurpose[] purposes) => site.InScopeAsync(async s =>
    {
        var journal = s.GetRequiredService<ConsentJournal>();
        await journal.WithdrawAsync([person], purposes, ConsentWay.Paper, person, Stop);
        await journal.SaveAsync(Stop);
        return 0;
    });

    public sealed class OnSqlite(ReadingOnSqlite site) : FamilyGalleryTests(site), IClassFixture<ReadingOnSqlite>;

    public sealed class OnPostgres(ReadingOnPostgres site) : FamilyGalleryTests(site), IClassFixture<ReadingOnPostgres>;
}
