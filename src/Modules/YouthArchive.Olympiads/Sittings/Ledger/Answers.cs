using Microsoft.EntityFrameworkCore;
using YouthArchive.Olympiads.Sittings.Live;

namespace YouthArchive.Olympiads.Sittings.Ledger;

/// <param name="AtUtc">When it reached the server.</param>
internal sealed record LastAnswer(string Response, DateTime AtUtc);

/// <summary>What the ledger holds of a sitting.</summary>
internal static class Answers
{
    /// <summary>The last response of each item that was in time, the pupil's own marks among them.</summary>
    public static async Task<Dictionary<string, LastAnswer>> InTimeAsync(this DbContext db, string sittingId, CancellationToken cancellation)
    {
        var lines = await db.Set<AnswerLine>().AsNoTracking().Where(a => a.SittingId == sittingId && !a.IsLate).OrderBy(a => a.Id)
            .Select(a => new { a.ItemKey, a.Response, a.AtUtc }).ToListAsync(cancellation);
        var last = new Dictionary<string, LastAnswer>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            last[line.ItemKey] = new(line.Response, line.AtUtc);
        }
        return last;
    }

    public static Dictionary<string, string> OfItems(this IReadOnlyDictionary<string, LastAnswer> answers) =>
        answers.Where(a => a.Key != SittingNow.Flags).ToDictionary(a => a.Key, a => a.Value.Response, StringComparer.Ordinal);
}
