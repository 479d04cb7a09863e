using System.Text.Json.Nodes;

namespace YouthArchive.Platform.Recipes;

/// <summary>What became of one step.</summary>
public sealed record RecipeStepReport(string Name, StepReport Report);

/// <summary>What became of a recipe, step by step. Never pretends: what was not done is said.</summary>
/// <param name="Stopped">True when a step failed and the steps after it were not run.</param>
public sealed record RecipeReport(string Recipe, IReadOnlyList<RecipeStepReport> Steps, IReadOnlyList<string> Problems, bool Stopped = false)
{
    public int Changes => Steps.Sum(s => s.Report.Changes);

    public bool HasProblems => Problems.Count > 0
        || Steps.Any(s => s.Report.Outcome is StepOutcome.Rejected or StepOutcome.PartlyApplied);

    public StepOutcome Outcome
    {
        get
        {
            if (Problems.Count > 0)
            {
                return StepOutcome.Rejected;
            }
            var kinds = Steps.Select(s => s.Report.Outcome).Distinct().ToList();
            return kinds.Count switch { 0 => StepOutcome.Applied, 1 => kinds[0], _ => StepOutcome.PartlyApplied };
        }
    }

    public static RecipeReport Refused(string recipe, IReadOnlyList<string> problems) => new(recipe, [], problems);

    public JsonObject ToJson()
    {
        var json = new JsonObject { ["recipe"] = Recipe, ["outcome"] = Words(Outcome) };
        if (Problems.Count > 0)
        {
            json["reasons"] = Texts(Problems);
        }
        json["steps"] = new JsonArray([.. Steps.Select(s => new JsonObject
        {
            ["name"] = s.Name,
            ["outcome"] = Words(s.Report.Outcome),
            ["changes"] = s.Report.Changes,
            ["reasons"] = Texts(s.Report.Reasons),
        })]);
        return json;
    }

    public static string Words(StepOutcome outcome) => outcome switch
    {
        StepOutcome.Applied => "applied",
        StepOutcome.PartlyApplied => "partly applied",
        StepOutcome.Preserved => "preserved",
        _ => "rejected",
    };

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(t => (JsonNode)t)]);
}
