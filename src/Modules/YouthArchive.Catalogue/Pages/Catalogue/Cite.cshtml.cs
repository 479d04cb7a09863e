using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using YouthArchive.Catalogue.Contracts;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Security;

namespace YouthArchive.Catalogue.Pages.Catalogue;

/// <summary>Keeps nothing: what is typed is read, shown and forgotten. It is posted, so that it stands in no address.</summary>
[OpenToAll]
internal sealed class CiteModel(ICitations citations) : PageModel
{
    /// <summary>Proper names: they are the same in every language.</summary>
    public static IReadOnlyList<(string Key, string Name)> Formats { get; } = [("bibtex", "BibTeX"), ("ris", "RIS"), ("csl", "CSL-JSON")];

    [BindProperty]
    public CitationInput Source { get; set; } = new();

    public CitationReading? Reading { get; private set; }

    public IReadOnlyList<(string Style, string Text)> Written { get; private set; } = [];

    public void OnGet() => Response.Headers.CacheControl = "no-cache, no-store";

    public void OnPost()
    {
        Response.Headers.CacheControl = "no-cache, no-store";
        if (Source.IsEmpty)
        {
            return;
        }
        Reading = citations.Read(Source, new(PortalCultures.Current));
        Written = [.. Enum.GetValues<CitationStyle>().Select(s => (StyleWords.Of(s), citations.Write(Reading.Citation, s))).Where(w => w.Item2.Length > 0)];
    }

    public IActionResult OnPostExport(string? format)
    {
        Response.Headers.CacheControl = "no-cache, no-store";
        var (kind, type, name) = format switch
        {
            "bibtex" => (CitationFormat.BibTeX, "application/x-bibtex", "citation.bib"),
            "ris" => (CitationFormat.Ris, "application/x-research-info-systems", "citation.ris"),
            "csl" => (CitationFormat.CslJson, "application/vnd.citationstyles.csl+json", "citation.json"),
            _ => default,
        };
        if (name is null)
        {
            return NotFound();
        }
        var citation = citations.Read(Source, new(PortalCultures.Current)).Citation;
        return File(Encoding.UTF8.GetBytes(citations.Export(citation, kind)), type + "; charset=utf-8", name);
    }
}
