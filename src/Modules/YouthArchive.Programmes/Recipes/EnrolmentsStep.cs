using YouthArchive.People.Contracts;
using YouthArchive.Platform.Recipes;
using YouthArchive.Programmes.Contracts;
using YouthArchive.Programmes.Enrolments;

namespace YouthArchive.Programmes.Recipes;

/// <summary>
/// Our own step <c>YouthArchive.Enrolments</c>: people, by user name, who take part in an edition, since the moment <c>at</c>
/// (<c>@-40 12:00</c>; now where it is missing). The edition's rules hold here too.
/// </summary>
internal sealed class EnrolmentsStep(IEditions editions, IPeople people, ClassEnrolment enrolment, TimeProvider clock) : IRecipeStep
{
    public string Name => "YouthArchive.Enrolments";

    public async Task<StepReport> ApplyAsync(StepContext context, CancellationToken cancellation)
    {
        var key = context.Step["edition"]?.ToString() ?? "";
        if (await editions.FindByKeyAsync(key, cancellation) is not { } edition)
        {
            return StepReport.Rejected($"$.edition: there is no edition {key}.");
        }
        var at = RelativeTime.Parse(context.Step["at"]?.ToString(), context.AnchorDay, TimeZoneInfo.FindSystemTimeZoneById(edition.Zone));
        var names = (context.Step["people"]?.AsArray() ?? []).Select(n => n?.ToString() ?? "").ToList();
        var found = await people.FindByUserNamesAsync(names, cancellation);
        var ids = names.Where(found.ContainsKey).ToDictionary(n => found[n].Id, n => n);
        var results = await enrolment.EnrolAsync(edition, ids.Keys, context.ActorId ?? ids.Keys.FirstOrDefault() ?? "", at ?? clock.GetUtcNow().UtcDateTime, cancellation);
        var problems = names.Where(n => !found.ContainsKey(n)).Select(n => $"$.people: nobody is called {n}; left out.")
            .Concat(results.Where(r => r.Value is not (EnrolmentResult.Enrolled or EnrolmentResult.AlreadyEnrolled))
                .Select(r => $"$.people: {ids[r.Key]} cannot take part ({r.Value}); left out."));
        return StepReport.Of(results.Count(r => r.Value == EnrolmentResult.Enrolled), [.. problems]);
    }
}
