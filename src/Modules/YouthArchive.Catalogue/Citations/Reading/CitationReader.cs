using YouthArchive.Catalogue.Contracts;
using YouthArchive.Catalogue.Directory;

namespace YouthArchive.Catalogue.Citations.Reading;

/// <summary>From a text to a citation. Sets the title off, finds out the language, then the numbers, then the archive before them.</summary>
internal sealed partial class CitationReader(ArchiveDirectory directory)
{
    private static readonly string[] Back = [.. new[] { "там же", "сонда", "мөн тэнд", "мөн", "ibid", "ibidem", "соныкі" }.Select(ArchiveNames.Key)];

    public CitationReading Read(string? given, CitationHints? hints)
    {
        var line = CleanText.Of(given, out var isCut);
        var parts = TextParts.Of(line);
        var text = new Spoken(new(parts.Data), Glyphs.IsMostlyCyrillic(line.AsSpan()));
        var hint = TongueOf(hints?.Language);
        TongueVote.Decide(text, null, null, hint);
        var data = DataReader.Read(text);
        var archive = Archive(text, data, parts);
        if (archive.Known.Count > 0 || hints?.Archive is not null)
        {
            TongueVote.Decide(text, Common(archive.Known.Select(k => k.Tongue)), CountryOf(archive.Known, hints), hint);
            data = DataReader.Read(text);
        }
        if (archive.IsLast && data.Left.Count > 0)
        {
            data.Left.RemoveAt(data.Left.Count - 1);
        }
        var readings = Disputed(text, data);
        var composed = readings.Select(r => (Composed(text, r.Data, archive, parts, hints), r.Part)).ToList();
        return Reading(given ?? "", isCut, text, readings[0].Data, data.Disputed, archive, parts, composed);
    }

    /// <summary>The readings of a «Д» that nothing decides: the likelier first, which is the one that leaves fewer parts out.</summary>
    private static List<(SearchData Data, CitationPart? Part)> Disputed(Spoken text, SearchData data)
    {
        if (data.Disputed.Length == 0)
        {
            return [(data, null)];
        }
        var found = new List<(SearchData Data, CitationPart? Part)>();
        foreach (var part in new[] { CitationPart.File, CitationPart.Inventory })
        {
            text.Disputed = part;
            found.Add((DataReader.Read(text), part));
        }
        text.Disputed = null;
        found = [.. found.OrderByDescending(f => f.Data.Filled)];
        text.Tongue = found[0].Part == CitationPart.Inventory ? Tongue.Mn : Tongue.Ru;
        return found;
    }

    private static ArchivalCitation Composed(Spoken text, SearchData data, ArchivePart archive, TextParts parts, CitationHints? hints)
    {
        var title = TitlePart.Of(parts.Head);
        title = title == TitlePart.None ? TitlePart.Of(archive.Before) : title;
        var made = parts.Made;
        var after = title is { Title: "", Date: "" } && made.Length == 0 ? AfterData(text, data) : TitlePart.None;
        title = after == TitlePart.None ? title : after;
        var ofFile = TitlePart.Of(parts.FileTitle);
        return new()
        {
            Archive = Chosen(archive.Known, hints)?.Entry.Code,
            ArchiveName = archive.Name,
            Fonds = data.Fonds,
            Inventory = data.Inventory,
            File = data.File,
            Sheets = data.Sheets.Count == 0 ? SheetList.None : new(data.Sheets),
            Author = title.Author,
            Title = made.Length > 0 && title.Title.Length == 0 ? made : title.Title,
            IsTitleMade = title.IsMade || made.Length > 0 && title.Title.Length == 0,
            Date = title.Date.Length > 0 ? title.Date : ofFile.Date,
            FileTitle = ofFile.Title,
            Extent = data.Extent,
        };
    }

    /// <summary>«TNA, WO 106/1234, fol. 12r: Report»: a title may follow the search data.</summary>
    private static TitlePart AfterData(Spoken text, SearchData data)
    {
        if (data.Left is not [.., var (from, to)] || to != text.Tokens.Count)
        {
            return TitlePart.None;
        }
        var left = text.Tokens.Written(from, to);
        return left.Count(char.IsLetter) > 3 || DateText.IsWhole(left.Trim(' ', ',', '.', ':', ';')) ? TitlePart.Of(left) : TitlePart.None;
    }

