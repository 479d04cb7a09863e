using System.Globalization;
using System.Numerics;
using YouthArchive.Olympiads.Items;
using YouthArchive.Platform.Numbers;

namespace YouthArchive.Olympiads.Marking.Texts;

/// <summary>
/// A line earns max(0, 1 − k·max(0, CER − t)) of its best accepted reading, t 1/50 and k 5/2 where the item says nothing: nothing from
/// an error rate of .42. A space too many or too few weighs as much of a letter as costs a fiftieth of the line, and never more than
/// a letter. The item earns the weighted mean of its lines.
/// </summary>
internal static class TranscriptionMarking
{
    private const int LongestFactor = 1_000_000;
    private static readonly Fraction DefaultFree = new(1, 50);
    private static readonly Fraction DefaultSlope = new(5, 2);

    public static Fraction Share(Transcription item, Response response) => Mean(item, Lines(item, response, new(item)).Select(l => l.Share));

    public static MarkDetail Mark(Transcription item, Response response)
    {
        var lines = Lines(item, response, new(item)).ToList();
        return new(Mean(item, lines.Select(l => l.Share)), [.. lines.Select(l => l.Part())]);
    }

    private static IEnumerable<MarkedLine> Lines(Transcription item, Response response, ReadingProfile profile)
    {
        for (var i = 0; i < item.Lines.Count; i++)
        {
            var field = string.Create(CultureInfo.InvariantCulture, $"l-{i + 1}");
            var written = response.One(field);
            var best = new MarkedLine(field, written, item.Lines[i].Accepted.FirstOrDefault() ?? "", 0, null);
            foreach (var reading in written.Length == 0 ? [] : item.Lines[i].Accepted)
            {
                var line = Line(item, field, written, reading, profile);
                best = line.Share > best.Share || best.Compared is null ? line : best;
                if (best.Share == 1)
                {
                    break;
                }
            }
            yield return best;
        }
    }

    private static MarkedLine Line(Transcription item, string field, string text, string reading, ReadingProfile profile)
    {
        var (free, slope) = (item.Free ?? DefaultFree, item.Slope ?? DefaultSlope);
        var read = profile.OfReading(reading);
        var written = profile.OfWritten(text, reading);
        var letters = written.Count(c => c.Kind == ClusterKind.Letter);
        var length = Math.Max(1, Math.Max(
            read.Count(c => c.Kind is ClusterKind.Letter or ClusterKind.Space),
            written.Count(c => c.Kind is ClusterKind.Letter or ClusterKind.Space)));
        var (letter, space) = Prices(length, slope);
        var compared = new Compared(read, written, letter, space);
        // So many letters too many alone leave nothing: the long way round is not needed to know it.
        var tooMany = Math.Max(0, letters - read.Count);
        if (letters == 0 || Earned(new Fraction(tooMany, length), free, slope) == 0)
        {
            return new(field, text, reading, 0, compared);
        }
        var cost = Alignment.Cost(read, written, letter, space);
        return new(field, text, reading, Earned(new Fraction(cost, (BigInteger)letter * length), free, slope), compared);
    }

    private static Fraction Earned(Fraction rate, Fraction free, Fraction slope) =>
        rate <= free ? 1 : (1 - slope * (rate - free)).Clamped();

    /// <summary>Of a letter and of a space, as whole numbers: space / letter = length / (50 · slope), at most 1.</summary>
    private static (long Letter, long Space) Prices(int length, Fraction slope)
    {
        if (slope <= 0 || slope.Numerator > LongestFactor || slope.Denominator > LongestFactor)
        {
            return (1, 1);
        }
        var letter = 50 * (long)slope.Numerator;
        return (letter, Math.Min(letter, length * (long)slope.Denominator));
    }

    private static Fraction Mean(Transcription item, IEnumerable<Fraction> shares)
    {
        Fraction sum = 0;
        var weights = 0L;
        foreach (var (share, line) in shares.Zip(item.Lines))
        {
            sum += share * Math.Max(0, line.Weight);
            weights += Math.Max(0, line.Weight);
        }
        return weights == 0 ? 0 : (sum / new Fraction(weights, 1)).Clamped();
    }

    private sealed record Compared(IReadOnlyList<Cluster> Read, IReadOnlyList<Cluster> Written, long Letter, long Space);

    private sealed record MarkedLine(string Field, string Written, string Reading, Fraction Share, Compared? Compared)
    {
        public MarkedPart Part() => MarkedPart.Of(Field, Written, Reading, Share) with
        {
            Reading = Compared is null ? null : Alignment.Steps(Compared.Read, Compared.Written, Compared.Letter, Compared.Space),
        };
    }
}
