using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.Files;
using YouthArchive.Platform.Uploads.Pictures;

namespace YouthArchive.Olympiads.Items.Pictures;

internal enum PictureOutcome
{
    Stored,

    /// <summary>The same bytes were there already.</summary>
    Known,

    /// <summary>Neither PNG nor JPEG nor WebP.</summary>
    NoPicture,

    /// <summary>A version that was reviewed shows other bytes under this name: a corrected picture takes another name.</summary>
    NameTaken,
}

/// <summary>Pictures of items: by content, each once, pixels untouched and without what a camera or a program wrote beside them.</summary>
internal sealed class PictureStore(DbContext db, IFileStore files)
{
    public const string Area = "item-pictures";

    /// <summary>Adds the row to the unit of work; the bytes are on disk when this returns.</summary>
    public async Task<PictureOutcome> AddAsync(int itemId, string file, byte[] bytes, CancellationToken cancellation = default)
    {
        if (PictureFacts.Of(bytes) is not { } facts)
        {
            return PictureOutcome.NoPicture;
        }
        bytes = BarePicture.Of(bytes);
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var known = await db.Set<StoredPicture>().Where(p => p.ItemId == itemId && p.File == file).ToListAsync(cancellation);
        if (known.Exists(p => p.Sha256 == sha256))
        {
            return PictureOutcome.Known;
        }
        if (known.Count > 0 && await db.Set<ItemVersion>().AnyAsync(v => v.ItemId == itemId && (v.State == ItemState.Reviewed || v.State == ItemState.Retired), cancellation))
        {
            return PictureOutcome.NameTaken;
        }
        db.RemoveRange(known);
        var same = await db.Set<StoredPicture>().Where(p => p.Sha256 == sha256).Select(p => p.StoreKey).FirstOrDefaultAsync(cancellation);
        db.Add(new StoredPicture
        {
            ItemId = itemId,
            File = file,
            Sha256 = sha256,
            StoreKey = same ?? await files.SaveAsync(Area, new MemoryStream(bytes), cancellation),
            MediaType = facts.Kind.MediaType(),
            Width = facts.Width,
            Height = facts.Height,
        });
        return PictureOutcome.Stored;
    }

    /// <summary>Addresses of an item's pictures by file name; empty for one that is not stored.</summary>
    public async Task<Func<string, string>> AddressesAsync(int itemId, string itemKey, CancellationToken cancellation = default)
    {
        var stored = await db.Set<StoredPicture>().Where(p => p.ItemId == itemId).OrderBy(p => p.Id).Select(p => new { p.File, p.Sha256 }).ToListAsync(cancellation);
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var picture in stored)
        {
            known[picture.File] = OlympiadLinks.Picture(itemKey, picture.Sha256, picture.File);
        }
        return file => known.GetValueOrDefault(file, "");
    }
}
