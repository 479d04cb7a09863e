namespace YouthArchive.Catalogue.Contracts;

/// <summary>
/// A reference to a document in an archive. Numbers are texts: «Р-1234» is a fonds' number and never a negative one. What is not known
/// is an empty text. Two citations are equal when all their parts are.
/// </summary>
public sealed record ArchivalCitation
{
    /// <summary>The archive's code in the directory (<see cref="ArchiveEntry.Code"/>); null when the name names none there, or several.</summary>
    public string? Archive { get; init; }

    /// <summary>The archive as written, look-alike letters and spacing put right: «ЦГА РК», «Орталық мемлекеттік архив».</summary>
    public string ArchiveName { get; init; } = "";

    /// <summary>Fonds: «Р-1234», «И-64», «Х-1», «1п», «230».</summary>
    public string Fonds { get; init; } = "";

    /// <summary>Inventory (опись, тізімдеме, данс, series): «1», «2л», «2-доп.».</summary>
    public string Inventory { get; init; } = "";

    /// <summary>File (дело, іс, хадгаламжийн нэгж): «512», «45а».</summary>
    public string File { get; init; } = "";

    /// <summary>The sheets in the order they were written; empty when the whole file is cited.</summary>
    public SheetList Sheets { get; init; } = SheetList.None;

    /// <summary>The document's title, without the square brackets of one made by the researcher.</summary>
    public string Title { get; init; } = "";

    /// <summary>True when the researcher made the title: it stands in square brackets.</summary>
    public bool IsTitleMade { get; init; }

    /// <summary>The file's own title, which stands in round brackets after the search data.</summary>
    public string FileTitle { get; init; } = "";

    public string Author { get; init; } = "";

    /// <summary>As written: «20 октября 1925 г.», «1897», «1925 жылғы 20 қазан».</summary>
    public string Date { get; init; } = "";

    /// <summary>Of the whole file, always «214 л.», whatever language it was written in.</summary>
    public string Extent { get; init; } = "";
}

/// <summary>The ways to write a citation that are read and written.</summary>
public enum CitationStyle
{
    /// <summary>Russian, ГОСТ Р 7.0.5-2008 §11: <c>ЦГА РК. Ф. И-64. Оп. 1. Д. 512. Л. 7 об.</c></summary>
    Gost,

    /// <summary>Kazakh suffix order: <c>ҚР ОМА. И-64-қор, 1-тізімдеме, 512-іс, 7-парақтың сырты</c></summary>
    Kazakh,

    /// <summary><c>МУҮТА. Х-1, Д-1, ХН-25, 12-р хуудас</c>: here «Д» is данс, the inventory.</summary>
    Mongolian,

    /// <summary>British and American, repository and reference first: <c>TNA, WO 106/1234, fol. 12r</c></summary>
    English,

    /// <summary>ISO 690:2021: <c>[Petition], 1897. Central State Archive of RK: fonds I-64, series 1, file 512, fol. 7v.</c></summary>
    Iso690,
}

/// <summary>File formats of reference managers.</summary>
public enum CitationFormat { BibTeX, Ris, CslJson }

/// <summary>The parts of a citation that a problem or an input field may be about.</summary>
public enum CitationPart { Whole, Archive, Fonds, Inventory, File, Sheets, Title, Date }
