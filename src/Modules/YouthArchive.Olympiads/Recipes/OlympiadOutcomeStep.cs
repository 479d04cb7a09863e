using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using YouthArchive.Olympiads.Papers;
using YouthArchive.Olympiads.Results.Appeals;
using YouthArchive.Olympiads.Results.Marks.Open;
using YouthArchive.Olympiads.Results.Own;
using YouthArchive.Olympiads.Results.Rankings;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Recipes;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Olympiads.Recipes;

/// <summary>
/// Takes over what markers agreed on, publishes, and takes appeals through, all of it by the same desks as the pages. A paper that has
/// results published already is left alone.
/// </summary>
internal sealed class OlympiadOutcomeStep(
    DbContext db, IEditions editions, IPeople people, PaperDesk papers, OpenAnswers open, ResultPublications publications, OwnResults results, AppealDesk appeals) : IRecipeStep
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) } };

    public string Name => "YouthArchive.OlympiadOutcome";

    public async Task<StepReport> ApplyAsync(StepContext context, CancellationToken cancellation)
    {
        OutcomeModel? model;
        try
        {
            model = context.Step.Deserialize<OutcomeModel>(Json);
        }
        catch (JsonException e)
        {
            return StepReport.Rejected($"{e.Path ?? "$"}: not of the expected form.");
        }
        if (await editions.FindByKeyAsync(model?.Edition ?? "", cancellation) is not { Programme: ProgrammeNames.Olympiads } edition
            || await papers.FindAsync(edition.Id, model!.Paper ?? "", cancellation) is not { Kind: PaperKind.Contest } paper
            || await people.FindByUserNameAsync(model.Organiser ?? "", cancellation) is not { } organiser)
        {
            return StepReport.Rejected("$.edition, $.paper, $.organiser: an olympiad, one of its papers and somebody who answers for it are needed.");
        }
        if (await publications.CurrentAsync(paper.Id, cancellation) is not null)
        {
            return StepReport.Applied(0);
        }
        await open.TakeOverAsync(edition.Id, organiser.Id, cancellation);
        if (!await PublishAsync(paper, organiser.Id, cancellation))
        {
            return StepReport.Rejected("$.paper: it cannot be published: answers wait for markers, or there are none.");
        }
        var problems = new List<string>();
        foreach (var (appeal, i) in (model.Appeals ?? []).Select((a, i) => (a, i)))
        {
            if (await AppealAsync(edition, appeal, organiser.Id, cancellation) is { } problem)
            {
                problems.Add($"$.appeals[{i}]: {problem}");
            }
        }
        // What appeals changed is public too.
        await PublishAsync(paper, organiser.Id, cancellation);
        return StepReport.Of(1, problems);
    }

    private async Task<bool> PublishAsync(Paper paper, string organiser, CancellationToken cancellation)
    {
        var preview = await publications.PreviewAsync(paper, false, cancellation);
        return await publications.PublishAsync(paper, preview, preview.Digest, organiser, cancellation);
    }

    private async Task<string?> AppealAsync(Edition edition, AppealModel model, string organiser, CancellationToken cancellation)
    {
        if (await people.FindByUserNameAsync(model.User ?? "", cancellation) is not { } person
            || (await results.OfAsync(edition, person.Id, cancellation)).FirstOrDefault(o => !o.IsChild) is not { } own)
        {
            return "this person has no result here.";
        }
        var filed = await appeals.FileAsync(edition, own, model.Item ?? "", model.Ground, model.Text, person.Id, cancellation);
        if (filed != AppealRefusal.None)
        {
            return string.Create(CultureInfo.InvariantCulture, $"not filed ({filed}).");
        }
        if (model.Reader is null)
        {
            return null;
        }
        var appeal = await db.Set<Appeal>().SingleAsync(a => a.SittingId == own.Sitting.Id && a.ItemKey == model.Item, cancellation);
        if (await people.FindByUserNameAsync(model.Reader, cancellation) is not { } reader
            || await appeals.ReadAsync(appeal, model.ReaderMark, model.ReaderNote, reader.Id, cancellation) is not AppealRefusal.None)
        {
            return "the second reading is refused.";
        }
        return model.Outcome is null || await appeals.DecideAsync(appeal, model.Outcome, model.Outcome == AppealOutcome.Keep ? null : model.Mark, model.Answer, organiser, cancellation) == AppealRefusal.None
            ? null : "the decision is refused.";
    }

    private sealed record OutcomeModel(string? Edition, string? Paper, string? Organiser, IReadOnlyList<AppealModel>? Appeals);

    /// <param name="ReaderMark">Hundredths of a point.</param>
    /// <param name="Mark">Hundredths; not for one that is kept.</param>
    /// <param name="Outcome">Without one the appeal waits.</param>
    private sealed record AppealModel(
        string? User, string? Item, AppealGround? Ground, string? Text, string? Reader = null, int? ReaderMark = null, string? ReaderNote = null,
        AppealOutcome? Outcome = null, int? Mark = null, string? Answer = null);
}
