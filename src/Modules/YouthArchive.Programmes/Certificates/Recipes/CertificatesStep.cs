using Microsoft.EntityFrameworkCore;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Recipes;
using YouthArchive.Programmes.Certificates.Issuing;
using YouthArchive.Programmes.Certificates.Templates;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Programmes.Certificates.Recipes;

/// <summary>
/// Our own step <c>YouthArchive.Certificates</c>, for samples: issues what an edition's published results give, at the moment <c>at</c>.
/// <c>former</c> names people who were called otherwise on that day (their certificate is replaced at once), <c>revoke</c> those whose
/// certificate was revoked. Applied again it changes nothing.
/// </summary>
internal sealed class CertificatesStep(
    DbContext db, IEditions editions, IPeople people, IssuePlans plans, CertificateIssue issue, TemplateDesk templates, AuditTrail audit, TimeProvider clock) : IRecipeStep
{
    public string Name => "YouthArchive.Certificates";

    public async Task<StepReport> ApplyAsync(StepContext context, CancellationToken cancellation)
    {
        var key = context.Step["edition"]?.ToString() ?? "";
        if (await editions.FindByKeyAsync(key, cancellation) is not { } edition)
        {
            return StepReport.Rejected($"$.edition: there is no edition {key}.");
        }
        var at = RelativeTime.Parse(context.Step["at"]?.ToString(), context.AnchorDay, TimeZoneInfo.FindSystemTimeZoneById(edition.Zone)) ?? clock.GetUtcNow().UtcDateTime;
        var texts = await templates.OfProgrammeAsync(edition.Programme, cancellation);
        var plan = await plans.OfAsync(edition, cancellation);
        var former = await FormerAsync(context, cancellation);
        var changes = plan.Due.Count;
        issue.Issue(plan.Due.Select(d => former.TryGetValue(d.Ground.PersonId, out var name) && d.Replaces is null ? d with { Name = name } : d), edition, texts, context.ActorId, at);
        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
        var replaced = (await plans.OfAsync(edition, cancellation)).Due;
        issue.Issue(replaced, edition, texts, context.ActorId, at);
        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
        changes += replaced.Count + await RevokeAsync(context, edition, at, cancellation);
        return StepReport.Of(changes, [.. plan.WithoutTemplate.Select(w => $"$.edition: {w.Value} of kind {w.Key} have no template; left out.")]);
    }

    private async Task<IReadOnlyDictionary<string, string>> FormerAsync(StepContext context, CancellationToken cancellation)
    {
        var given = (context.Step["former"]?.AsArray() ?? []).Select(f => (Person: f?["person"]?.ToString() ?? "", Name: f?["name"]?.ToString() ?? "")).ToList();
        var found = await people.FindByUserNamesAsync(given.Select(g => g.Person), cancellation);
        return given.Where(g => g.Name.Length > 0 && found.ContainsKey(g.Person)).ToDictionary(g => found[g.Person].Id, g => g.Name, StringComparer.Ordinal);
    }

    private async Task<int> RevokeAsync(StepContext context, Edition edition, DateTime at, CancellationToken cancellation)
    {
        var given = (context.Step["revoke"]?.AsArray() ?? []).Select(f => (Person: f?["person"]?.ToString() ?? "", Cause: f?["cause"]?.ToString() ?? "", Note: f?["note"]?.ToString() ?? "")).ToList();
        var found = await people.FindByUserNamesAsync(given.Select(g => g.Person), cancellation);
        var revoked = 0;
        foreach (var (person, named, note) in given.Where(g => g.Note.Length <= Certificate.ReasonLength && found.ContainsKey(g.Person)))
        {
            var cause = Enum.TryParse<RevocationCause>(named, ignoreCase: true, out var known) ? known : RevocationCause.Other;
            var id = found[person].Id;
            foreach (var certificate in await db.Set<Certificate>().Where(c => c.EditionId == edition.Id && c.PersonId == id && c.RevokedUtc == null && c.ReplacedBy == null).ToListAsync(cancellation))
            {
                certificate.Revoke(context.ActorId, cause, note, at);
                audit.Add(context.ActorId, "Certificate.Revoked", "Certificate", certificate.Number, new { cause = cause.ToString() }, note.Length > 0 ? note : null);
                revoked++;
            }
        }
        await db.SaveChangesAsync(cancellation);
        return revoked;
    }
}
