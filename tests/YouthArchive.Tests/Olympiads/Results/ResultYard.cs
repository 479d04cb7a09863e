using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.Olympiads.Items;
using YouthArchive.Olympiads.Papers;
using YouthArchive.Olympiads.Results.Marks;
using YouthArchive.Olympiads.Results.Rankings;
using YouthArchive.Olympiads.Sittings;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Security;
using YouthArchive.Programmes.Contracts;
using YouthArchive.Programmes.Editions;
using YouthArchive.Tests.Olympiads.Support;
using YouthArchive.Tests.Programmes;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Olympiads.Results;

/// <summary>A sat olympiad: six items of three points, every third one open; the n-th pupil has the first n choices right.</summary>
internal sealed record ResultYard(PortalSite Site, SittingYard Yard, Edition Edition, IReadOnlyList<string> Pupils, IReadOnlyList<Sitting> Sittings)
{
    public string Desk => $"/kk/admin/olympiad/{Edition.Slug}/results/main";
    public string Public => $"/kk/olympiad/results/{Edition.Slug}";
    public string Mine => $"{Public}/mine";
    public string Choice => Yard.ItemKeys[0];
    public string Open => Yard.ItemKeys[2];

    /// <param name="withOpen">Pupils answer the open items too.</param>
    public static async Task<ResultYard> MakeAsync(PortalSite site, int pupils = 5, bool withOpen = false)
    {
        var yard = await SittingYard.MakeAsync(site.Services, 6, 60, w => (w.OpensUtc, w.ClosesUtc) = (w.OpensUtc.AddHours(-9), w.OpensUtc.AddHours(-2)));
        await ProgrammesSite.GrantAsync(site);
        var people = new List<string>();
        for (var i = 0; i < pupils; i++)
        {
            people.Add(await site.NewPersonAsync(PortalRoles.Student));
        }
        var sittings = await yard.BegunAsync(people);
        var edition = await site.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<DbContext>();
            db.Add(new StageEntity { EditionId = yard.EditionId, Key = "appeals", Position = 9, Title = LocalizedText.Same("Апелляция"), StartsUtc = DateTime.UtcNow.AddDays(-1), EndsUtc = DateTime.UtcNow.AddDays(3) });
            for (var i = 0; i < sittings.Count; i++)
            {
                Answer(db, yard, sittings[i], i, withOpen);
            }
            await db.SaveChangesAsync();
            await services.GetRequiredService<EditionShelf>().ForgetAsync(TestContext.Current.CancellationToken);
            return (await services.GetRequiredService<IEditions>().FindAsync(yard.EditionId))!;
        });
        return new(site, yard, edition, people, sittings);
    }

    public async Task MarkAsync(MarkKind kind = MarkKind.Automatic) => await Site.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<DbContext>();
        var run = new MarkingRun { PaperId = Yard.PaperId, Kind = kind, ById = "site", Reason = "test", AskedUtc = DateTime.UtcNow };
        db.Add(run);
        await db.SaveChangesAsync();
        await services.GetRequiredService<Marker>().RunAsync(run.Id, TestContext.Current.CancellationToken);
        return 0;
    });

    public async Task PublishAsync() => await Site.InScopeAsync(async services =>
    {
        var publications = services.GetRequiredService<ResultPublications>();
        var paper = await services.GetRequiredService<DbContext>().Set<Paper>().SingleAsync(p => p.Id == Yard.PaperId);
        var preview = await publications.PreviewAsync(paper, false, TestContext.Current.CancellationToken);
        Assert.True(await publications.PublishAsync(paper, preview, preview.Digest, "site", TestContext.Current.CancellationToken));
        return 0;
    });

    public Task<MarksCheck> CheckAsync() => Site.InScopeAsync(s => s.GetRequiredService<MarksLog>().CheckAsync(Yard.WindowId, TestContext.Current.CancellationToken));

    public Task<IReadOnlyList<MarkedSitting>> MarkedAsync() => Site.InScopeAsync(s => s.GetRequiredService<PaperBoard>().OfAsync(Yard.PaperId, TestContext.Current.CancellationToken));

    /// <summary>A reviewed version of the first item with another key.</summary>
    public Task<int> NewKeyAsync(string right) => Site.InDatabaseAsync(async db =>
    {
        var old = await db.Set<ItemVersion>().SingleAsync(v => db.Set<BankItem>().Any(i => i.Id == v.ItemId && i.Key == Choice));
        var item = ItemJson.Read(old.Json);
        var version = new ItemVersion
        {
            ItemId = old.ItemId,
            Number = 2,
            Type = old.Type,
            Json = ItemJson.Write(item with { Body = ((SingleChoice)item.Body) with { Right = right } }),
            State = ItemState.Reviewed,
            ChangedUtc = DateTime.UtcNow,
        };
        db.Add(version);
        await db.SaveChangesAsync();
        return version.Id;
    });

    public Task<int> EndAppealsAsync() => Site.InScopeAsync(async services =>
    {
        await services.GetRequiredService<DbContext>().Set<StageEntity>().Where(s => s.EditionId == Edition.Id && s.Key == "appeals")
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.EndsUtc, DateTime.UtcNow.AddMinutes(-1)), TestContext.Current.CancellationToken);
        await services.GetRequiredService<EditionShelf>().ForgetAsync(TestContext.Current.CancellationToken);
        return 0;
    });

    private static void Answer(DbContext db, SittingYard yard, Sitting sitting, int right, bool withOpen)
    {
        var choices = yard.ItemKeys.Where((_, i) => (i + 1) % 3 != 0).ToList();
        var lines = choices.Select((key, i) => (key, Text: i < right ? """{"choice":["b"]}""" : """{"choice":["c"]}"""))
            .Concat(withOpen ? yard.ItemKeys.Where((_, i) => (i + 1) % 3 == 0).Select(key => (key, Text: """{"text":["Хат 1917 жылы жазылған."]}""")) : []);
        foreach (var (key, text) in lines)
        {
            db.Add(new AnswerLine { SittingId = sitting.Id, Key = Guid.NewGuid().ToString("n"), ItemKey = key, Response = text, AtUtc = sitting.StartedUtc!.Value.AddSeconds(5), DeviceSeconds = 5, IsLate = false });
        }
    }
}
