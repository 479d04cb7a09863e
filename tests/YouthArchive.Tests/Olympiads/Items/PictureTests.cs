using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.Olympiads;
using YouthArchive.Olympiads.Items;
using YouthArchive.Olympiads.Items.Pictures;
using YouthArchive.Olympiads.Papers;
using YouthArchive.Olympiads.Sittings;
using YouthArchive.Platform.Files;
using YouthArchive.Platform.Persistence;
using YouthArchive.Platform.Security;
using YouthArchive.Tests.Platform.Uploads.Support;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Olympiads.Items;

public sealed class PictureTests(PortalSite site) : IClassFixture<PortalSite>
{
    [Fact]
    public async Task A_contest_picture_is_for_staff_and_for_who_sits_it_and_a_practice_one_for_all()
    {
        await site.OpenAsync();
        await site.ReviewedAsync(ItemSamples.Of("hot-spot").Keyed("secret"));
        await site.ReviewedAsync(ItemSamples.Of("hot-spot").Keyed("open"), isForPractice: true);
        var (secret, open) = (await AddressAsync("secret"), await AddressAsync("open"));
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().GetAsync(secret, TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.SignedInAsync(PortalRoles.Student)).GetAsync(secret, TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.SignedInAsync(PortalRoles.Teacher)).GetAsync(secret, TestContext.Current.CancellationToken)).StatusCode);
        using var seen = await (await site.SignedInAsync(PortalRoles.Archivist)).GetAsync(secret, TestContext.Current.CancellationToken);
        Assert.Equal("image/png", seen.Content.Headers.ContentType!.MediaType);
        Assert.True(seen.Headers.CacheControl!.Private);
        var pupil = await site.NewPersonAsync(PortalRoles.Student);
        await SitAsync(pupil, "secret", hasBegun: false);
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.SignedInAsAsync(pupil)).GetAsync(secret, TestContext.Current.CancellationToken)).StatusCode);
        await site.InDatabaseAsync(db => db.Set<Sitting>().Where(s => s.PersonId == pupil).ExecuteUpdateAsync(s => s.SetProperty(x => x.StartedUtc, Now)));
        Assert.Equal(HttpStatusCode.OK, (await (await site.SignedInAsAsync(pupil)).GetAsync(secret, TestContext.Current.CancellationToken)).StatusCode);
        using var shown = await site.Visitor().GetAsync(open, TestContext.Current.CancellationToken);
        Assert.Equal(BankYard.Png(), await shown.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.True(shown.Headers.CacheControl is { Public: true, MaxAge.Days: 365 });
        Assert.False(shown.Headers.Contains("Set-Cookie"));
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().GetAsync(open.Replace("scan", "other", StringComparison.Ordinal), TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task A_reviewed_picture_never_changes_under_its_name_and_equal_bytes_are_kept_once()
    {
        await site.OpenAsync();
        await site.ReviewedAsync(ItemSamples.Of("labelling").Keyed("steady"));
        await site.ReviewedAsync(ItemSamples.Of("labelling").Keyed("steady-two"));
        Assert.Equal(PictureOutcome.NameTaken, await AddAsync("steady", BankYard.Png(mark: 2)));
        Assert.Equal(PictureOutcome.Known, await AddAsync("steady", BankYard.Png()));
        Assert.Equal(PictureOutcome.NoPicture, await AddAsync("steady", "<svg onload=alert(1)>"u8.ToArray()));
        Assert.Single(await site.InDatabaseAsync(db => db.Set<StoredPicture>().Select(p => p.StoreKey).Distinct().ToListAsync()));
    }

    [Fact]
    public async Task What_a_camera_wrote_beside_a_picture_is_not_kept()
    {
        await site.OpenAsync();
        await site.ReviewedAsync(ItemSamples.Of("labelling").Keyed("worded"));
        var words = Pictures.WithWords(Pictures.Png(20, 10));
        Assert.Contains(Sentinels.Author, Sentinels.In(words));
        var item = await site.InDatabaseAsync(db => db.Set<BankItem>().SingleAsync(i => i.Key == "worded"));
        Assert.Equal(PictureOutcome.Stored, await site.InScopeAsync(async s =>
        {
            var outcome = await s.GetRequiredService<PictureStore>().AddAsync(item.Id, "worded.png", words);
            await s.GetRequiredService<DbContext>().SaveChangesAsync();
            return outcome;
        }));
        var key = await site.InDatabaseAsync(db => db.Set<StoredPicture>().Where(p => p.File == "worded.png").Select(p => p.StoreKey).SingleAsync());
        await using var kept = await site.Services.GetRequiredService<IFileStore>().OpenAsync(key, TestContext.Current.CancellationToken);
        using var bytes = new MemoryStream();
        await kept!.CopyToAsync(bytes, TestContext.Current.CancellationToken);
        Assert.Equal(Pictures.Png(20, 10), bytes.ToArray());
    }

    [Fact]
    public void What_a_picture_is_its_bytes_say()
    {
        Assert.Equal(new PictureFacts(FileKind.Png, 12, 34), PictureFacts.Of(BankYard.Png(12, 34)));
        Assert.Equal(new PictureFacts(FileKind.Jpeg, 640, 480), PictureFacts.Of([0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC0, 0, 17, 8, 0x01, 0xE0, 0x02, 0x80, 3, 1, 0, 0, 0]));
        Assert.Equal(new PictureFacts(FileKind.Webp, 550, 368), PictureFacts.Of([.. "RIFF"u8, 0, 0, 0, 0, .. "WEBPVP8 "u8, 0, 0, 0, 0, 0x30, 1, 0, 0x9D, 1, 0x2A, 0x26, 2, 0x70, 1]));
        Assert.Equal(new PictureFacts(FileKind.Webp, 1000, 700), PictureFacts.Of([.. "RIFF"u8, 0, 0, 0, 0, .. "WEBPVP8X"u8, 10, 0, 0, 0, 0, 0, 0, 0, 0xE7, 3, 0, 0xBB, 2, 0]));
        Assert.Null(PictureFacts.Of("GIF89a"u8));
        Assert.Null(PictureFacts.Of([0xFF, 0xD8, 0xFF, 0xE0, 0xFF, 0xFF]));
        Assert.Null(PictureFacts.Of(BankYard.Png()[..20]));
    }

    private static readonly DateTime Now = new(2026, 11, 1, 8, 0, 0, DateTimeKind.Utc);

    private async Task SitAsync(string personId, string key, bool hasBegun)
    {
        var version = await site.InDatabaseAsync(db => db.Set<ItemVersion>().Where(v => db.Set<BankItem>().Any(i => i.Id == v.ItemId && i.Key == key)).Select(v => v.Id).SingleAsync());
        var paper = await site.PaperAsync("sat-" + key, PaperKind.Contest, (key, version));
        await site.InDatabaseAsync(async db =>
        {
            var window = new SittingWindow { PaperId = paper, EditionId = 1, Title = ItemSamples.Text("window"), OpensUtc = Now, ClosesUtc = Now.AddHours(3) };
            db.Add(window);
            await db.SaveChangesAsync();
            db.Add(new Sitting { Id = PortalId.New(), WindowId = window.Id, PersonId = personId, Code = "S-000001", Seed = 1, Language = "kk", StartedUtc = hasBegun ? Now : null });
            return await db.SaveChangesAsync();
        });
    }

    private Task<string> AddressAsync(string key) => site.InScopeAsync(async services =>
    {
        var id = await services.GetRequiredService<DbContext>().Set<BankItem>().Where(i => i.Key == key).Select(i => i.Id).SingleAsync();
        return (await services.GetRequiredService<PictureStore>().AddressesAsync(id, key))(ItemSamples.Picture);
    });

    private Task<PictureOutcome> AddAsync(string key, byte[] bytes) => site.InScopeAsync(async services =>
    {
        var id = await services.GetRequiredService<DbContext>().Set<BankItem>().Where(i => i.Key == key).Select(i => i.Id).SingleAsync();
        return await services.GetRequiredService<PictureStore>().AddAsync(id, ItemSamples.Picture, bytes);
    });
}
