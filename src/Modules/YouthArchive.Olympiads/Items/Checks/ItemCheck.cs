using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using YouthArchive.Platform.Localization;

namespace YouthArchive.Olympiads.Items.Checks;

/// <summary>What an item must be before anybody is asked it: whole in four languages, its key true to its parts, its places on its pictures.</summary>
internal static partial class ItemCheck
{
    public const int MostPictures = 20;
    public const int LongestSide = 20_000;

    /// <summary>Nothing when the item can be used. A pure function of the item; whether the pictures' bytes are there, others see to.</summary>
    public static IReadOnlyList<ItemProblem> Problems(Item item)
    {
        var found = new Findings(item);
        Holes(found, "$", JsonSerializer.SerializeToNode(item, ItemJson.Options));
        if (found.All.Count > 0)
        {
            // Where a part is missing from a list, nothing else can be asked of it.
            return found.All;
        }
        Head(found, item);
        Pictures(found, item.Pictures ?? []);
        switch (item.Body)
        {
            case SingleChoice or MultipleChoice or Matching or GapChoice or SourceCriticism:
                ChoiceChecks.Of(found, item.Body);
                break;
            case ShortAnswer or NumberAnswer or OpenAnswer or Transcription or CitationBuilder or VersionComparison:
                WrittenChecks.Of(found, item.Body);
                break;
            case Chronology or Dating:
                DateChecks.Of(found, item.Body);
                break;
            case HotSpot or Labelling:
                PlaceChecks.Of(found, item.Body);
                break;
            case Provenance or OriginalOrder or FindingAid or FamilyGraph:
                FileChecks.Of(found, item.Body);
                break;
        }
        return found.All;
    }

    private static void Head(Findings found, Item item)
    {
        found.Must(item.Key.Length <= ItemMaps.KeyLength && Key().IsMatch(item.Key), "$.key",
            SourceText.Of("The key has lower-case Latin letters, digits and hyphens, at most 40."));
        found.Text("$.title", item.Title, 200);
        found.Text("$.stem", item.Stem);
        found.Range("$.points", item.Points, 1, 100);
        found.Text("$.explanation", item.Explanation);
        foreach (var (i, tag) in (item.Tags ?? []).Index())
        {
            found.Words($"$.tags[{i}]", tag, 40);
            found.Must(!item.Tags!.Take(i).Contains(tag, StringComparer.Ordinal), $"$.tags[{i}]", SourceText.Of("This tag stands here twice: «{0}»."), tag);
        }
        foreach (var (i, source) in (item.Sources ?? []).Index())
        {
            found.Words($"$.sources[{i}]", source, 1000);
        }
    }

    private static void Pictures(Findings found, IReadOnlyList<ItemPicture> pictures)
    {
        found.Count("$.pictures", pictures.Count, 0, MostPictures);
        foreach (var (i, picture) in pictures.Index())
        {
            var path = $"$.pictures[{i}]";
            found.Must(FileName().IsMatch(picture.File), $"{path}.file",
                SourceText.Of("A picture's name has lower-case Latin letters, digits, dots and hyphens, and ends with .png, .jpg or .webp: «{0}»."), picture.File);
            found.Must(pictures.Take(i).All(p => p.File != picture.File), $"{path}.file", SourceText.Of("This picture stands here twice: «{0}»."), picture.File);
            found.Text($"{path}.text", picture.Text, 1000);
            found.Text($"{path}.caption", picture.Caption, 500);
            found.Range($"{path}.width", picture.Width, 1, LongestSide);
            found.Range($"{path}.height", picture.Height, 1, LongestSide);
        }
    }

    // «null» passes for a part of a list when JSON is read.
    private static void Holes(Findings found, string path, JsonNode? node)
    {
        switch (node)
        {
            case null:
                found.Add(path, SourceText.Of("There is nothing here."));
                break;
            case JsonArray list:
                foreach (var (i, part) in list.Index())
                {
                    Holes(found, $"{path}[{i}]", part);
                }
                break;
            case JsonObject parts:
                foreach (var (name, part) in parts)
                {
                    Holes(found, $"{path}.{name}", part);
                }
                break;
        }
    }

    [GeneratedRegex(@"\A[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex Key();

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9.-]{0,80}\.(png|jpg|jpeg|webp)\z")]
    private static partial Regex FileName();
}
