using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using YouthArchive.FamilyHistory.Writing;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.FamilyHistory.Pages.Family;

/// <summary>What a form that saves itself is told.</summary>
internal static class SavedAnswer
{
    public static bool IsWanted(HttpRequest request) =>
        request.Headers.Accept.Any(a => a?.Contains("application/json", StringComparison.Ordinal) == true);

    /// <param name="version">What the next save is written in view of.</param>
    /// <param name="values">The fields as they are kept, by name; shown beside one's own after a clash.</param>
    /// <param name="words">Of the texts, by the form's field, where they are counted.</param>
    public static JsonResult Of(Edition edition, DateTime now, SaveOutcome outcome, string version, IReadOnlyDictionary<string, string> values, int? words = null) => new(new
    {
        state = outcome switch { SaveOutcome.Changed => "changed", SaveOutcome.Closed => "closed", _ => "saved" },
        at = EditionTime.In(edition.Zone, now).ToString("HH:mm", CultureInfo.InvariantCulture),
        version,
        values = outcome == SaveOutcome.Changed ? values : null,
        words,
    })
    { StatusCode = StatusOf(outcome) };

    public static int StatusOf(SaveOutcome outcome) => outcome switch
    {
        SaveOutcome.Changed => StatusCodes.Status409Conflict,
        SaveOutcome.Closed => StatusCodes.Status403Forbidden,
        _ => StatusCodes.Status200OK,
    };
}
