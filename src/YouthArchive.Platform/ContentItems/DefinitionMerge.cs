using System.Text.Json.Nodes;
using YouthArchive.Platform.Recipes;

namespace YouthArchive.Platform.ContentItems;

/// <summary>How a definition from a recipe meets the one that is there.</summary>
internal static class DefinitionMerge
{
    public static string Records(string kind) => kind == ContentDefinitions.Type ? "ContentTypePartDefinitionRecords" : "ContentPartFieldDefinitionRecords";

    /// <summary>The part's name in a type, the field's type in a part.</summary>
    private static string Key(string kind) => kind == ContentDefinitions.Type ? "PartName" : "FieldName";

    /// <returns>What is wrong with the record; each names its JSON path.</returns>
    public static IEnumerable<string> Problems(string kind, JsonNode? definition, string path)
    {
        if (definition is not JsonObject json || string.IsNullOrWhiteSpace(json.Text("Name")))
        {
            yield return $"{path}: a Name is needed.";
            yield break;
        }
        var records = json.Member(Records(kind)) as JsonArray ?? [];
        for (var i = 0; i < records.Count; i++)
        {
            if (records[i] is not JsonObject record || string.IsNullOrWhiteSpace(record.Text(Key(kind))))
            {
                yield return $"{path}.{Records(kind)}[{i}]: a {Key(kind)} is needed.";
            }
        }
    }

    public static JsonObject Merge(JsonObject existing, JsonObject incoming, string kind)
    {
        var merged = existing.DeepClone().AsObject();
        merged["Name"] = incoming.Text("Name");
        // Orchard takes a type's own settings only together with its display name.
        if (kind == ContentDefinitions.Part || incoming.Text("DisplayName") is { Length: > 0 })
        {
            if (incoming.Text("DisplayName") is { Length: > 0 } shown)
            {
                merged["DisplayName"] = shown;
            }
            MergeSettings(merged, incoming);
        }
        MergeRecords(merged, incoming, kind);
        return merged;
    }

    private static void MergeRecords(JsonObject merged, JsonObject incoming, string kind)
    {
        var records = merged.Member(Records(kind)) as JsonArray;
        if (records is null)
        {
            merged[Records(kind)] = records = [];
        }
        foreach (var record in (incoming.Member(Records(kind)) as JsonArray ?? []).OfType<JsonObject>())
        {
            var name = record.Text("Name") ?? record.Text(Key(kind));
            var same = records.OfType<JsonObject>().FirstOrDefault(r => (r.Text("Name") ?? r.Text(Key(kind))) == name);
            if (same is null)
            {
                records.Add(record.DeepClone());
            }
            else
            {
                MergeSettings(same, record);
            }
        }
    }

    private static void MergeSettings(JsonObject target, JsonObject source)
    {
        if (source.Member("Settings") is not JsonObject settings)
        {
            return;
        }
        if (target.Member("Settings") is not JsonObject into)
        {
            target["Settings"] = into = [];
        }
        Deep(into, settings);
    }

    private static void Deep(JsonObject into, JsonObject from)
    {
        foreach (var (name, value) in from)
        {
            if (value is JsonObject group && into[name] is JsonObject there)
            {
                Deep(there, group);
            }
            else
            {
                into[name] = value?.DeepClone();
            }
        }
    }
}
