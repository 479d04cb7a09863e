namespace YouthArchive.Platform.Web;

/// <summary>One step of the shelf-mark above a page's title. In <c>ViewData["Mark"]</c>: an array of these; the last one is the page itself.</summary>
/// <param name="Text">As shown, already in the reader's language.</param>
/// <param name="Href">Path without the language; null for the page itself.</param>
public sealed record MarkStep(string Text, string? Href = null);

/// <summary>For the partial <c>_Empty</c>: a blank card that says what belongs here, why, and one way to begin.</summary>
public sealed record EmptyCard(string Title, string Text, string? Action = null, string? Href = null, string? Icon = null);

public enum StepState { Ahead, Current, Done }

/// <summary>For the partial <c>_Stages</c> (model: a list of these): the thread of stages.</summary>
public sealed record StageStep(string Title, string Dates, string? Note, StepState State);

/// <summary>For the partial <c>_Note</c>.</summary>
/// <param name="Kind">Empty, <c>ok</c>, <c>warn</c> or <c>bad</c>.</param>
public sealed record Note(string Text, string Kind = "");

/// <summary>For the partial <c>_SaveState</c>: where a form that saves itself says so.</summary>
/// <param name="FormId">The form's id.</param>
/// <param name="SavedAt">Hours and minutes of the last saving, if any.</param>
public sealed record SaveState(string FormId, string? SavedAt = null);
