using System.Security.Cryptography;
using System.Text;

namespace YouthArchive.Judging.Scores;

/// <summary>A line as it is kept: the hashed text and the hash that closes the chain up to it.</summary>
internal sealed record ChainedLine(string Text, string Hash);

/// <summary>
/// Each line's hash is SHA-256 (hexadecimal, lower case) of the hash before it, a line feed, and the line's own text in UTF-8.
/// The first hash before is that of the format's name, a line feed and the edition's key. Changing, leaving out or moving a line
/// breaks every hash after it.
/// </summary>
internal static class JournalChain
{
    public const string Format = "youtharchive-journal/1";

    public static string Genesis(string editionKey) => Hash($"{Format}\n{editionKey}");

    public static string Next(string before, string text) => Hash($"{before}\n{text}");

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

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
