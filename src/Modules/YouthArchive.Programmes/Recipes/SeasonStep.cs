using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Recipes;
using YouthArchive.Programmes.Editions;
using YouthArchive.Programmes.Preservation;

namespace YouthArchive.Programmes.Recipes;

/// <summary>
/// Brings a season's editions in. Relative dates become fixed the first time; later runs move a date only when the recipe
/// itself says something else than it said before, so that what an organiser has changed stays.
/// </summary>
internal sealed class SeasonStep(DbContext db, EditionShelf shelf, AuditTrail audit) : IRecipeStep
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public string Name => "YouthArchive.Season";

    public async Task<StepReport> ApplyAsync(StepContext context, CancellationToken cancellation)
    {
        SeasonModel? model;
        try
        {
            model = context.Step.Deserialize<SeasonModel>(Json);
        }
        catch (JsonException e)
        {
            return StepReport.Rejected($"{e.Path ?? "$"}: not of the expected form.");
        }
        if (model is not { Season.Length: > 0 and <= SeasonEntity.NameLength, Editions: not null })
        {
            return StepReport.Rejected("$.season and $.editions are needed.");
        }
        return await ApplyAsync(model, context, cancellation);
    }

    private async Task<StepReport> ApplyAsync(SeasonModel model, StepContext context, CancellationToken cancellation)
    {
        var problems = new List<string>();
        var good = new List<EditionModel>();
        foreach (var (edition, index) in model.Editions!.Select((e, i) => (e, i)))
        {
            var found = SeasonCheck.Problems(edition, index, context.AnchorDay).ToList();
            problems.AddRange(found);
            if (found.Count == 0)
            {
                good.Add(edition);
            }
        }
        if (good.Count == 0)
        {
            return StepReport.Rejected([.. problems, "$.editions: none can be taken in."]);
        }
        var season = await SeasonAsync(model, cancellation);
        foreach (var edition in good)
        {
            await WriteAsync(edition, season, model.Sample, context, cancellation);
        }
        db.ChangeTracker.DetectChanges();
        var changes = db.ChangeTracker.Entries().Count(e =>
            e.Entity is SeasonEntity or EditionEntity or StageEntity or TrackEntity && e.State is EntityState.Added or EntityState.Modified);
        if (changes > 0)
        {
            audit.Add(context.ActorId, "Season.Imported", "Season", model.Season!, new { changes });
            await db.SaveChangesAsync(cancellation);
            await shelf.ForgetAsync(cancellation);
        }
        return StepReport.Of(changes, problems);
    }

    private async Task<SeasonEntity> SeasonAsync(SeasonModel model, CancellationToken cancellation)
    {
        var season = await db.Set<SeasonEntity>().FirstOrDefaultAsync(s => s.Name == model.Season, cancellation);
        if (season is null)
        {
            db.Add(season = new SeasonEntity { Name = model.Season! });
        }
        season.Title = model.Title ?? season.Title;
        season.IsSample = model.Sample;
        return season;
    }

    private async Task WriteAsync(EditionModel model, SeasonEntity season, bool sample, StepContext context, CancellationToken cancellation)
    {
        var entity = await db.Set<EditionEntity>().AsSingleQuery().Include(e => e.Stages).Include(e => e.Tracks)
            .FirstOrDefaultAsync(e => e.Programme == model.Programme && e.Slug == model.Slug, cancellation);
        if (entity is null)
        {
            db.Add(entity = new EditionEntity { Programme = model.Programme!, Slug = model.Slug! });
        }
        // What was closed stays as it was preserved, whatever a recipe says later.
        else if (await db.Set<ClosedEdition>().AnyAsync(c => c.EditionId == entity.Id, cancellation))
        {
            return;
        }
        entity.Season = season;
        EditionOfRecipe.Write(model, entity, sample, context.AnchorDay);
    }
}
