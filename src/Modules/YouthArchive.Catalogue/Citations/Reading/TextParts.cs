namespace YouthArchive.Catalogue.Citations.Reading;

/// <summary>A reference cut where its signs cut it: the title before «//», a title in square brackets, a file's title in round ones.</summary>
/// <param name="Head">Before «//», or a quoted or bracketed title that the text begins with, and its date.</param>
/// <param name="Made">A title in square brackets after the search data.</param>
/// <param name="Data">Archive and search data.</param>
internal sealed record TextParts(string Head, string Data, string Made, string FileTitle, bool IsTitleApart)
{
    public static TextParts Of(string line)
    {
        if (line.StartsWith('(') && line.TrimEnd('.', ';', ' ').EndsWith(')') && line.IndexOf(')') == line.TrimEnd('.', ';', ' ').Length - 1)
        {
            line = line.TrimEnd('.', ';', ' ')[1..^1];
        }
        var (head, data) = Cut(line);
        var made = "";
        if (head is null)
        {
            (head, data) = Title(data);
        }
        if (data.IndexOf('[') is >= 0 and var open && data.IndexOf(']', open) is > 0 and var close)
        {
            made = data[(open + 1)..close].Trim();
            data = string.Concat(data.AsSpan(0, open), " ; ", data.AsSpan(close + 1));
        }
        var fileTitle = FileTitleOf(ref data);
        return new(head ?? "", data, made, fileTitle, head is not null);
    }

    private static (string? Head, string Data) Cut(string line)
    {
        var at = line.LastIndexOf("//", StringComparison.Ordinal);
        while (at > 0 && line[at - 1] == ':')
        {
            at = line.LastIndexOf("//", at - 1, StringComparison.Ordinal);
        }
        if (at >= 0)
        {
            return (line[..at].TrimEnd('/', ' '), line[(at + 2)..]);
        }
        // «Ведомость скота, 1928 / ГАКО. Ф. …»
        var single = line.IndexOf(" / ", StringComparison.Ordinal);
        return single > 0 ? (line[..single], line[(single + 3)..]) : (null, line);
    }

    /// <summary>A title in quotes or square brackets that the text begins with, its author before and its date after it.</summary>
    private static (string? Head, string Data) Title(string line)
    {
        var author = AuthorText.AtStart(line, out var rest);
        var skipped = author.Length > 0 ? line.Length - rest.Length : 0;
        if (skipped >= line.Length || Closing(line[skipped]) is not { } closing)
        {
            return (null, line);
        }
        var end = line.IndexOf(closing, skipped + 1);
        if (end < 0 || end == line.Length - 1)
        {
            return (null, line);
        }
        end++;
        // A date up to the next stop that the rest of the reference follows.
        foreach (var stop in new[] { '.', ',' })
        {
            for (var at = line.IndexOf(stop, Math.Min(end + 1, line.Length)); at > 0; at = line.IndexOf(stop, at + 1))
            {
                if (DateText.IsWhole(line[end..at].Trim(' ', ',', '.', ';', '-', '–', '—')))
                {
                    return (line[..(at + 1)], line[(at + 1)..]);
                }
                if (at - end > 40)
                {
                    break;
                }
            }
        }
        return (line[..end], line[end..]);
    }

    private static char? Closing(char open) => open switch { '[' => ']', '“' => '”', '„' => '“', '"' => '"', _ => null };

    /// <summary>In round brackets after the search data; «(об.)» and an archive's abbreviation in brackets are none.</summary>
    private static string FileTitleOf(ref string data)
    {
        var open = data.LastIndexOf('(');
        var close = open < 0 ? -1 : data.IndexOf(')', open);
        var hasData = open > 0 && data.AsSpan(0, open).ContainsAnyInRange('0', '9');
        if (close < 0 || !hasData || close - open < 8)
        {
            return "";
        }
        var inner = data[(open + 1)..close].Trim();
        if (LabelWords.IsVerso(Glyphs.Fold(inner.TrimEnd('.'))))
        {
            return "";
        }
        data = string.Concat(data.AsSpan(0, open), " ", data.AsSpan(close + 1));
        return inner;
    }
}
