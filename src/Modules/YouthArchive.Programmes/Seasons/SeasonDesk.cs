using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Localization;
using YouthArchive.Programmes.Contracts;
using YouthArchive.Programmes.Editions;
using YouthArchive.Programmes.Recipes;

namespace YouthArchive.Programmes.Seasons;

internal enum DraftOutcome { Made, NoTemplate, NoSeason, SlugWrong, SlugTaken, DayWrong }

/// <summary>Opens seasons, and editions from a programme's template.</summary>
internal sealed partial class SeasonDesk(DbContext db, EditionShelf shelf, AuditTrail audit, IStringLocalizer S)
{
    public const int FirstYear = 2000;
    public const int LastYear = 2099;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public Task<List<SeasonEntity>> AllAsync(CancellationToken cancellation) =>
        db.Set<SeasonEntity>().AsNoTracking().OrderByDescending(s => s.Name).ToListAsync(cancellation);

    /// <summary>Season of each edition.</summary>
    public Task<Dictionary<int, int>> OfEditionsAsync(CancellationToken cancellation) =>
        db.Set<EditionEntity>().Select(e => new { e.Id, e.SeasonId }).ToDictionaryAsync(e => e.Id, e => e.SeasonId, cancellation);

    public Task<List<string>> TemplatesAsync(CancellationToken cancellation) =>
        db.Set<EditionTemplate>().OrderBy(t => t.Programme).Select(t => t.Programme).ToListAsync(cancellation);

    /// <summary>The school year that begins in this year. Doing it twice is harmless.</summary>
    /// <returns>False when the year is none.</returns>
    public async Task<bool> OpenAsync(int year, string actorId, CancellationToken cancellation)
    {
        if (year is < FirstYear or > LastYear)
        {
            return false;
        }
        var name = string.Create(CultureInfo.InvariantCulture, $"{year}-{year + 1}");
        if (await db.Set<SeasonEntity>().AnyAsync(s => s.Name == name, cancellation))
        {
            return true;
        }
        string Title(string language) => Speaking.In(language, () => S["School year {0}–{1}", year.ToString(CultureInfo.InvariantCulture), (year + 1).ToString(CultureInfo.InvariantCulture)].Value);
        db.Add(new SeasonEntity { Name = name, Title = new(Title("kk"), Title("ru"), Title("en"), Title("mn")) });
        audit.Add(actorId, "Season.Created", "Season", name);
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    /// <param name="firstDay">On which registration opens; everything else counts from it.</param>
    public async Task<(DraftOutcome Outcome, string? Key)> FromTemplateAsync(
        string programme, int seasonId, string slug, DateOnly firstDay, string actorId, CancellationToken cancellation)
    {
        if (await db.Set<EditionTemplate>().AsNoTracking().FirstOrDefaultAsync(t => t.Programme == programme, cancellation) is not { } template)
        {
            return (DraftOutcome.NoTemplate, null);
        }
        if (await db.Set<SeasonEntity>().FirstOrDefaultAsync(s => s.Id == seasonId, cancellation) is not { } season)
        {
            return (DraftOutcome.NoSeason, null);
        }
        if (slug.Length > EditionEntity.SlugLength || !Slug().IsMatch(slug))
        {
            return (DraftOutcome.SlugWrong, null);
        }
        if (firstDay.Year is < FirstYear or > LastYear)
        {
            return (DraftOutcome.DayWrong, null);
        }
        if (await db.Set<EditionEntity>().AnyAsync(e => e.Programme == programme && e.Slug == slug, cancellation))
        {
            return (DraftOutcome.SlugTaken, null);
        }
        var model = JsonSerializer.Deserialize<EditionModel>(template.Definition, Json)!;
        var entity = new EditionEntity { Programme = programme, Slug = slug, Season = season, IsDraft = true };
        EditionOfRecipe.Write(model with { Title = Named(model.Title!, slug) }, entity, sample: false, firstDay);
        // What the template wrote is not what a recipe wrote: no recipe is to think it moved a date itself.
        entity.EnrolmentAsWritten = "";
        entity.Stages.ForEach(s => s.AsWritten = "");
        db.Add(entity);
        var key = $"{ProgrammeNames.InUrl[programme]}/{slug}";
        audit.Add(actorId, "Edition.Drafted", "Edition", key, new { template = programme, firstDay });
        await db.SaveChangesAsync(cancellation);
        await shelf.ForgetAsync(CancellationToken.None);
        return (DraftOutcome.Made, key);
    }

    private static LocalizedText Named(LocalizedText title, string slug)
    {
        string? With(string? text) => text?.Replace("{slug}", slug, StringComparison.Ordinal);
        return new(With(title.Kk), With(title.Ru), With(title.En), With(title.Mn));
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Slug();
}
