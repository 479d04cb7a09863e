using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using YouthArchive.FamilyHistory.Editions;
using YouthArchive.FamilyHistory.Works;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Recipes;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.FamilyHistory.Recipes;

/// <summary>
/// <c>{"name": "YouthArchive.FamilyHistory", "edition": "family-history/2026", "path": "content/family-history", "terms": {…}, "works": […]}</c>:
/// the terms of an edition, with the topics of <c>topics.json</c>, and sample works from folders. Terms an organiser has changed stay; an
/// author who has a work keeps it.
/// </summary>
internal sealed class FamilyHistoryStep(DbContext db, IEditions editions, IPeople people, SampleWorks samples) : IRecipeStep
{
    public string Name => "YouthArchive.FamilyHistory";

    public async Task<StepReport> ApplyAsync(StepContext context, CancellationToken cancellation)
    {
        Model? model;
        try
        {
            model = context.Step.Deserialize<Model>(WorkFiles.Json);
        }
        catch (JsonException e)
        {
            return StepReport.Rejected($"{e.Path ?? "$"}: not of the expected form.");
        }
        if (await editions.FindByKeyAsync(model?.Edition ?? "", cancellation) is not { Programme: ProgrammeNames.FamilyHistory } edition)
        {
            return StepReport.Rejected($"$.edition: there is no family-history competition '{model?.Edition}'.");
        }
        var folder = context.FolderOf("path");
        if (folder is null && (model!.Works?.Count > 0 || model.Entries is not null))
        {
            return StepReport.Rejected("$.path: a folder beside the recipe or beside its folder is needed.");
        }
        var problems = new List<string>();
        var changes = model!.Terms is { } terms ? await TermsAsync(edition, terms, folder, context, problems, cancellation) : 0;
        foreach (var (i, work) in (model.Works ?? []).Index())
        {
            changes += await WorkAsync(edition, work, folder!, $"$.works[{i}]", context, problems, cancellation);
        }
        if (model.Entries is { } entries)
        {
            changes += await EntriesAsync(edition, entries, folder!, context, problems, cancellation);
        }
        return StepReport.Of(changes, problems);
    }

    private async Task<int> TermsAsync(Edition edition, TermsModel given, string? folder, StepContext context, List<string> problems, CancellationToken cancellation)
    {
        if (await db.Set<EditionTerms>().AnyAsync(t => t.EditionId == edition.Id, cancellation))
        {
            return 0;
        }
        if (given.Theme is null || given.Divisions is not { Count: > 0 } divisions)
        {
            problems.Add("$.terms: a theme and divisions are needed.");
            return 0;
        }
        var zone = TimeZoneInfo.FindSystemTimeZoneById(edition.Zone);
        var topics = given.Topics ?? (folder is not null && Path.Combine(folder, "topics.json") is var path && File.Exists(path)
            ? JsonSerializer.Deserialize<IReadOnlyList<Topic>>(await File.ReadAllTextAsync(path, cancellation), WorkFiles.Json) : null);
        db.Add(new EditionTerms
        {
            EditionId = edition.Id,
            Theme = given.Theme,
            Topics = topics ?? [],
            Divisions = divisions,
            Forms = given.Forms ?? [WorkForm.Paper],
            Languages = given.Languages ?? ["kk", "ru"],
            Defences = [.. (given.Defences ?? []).Select(d => new DefencePlace(d.Key, d.Title, RelativeTime.Parse(d.At, context.AnchorDay, zone), d.IsByVideo))],
            MostMinutes = given.MostMinutes ?? 10,
            LeastReportWords = given.LeastReportWords ?? 300,
            MostReportWords = given.MostReportWords ?? 500,
            LeastArchivalSources = given.LeastArchivalSources ?? 3,
            OriginalityPercent = given.OriginalityPercent ?? 10,
            ThirdReaderGap = given.ThirdReaderGap ?? 15,
            Shortlist = given.Shortlist ?? 0,
            IsPractice = given.IsPractice,
        });
        await db.SaveChangesAsync(cancellation);
        return 1;
    }

    private async Task<int> WorkAsync(Edition edition, WorkModel given, string folder, string path, StepContext context, List<string> problems, CancellationToken cancellation)
    {
        if (await people.FindByUserNameAsync(given.Author ?? "", cancellation) is not { } author)
        {
            problems.Add($"{path}.author: nobody is called {given.Author}; left out.");
            return 0;
        }
        var tutor = given.Tutor is null ? null : await people.FindByUserNameAsync(given.Tutor, cancellation);
        try
        {
            var files = WorkFiles.Read(Path.Combine(folder, Path.GetFileName(given.Folder ?? "")));
            return await samples.AddAsync(edition, files, author.Id, tutor?.Id, given.Defence, At(edition, given.HandedIn, context), cancellation) ? 1 : 0;
        }
        catch (Exception unfit) when (unfit is JsonException or IOException or ArgumentException or FormatException)
        {
            problems.Add($"{path}.folder: the work '{given.Folder}' cannot be read.");
            return 0;
        }
    }

    private async Task<int> EntriesAsync(Edition edition, EntriesModel given, string folder, StepContext context, List<string> problems, CancellationToken cancellation)
    {
        var found = await people.FindByUserNamesAsync(given.Authors ?? [], cancellation);
        var changes = 0;
        foreach (var (name, files) in (given.Authors ?? []).Zip(WorkFiles.ReadShort(folder)))
        {
            if (!found.TryGetValue(name, out var author))
            {
                problems.Add($"$.entries.authors: nobody is called {name}; left out.");
                continue;
            }
            changes += await samples.AddAsync(edition, files, author.Id, null, given.Defence, At(edition, given.HandedIn, context), cancellation) ? 1 : 0;
        }
        return changes;
    }

    private static DateTime? At(Edition edition, string? text, StepContext context) =>
        RelativeTime.Parse(text, context.AnchorDay, TimeZoneInfo.FindSystemTimeZoneById(edition.Zone));

    private sealed record Model(string? Edition, TermsModel? Terms, IReadOnlyList<WorkModel>? Works, EntriesModel? Entries);

    private sealed record TermsModel(
        LocalizedText? Theme, IReadOnlyList<Topic>? Topics, IReadOnlyList<Division>? Divisions, IReadOnlyList<WorkForm>? Forms, IReadOnlyList<string>? Languages,
        IReadOnlyList<DefenceModel>? Defences, int? MostMinutes, int? LeastReportWords, int? MostReportWords, int? LeastArchivalSources, int? OriginalityPercent,
        int? ThirdReaderGap, int? Shortlist, bool IsPractice = false);

    /// <param name="At">As dates of a recipe are written, e.g. <c>@+38 10:00</c>.</param>
    private sealed record DefenceModel(string Key, LocalizedText Title, string? At, bool IsByVideo = false);

    /// <param name="Author">User name.</param>
    /// <param name="HandedIn">When; a draft where missing.</param>
    private sealed record WorkModel(string? Folder, string? Author, string? Tutor, string? Defence, string? HandedIn);

    /// <summary>The short entries of <c>entries.json</c>, one to each author in turn.</summary>
    private sealed record EntriesModel(IReadOnlyList<string>? Authors, string? Defence, string? HandedIn);
}
