using System.Buffers.Binary;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using YouthArchive.Olympiads.Items;
using YouthArchive.Olympiads.Items.Bank;
using YouthArchive.Olympiads.Items.Folders;
using YouthArchive.Olympiads.Papers;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Modules;
using YouthArchive.Platform.Security;
using YouthArchive.Programmes.Contracts;
using YouthArchive.Programmes.Editions;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Olympiads.Items;

/// <summary>The module switched on, and the shortest way to items in the bank.</summary>
internal static class BankYard
{
    public static Task OpenAsync(this PortalSite site) => site.InScopeAsync(async services =>
    {
        var state = services.GetRequiredService<IFeatureState>();
        await state.EnableAsync(["YouthArchive.People", "YouthArchive.Content", "YouthArchive.Programmes", "YouthArchive.Judging", "YouthArchive.Olympiads"]);
        var grants = services.GetRequiredService<IRoleGrants>();
        foreach (var stereotype in services.GetServices<IPermissionProvider>().SelectMany(p => p.Stereotypes))
        {
            await grants.GrantAsync(stereotype.Role, stereotype.Permissions.Select(p => p.Name));
        }
        await services.GetRequiredService<IRolePermissions>().ReloadAsync();
        return 0;
    });

    /// <summary>A PNG as far as anybody looks who only asks what it is and how large.</summary>
    public static byte[] Png(int width = 800, int height = 600, byte mark = 1)
    {
        byte[] bytes = [0x89, .. "PNG\r\n"u8, 0x1A, .. "\n"u8, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0, 0, mark];
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(20), height);
        return bytes;
    }

    public static Item Keyed(this Item item, string key) => item with { Key = key };

    /// <summary>A reviewed item with its picture, as a recipe brings it.</summary>
    /// <returns>The version's id.</returns>
    public static Task<int> ReviewedAsync(this PortalSite site, Item item, bool isForPractice = false) => site.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<Microsoft.EntityFrameworkCore.DbContext>();
        var bank = new BankItem { Key = item.Key, IsForPractice = isForPractice };
        db.Add(bank);
        await db.SaveChangesAsync();
        await services.GetRequiredService<YouthArchive.Olympiads.Items.Pictures.PictureStore>().AddAsync(bank.Id, ItemSamples.Picture, Png());
        var version = new ItemVersion
        {
            ItemId = bank.Id,
            Number = 1,
            Type = ItemJson.TypeOf(item.Body),
            Json = ItemJson.Write(item),
            State = ItemState.Reviewed,
            ChangedUtc = new(2026, 9, 1, 0, 0, 0, DateTimeKind.Utc),
        };
        db.Add(version);
        await db.SaveChangesAsync();
        return version.Id;
    });

    /// <summary>A locked paper of one section with these items, of a published edition.</summary>
    public static Task<int> PaperAsync(this PortalSite site, string key, PaperKind kind, params (string Key, int Version)[] items) => site.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<DbContext>();
        var blueprint = new Blueprint([new("all", LocalizedText.Same("All"), [.. items.Select(i => new Pick(i.Key))])], 30);
        var paper = new Paper
        {
            EditionId = await EditionAsync(services, db),
            Key = key,
            Title = ItemSamples.Text("paper"),
            Kind = kind,
            Blueprint = JsonSerializer.Serialize(blueprint, LockedPapers.Json),
            LockedUtc = new(2026, 9, 2, 0, 0, 0, DateTimeKind.Utc),
        };
        db.Add(paper);
        await db.SaveChangesAsync();
        db.AddRange(items.Select(i => new PaperItem { PaperId = paper.Id, ItemKey = i.Key, ItemVersionId = i.Version }));
        await db.SaveChangesAsync();
        return paper.Id;
    });

    private static async Task<int> EditionAsync(IServiceProvider services, DbContext db)
    {
        if (await db.Set<EditionEntity>().FirstOrDefaultAsync(e => e.Slug == "bank-yard") is { } known)
        {
            return known.Id;
        }
        var made = new EditionEntity { Programme = ProgrammeNames.Olympiads, Slug = "bank-yard", Season = new SeasonEntity { Name = "bank-yard" }, EnrolmentOpensUtc = DateTime.UnixEpoch, EnrolmentClosesUtc = DateTime.UnixEpoch.AddDays(1) };
        db.Add(made);
        await db.SaveChangesAsync();
        await services.GetRequiredService<EditionShelf>().ForgetAsync(CancellationToken.None);
        return made.Id;
    }

    public static Task<BankOutcome> SaveAsync(this PortalSite site, Item item, int? seen, string? actor) => site.InScopeAsync(s =>
        s.GetRequiredService<ItemBank>().SaveAsync(item, seen, new Dictionary<string, byte[]> { [ItemSamples.Picture] = Png() }, actor));
}
