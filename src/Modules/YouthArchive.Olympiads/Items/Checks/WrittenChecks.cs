using YouthArchive.Platform.Localization;

namespace YouthArchive.Olympiads.Items.Checks;

/// <summary>Types where something is typed or read.</summary>
internal static class WrittenChecks
{
    public static void Of(Findings found, ItemBody body)
    {
        switch (body)
        {
            case ShortAnswer b: Short(found, b); break;
            case NumberAnswer b: Number(found, b); break;
            case OpenAnswer b: Open(found, b); break;
            case Transcription b: Transcribed(found, b); break;
            case CitationBuilder b: Citation(found, b); break;
            case VersionComparison b: Versions(found, b); break;
        }
    }

    private static void Short(Findings found, ShortAnswer body)
    {
        found.Count("$.body.accepted", body.Accepted.Count, 1, 100);
        foreach (var (i, accepted) in body.Accepted.Index())
        {
            found.Words($"$.body.accepted[{i}].text", accepted.Text, 200);
            found.Range($"$.body.accepted[{i}].credit", accepted.Credit, 0, 1);
        }
        found.Must(body.Accepted.Any(a => a.Credit is null || a.Credit == 1), "$.body.accepted", SourceText.Of("At least one answer must earn everything."));
    }

    private static void Number(Findings found, NumberAnswer body)
    {
        found.Must(body.Tolerance >= 0, "$.body.tolerance", SourceText.Of("The tolerance must not be below nothing."));
        found.Text("$.body.unit", body.Unit, 40);
    }

    private static void Open(Findings found, OpenAnswer body)
    {
        if (body.MostWords is { } most)
        {
            found.Range("$.body.mostWords", most, 1, 10_000);
        }
        found.Text("$.body.guidance", body.Guidance);
    }

    private static void Transcribed(Findings found, Transcription body)
    {
        var picture = found.Picture("$.body.picture", body.Picture);
        found.Language("$.body.language", body.Language);
        found.OneOf("$.body.spelling", body.Spelling);
        found.Count("$.body.lines", body.Lines.Count, 1, 60);
        foreach (var (i, line) in body.Lines.Index())
        {
            var path = $"$.body.lines[{i}]";
            found.Count($"{path}.accepted", line.Accepted.Count, 1, 20);
            foreach (var (k, reading) in line.Accepted.Index())
            {
                found.Words($"{path}.accepted[{k}]", reading);
            }
            found.Range($"{path}.weight", line.Weight, 1, 100);
            PlaceChecks.Inside(found, $"{path}.region", line.Region, picture);
        }
        found.Range("$.body.free", body.Free, 0, 1);
        found.Must(body.Slope is null || body.Slope > 0, "$.body.slope", SourceText.Of("The slope must be above nothing."));
        foreach (var (i, key) in (body.Keys ?? []).Index())
        {
            found.Words($"$.body.keys[{i}]", key, 8);
        }
        found.Must(body.Equivalent?.Keys.All(k => k.Length > 0) != false, "$.body.equivalent", SourceText.Of("There is nothing here."));
    }

    private static void Citation(Findings found, CitationBuilder body)
    {
        found.Count("$.body.archive", body.Archive.Count, 1, 30);
        foreach (var (i, name) in body.Archive.Index())
        {
            found.Words($"$.body.archive[{i}]", name);
        }
        found.Words("$.body.fonds", body.Fonds, 40);
        found.Words("$.body.inventory", body.Inventory, 40);
        found.Words("$.body.file", body.File, 40);
        found.Words("$.body.sheet", body.Sheet, 40);
        found.Text("$.body.about", body.About);
    }

    private static void Versions(Findings found, VersionComparison body)
    {
        found.Language("$.body.language", body.Language);
        found.Words("$.body.draft", body.Draft, 8000);
        found.Count("$.body.fair", body.Fair.Count, 2, 200);
        foreach (var (i, span) in body.Fair.Index())
        {
            found.Must(span.Text.Length is > 0 and <= 2000, $"$.body.fair[{i}].text", SourceText.Of("The text is missing."));
        }
        found.Known("$.body.right", body.Right, found.Ids("$.body.fair", body.Fair, s => s.Id));
    }
}
