using System.Text.Json.Nodes;
using YouthArchive.Olympiads.Items.Checks;

namespace YouthArchive.Olympiads.Items.Bank.Forms;

/// <summary>For the partial view of a field: where it stands, what stands in it, what is wrong with it.</summary>
/// <param name="Path">Without the <c>$.</c>; the field's name.</param>
internal sealed record FieldView(FieldSpec Spec, string Path, JsonNode? Value, IReadOnlyList<LineProblem> Problems)
{
    public string Id => IdOf(Path);

    public static string IdOf(string path) => "f-" + string.Concat(path.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));

    public IEnumerable<ItemProblem> ProblemsAt(string path) => Problems.Where(p => p.Problem.Path == "$." + path).Select(p => p.Problem);

    /// <summary>At this field, or at a part of it that has no field of its own.</summary>
    public IEnumerable<ItemProblem> ProblemsWithin => Problems.Select(p => p.Problem).Where(p => p.Path == "$." + Path
        || p.Path.StartsWith($"$.{Path}[", StringComparison.Ordinal) || p.Path.StartsWith($"$.{Path}.", StringComparison.Ordinal));

    public string Word(string? part = null)
    {
        var node = part is null ? Value : (Value as JsonObject)?[part];
        return node is JsonValue value ? value.ToString() : "";
    }

    public string Lines => string.Join('\n', Value is JsonArray list ? list.Select(n => n?.ToString() ?? "") : []);

    public string Pairs => string.Join('\n', Value is JsonObject pairs ? pairs.Select(p => $"{p.Key} = {p.Value}") : []);

    public bool IsOn => Value is JsonValue value ? value.TryGetValue<bool>(out var on) && on : Spec is BoolSpec { Default: true };

    public IEnumerable<FieldView> Columns(IReadOnlyList<FieldSpec> columns, string path, JsonNode? value) =>
        columns.Select(c => new FieldView(c, path.Length == 0 ? c.Name : $"{path}.{c.Name}", (value as JsonObject)?[c.Name], Problems));
}
