using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using YouthArchive.Judging.Scores;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Judging.Pages.Judging;

/// <summary>What the workspace's script is told.</summary>
internal static class SavedAnswer
{
    public static bool IsWanted(HttpRequest request) =>
        request.Headers.Accept.Any(a => a?.Contains("application/json", StringComparison.Ordinal) == true);

    /// <param name="next">Where the judge goes on, when the entry is done.</param>
    public static JsonResult Of(Edition edition, SaveResult result, string? next) => new(new
    {
        state = result.Outcome switch
        {
            SaveOutcome.ChangedElsewhere => "changed",
            SaveOutcome.Unfit => "unfit",
            SaveOutcome.Incomplete => "incomplete",
            SaveOutcome.Unconfirmed => "unconfirmed",
            SaveOutcome.Barred => "conflict",
            SaveOutcome.Closed or SaveOutcome.NotFound => "closed",
            _ => "saved",
        },
        at = EditionTime.In(edition.Zone, result.AtUtc).ToString("HH:mm", CultureInfo.InvariantCulture),
        version = result.Version,
        field = result.Field,
        values = result.Stored is { } stored ? SheetOfForm.Write(stored) : null,
        next,
    })
    { StatusCode = StatusOf(result.Outcome) };

    public static int StatusOf(SaveOutcome outcome) => outcome switch
    {
        SaveOutcome.ChangedElsewhere => StatusCodes.Status409Conflict,
        SaveOutcome.Unfit or SaveOutcome.Incomplete or SaveOutcome.Unconfirmed => StatusCodes.Status400BadRequest,
        SaveOutcome.Barred or SaveOutcome.Closed => StatusCodes.Status403Forbidden,
        SaveOutcome.NotFound => StatusCodes.Status404NotFound,
        _ => StatusCodes.Status200OK,
    };
}
