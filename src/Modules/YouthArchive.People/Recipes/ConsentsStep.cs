using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using YouthArchive.People.Accounts;
using YouthArchive.People.Contracts;
using YouthArchive.People.Guardians;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Recipes;

namespace YouthArchive.People.Recipes;

/// <summary>
/// Our own step <c>YouthArchive.Consents</c>: consents for students by user name (a guardian's with an account, on paper, or the student's own
/// when of age), for seasons that are brought in with their people. A purpose a student has any consent for already, also a withdrawn one, is left alone.
/// </summary>
internal sealed class ConsentsStep(DbContext db, ConsentJournal journal, TimeProvider clock) : IRecipeStep
{
    public string Name => "YouthArchive.Consents";

    public async Task<StepReport> ApplyAsync(StepContext context, CancellationToken cancellation)
    {
        if (!context.ActorIsAdministrator)
        {
            return StepReport.Rejected("consents: only an administrator may bring consents in by a recipe.");
        }
        var problems = new List<string>();
        var changes = 0;
        foreach (var (json, place) in context.Step.Objects("consents").Select((c, i) => (c, $"consents[{i}]")))
        {
            changes += await OneAsync(json, place, context.ActorId, problems, cancellation);
        }
        return StepReport.Of(changes, problems);
    }

    private async Task<int> OneAsync(JsonObject json, string place, string? actorId, List<string> problems, CancellationToken cancellation)
    {
        var name = AccountRules.Tidy(json.Text("user"));
        if (await db.Set<PortalUser>().AsNoTracking().FirstOrDefaultAsync(u => u.UserName == name, cancellation) is not { } student)
        {
            problems.Add($"{place}.user: nobody has this user name; left out.");
            return 0;
        }
        var wanted = (json.Texts("purposes") ?? []).Select(ConsentTexts.PurposeOf).ToList();
        if (wanted.Contains(null))
        {
            problems.Add($"{place}.purposes: one of them is not a purpose; that one is left out.");
        }
        var isMinor = Age.IsMinor(student.BirthYear, null, clock.GetUtcNow().Year);
        var there = await db.Set<Consent>().Where(c => c.StudentId == student.Id).Select(c => c.Purpose).Distinct().ToListAsync(cancellation);
        var fresh = wanted.OfType<ConsentPurpose>().Distinct().Except(there).Where(p => isMinor || p != ConsentPurpose.TakingPart).ToList();
        if (fresh.Count == 0)
        {
            return 0;
        }
        var language = json.Text("language") is { } written && PortalCultures.IsKnown(written) ? written : student.Language;
        var guardian = isMinor && json.Text("guardian") is { } given ? await GuardianAsync(AccountRules.Tidy(given), student, place, problems, cancellation) : null;
        // During setup nobody acts; the record then names the student's own account, which is all there is.
        var actor = actorId ?? student.Id;
        journal.Give(student.Id, fresh, (isMinor, guardian) switch
        {
            (true, { } id) => new(ConsentWay.Link, id, language, GuardianId: id),
            (true, null) => new(ConsentWay.Paper, actor, language, SignedBy: json.Text("signedBy")),
            _ => new(ConsentWay.Own, actor, language),
        });
        await journal.SaveAsync(cancellation);
        return fresh.Count;
    }

    /// <summary>The guardian's id, and from now on the guardian answers for the student; saved together with the consents.</summary>
    private async Task<string?> GuardianAsync(string name, PortalUser student, string place, List<string> problems, CancellationToken cancellation)
    {
        var guardian = await db.Set<PortalUser>().AsNoTracking().Where(u => u.UserName == name && u.Id != student.Id).Select(u => u.Id).FirstOrDefaultAsync(cancellation);
        if (guardian is null)
        {
            problems.Add($"{place}.guardian: nobody else has this user name; the consent is taken as one on paper.");
        }
        else if (!await db.Set<Guardianship>().AnyAsync(g => g.StudentId == student.Id && g.GuardianId == guardian, cancellation))
        {
            db.Add(new Guardianship { StudentId = student.Id, GuardianId = guardian, SinceUtc = clock.GetUtcNow().UtcDateTime });
        }
        return guardian;
    }
}
