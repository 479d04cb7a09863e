using System.Globalization;
using System.Text.Json.Nodes;
using YouthArchive.Platform.Localization;

namespace YouthArchive.Olympiads.Items.Bank.Forms;

/// <summary>A posted form as an item's JSON. What the form has no fields for stays as it was.</summary>
/// <param name="value">A field's value; null when the form has none of the name.</param>
internal sealed class FormJson(Func<string, string?> value)
{
    public const string Remove = "~remove";
    private const int MostRows = 200;

    public JsonObject Object(string path, IReadOnlyList<FieldSpec> fields, JsonObject? before)
    {
        var json = (JsonObject?)before?.DeepClone() ?? [];
        foreach (var field in fields)
        {
            var at = path.Length == 0 ? field.Name : $"{path}.{field.Name}";
            if (Read(at, field, before?[field.Name]) is { } node)
            {
                json[field.Name] = node;
            }
            else
            {
                json.Remove(field.Name);
            }
        }
        return json;
    }

    private JsonNode? Read(string path, FieldSpec field, JsonNode? before) => field switch
    {
        TextSpec => Text(path),
        WordSpec => Word(path) is { } word ? JsonValue.Create(word) : null,
        NumberSpec => Number(Word(path)),
        FractionSpec => Fraction(Word(path)),
        BoolSpec => JsonValue.Create(value(path) == "true"),
        OneOfSpec => Word(path) is { } chosen ? JsonValue.Create(chosen) : null,
        LinesSpec => Lines(path) is { Count: > 0 } lines ? new JsonArray([.. lines.Select(l => JsonValue.Create(l))]) : null,
        PairsSpec => Pairs(path),
        RowsSpec rows => Rows(path, rows, before as JsonArray),
        GroupSpec group => Object(path, group.Columns, before as JsonObject) is { Count: > 0 } parts ? parts : null,
        _ => null,
    };

    private string? Word(string path) => value(path)?.Trim() is { Length: > 0 } word ? word.ReplaceLineEndings("\n") : null;

    private JsonObject? Text(string path)
    {
        var text = new JsonObject();
        foreach (var language in PortalCultures.All)
        {
            if (Word($"{path}.{language}") is { } words)
            {
                text[language] = words;
            }
        }
        return text.Count > 0 ? text : null;
    }

    // What is no number stays as it was typed: the check says so at its field.
    private static JsonValue? Number(string? word) => word is null ? null
        : int.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? JsonValue.Create(number) : JsonValue.Create(word);

    private static JsonValue? Fraction(string? word) => word is null ? null : Number(word.Replace(" ", "", StringComparison.Ordinal).Replace('−', '-'));

    private List<string> Lines(string path) =>
        [.. (value(path) ?? "").ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private JsonObject? Pairs(string path)
    {
        var pairs = new JsonObject();
        foreach (var parts in Lines(path).Select(l => l.Split('=', 2, StringSplitOptions.TrimEntries)))
        {
            pairs[parts[0]] = path.EndsWith(".credits", StringComparison.Ordinal) ? Fraction(parts.ElementAtOrDefault(1)) : parts.ElementAtOrDefault(1) ?? "";
        }
        return pairs.Count > 0 ? pairs : null;
    }

    private JsonArray Rows(string path, RowsSpec rows, JsonArray? before)
    {
        var list = new JsonArray();
        for (var i = 0; i < MostRows && value(string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]")) is not null; i++)
        {
            var at = string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]");
            var row = Object(at, rows.Columns, before?.ElementAtOrDefault(i) as JsonObject);
            if (value($"{at}.{Remove}") is null && row.Any(p => p.Value is not JsonArray { Count: 0 }))
            {
                list.Add(row);
            }
        }
        return rows.Columns.Any(c => c.Name == "id") ? WithIds(list) : list;
    }

    // Who leaves an id out gets the next free letter.
    private static JsonArray WithIds(JsonArray list)
    {
        var taken = list.Select(r => r!["id"]?.ToString()).ToHashSet(StringComparer.Ordinal);
        foreach (var row in list.Where(r => r!["id"] is null))
        {
            var free = Enumerable.Range(0, MostRows + 26).Select(n => n < 26 ? $"{(char)('a' + n)}" : $"x{n}").First(id => taken.Add(id));
            row!["id"] = free;
        }
        return list;
    }
}
