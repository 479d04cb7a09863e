using YouthArchive.Platform.Audit;

namespace YouthArchive.Judging.Scores;

/// <summary>A line as it is kept: the hashed text and the hash that closes the chain up to it.</summary>
internal sealed record ChainedLine(string Text, string Hash);

/// <summary>The score journal's chain: its lines are numbered from 1, see <see cref="HashChain"/>.</summary>
internal static class JournalChain
{
    public const string Format = "youtharchive-journal/1";

    public static string Genesis(string editionKey) => HashChain.Genesis(Format, editionKey);

    public static string Next(string before, string text) => HashChain.Next(before, text);

    /// <summary>Number of the first line that does not hold, from 1; null when the whole chain holds.</summary>
    public static long? BrokenAt(string editionKey, IEnumerable<ChainedLine> lines)
    {
        var before = Genesis(editionKey);
        long number = 0;
        foreach (var line in lines)
        {
            number++;
            before = Next(before, line.Text);
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
            return JournalLine.Read(text).Number == number;
        }
        catch (System.Text.Json.JsonException)
        {
            return false;
        }
    }
}
