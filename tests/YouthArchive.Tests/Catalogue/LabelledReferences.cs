using System.Text.Json;
using YouthArchive.Catalogue.Citations;
using YouthArchive.Catalogue.Contracts;
using YouthArchive.Tests.Architecture;

namespace YouthArchive.Tests.Catalogue;

/// <summary>One line of references.jsonl: a text and what an archivist reads in it.</summary>
internal sealed record LabelledReference(string Text, string Language, bool HasSlips, bool IsAmbiguous, string? Style, IReadOnlyDictionary<string, string?> Fields)
{
    public static IReadOnlyList<string> FieldNames { get; } = ["archive", "fonds", "inventory", "file", "sheets", "title", "date"];

    public static IReadOnlyList<LabelledReference> All { get; } =
        [.. File.ReadLines(RepositoryRoot.File("tests", "YouthArchive.Tests", "Catalogue", "references.jsonl")).Where(l => l.Length > 0).Select(Parse)];

    private static LabelledReference Parse(string line)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        return new(
            root.GetProperty("text").GetString()!, root.GetProperty("lang").GetString()!, root.GetProperty("slips").GetArrayLength() > 0,
            root.TryGetProperty("ambiguous", out var ambiguous) && ambiguous.GetBoolean(), root.GetProperty("style").GetString(),
            FieldNames.ToDictionary(f => f, f => root.GetProperty(f).GetString(), StringComparer.Ordinal));
    }
}

/// <summary>Fields found, found wrongly and not found, by name.</summary>
internal sealed class FieldScore
{
    private int _right;
    private int _wrong;
    private int _lost;

    public List<string> Mistakes { get; } = [];

    public double F1 => 2.0 * _right / (2 * _right + _wrong + _lost);

    public static FieldScore Of(ICitations citations, IEnumerable<LabelledReference> references)
    {
        var score = new FieldScore();
        foreach (var reference in references)
        {
            var read = CiteTool.Json(citations.Read(reference.Text));
            foreach (var field in LabelledReference.FieldNames)
            {
                score.Count(reference, field, reference.Fields[field], (string?)read[field]);
            }
        }
        return score;
    }

    private void Count(LabelledReference reference, string field, string? label, string? read)
    {
        if (label == read)
        {
            _right += label is null ? 0 : 1;
            return;
        }
        _wrong += read is null ? 0 : 1;
        _lost += label is null ? 0 : 1;
        Mistakes.Add($"{field}: {label ?? "–"}, read {read ?? "–"}: {reference.Text}");
    }
}
