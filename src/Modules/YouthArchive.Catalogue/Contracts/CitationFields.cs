using Microsoft.AspNetCore.Mvc;

namespace YouthArchive.Catalogue.Contracts;

/// <summary>
/// The fields of a citation, for another room's form:
/// <code>@await Component.InvokeAsync("CitationFields", new { prefix = "Source", input = Model.Source })</code>
/// where <c>Source</c> is a <see cref="CitationInput"/> bound from the form. Draws no form and no button of its own. The pasted text fills
/// the empty fields; problems stand beside the fields, also without script, when the page is drawn again after a post. With script they
/// come while typing, from <c>/catalogue/cite.json</c>. The page must load the script: 
/// <code>@section Head { &lt;partial name="Catalogue/_CitationScript" /&gt; }</code>
/// </summary>
public sealed class CitationFields(ICitations citations) : ViewComponent
{
    /// <param name="prefix">Name of the bound property: fields are named <c>Source.Fonds</c>, ids <c>Source_Fonds</c>.</param>
    /// <param name="input">What was typed, to be shown again; null for an empty form.</param>
    /// <param name="others">Citations already in the work: a second one of the same place is flagged.</param>
    /// <param name="sheetsInFile">How many sheets the file has, when known.</param>
    public IViewComponentResult Invoke(
        string prefix, CitationInput? input = null, IReadOnlyList<ArchivalCitation>? others = null, int? sheetsInFile = null)
    {
        var given = input ?? new();
        var reading = given.IsEmpty ? null : citations.Read(given);
        IEnumerable<CitationProblem> problems = reading is null ? [] : [.. reading.Problems, .. citations.Check(reading.Citation, new(sheetsInFile, others))];
        return View("Default", new CitationFieldsModel(prefix, given, reading, [.. problems.DistinctBy(p => (p.Code, p.Part, p.ToString()))]));
    }
}

/// <summary>What the fields' view draws.</summary>
public sealed record CitationFieldsModel(string Prefix, CitationInput Input, CitationReading? Reading, IReadOnlyList<CitationProblem> Problems)
{
    /// <summary>The problems of one part.</summary>
    public IEnumerable<CitationProblem> Of(CitationPart part) => Problems.Where(p => p.Part == part);
}
