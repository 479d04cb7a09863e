using YouthArchive.Catalogue.Citations.Reading;
using YouthArchive.Catalogue.Contracts;
using YouthArchive.Catalogue.Directory;

namespace YouthArchive.Catalogue.Citations;

/// <summary>A citation from single fields; a field left empty takes what the pasted text says.</summary>
internal sealed class TypedCitation(ArchiveDirectory directory, CitationInput input, CitationReading? pasted, CitationHints? hints)
{
    private readonly List<CitationProblem> _problems = [];
    private readonly List<CitationCandidate> _candidates = [];
    private readonly ArchivalCitation _from = pasted?.Citation ?? new();

    public CitationReading Read()
    {
        var citation = _from with
        {
            Fonds = Number(CitationPart.Fonds, input.Fonds, _from.Fonds),
            Inventory = Number(CitationPart.Inventory, input.Inventory, _from.Inventory),
            File = Number(CitationPart.File, input.File, _from.File),
            Sheets = Sheets(),
            Author = Text(input.Author, _from.Author),
            Date = Text(input.Date, _from.Date),
            Extent = Text(input.Extent, _from.Extent),
        };
        citation = Titled(Archived(citation));
        IEnumerable<CitationProblem> ofText = pasted?.Problems.Where(p => !IsTyped(p.Part) && p.Code != CitationProblemCodes.Missing) ?? [];
        _problems.InsertRange(0, ofText);
        _problems.AddRange(CitationChecks.Of(citation, null).Where(c => !_problems.Exists(p => p.Code == c.Code && p.Part == c.Part && p.ToString() == c.ToString())));
        return new(input.Text ?? "", pasted?.Style, citation, _problems, _candidates.Count > 0 ? _candidates : pasted?.Candidates ?? []);
    }

    private ArchivalCitation Titled(ArchivalCitation citation)
    {
        var title = Text(input.Title, "");
        return title.Length == 0 ? citation
            : title is ['[', .., ']'] ? citation with { Title = title[1..^1].Trim(), IsTitleMade = true }
            : citation with { Title = title, IsTitleMade = false };
    }

    private ArchivalCitation Archived(ArchivalCitation citation)
    {
        var name = Text(input.Archive, "");
        if (name.Length == 0)
        {
            return citation;
        }
        if (directory.Find(name) is { } chosen)
        {
            return citation with { Archive = chosen.Code, ArchiveName = directory.Written(chosen, Platform.Localization.PortalCultures.Current) };
        }
        var part = ArchivePart.Of(name, directory.Names, isTitleApart: true, Glyphs.IsMostlyCyrillic(name.AsSpan()));
        var known = part.Known.FirstOrDefault(k => k.Entry.Code == hints?.Archive) ?? (part.Known.Count == 1 ? part.Known[0] : null);
        citation = citation with { Archive = known?.Entry.Code, ArchiveName = part.Name.Length > 0 ? part.Name : name };
        if (part.Known.Count == 0)
        {
            _problems.Add(Found.UnknownArchive(name));
        }
        else if (known is null)
        {
            _problems.Add(Found.SharedName(name, part.Known.Select(k => k.Entry.Name.ToString())));
            _candidates.AddRange(part.Known.Select(k => new CitationCandidate(citation with { Archive = k.Entry.Code }, CitationStyle.Gost, Found.IfArchive, [k.Entry.Name.ToString()])));
        }
        return citation;
    }

    private SheetList Sheets()
    {
        var typed = Text(input.Sheets, "");
        if (typed.Length == 0)
        {
            return _from.Sheets;
        }
        if (SheetList.Read(typed) is { } sheets)
        {
            return sheets;
        }
        _problems.Add(Found.NotSheets(typed));
        return SheetList.None;
    }

    /// <summary>A field may hold the number alone or with its word: «1», «Оп. 1», «1-тізімдеме».</summary>
    private static string Number(CitationPart part, string? typed, string otherwise)
    {
        var line = Text(typed, "");
        if (line.Length == 0)
        {
            return otherwise;
        }
        var text = new Spoken(new(line), Glyphs.IsMostlyCyrillic(line.AsSpan()) || !line.Any(Glyphs.IsLatin));
        // «П-5» is a fonds with its letter, «ф. П-5» and «Оп-5» say what they are.
        var isNamed = text.Meanings(0, out var end).Length > 0 && text.IsLabel(0)
            && (part != CitationPart.Fonds || text.Tokens.Is(end, TokenKind.Dot) || text.Tokens.Count > end && text.Tokens[end].HasSpace);
        var start = isNamed ? text.PastSigns(end) : 0;
        return NumberText.Read(text, start, CitationPart.Fonds, out var next) is { } number && (next >= text.Tokens.Count || Rest(text, next)) ? number : line;
    }

    // What follows may only name the part: «-тізімдеме».
    private static bool Rest(Spoken text, int at) => text.IsLabel(text.PastSigns(at)) || text.Tokens.Is(at, TokenKind.Dot) && at == text.Tokens.Count - 1;

    private bool IsTyped(CitationPart part) => !string.IsNullOrWhiteSpace(part switch
    {
        CitationPart.Archive => input.Archive,
        CitationPart.Fonds => input.Fonds,
        CitationPart.Inventory => input.Inventory,
        CitationPart.File => input.File,
        CitationPart.Sheets => input.Sheets,
        CitationPart.Title => input.Title,
        CitationPart.Date => input.Date,
        _ => null,
    });

    private static string Text(string? typed, string otherwise) => CleanText.Of(typed, out _) is { Length: > 0 } text ? text : otherwise;
}
