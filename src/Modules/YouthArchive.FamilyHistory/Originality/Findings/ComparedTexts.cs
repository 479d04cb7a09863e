using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using YouthArchive.FamilyHistory.Attachments;
using YouthArchive.FamilyHistory.Works;

namespace YouthArchive.FamilyHistory.Originality.Findings;

/// <param name="Hash">Lower-case hexadecimal SHA-256.</param>
internal sealed record ComparedText(OriginalText Text, string Hash);

/// <summary>The texts that are compared: of what was handed in what is written on the site, and what stands in the work's own file.</summary>
internal sealed class ComparedTexts(DbContext db)
{
    /// <summary>Of these works those that are handed in; drafts and withdrawn ones are compared with nothing.</summary>
    public async Task<IReadOnlyList<ComparedText>> OfAsync(IReadOnlyCollection<string> workIds, CancellationToken cancellation)
    {
        var written = await db.Set<Work>().AsNoTracking()
            .Where(w => workIds.Contains(w.Id) && w.State == WorkState.HandedIn)
            .Join(db.Set<WorkRevision>(), w => new { w.Id, Number = w.HandedInRevision ?? 0 }, r => new { Id = r.WorkId, r.Number }, (w, r) => new { w.Id, w.Language, r.Body })
            .ToListAsync(cancellation);
        var files = (await db.Set<Attachment>().AsNoTracking()
            .Where(a => workIds.Contains(a.WorkId) && a.Kind == AttachmentKind.WorkFile && a.Text != null)
            .OrderBy(a => a.Position).ThenBy(a => a.Id).Select(a => new { a.WorkId, a.Text }).ToListAsync(cancellation)).ToLookup(a => a.WorkId, a => a.Text!);
        return [.. written.OrderBy(w => w.Id, StringComparer.Ordinal).Select(w => Of(w.Id, w.Language, string.Join("\n\n", files[w.Id].Prepend(w.Body))))];
    }

    private static ComparedText Of(string workId, string language, string text) =>
        new(new(workId, language, text), Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))));
}
