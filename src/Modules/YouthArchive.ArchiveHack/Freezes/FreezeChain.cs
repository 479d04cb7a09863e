using YouthArchive.Platform.Audit;

namespace YouthArchive.ArchiveHack.Freezes;

/// <summary>The freeze ledger's chain: its lines are numbered from 1, see <see cref="HashChain"/>.</summary>
internal static class FreezeChain
{
    public const string Format = "youtharchive-freeze/1";

    public static string Genesis(string editionKey) => HashChain.Genesis(Format, editionKey);

    public static string Next(string before, string text) => HashChain.Next(before, text);

    /// <summary>Number of the first line that does not hold, from 1; null when all hold.</summary>
    public static long? BrokenAt(string editionKey, IEnumerable<(long Number, string Text, string Hash)> lines)
    {
        var before = Genesis(editionKey);
        long expected = 0;
        foreach (var (number, text, hash) in lines)
        {
            expected++;
            before = Next(before, text);
            if (number != expected || before != hash || FreezeLine.Read(text)?.Number != expected)
            {
                return expected;
            }
        }
        return null;
    }
}
