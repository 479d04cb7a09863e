using System.Text.Json.Nodes;

namespace YouthArchive.Platform.Recipes;

/// <summary>One step, ready to run.</summary>
/// <param name="Raw">As written, for keeping when nobody handles it.</param>
/// <param name="Evaluated">Null for a step that will only be kept: its expressions stay expressions.</param>
/// <param name="Report">Set when the plan itself already knows the outcome.</param>
internal sealed record PlannedStep(string Name, JsonObject Raw, JsonObject? Evaluated, Recipe Recipe, StepReport? Report = null);

/// <summary>Every step of a recipe and of those it calls, in the order they will run. Nothing has changed when it is made.</summary>
/// <param name="Problems">When there are any, nothing is run.</param>
internal sealed record RecipePlan(Recipe Recipe, IReadOnlyList<PlannedStep> Steps, IReadOnlyList<string> Problems);
