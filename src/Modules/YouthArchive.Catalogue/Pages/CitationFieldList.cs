using Microsoft.Extensions.Localization;
using YouthArchive.Catalogue.Contracts;
using YouthArchive.Platform.Localization;

namespace YouthArchive.Catalogue.Pages;

/// <summary>One input of the citation's fields.</summary>
internal sealed record CitationField(
    string Name, CitationPart? Part, string Label, string? Hint, Func<CitationInput, string?> Typed, Func<ArchivalCitation, string> Read);

internal static class CitationFieldList
{
    public static IReadOnlyList<CitationField> All { get; } =
    [
        new("Archive", CitationPart.Archive, SourceText.Of("Archive"), SourceText.Of("Its abbreviation or its name."), i => i.Archive, c => c.ArchiveName),
        new("Fonds", CitationPart.Fonds, SourceText.Of("Fonds"), SourceText.Of("With its letter, for example Р-1234."), i => i.Fonds, c => c.Fonds),
        new("Inventory", CitationPart.Inventory, SourceText.Of("Inventory"), null, i => i.Inventory, c => c.Inventory),
        new("File", CitationPart.File, SourceText.Of("File"), null, i => i.File, c => c.File),
        new("Sheets", CitationPart.Sheets, SourceText.Of("Sheets"), SourceText.Of("For example 7 об., 18–19."), i => i.Sheets, c => c.Sheets.ToString()),
        new("Title", null, SourceText.Of("Title of the document"), SourceText.Of("In square brackets when you made it yourself."), i => i.Title, c => c.IsTitleMade && c.Title.Length > 0 ? $"[{c.Title}]" : c.Title),
        new("Author", null, SourceText.Of("Author"), null, i => i.Author, c => c.Author),
        new("Date", null, SourceText.Of("Date of the document"), null, i => i.Date, c => c.Date),
        new("Extent", null, SourceText.Of("Sheets in the whole file"), SourceText.Of("Only when you cite the whole file, for example 214 л."), i => i.Extent, c => c.Extent),
    ];

    /// <summary>Its parts with their names, for a person to choose by.</summary>
    public static string Line(IStringLocalizer s, ArchivalCitation citation) =>
        string.Join(", ", All.Take(5).Where(f => f.Read(citation).Length > 0).Select(f => $"{s[f.Label].Value}: {f.Read(citation)}"));
}
