using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using YouthArchive.Olympiads.Papers;

namespace YouthArchive.Olympiads.Sittings.Receipts;

/// <summary>What was handed in.</summary>
/// <param name="Answers">The last response of each item that was in time, as it was written; empty ones are no answers.</param>
internal sealed record HandedIn(string Code, AssembledPaper Paper, DateTime AtUtc, IReadOnlyDictionary<string, string> Answers)
{
    public int Total => Paper.Items.Count;

    public int Answered => Answers.Count(a => a.Value != "{}");
}

/// <summary>The hash on a pupil's receipt, so that anyone can see later that nothing was added, changed or lost.</summary>
internal static class Receipt
{
    /// <summary>
    /// UTF-8 with line feeds: the format, the sitting's code, the paper's hash, the second it was handed in, then each answered item in the
    /// order of their keys with the response as the ledger holds it.
    /// </summary>
    public static string Write(HandedIn handedIn)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture,
            $"youtharchive-receipt/1\nsitting {handedIn.Code}\npaper {PaperText.Hash(handedIn.Paper)}\nhanded in {handedIn.AtUtc:yyyy-MM-dd'T'HH:mm:ss'Z'}\n");
        text.Append(CultureInfo.InvariantCulture, $"answered {handedIn.Answered} of {handedIn.Total}\n");
        foreach (var (item, response) in handedIn.Answers.Where(a => a.Value != "{}").OrderBy(a => a.Key, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"{item} {response}\n");
        }
        return text.ToString();
    }

    public static string Hash(HandedIn handedIn) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Write(handedIn))));
}
