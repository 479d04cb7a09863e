namespace YouthArchive.ArchiveHack.GitHub;

/// <summary>RFC 8288, as far as GitHub uses it: addresses may hold commas and semicolons, parameters may be quoted, the first of two equal relations counts.</summary>
internal static class LinkHeader
{
    public static IReadOnlyDictionary<string, Uri> Parse(string? header)
    {
        var links = new Dictionary<string, Uri>(StringComparer.OrdinalIgnoreCase);
        var rest = header.AsSpan();
        while (rest.IndexOf('<') is >= 0 and var open)
        {
            rest = rest[(open + 1)..];
            var close = rest.IndexOf('>');
            if (close < 0)
            {
                break;
            }
            var address = rest[..close].Trim().ToString();
            rest = rest[(close + 1)..];
            var end = EndOfParameters(rest);
            if (Uri.TryCreate(address, UriKind.Absolute, out var uri))
            {
                foreach (var relation in Relations(rest[..end]))
                {
                    links.TryAdd(relation, uri);
                }
            }
            rest = rest[end..];
        }
        return links;
    }

    private static int EndOfParameters(ReadOnlySpan<char> text)
    {
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '"' && (i == 0 || text[i - 1] != '\\'))
            {
                quoted = !quoted;
            }
            else if (text[i] == ',' && !quoted)
            {
                return i;
            }
        }
        return text.Length;
    }

    private static List<string> Relations(ReadOnlySpan<char> parameters)
    {
        var relations = new List<string>();
        foreach (var part in SplitOutsideQuotes(parameters.ToString()))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0 && part[..equals].Trim().Equals("rel", StringComparison.OrdinalIgnoreCase))
            {
                relations.AddRange(part[(equals + 1)..].Trim().Trim('"').Split(' ', StringSplitOptions.RemoveEmptyEntries));
            }
        }
        return relations;
    }

    private static IEnumerable<string> SplitOutsideQuotes(string text)
    {
        var (start, quoted) = (0, false);
        for (var i = 0; i < text.Length; i++)
        {
            quoted ^= text[i] == '"' && (i == 0 || text[i - 1] != '\\');
            if (text[i] == ';' && !quoted)
            {
                yield return text[start..i];
                start = i + 1;
            }
        }
        yield return text[start..];
    }
}
