using YouthArchive.Judging.Rankings.Models;

namespace YouthArchive.Judging.Rankings;

/// <summary>How a judge compares with the others on the sample entries.</summary>
/// <param name="Offset">Mean distance from the others' mean of the same entry: positive is milder.</param>
/// <param name="Agreement">Mean absolute distance that is left when the offset is taken off; small is alike.</param>
internal sealed record JudgeOffset(string Judge, int Count, double Offset, double Agreement);

internal static class Calibration
{
    /// <summary>Judges by code. An entry that nobody else has scored says nothing; a judge with such entries alone is left out.</summary>
    public static IReadOnlyList<JudgeOffset> Of(IReadOnlyCollection<Observation> scores)
    {
        var distances = scores.GroupBy(s => s.Entry, StringComparer.Ordinal)
            .Where(g => g.Count() > 1)
            .SelectMany(g => g.Select(s => (s.Judge, Distance: s.Score - g.Where(o => o.Judge != s.Judge).Average(o => o.Score))));
        return [.. distances.GroupBy(d => d.Judge, d => d.Distance, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => (g.Key, All: g.ToList(), Offset: g.Average()))
            .Select(j => new JudgeOffset(j.Key, j.All.Count, j.Offset, j.All.Average(d => Math.Abs(d - j.Offset))))];
    }
}
