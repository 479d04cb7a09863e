using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using YouthArchive.Olympiads.Items.Bank.Forms;
using YouthArchive.Olympiads.Items.Checks;
using YouthArchive.Olympiads.Items.Pictures;
using YouthArchive.Platform.Files;
using YouthArchive.Platform.Localization;

namespace YouthArchive.Olympiads.Items.Bank;

/// <summary>An item as it stands in the editor: JSON that may not be an item yet, with what is wrong with it.</summary>
internal sealed partial record ItemDraft(JsonObject Json, string Text, Item? Item, IReadOnlyList<LineProblem> Problems)
{
    private static readonly JsonSerializerOptions Pretty = new(ItemJson.Options) { WriteIndented = true };

    /// <summary>Only languages are missing, or nothing at all: it can be kept.</summary>
    public bool MayBeKept => Item is not null && Problems.All(p => p.Problem.IsUntranslated);

    public string Type => Json["body"] is JsonObject body ? body["type"]?.ToString() ?? "" : "";

    public static ItemDraft Of(JsonObject json)
    {
        var text = json.ToJsonString(Pretty);
        var read = ItemText.Read(text);
        return new(json, text, read.Item, read.Problems);
    }

    public static ItemDraft Of(string text)
    {
        var read = ItemText.Read(text);
        JsonObject json = [];
        try
        {
            json = JsonNode.Parse(text) as JsonObject ?? [];
        }
        catch (JsonException)
        {
            // The check has said so, with the line.
        }
        return new(json, text, read.Item, read.Problems);
    }

    public static ItemDraft New(string type) => Of(new JsonObject
    {
        ["key"] = "",
        ["title"] = new JsonObject(),
        ["stem"] = new JsonObject(),
        ["points"] = 1,
        ["body"] = new JsonObject { ["type"] = type },
    });

    public static string Indented(string json) => JsonNode.Parse(json)!.ToJsonString(Pretty);

    /// <summary>With pictures put in: each is listed with its size, its description still to be written.</summary>
    public static async Task<IReadOnlyDictionary<string, byte[]>> TakeAsync(JsonObject json, IEnumerable<IFormFile> files, CancellationToken cancellation)
    {
        var taken = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var file in files.Take(ItemCheck.MostPictures))
        {
            using var memory = new MemoryStream();
            await file.CopyToAsync(memory, cancellation);
            if (PictureFacts.Of(memory.ToArray()) is not { } facts)
            {
                continue;
            }
            var name = Name(file.FileName, facts);
            taken[name] = memory.ToArray();
            var list = json["pictures"] as JsonArray ?? [];
            json["pictures"] = list.Parent is null ? list : json["pictures"];
            var row = list.OfType<JsonObject>().FirstOrDefault(r => r["file"]?.ToString() == name);
            if (row is null)
            {
                row = new JsonObject { ["file"] = name, ["text"] = new JsonObject() };
                list.Add(row);
            }
            (row["width"], row["height"]) = (facts.Width, facts.Height);
        }
        return taken;
    }

    /// <summary>A name that an item's picture may have: what people call their files is anything.</summary>
    private static string Name(string file, PictureFacts facts)
    {
        var bare = Other().Replace(Path.GetFileNameWithoutExtension(file).ToLower(CultureInfo.InvariantCulture), "-").Trim('-');
        var ending = facts.Kind switch { FileKind.Png => ".png", FileKind.Jpeg => ".jpg", _ => ".webp" };
        return (bare.Length == 0 ? "picture" : bare[..Math.Min(bare.Length, 60)]) + ending;
    }

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex Other();
}
