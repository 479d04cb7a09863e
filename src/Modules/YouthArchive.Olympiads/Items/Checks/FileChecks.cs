using System.Globalization;
using YouthArchive.Platform.Localization;

namespace YouthArchive.Olympiads.Items.Checks;

/// <summary>Types about files, fonds and families.</summary>
internal static class FileChecks
{
    public const string None = "none";

    public static void Of(Findings found, ItemBody body)
    {
        switch (body)
        {
            case Provenance b: Sorted(found, b); break;
            case OriginalOrder b: Ordered(found, b); break;
            case FindingAid b: Aid(found, b); break;
            case FamilyGraph b: Family(found, b); break;
        }
    }

    private static void Sorted(Findings found, Provenance body)
    {
        var fonds = found.Choices("$.body.fonds", body.Fonds, 2);
        found.Must(!fonds.Contains(None), "$.body.fonds", SourceText.Of("The id «none» means: from none of these fonds."));
        found.Range("$.body.together", body.Together, 0, 1);
        found.Count("$.body.documents", body.Documents.Count, 2, 30);
        found.Ids("$.body.documents", body.Documents, d => d.Id);
        foreach (var (i, document) in body.Documents.Index())
        {
            found.Text($"$.body.documents[{i}].text", document.Text);
            found.Picture($"$.body.documents[{i}].picture", document.Picture);
            if (document.Fonds is { } id)
            {
                found.Known($"$.body.documents[{i}].fonds", id, fonds);
            }
            else
            {
                found.Must(body.MayBeNone, $"$.body.documents[{i}].fonds", SourceText.Of("A document of no fonds needs «mayBeNone»."));
            }
        }
    }

    private static void Ordered(Findings found, OriginalOrder body)
    {
        var sheets = found.Choices("$.body.sheets", body.Sheets, 3);
        found.Known("$.body.right", body.Right, sheets, 2);
        found.Known("$.body.foreign", body.Foreign, sheets, 0);
        foreach (var id in sheets)
        {
            var times = body.Right.Concat(body.Foreign).Count(x => x == id);
            found.Must(times > 0, "$.body.right", SourceText.Of("The key says nothing of «{0}»."), id);
            found.Must(times < 2 || !body.Right.Contains(id) || !body.Foreign.Contains(id), "$.body.foreign", SourceText.Of("A sheet cannot both belong and not belong: «{0}»."), id);
        }
    }

    private static void Aid(Findings found, FindingAid body)
    {
        found.Count("$.body.nodes", body.Nodes.Count, 4, 400);
        found.Ids("$.body.nodes", body.Nodes, n => n.Id);
        var nodes = body.Nodes.DistinctBy(n => n.Id).ToDictionary(n => n.Id, StringComparer.Ordinal);
        foreach (var (i, node) in body.Nodes.Index())
        {
            var path = $"$.body.nodes[{i}]";
            found.Text($"{path}.text", node.Text, 1000);
            found.OneOf($"{path}.level", node.Level);
            // One level at a time leads from the archive to the file, and in no circle.
            var isPlaced = node.Level == FindingLevel.Archive ? node.Parent is null
                : node.Parent is { } parent && nodes.TryGetValue(parent, out var above) && above.Level == node.Level - 1;
            found.Must(isPlaced, $"{path}.parent", SourceText.Of("Files stand in inventories, inventories in fonds, fonds in archives, archives in nothing."));
        }
        found.Must(nodes.TryGetValue(body.Right, out var right) && right.Level == FindingLevel.File, "$.body.right", SourceText.Of("The key is the id of a file."));
    }

    private static void Family(Findings found, FamilyGraph body)
    {
        found.Choices("$.body.records", body.Records, 1);
        var people = found.Choices("$.body.people", body.People, 2);
        found.Count("$.body.right", body.Right.Count, 1, 100);
        foreach (var (i, fact) in body.Right.Index())
        {
            var path = $"$.body.right[{i}]";
            found.OneOf($"{path}.tie", fact.Tie);
            found.Known($"{path}.of", fact.Of, people);
            found.Must(body.Right.Take(i).All(f => f.Tie != fact.Tie || f.Of != fact.Of), path, SourceText.Of("The key says this of «{0}» twice."), fact.Of);
            if (fact.Tie == FamilyTie.Born)
            {
                found.Must(int.TryParse(fact.Is, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1500 and <= 2100, $"{path}.is", SourceText.Of("A year of birth is from 1500 to 2100."));
                continue;
            }
            found.Known($"{path}.is", fact.Is, people);
            found.Must(fact.Is != fact.Of, $"{path}.is", SourceText.Of("Nobody is their own relative: «{0}»."), fact.Of);
        }
    }
}
