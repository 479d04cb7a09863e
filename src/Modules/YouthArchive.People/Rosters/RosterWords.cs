using Microsoft.Extensions.Localization;

namespace YouthArchive.People.Rosters;

/// <summary>Each problem of a class list in plain words that say what to do.</summary>
internal sealed class RosterWords(IStringLocalizer s)
{
    public string Of(RosterProblem problem) => s["This file cannot be read. Open it in a spreadsheet program and save it again."];
}
