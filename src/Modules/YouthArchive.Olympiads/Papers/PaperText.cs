using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace YouthArchive.Olympiads.Papers;

/// <summary>A pupil's paper as plain text, for whoever wants to check that it is still the same one.</summary>
internal static class PaperText
{
    /// <summary>
    /// UTF-8, line feeds, a line an item: number, section, item, version; under it, with two spaces, each order by name. Ids have neither
    /// spaces nor line feeds.
    /// </summary>
    public static string Write(AssembledPaper paper)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"youtharchive-paper/1\npaper {paper.PaperId}\nseed {paper.Seed}\n");
        foreach (var item in paper.Items)
        {
            text.Append(CultureInfo.InvariantCulture, $"{item.Number} {item.Section} {item.ItemKey} {item.ItemVersionId}\n");
            foreach (var (name, ids) in item.Orders.OrderBy(o => o.Key, StringComparer.Ordinal))
            {
                text.Append(CultureInfo.InvariantCulture, $"  {name}: {string.Join(' ', ids)}\n");
            }
        }
        return text.ToString();
    }

    /// <summary>SHA-256 of the text, hexadecimal.</summary>
    public static string Hash(AssembledPaper paper) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Write(paper))));
}
