using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Recipes;
using YouthArchive.Programmes.Editions;

namespace YouthArchive.Programmes.Recipes;

/// <summary>Writes a checked edition of a recipe onto its entity. Stages that the recipe no longer names stay.</summary>
internal static class EditionOfRecipe
{
    public static void Write(EditionModel model, EditionEntity entity, bool sample, DateOnly anchor)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(model.Zone!);
        entity.Title = model.Title!;
        entity.Summary = model.Summary ?? LocalizedText.Empty;
        entity.Audience = model.Audience ?? LocalizedText.Empty;
        entity.Zone = model.Zone!;
        entity.ContentPath = model.Page ?? "";
        entity.MinAge = model.MinAge;
        entity.MaxAge = model.MaxAge;
        entity.MinAgeAlone = model.MinAgeAlone;
        entity.IsSample = sample;
        var written = $"{model.Enrolment!.Opens} .. {model.Enrolment.Closes}";
        if (entity.EnrolmentAsWritten != written)
        {
            entity.EnrolmentAsWritten = written;
            entity.EnrolmentOpensUtc = RelativeTime.Parse(model.Enrolment.Opens, anchor, zone)!.Value;
            entity.EnrolmentClosesUtc = RelativeTime.Parse(model.Enrolment.Closes, anchor, zone)!.Value;
        }
        foreach (var (stage, position) in (model.Stages ?? []).Select((s, i) => (s, i)))
        {
            Write(stage, StageOf(entity, stage.Key!), position, anchor, zone);
        }
        foreach (var (track, position) in (model.Tracks ?? []).Select((t, i) => (t, i)))
        {
            var row = TrackOf(entity, track.Key!);
            row.Title = track.Title ?? LocalizedText.Empty;
            row.Position = position;
        }
    }

    private static void Write(StageModel model, StageEntity row, int position, DateOnly anchor, TimeZoneInfo zone)
    {
        row.Title = model.Title ?? LocalizedText.Empty;
        row.Note = model.Note ?? LocalizedText.Empty;
        row.Position = position;
        var written = $"{model.Starts} .. {model.Ends}";
        if (row.AsWritten != written)
        {
            row.AsWritten = written;
            row.StartsUtc = RelativeTime.Parse(model.Starts, anchor, zone)!.Value;
            row.EndsUtc = RelativeTime.Parse(model.Ends, anchor, zone)!.Value;
        }
    }

    private static StageEntity StageOf(EditionEntity edition, string key)
    {
        if (edition.Stages.Find(s => s.Key == key) is not { } row)
        {
            edition.Stages.Add(row = new StageEntity { Key = key });
        }
        return row;
    }

    private static TrackEntity TrackOf(EditionEntity edition, string key)
    {
        if (edition.Tracks.Find(t => t.Key == key) is not { } row)
        {
            edition.Tracks.Add(row = new TrackEntity { Key = key });
        }
        return row;
    }
}
