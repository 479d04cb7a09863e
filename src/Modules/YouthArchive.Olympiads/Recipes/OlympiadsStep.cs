using System.Text.Json;
using System.Text.Json.Serialization;
using YouthArchive.Olympiads.OnPaper;
using YouthArchive.Olympiads.Papers;
using YouthArchive.Olympiads.Sittings;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Recipes;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Olympiads.Recipes;

/// <summary>
/// Papers and windows of an olympiad. Run again it changes nothing: a locked paper stays as it is, a window is known by its paper and its
/// Kazakh title.
/// </summary>
internal sealed class OlympiadsStep(IEditions editions, PaperDesk papers, WindowDesk windows, PaperRules onPaper) : IRecipeStep
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    public string Name => "YouthArchive.Olympiads";

    public async Task<StepReport> ApplyAsync(StepContext context, CancellationToken cancellation)
    {
        OlympiadModel? model;
        try
        {
            model = context.Step.Deserialize<OlympiadModel>(Json);
        }
        catch (JsonException e)
        {
            return StepReport.Rejected($"{e.Path ?? "$"}: not of the expected form.");
        }
        if (await editions.FindByKeyAsync(model?.Edition ?? "", cancellation) is not { Programme: ProgrammeNames.Olympiads } edition)
        {
            return StepReport.Rejected($"$.edition: there is no olympiad '{model?.Edition}'.");
        }
        var (changes, problems) = (0, new List<string>());
        foreach (var (i, paper) in (model!.Papers ?? []).Index())
        {
            changes += await PaperAsync(edition, paper, $"$.papers[{i}]", problems, context.ActorId, cancellation);
        }
        foreach (var (i, window) in (model.Windows ?? []).Index())
        {
            changes += await WindowAsync(edition, window, $"$.windows[{i}]", problems, context, cancellation);
        }
        return StepReport.Of(changes, problems);
    }

    private async Task<int> PaperAsync(Edition edition, PaperModel given, string path, List<string> problems, string? actorId, CancellationToken cancellation)
    {
        if (!PaperDesk.IsKey(given.Key) || given.Title is null || given.Sections is not { Count: > 0 } sections)
        {
            problems.Add($"{path}: a key, a title and sections are needed.");
            return 0;
        }
        var blueprint = new Blueprint([.. sections.Select((s, i) => new Section(s.Key ?? $"s{i + 1}", s.Title ?? LocalizedText.Empty,
            [.. (s.Picks ?? []).Select(p => new Pick(p.Item, p.Tag, p.Count ?? 1))], s.Shuffle))], given.Minutes, given.ShufflesChoices ?? true);
        var paper = await papers.FindAsync(edition.Id, given.Key!, cancellation);
        if (paper?.LockedUtc is not null)
        {
            return 0;
        }
        var changed = paper is null || await papers.ChangeAsync(paper, given.Title, blueprint, actorId, cancellation);
        paper ??= await papers.AddAsync(edition.Id, given.Key!, given.Title, given.Kind, blueprint, actorId, cancellation);
        if (given.Lock != false)
        {
            var wrong = await papers.LockAsync(paper, actorId, cancellation);
            problems.AddRange(wrong.Select(w => $"{path}: {w.Text.Replace("{0}", w.Where, StringComparison.Ordinal)}"));
            changed |= wrong.Count == 0;
        }
        return changed ? 1 : 0;
    }

    private async Task<int> WindowAsync(Edition edition, WindowModel given, string path, List<string> problems, StepContext context, CancellationToken cancellation)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(edition.Zone);
        var (opens, closes) = (RelativeTime.Parse(given.Opens, context.AnchorDay, zone), RelativeTime.Parse(given.Closes, context.AnchorDay, zone));
        if (given.Title is null || WindowDesk.Problem(opens, closes, 0, given.GraceSeconds) is not null)
        {
            problems.Add($"{path}: a title and the moments it opens and closes are needed, e.g. '@-2 18:00'.");
            return 0;
        }
        if (await papers.FindAsync(edition.Id, given.Paper ?? "", cancellation) is not { Kind: PaperKind.Contest } paper)
        {
            problems.Add($"{path}.paper: there is no paper '{given.Paper}' for a contest.");
            return 0;
        }
        if ((await windows.OfEditionAsync(edition.Id, cancellation)).Any(w => w.PaperId == paper.Id && w.Title.Kk == given.Title.Kk))
        {
            return 0;
        }
        var window = new SittingWindow
        {
            PaperId = paper.Id,
            EditionId = edition.Id,
            Title = given.Title,
            OpensUtc = opens!.Value,
            ClosesUtc = closes!.Value,
            NeedsAdmission = given.NeedsAdmission,
            LateRule = given.LateRule,
            GraceSeconds = given.GraceSeconds,
        };
        await windows.AddAsync(window, context.ActorId, cancellation);
        if (given.PaperHoursAhead is { } hours && !await onPaper.SetAsync(window.Id, true, hours, context.ActorId, cancellation))
        {
            problems.Add($"{path}.paperHoursAhead: 0 to {PaperWindow.MostHoursAhead} hours.");
        }
        return 1;
    }

    private sealed record OlympiadModel(string? Edition, IReadOnlyList<PaperModel>? Papers, IReadOnlyList<WindowModel>? Windows);

    /// <param name="Lock">True when missing.</param>
    private sealed record PaperModel(
        string? Key, LocalizedText? Title, PaperKind Kind, int Minutes, IReadOnlyList<SectionModel>? Sections, bool? ShufflesChoices = null, bool? Lock = null);

    private sealed record SectionModel(string? Key, LocalizedText? Title, IReadOnlyList<PickModel>? Picks, bool Shuffle = false);

    private sealed record PickModel(string? Item = null, string? Tag = null, int? Count = null);

    /// <param name="PaperHoursAhead">Teachers sit their classes on paper and print so many hours ahead; when missing only organisers do.</param>
    private sealed record WindowModel(
        LocalizedText? Title, string? Paper, string? Opens, string? Closes, bool NeedsAdmission = false, LateRule LateRule = LateRule.NotCounted, int GraceSeconds = 0,
        int? PaperHoursAhead = null);
}
