using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using YouthArchive.Olympiads.Items;
using YouthArchive.Olympiads.Papers;
using YouthArchive.Olympiads.Results.Marks;
using YouthArchive.Olympiads.Results.Marks.Open;
using YouthArchive.Olympiads.Results.Rankings;
using YouthArchive.Olympiads.Sittings;
using YouthArchive.Olympiads.Sittings.Receipts;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Numbers;
using YouthArchive.Platform.Persistence;
using YouthArchive.Platform.Recipes;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Olympiads.Recipes;

/// <summary>
/// A round that was sat, for samples: its rules, a window in the past, a sitting for each pupil with answers drawn from a seed and the
/// pupil's ability, the marks of the key, and open answers waiting for their markers in the order of the list. A window that is there
/// already, known by its Kazakh title, is left alone.
/// </summary>
internal sealed class OlympiadRoundStep(
    DbContext db, IEditions editions, IPeople people, PaperDesk papers, LockedPapers locked, PaperVersions versions, MarksLog log, AuditTrail audit, TimeProvider clock) : IRecipeStep
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public string Name => "YouthArchive.OlympiadRound";

    public async Task<StepReport> ApplyAsync(StepContext context, CancellationToken cancellation)
    {
        RoundModel? model;
        try
        {
            model = context.Step.Deserialize<RoundModel>(Json);
        }
        catch (JsonException e)
        {
            return StepReport.Rejected($"{e.Path ?? "$"}: not of the expected form.");
        }
        if (await editions.FindByKeyAsync(model?.Edition ?? "", cancellation) is not { Programme: ProgrammeNames.Olympiads } edition
            || await papers.FindAsync(edition.Id, model!.Paper ?? "", cancellation) is not { Kind: PaperKind.Contest } paper
            || await locked.FindAsync(paper.Id, cancellation) is not { } use)
        {
            return StepReport.Rejected($"$.edition, $.paper: there is no locked paper '{model?.Paper}' in the olympiad '{model?.Edition}'.");
        }
        var zone = TimeZoneInfo.FindSystemTimeZoneById(edition.Zone);
        var (opens, closes) = (RelativeTime.Parse(model.Opens, context.AnchorDay, zone), RelativeTime.Parse(model.Closes, context.AnchorDay, zone));
        if (model.Title is not { Kk: { } title } || opens is null || closes is null || opens >= closes || closes > clock.GetUtcNow().UtcDateTime)
        {
            return StepReport.Rejected("$.title, $.opens, $.closes: a Kazakh title, and two moments that are over, are needed.");
        }
        if ((await db.Set<SittingWindow>().Where(w => w.PaperId == paper.Id).ToListAsync(cancellation)).Any(w => w.Title.Kk == title))
        {
            return StepReport.Applied(0);
        }
        var actor = context.ActorId ?? "site";
        await RulesAsync(paper, model.Rules, opens.Value.AddDays(-7), actor, cancellation);
        var window = new SittingWindow { PaperId = paper.Id, EditionId = edition.Id, Title = model.Title, OpensUtc = opens.Value, ClosesUtc = closes.Value };
        db.Add(window);
        await db.SaveChangesAsync(cancellation);
        var (sat, problems) = await SatAsync(window, use, model, cancellation);
        await MarkAsync(window, sat, actor, cancellation);
        audit.Add(context.ActorId, "Round.Imported", nameof(SittingWindow), window.Id.ToString(CultureInfo.InvariantCulture), new { sittings = sat.Count });
        await db.SaveChangesAsync(cancellation);
        return StepReport.Of(sat.Count, problems);
    }

    // As they would have been declared in time: afterwards the page takes none.
    private async Task RulesAsync(Paper paper, string? name, DateTime at, string actor, CancellationToken cancellation)
    {
        var rules = RankingRules.Presets.FirstOrDefault(r => r.Name == name) ?? RankingRules.Kazakhstan;
        if (!await db.Set<DeclaredRules>().AnyAsync(r => r.PaperId == paper.Id, cancellation))
        {
            db.Add(new DeclaredRules { PaperId = paper.Id, Rules = rules.Write(), DeclaredUtc = at, DeclaredBy = actor });
        }
    }

    private async Task<(IReadOnlyList<SatPaper> Sat, IReadOnlyList<string> Problems)> SatAsync(SittingWindow window, PaperInUse use, RoundModel model, CancellationToken cancellation)
    {
        var (sat, problems, draw) = (new List<SatPaper>(), new List<string>(), new SeededDraw((ulong)model.Seed));
        var pupils = model.Pupils ?? [];
        var named = await people.FindByUserNamesAsync(pupils.Select(p => p.User ?? ""), cancellation);
        foreach (var (pupil, i) in pupils.Select((p, i) => (p, i)))
        {
            if (named.GetValueOrDefault(pupil.User ?? "") is { } person)
            {
                var text = pupil.Text is { } n && n >= 0 && n < (model.Texts ?? []).Count ? model.Texts![n].In(person.Language) : "";
                sat.Add(Sit(window, use, person, Math.Clamp(pupil.Ability, 0, 100), text, i, draw));
            }
            else
            {
                problems.Add($"$.pupils[{i}].user: nobody has this user name; left out.");
            }
        }
        await db.SaveChangesAsync(cancellation);
        return (sat, problems);
    }

    private SatPaper Sit(SittingWindow window, PaperInUse use, Person person, int ability, string text, int index, SeededDraw draw)
    {
        var started = window.OpensUtc.AddSeconds(20 + draw.Below(240));
        var handedIn = started.AddMinutes(use.Locked.Blueprint.Minutes / 2 + draw.Below(Math.Max(1, use.Locked.Blueprint.Minutes / 2)));
        // A step of a prime through a million: codes in no order, and none twice.
        var code = string.Create(CultureInfo.InvariantCulture, $"S-{(index + 1L) * 618_033 % 1_000_000:000000}");
        var seed = (long)draw.Below(int.MaxValue) << 16 | (uint)draw.Below(1 << 16);
        var paper = PaperAssembly.Assemble(use.Locked, seed);
        var answers = paper.Items.Select(p => (p.ItemKey, Response: use.Items[p.ItemKey].Item is { Body: OpenAnswer }
                ? new Response([KeyValuePair.Create<string, IReadOnlyList<string>>("text", [text])]) : SampleAnswer.Of(use.Items[p.ItemKey].Item, ability, draw)))
            .Where(a => !a.Response.IsEmpty).ToDictionary(a => a.ItemKey, a => a.Response, StringComparer.Ordinal);
        var receipt = Receipt.Hash(new(code, paper, handedIn, answers.ToDictionary(a => a.Key, a => a.Value.Write(), StringComparer.Ordinal)));
        var sitting = new Sitting
        {
            Id = PortalId.New(),
            WindowId = window.Id,
            PersonId = person.Id,
            Code = code,
            Seed = seed,
            Language = person.Language,
            AdmittedUtc = started,
            StartedUtc = started,
            HandedInUtc = handedIn,
            Receipt = receipt,
        };
        db.Add(sitting);
        foreach (var (placed, n) in paper.Items.Where(p => answers.ContainsKey(p.ItemKey)).Select((p, n) => (p, n)))
        {
            var after = (int)(handedIn - started).TotalSeconds * (n + 1) / (paper.Items.Count + 1);
            db.Add(new AnswerLine
            {
                SittingId = sitting.Id,
                Key = string.Create(CultureInfo.InvariantCulture, $"sample-{n:000}"),
                ItemKey = placed.ItemKey,
                Response = answers[placed.ItemKey].Write(),
                AtUtc = started.AddSeconds(after),
                DeviceSeconds = after,
                IsLate = false,
            });
        }
        return new(sitting.Id, code, person.Id, person.Language, paper, answers, new HashSet<string>());
    }

    private async Task MarkAsync(SittingWindow window, IReadOnlyList<SatPaper> sat, string actor, CancellationToken cancellation)
    {
        var key = await versions.OfAsync(window.PaperId, cancellation);
        var marks = sat.Select(s => (Sat: s, Marks: AutomaticMarks.Of(s, key.Versions, key.Corrected))).ToList();
        await log.WriteAsync(window.Id, [.. marks.Select(m => new MarkDraft(m.Sat.SittingId, m.Sat.Code, MarkKind.Automatic, m.Marks, "site", "Sample"))], cancellation);
        var now = clock.GetUtcNow().UtcDateTime;
        db.Add(new MarkingRun
        {
            PaperId = window.PaperId,
            Kind = MarkKind.Automatic,
            ById = actor,
            Reason = "Sample",
            AskedUtc = now,
            FinishedUtc = now,
            Done = sat.Count,
            Total = sat.Count,
            Changed = sat.Count,
        });
        var number = await db.Set<OpenEntry>().Where(o => o.EditionId == window.EditionId).MaxAsync(o => (int?)o.Number, cancellation) ?? 0;
        foreach (var (paper, item) in marks.SelectMany(m => m.Marks.Where(x => x.Hundredths is null).Select(x => (m.Sat, x.Item))))
        {
            db.Add(new OpenEntry
            {
                Id = PortalId.New(),
                EditionId = window.EditionId,
                PaperId = window.PaperId,
                WindowId = window.Id,
                SittingId = paper.SittingId,
                ItemKey = item,
                Number = ++number,
            });
        }
    }

    private sealed record RoundModel(
        string? Edition, string? Paper, LocalizedText? Title, string? Opens, string? Closes, string? Rules, long Seed, IReadOnlyList<LocalizedText>? Texts, IReadOnlyList<PupilModel>? Pupils);

    /// <param name="Ability">0 to 100.</param>
    /// <param name="Text">Which of the texts stands in the open answers; none when missing.</param>
    private sealed record PupilModel(string? User, int Ability, int? Text = null);
}
