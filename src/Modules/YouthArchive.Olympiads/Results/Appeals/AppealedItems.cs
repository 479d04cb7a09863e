using System.Globalization;
using Microsoft.EntityFrameworkCore;
using YouthArchive.Olympiads.Items;
using YouthArchive.Olympiads.Papers;
using YouthArchive.Olympiads.Results.Marks;
using YouthArchive.Olympiads.Sittings;

namespace YouthArchive.Olympiads.Results.Appeals;

internal sealed record AppealedItem(ReviewedItem Reviewed, GivenMark Standing);

/// <summary>What an appeal is about.</summary>
internal sealed class AppealedItems(DbContext db, ISatPapers sittings, PaperVersions versions, LockedPapers papers)
{
    /// <param name="withMark">False for the blind second reading.</param>
    public async Task<AppealedItem?> FindAsync(Appeal appeal, bool withMark, CancellationToken cancellation)
    {
        if (await sittings.FindAsync(appeal.SittingId, cancellation) is not { } sat
            || sat.Paper.Items.FirstOrDefault(i => i.ItemKey == appeal.ItemKey) is not { } placed
            || await papers.FindAsync(appeal.PaperId, cancellation) is not { } paper
            || await db.Set<CurrentMarks>().AsNoTracking().FirstOrDefaultAsync(m => m.SittingId == appeal.SittingId, cancellation) is not { } current)
        {
            return null;
        }
        var standing = current.Read().Single(m => m.Item == appeal.ItemKey);
        var item = (await versions.OfAsync(appeal.PaperId, cancellation)).Current(appeal.ItemKey, placed.ItemVersionId);
        return new(new(item, placed, sat.Answers.GetValueOrDefault(appeal.ItemKey) ?? Response.Empty, file => paper.PictureUrl(appeal.ItemKey, file),
            null, withMark ? standing.Hundredths : null), standing);
    }
}

/// <summary>Points as a person types them: «2», «2,5», «2.25».</summary>
internal static class TypedPoints
{
    /// <summary>Hundredths; null for what is no such number.</summary>
    public static int? Read(string? typed) =>
        decimal.TryParse(typed?.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var points) && points is >= 0 and <= 1000 && points * 100 == Math.Floor(points * 100)
            ? (int)(points * 100)
            : null;
}
