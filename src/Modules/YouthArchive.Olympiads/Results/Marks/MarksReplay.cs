using System.Text.Json;
using YouthArchive.Platform.Audit;

namespace YouthArchive.Olympiads.Results.Marks;

/// <summary>A line as it is kept: the hashed text and the hash that closes the chain up to it.</summary>
internal sealed record KeptMarkLine(string Text, string Hash);

/// <summary>What a window's log of marks says, reckoned from its lines alone.</summary>
internal static class MarksReplay
{
    public const string Format = "youtharchive-marks/1";

    public static string Genesis(int windowId) => HashChain.Genesis(Format, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"window:{windowId}"));

    /// <summary>By sitting's code: its marks, in the order of the paper.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<GivenMark>> Of(IEnumerable<MarkText> lines)
    {
        var result = new Dictionary<string, IReadOnlyList<GivenMark>>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            result[line.Sitting] = After(result.GetValueOrDefault(line.Sitting) ?? [], line.Marks);
        }
        return result;
    }

    /// <summary>What stands after a change: changed ones at their places, new ones at the end.</summary>
    public static IReadOnlyList<GivenMark> After(IReadOnlyList<GivenMark> before, IReadOnlyList<GivenMark> changed)
    {
        var by = changed.ToDictionary(m => m.Item, StringComparer.Ordinal);
        var known = before.Select(m => m.Item).ToHashSet(StringComparer.Ordinal);
        return [.. before.Select(m => by.GetValueOrDefault(m.Item, m)), .. changed.Where(m => !known.Contains(m.Item))];
    }

    /// <summary>Number of the first line that does not hold, from 1; null when the whole chain holds.</summary>
    public static long? BrokenAt(int windowId, IEnumerable<KeptMarkLine> lines)
    {
        var before = Genesis(windowId);
        long number = 0;
        foreach (var line in lines)
        {
            number++;
            before = HashChain.Next(before, line.Text);
            if (before != line.Hash || !IsNumbered(line.Text, number))
            {
                return number;
            }
        }
        return null;
    }

    private static bool IsNumbered(string text, long number)
    {
        try
        {
            return MarkText.Read(text).Number == number;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
