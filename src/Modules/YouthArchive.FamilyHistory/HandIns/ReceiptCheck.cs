using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using YouthArchive.FamilyHistory.Attachments;
using YouthArchive.Platform.Files;

namespace YouthArchive.FamilyHistory.HandIns;

/// <param name="Holds">The sealed content gives the receipt's hash.</param>
/// <param name="Broken">How many sealed files are not in the store any more as they were.</param>
internal sealed record CheckedReceipt(bool Holds, int Files, int Broken);

/// <summary>Makes a receipt's hash anew from what is kept, and those of its files from their bytes.</summary>
internal sealed class ReceiptCheck(DbContext db, IFileStore files)
{
    public async Task<CheckedReceipt> CheckAsync(HandIn receipt, CancellationToken cancellation)
    {
        var content = SealedWork.Read(receipt.Sealed);
        var ids = content.Files.Select(f => f.AttachmentId).ToList();
        var kept = await db.Set<Attachment>().AsNoTracking().Where(a => a.WorkId == receipt.WorkId && ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.OriginalKey, cancellation);
        var broken = 0;
        foreach (var file in content.Files)
        {
            broken += kept.TryGetValue(file.AttachmentId, out var key) && await HashAsync(key, cancellation) == file.Sha256 ? 0 : 1;
        }
        return new(SealedWork.HashOf(receipt.Sealed) == receipt.Hash, content.Files.Count, broken);
    }

    private async Task<string?> HashAsync(string key, CancellationToken cancellation)
    {
        await using var stream = await files.OpenAsync(key, cancellation);
        return stream is null ? null : Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellation));
    }
}
