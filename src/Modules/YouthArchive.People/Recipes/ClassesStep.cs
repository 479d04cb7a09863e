using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using YouthArchive.People.Accounts;
using YouthArchive.People.Classes;
using YouthArchive.People.Rosters;
using YouthArchive.People.Schools;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Persistence;
using YouthArchive.Platform.Recipes;

namespace YouthArchive.People.Recipes;

/// <summary>
/// Our own step <c>YouthArchive.Classes</c>: schools with their teachers and classes. A class that is there already gets only the
/// students it lacks; students are given as lines of a class list, or by the user name of an account that exists.
/// </summary>
internal sealed class ClassesStep(DbContext db, Bringing bringing, ILookupNormalizer normalizer, TimeProvider clock) : IRecipeStep
{
    public string Name => "YouthArchive.Classes";

    public async Task<StepReport> ApplyAsync(StepContext context, CancellationToken cancellation)
    {
        if (!context.ActorIsAdministrator)
        {
            return StepReport.Rejected("schools: only an administrator may create classes by a recipe.");
        }
        var sample = context.Step.Flag("sample") ?? false;
        var problems = new List<string>();
        var changes = 0;
        foreach (var (json, place) in context.Step.Objects("schools").Select((s, i) => (s, $"schools[{i}]")))
        {
            if (Regions.Find(json.Text("region")) is null || json.Text("name") is not { Length: > 0 } || json.Text("settlement") is null)
            {
                problems.Add($"{place}: a known region, a settlement and a name are needed; left out.");
                continue;
            }
            var (school, added) = await SchoolAsync(json, sample, cancellation);
            changes += added + await TeachersAsync(school, json, place, problems, cancellation);
            foreach (var (held, at) in json.Objects("classes").Select((c, i) => (c, $"{place}.classes[{i}]")))
            {
                changes += await ClassAsync(school, held, at, sample, problems, cancellation);
            }
        }
        return StepReport.Of(changes, problems);
    }

    private async Task<(School, int)> SchoolAsync(JsonObject json, bool sample, CancellationToken cancellation)
    {
        var (region, name, settlement) = (json.Text("region")!, json.Text("name")!.Trim(), json.Text("settlement")!.Trim());
        var searched = SearchText.Normalise($"{name} {settlement}");
        if (await db.Set<School>().FirstOrDefaultAsync(s => s.Region == region && s.Searched == searched, cancellation) is { } known)
        {
            return (known, 0);
        }
        var school = new School { Region = region, Settlement = settlement, Name = name, CreatedUtc = Now, ConfirmedUtc = Now, IsSample = sample };
        db.Add(school);
        await db.SaveChangesAsync(cancellation);
        return (school, 1);
    }

    private async Task<int> TeachersAsync(School school, JsonObject json, string place, List<string> problems, CancellationToken cancellation)
    {
        var added = 0;
        foreach (var userName in json.Texts("teachers") ?? [])
        {
            if (await IdOfAsync(userName, cancellation) is not { } id)
            {
                problems.Add($"{place}.teachers: nobody is called {userName}; left out.");
            }
            else if (!await db.Set<SchoolTeacher>().AnyAsync(t => t.SchoolId == school.Id && t.PersonId == id, cancellation))
            {
                db.Add(new SchoolTeacher { SchoolId = school.Id, PersonId = id, AskedUtc = Now, ConfirmedUtc = Now });
                added++;
            }
        }
        await db.SaveChangesAsync(cancellation);
        return added;
    }

    private async Task<int> ClassAsync(
        School school, JsonObject json, string place, bool sample, List<string> problems, CancellationToken cancellation)
    {
        var teacher = await db.Set<SchoolTeacher>().Where(t => t.SchoolId == school.Id).Select(t => t.PersonId).FirstOrDefaultAsync(cancellation);
        if (json.Text("name") is not { Length: > 0 and <= SchoolClass.NameLength } name || json.Number("grade") is not (>= 1 and <= 12) || teacher is null)
        {
            problems.Add($"{place}: a name, a grade from 1 to 12 and a teacher of the school are needed; left out.");
            return 0;
        }
        var known = await db.Set<SchoolClass>().FirstOrDefaultAsync(c => c.SchoolId == school.Id && c.Name == name, cancellation);
        var held = known ?? Opened(school, json, name, teacher, sample);
        await db.SaveChangesAsync(cancellation);
        var roster = RosterReader.ReadPasted(string.Join('\n', json.Texts("students") ?? []), Now.Year);
        var plan = await bringing.PlanAsync(held, roster, cancellation);
        await bringing.ApplyAsync(held, plan with { Changed = [] }, teacher, cancellation);
        return (known is null ? 1 : 0) + plan.Added.Count + await MembersAsync(held, json, place, problems, cancellation);
    }

    private SchoolClass Opened(School school, JsonObject json, string name, string teacher, bool sample)
    {
        var opened = new SchoolClass
        {
            SchoolId = school.Id,
            Name = name,
            Grade = json.Number("grade")!.Value,
            OpenedById = teacher,
            OpenedUtc = Now,
            IsSample = sample,
            Language = PortalCultures.IsKnown(json.Text("language")) ? json.Text("language")! : PortalCultures.Default,
            SchoolYear = SchoolYears.Of(Now),
            Secret = string.Equals(json.Text("secret"), "pictures", StringComparison.OrdinalIgnoreCase) ? SecretKind.Pictures : SecretKind.Words,
        };
        db.Add(opened);
        return opened;
    }

    private async Task<int> MembersAsync(SchoolClass held, JsonObject json, string place, List<string> problems, CancellationToken cancellation)
    {
        var added = 0;
        foreach (var userName in json.Texts("members") ?? [])
        {
            if (await IdOfAsync(userName, cancellation) is not { } id)
            {
                problems.Add($"{place}.members: nobody is called {userName}; left out.");
            }
            else if (!await db.Set<ClassMember>().AnyAsync(m => m.ClassId == held.Id && m.PersonId == id, cancellation))
            {
                db.Add(new ClassMember { ClassId = held.Id, PersonId = id, JoinedUtc = Now });
                added++;
            }
        }
        await db.SaveChangesAsync(cancellation);
        return added;
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private Task<string?> IdOfAsync(string userName, CancellationToken cancellation)
    {
        var normalised = normalizer.NormalizeName(AccountRules.Tidy(userName));
        return db.Set<PortalUser>().Where(u => u.NormalizedUserName == normalised).Select(u => (string?)u.Id).FirstOrDefaultAsync(cancellation);
    }
}
