namespace YouthArchive.Catalogue.Citations.Reading;

/// <summary>What stands before the archive, or after the search data: an author, a title, a date.</summary>
internal sealed record TitlePart(string Author, string Title, bool IsMade, string Date)
{
    private const string Ends = " ,;:.–—-/";

    public static TitlePart None { get; } = new("", "", false, "");

    public static TitlePart Of(string text)
    {
        text = text.Trim().TrimStart(',', ';', ':', '.').Trim();
        if (text.Length == 0)
        {
            return None;
        }
        var author = AuthorText.AtStart(text, out var rest);
        if (Enclosed(rest, '[', ']') is { } made)
        {
            return new(author, made.Inner, true, Dated(made.After));
        }
        foreach (var (open, close) in new[] { ('“', '”'), ('"', '"'), ('„', '“') })
        {
            if (Enclosed(rest, open, close) is { } quoted && (quoted.After.Trim(Ends.ToCharArray()).Length == 0 || DateText.IsWhole(quoted.After.Trim(Ends.ToCharArray()))))
            {
                return new(author, quoted.Inner, false, Dated(quoted.After));
            }
        }
        return Plain(author, rest);
    }

    private static TitlePart Plain(string author, string text)
    {
        if (DateText.AtEnd(text) is not { } start)
        {
            return new(author, Trimmed(text), false, "");
        }
        return new(author, Trimmed(text[..start]), false, Dated(text[start..]));
    }

    private static string Trimmed(string title)
    {
        title = title.TrimEnd(Ends.ToCharArray());
        foreach (var joint in new[] { " от", " за", " dated" })
        {
            title = title.EndsWith(joint, StringComparison.Ordinal) ? title[..^joint.Length].TrimEnd(Ends.ToCharArray()) : title;
        }
        return title;
    }

    /// <summary>The dot of «1889 ж.» belongs to the date, that of «1897.» does not.</summary>
    private static string Dated(string text)
    {
        var date = text.Trim(' ', ',', ';', ':', '/', '-', '–', '—').TrimStart('.').Trim();
        var plain = date.TrimEnd('.');
        if (plain.Length == 0)
        {
            return "";
        }
        // «1903г.»
        var letter = plain.Length - 1;
        while (letter > 0 && char.IsLetter(plain[letter]))
        {
            letter--;
        }
        var isShort = plain.Length - 1 - letter is 1 or 2 && !plain.EndsWith("он", StringComparison.Ordinal);
        if (isShort && char.IsAsciiDigit(plain[letter]) && Glyphs.IsCyrillic(plain[^1]))
        {
            plain = plain.Insert(letter + 1, " ");
        }
        // A date that began a sentence.
        plain = Glyphs.IsCyrillic(plain[0]) && DateText.IsSentence(plain) ? char.ToLowerInvariant(plain[0]) + plain[1..] : plain;
        return (isShort && Glyphs.IsCyrillic(plain[^1]) || plain == "n.d") && date.EndsWith('.') ? plain + "." : plain;
    }

    private static (string Inner, string After)? Enclosed(string text, char open, char close)
    {
        if (text.Length < 2 || text[0] != open)
        {
            return null;
        }
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] == open && (open != close || i == 0) ? 1 : text[i] == close ? -1 : 0;
            if (depth == 0)
            {
                return (text[1..i].Trim(), text[(i + 1)..]);
            }
        }
        return null;
    }
}
