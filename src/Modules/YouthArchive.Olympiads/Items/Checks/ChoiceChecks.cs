using System.Text.RegularExpressions;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Numbers;

namespace YouthArchive.Olympiads.Items.Checks;

/// <summary>Types where something is chosen.</summary>
internal static partial class ChoiceChecks
{
    public static void Of(Findings found, ItemBody body)
    {
        switch (body)
        {
            case SingleChoice b: Single(found, b); break;
            case MultipleChoice b: Multiple(found, b); break;
            case Matching b: Match(found, b); break;
            case GapChoice b: Gaps(found, b); break;
            case SourceCriticism b: Criticism(found, b); break;
        }
    }

    private static void Single(Findings found, SingleChoice body)
    {
        var ids = found.Choices("$.body.choices", body.Choices, 2);
        found.Known("$.body.right", body.Right, ids);
        Credits(found, body.Credits, ids);
        found.Must(body.Credits?.ContainsKey(body.Right) != true, "$.body.credits", SourceText.Of("The right one earns everything: it has no credit of its own."));
    }

    private static void Multiple(Findings found, MultipleChoice body)
    {
        var ids = found.Choices("$.body.choices", body.Choices, 2);
        found.Known("$.body.right", body.Right, ids);
        found.OneOf("$.body.rule", body.Rule);
        Credits(found, body.Credits, ids);
        found.Must(body.Rule != MultipleRule.Credits || body.Credits is { Count: > 0 }, "$.body.credits", SourceText.Of("By this rule each right one needs a credit."));
        found.Must(body.Rule != MultipleRule.RightMinusWrong || body.Right.Count < body.Choices.Count, "$.body.right", SourceText.Of("By this rule at least one choice must be wrong."));
    }

    private static void Credits(Findings found, IReadOnlyDictionary<string, Fraction>? credits, HashSet<string> ids)
    {
        foreach (var (id, credit) in credits ?? new Dictionary<string, Fraction>())
        {
            found.Known($"$.body.credits.{id}", id, ids);
            found.Range($"$.body.credits.{id}", credit, -1, 1);
        }
    }

    private static void Match(Findings found, Matching body)
    {
        var stems = found.Choices("$.body.stems", body.Stems, 1);
        var options = found.Choices("$.body.options", body.Options, 2);
        found.Pairs("$.body.right", body.Right, stems, options);
    }

    private static void Gaps(Findings found, GapChoice body)
    {
        found.Text("$.body.text", body.Text);
        found.Count("$.body.gaps", body.Gaps.Count, 1, 30);
        var gaps = found.Ids("$.body.gaps", body.Gaps, g => g.Id);
        foreach (var (i, gap) in body.Gaps.Index())
        {
            found.Known($"$.body.gaps[{i}].right", gap.Right, found.Choices($"$.body.gaps[{i}].choices", gap.Choices, 2));
        }
        foreach (var language in PortalCultures.All.Where(l => !string.IsNullOrWhiteSpace(body.Text.Exactly(l))))
        {
            var path = $"$.body.text.{language}";
            var named = Hole().Matches(body.Text.Exactly(language)!).Select(m => m.Groups[1].Value).ToList();
            foreach (var id in named.Where(id => !gaps.Contains(id)))
            {
                found.Add(path, SourceText.Of("There is no such id: «{0}»."), id);
            }
            foreach (var id in gaps.Where(id => named.Count(n => n == id) != 1))
            {
                found.Add(path, SourceText.Of("The gap [[{0}]] must stand in the text once."), id);
            }
        }
    }

    private static void Criticism(Findings found, SourceCriticism body)
    {
        found.Known("$.body.right", body.Right, found.Choices("$.body.verdicts", body.Verdicts, 2));
        found.Known("$.body.rightEvidence", body.RightEvidence, found.Choices("$.body.evidence", body.Evidence, 2));
    }

    /// <summary>A gap in the text: <c>[[id]]</c>.</summary>
    [GeneratedRegex(@"\[\[([^\[\]]*)\]\]")]
    public static partial Regex Hole();
}
