using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace YouthArchive.Tests.Support;

/// <summary>A letter as a mail program reads it: unfolded and decoded headers, and the parts as text.</summary>
internal sealed partial record MimeText(IReadOnlyDictionary<string, string> Headers, string RawHeaders, IReadOnlyDictionary<string, string> Parts)
{
    public string Subject => Headers["Subject"];
    public string Plain => Parts["text/plain"];
    public string Html => Parts["text/html"];

    /// <param name="raw">The letter's bytes as Latin-1.</param>
    public static MimeText Read(string raw)
    {
        var (head, headers, body) = Split(raw);
        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        Collect(headers, body, parts);
        return new(headers, head, parts);
    }

    private static void Collect(Dictionary<string, string> headers, string body, Dictionary<string, string> parts)
    {
        var type = headers.GetValueOrDefault("Content-Type", "text/plain");
        if (Boundary().Match(type) is { Success: true } boundary)
        {
            foreach (var part in body.Split("--" + boundary.Groups[1].Value)[1..^1])
            {
                var (_, inner, text) = Split(part.TrimStart('\r', '\n'));
                Collect(inner, text, parts);
            }
            return;
        }
        parts[type.Split(';')[0].Trim()] = Encoding.UTF8.GetString(Decoded(body, headers.GetValueOrDefault("Content-Transfer-Encoding", "7bit")));
    }

    private static (string Head, Dictionary<string, string> Headers, string Body) Split(string raw)
    {
        var end = raw.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        end = end < 0 ? raw.IndexOf("\n\n", StringComparison.Ordinal) : end;
        var head = end < 0 ? raw : raw[..end];
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in Fold().Replace(head, " ").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = line.IndexOf(':');
            headers[line[..Math.Max(colon, 0)].Trim()] = Words(line[(colon + 1)..].Trim());
        }
        return (head, headers, end < 0 ? "" : raw[end..].TrimStart('\r', '\n'));
    }

    private static byte[] Decoded(string body, string encoding) => encoding.ToLowerInvariant() switch
    {
        "base64" => Convert.FromBase64String(body.Trim()),
        "quoted-printable" => Quoted(SoftBreak().Replace(body, "")),
        _ => Encoding.Latin1.GetBytes(body),
    };

    private static byte[] Quoted(string text)
    {
        var bytes = new List<byte>();
        for (var i = 0; i < text.Length; i++)
        {
            var isByte = text[i] == '=' && i + 2 < text.Length;
            bytes.Add(isByte ? byte.Parse(text.AsSpan(i + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) : (byte)text[i]);
            i += isByte ? 2 : 0;
        }
        return [.. bytes];
    }

    // RFC 2047: neighbours are one text, whatever blank stands between them.
    private static string Words(string header) => EncodedWord().Replace(BetweenWords().Replace(header, "?==?"), word =>
        Encoding.UTF8.GetString(word.Groups[1].Value is "B" or "b"
            ? Convert.FromBase64String(word.Groups[2].Value)
            : Quoted(word.Groups[2].Value.Replace('_', ' '))));

    [GeneratedRegex(@"boundary=""?([^"";]+)""?")]
    private static partial Regex Boundary();

    [GeneratedRegex(@"\r?\n[ \t]+")]
    private static partial Regex Fold();

    [GeneratedRegex(@"=\r?\n")]
    private static partial Regex SoftBreak();

    [GeneratedRegex(@"\?=\s+=\?")]
    private static partial Regex BetweenWords();

    [GeneratedRegex(@"=\?utf-8\?([BbQq])\?([^?]*)\?=", RegexOptions.IgnoreCase)]
    private static partial Regex EncodedWord();
}