    private ArchivePart Archive(Spoken text, SearchData data, TextParts parts)
    {
        var end = data.NameEnd >= 0 && data.NameEnd < text.Tokens.Count ? text.Tokens[data.NameEnd].Start : text.Tokens.Text.Length;
        var found = ArchivePart.Of(text.Tokens.Text[..end], directory.Names, parts.IsTitleApart, text.IsCyrillic, text.Tokens.Is(data.NameEnd - 1, TokenKind.Colon));
        if (found.Name.Length > 0 || data.Left is not [.., var (from, to)])
        {
            return found;
        }
        // «Л. 14, Д. 2063, Оп. 1, Ф. И-25, ЦГА РК»: the other way round.
        var last = ArchivePart.Of(text.Tokens.Written(from, to), directory.Names, isTitleApart: true, text.IsCyrillic);
        if (last.Known.Count == 0 && !ArchivePart.IsName(last.Name))
        {
            return found;
        }
        return last with { IsLast = true };
    }

    private CitationReading Reading(string given, bool isCut, Spoken text, SearchData data, string disputed, ArchivePart archive, TextParts parts, List<(ArchivalCitation Citation, CitationPart? Part)> readings)
    {
        var citation = readings[0].Citation;
        var problems = new List<CitationProblem>();
        if (isCut)
        {
            problems.Add(Found.TooLong());
        }
        var isBack = Array.Exists(Back, b => ArchiveNames.Key(archive.Name) == b);
        if (data.IsEmpty && archive.Known.Count == 0)
        {
            problems.Add(isBack ? Found.RefersBack() : Found.NotACitation());
            return new(given, null, isBack ? new() : citation with { ArchiveName = "" }, problems, []);
        }
        if (isBack)
        {
            (citation, archive) = (citation with { ArchiveName = "" }, ArchivePart.None);
            problems.Add(Found.RefersBack());
        }
        problems.AddRange(data.Problems);
        problems.AddRange(Left(text, data, citation));
        problems.AddRange(AboutArchive(citation, archive));
        if (readings.Count > 1)
        {
            problems.Add(Found.Disputed(disputed));
        }
        problems.AddRange(CitationChecks.Of(citation, null).Where(p => !isBack || p.Part != CitationPart.Archive));
        return new(given, StyleOf(text, data, parts, citation), citation, problems, Candidates(text, archive, citation, readings));
    }

    /// <summary>ISO 690 sets the search data off by a colon, after the place of the archive or after a title and its date.</summary>
    private static CitationStyle StyleOf(Spoken text, SearchData data, TextParts parts, ArchivalCitation citation)
    {
        var isSetOff = text.Tokens.Is(data.NameEnd - 1, TokenKind.Colon);
        var hasMore = !parts.IsTitleApart && citation.Title.Length > 0 || parts.Data[..text.Tokens[Math.Max(0, data.NameEnd - 1)].Start].Contains(',') || text.Tongue == Tongue.En;
        return isSetOff && hasMore ? CitationStyle.Iso690 : Styles.Of(text.Tongue);
    }

    private static NamedArchive? Chosen(IReadOnlyList<NamedArchive> known, CitationHints? hints) =>
        known.Count == 1 ? known[0] : known.FirstOrDefault(k => hints?.Archive is { } code && string.Equals(k.Entry.Code, code, StringComparison.OrdinalIgnoreCase));

    private string? CountryOf(IReadOnlyList<NamedArchive> known, CitationHints? hints) =>
        known.Select(k => k.Entry.Country).Distinct().ToList() is [var one] ? one : directory.Find(hints?.Archive)?.Country;

    private static Tongue? Common(IEnumerable<Tongue?> tongues) => tongues.Distinct().ToList() is [var one] ? one : null;

    private static Tongue? TongueOf(string? language) => language switch
    {
        "ru" => Tongue.Ru,
        "kk" => Tongue.Kk,
        "mn" => Tongue.Mn,
        "en" => Tongue.En,
        _ => null,
    };
}
