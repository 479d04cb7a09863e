using YouthArchive.Catalogue.Directory;

namespace YouthArchive.Catalogue.Citations.Reading;

/// <summary>The archive in the text before the search data, and what stands before it.</summary>
/// <param name="Name">As it is properly written when the directory knows it, else as it was written.</param>
/// <param name="Known">Those that bear the name; several when they share it.</param>
/// <param name="Before">The text before the name: a title, where no «//» sets it off.</param>
/// <param name="IsLast">It stands after the search data.</param>
internal sealed record ArchivePart(string Name, IReadOnlyList<NamedArchive> Known, string Before, bool IsLast = false)
{
    private const string Ends = " ,;:.–—-/([\"“«";

    private static readonly string[] Signs = [.. new[] { "архив", "мұрағат", "archiv", "музей", "библиотек", "record office", "library", "museum", "кітапхана", "номын сан" }.Select(Glyphs.Fold)];

    public static ArchivePart None { get; } = new("", [], "");

    /// <param name="isTitleApart">The title was set off by «//», or stands elsewhere: all of the text is the archive's name.</param>
    public static ArchivePart Of(string text, ArchiveNames names, bool isTitleApart, bool isCyrillic, bool isSetOff = false)
    {
        text = Lead(text).TrimEnd(' ', ',', ';', ':', '.', '–', '—', '-', '/').TrimStart(' ', ',', ';', ':', '.');
        if (text.Length == 0)
        {
            return None;
        }
        foreach (var end in Endings(text))
        {
            if (names.AtEnd(text.AsSpan(0, end)) is { } found && (end == text.Length || isSetOff || IsAside(found.Archives, text[end..])))
            {
                // «Центральный государственный архив Республики Казахстан (ЦГА РК)»
                var before = text[..found.Start].TrimEnd(Ends.ToCharArray());
                if (end == text.Length && names.AtEnd(before) is { } longer && longer.Archives.Any(a => found.Archives.Any(f => f.Entry.Code == a.Entry.Code)))
                {
                    found = found with { Start = longer.Start };
                }
                return new(found.Archives[0].Spelling, found.Archives, TitleOf(text[..found.Start]));
            }
        }
        // ISO 690 puts the place between the archive and the colon.
        var place = isSetOff && text.LastIndexOf(',') is > 0 and var comma && !IsName(text[comma..]) && IsName(text[..comma]) ? comma : text.Length;
        text = text[..place];
        var start = isTitleApart ? 0 : NameStart(text);
        return new(Proper(Glyphs.Mend(text[start..].Trim(), isCyrillic)), [], TitleOf(text[..start]));
    }

    // «огачо»: an abbreviation in small letters.
    private static string Proper(string name) =>
        name.Length <= 7 && name.Contains("га", StringComparison.Ordinal) && name.All(char.IsLower) ? name.ToUpperInvariant() : name;

    // «Документ хранится: ЦГА РК» says nothing about the document.
    private static string TitleOf(string before) => before.TrimEnd(' ', '(', '«', '“').EndsWith(':') || ArchiveNames.IsAfterPreposition(before, before.Length) ? "" : before.TrimEnd(' ', ',', ';', ':', '(', '[', '"', '“', '«');

    /// <summary>The whole text, then without a place in round brackets or after a comma: «Central State Archive of RK, Almaty».</summary>
    private static IEnumerable<int> Endings(string text)
    {
        yield return text.Length;
        if (text.EndsWith(')') && text.LastIndexOf('(') is > 0 and var open)
        {
            yield return open;
        }
        // «ҚР ОМА-да сақтаулы»
        if (text.IndexOf('-') is > 0 and var dash && text.Length - dash > 3 && text.IndexOf(' ', dash) is > 0 and var space && space - dash <= 4)
        {
            yield return dash;
        }
        if (text.LastIndexOf(',') is > 0 and var comma)
        {
            yield return comma;
        }
    }

    private static bool IsAside(IReadOnlyList<NamedArchive> archives, string aside)
    {
        var key = ArchiveNames.Key(aside);
        return aside[0] is '(' or '-' || archives.Any(a => Places(a).Any(p => p is { Length: > 0 } && key.EndsWith(ArchiveNames.Key(p), StringComparison.Ordinal)));
    }

    private static IEnumerable<string?> Places(NamedArchive archive) =>
        [archive.Entry.Place.Kk, archive.Entry.Place.Ru, archive.Entry.Place.En, archive.Entry.Place.Mn];

    /// <summary>Where the name of an unknown archive begins: with the last sentence or clause that names an archive at all.</summary>
    private static int NameStart(string text)
    {
        var sign = LastSign(text);
        for (var at = Math.Min(sign, text.Length - 1); at > 0; at--)
        {
            if (text[at] is '.' or ';' or ':' or ',' && at + 1 < text.Length && text[at + 1] == ' ' && !IsInitial(text, at))
            {
                return at + 1;
            }
        }
        return 0;
    }

    private static bool IsInitial(string text, int dot) => text[dot] == '.' && dot >= 1 && char.IsUpper(text[dot - 1]) && (dot < 2 || !char.IsLetter(text[dot - 2]));

    public static bool IsName(string text) => LastSign(text) >= 0;

    /// <summary>Where the last word begins that says «archive», or the last abbreviation of three capitals or more; -1 where there is none.</summary>
    private static int LastSign(string text)
    {
        var key = Glyphs.Fold(text);
        var last = Signs.Max(s => key.LastIndexOf(s, StringComparison.Ordinal));
        var run = 0;
        for (var at = text.Length - 1; at > last; at--)
        {
            run = char.IsUpper(text[at]) ? run + 1 : 0;
            if (run >= 3)
            {
                return at;
            }
        }
        return last;
    }

    /// <summary>Without «См.:», «қараңыз», «See», «Документ хранится:».</summary>
    private static string Lead(string text)
    {
        text = text.TrimStart(' ', '(', '[', '•', '*', '–', '—', '-');
        var cut = true;
        while (cut)
        {
            cut = false;
            foreach (var lead in Leads.All)
            {
                if (text.Length >= lead.Length && text.StartsWith(lead, StringComparison.OrdinalIgnoreCase)
                    && (text.Length == lead.Length || !char.IsLetter(text[lead.Length]) || !char.IsLetter(lead[^1])))
                {
                    text = text[lead.Length..].TrimStart(' ', '.', ',', ':');
                    cut = true;
                }
            }
        }
        return text;
    }
}

/// <summary>Words before a citation that are none of it.</summary>
internal static class Leads
{
    public static IReadOnlyList<string> All { get; } =
    [
        "см.", "см", "смотри", "также", "цит. по", "источник", "ср.", "дереккөз", "қараңыз", "қар.", "қара", "сондай-ақ", "үзнэ үү", "үз.", "эх сурвалж", "see also", "see", "cf.", "source", "in",
    ];
}
