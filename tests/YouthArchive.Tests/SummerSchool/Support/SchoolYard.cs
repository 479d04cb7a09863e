using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using YouthArchive.People.Accounts;
using YouthArchive.Platform.Persistence;
using YouthArchive.Platform.Recipes;
using YouthArchive.Platform.Security;
using YouthArchive.Programmes.Contracts;
using YouthArchive.SummerSchool.Applications;
using YouthArchive.SummerSchool.Seats;
using YouthArchive.SummerSchool.Terms;
using YouthArchive.Tests.Programmes;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.SummerSchool.Support;

/// <summary>A school with terms, put into a site's database; applicants, reviewers and scores as a test wants them.</summary>
internal sealed class SchoolYard(PortalSite site, Edition edition)
{
    public const string Motivation = "Мен архивте жұмыс істегім келеді және бұл мектептен құжаттарды сипаттауды үйренемін деп ойлаймын";

    private int _applicants;

    public PortalSite Site => site;
    public Edition Edition => edition;
    public string At => $"/kk/summer-school/{edition.Slug}";
    public string Desk => $"/kk/admin/summer-school/{edition.Slug}";

    public static async Task<SchoolYard> NewAsync(PortalSite site, string closes = "@+10 18:00", int places = 3, string quotas = "", string school = "@+40 09:00", string ends = "@+50 18:00", string kind = "adults")
    {
        await ProgrammesSite.PrepareAsync(site, "YouthArchive.Judging", "YouthArchive.SummerSchool");
        var slug = "s" + Guid.NewGuid().ToString("n")[..10];
        await MustAsync(site, $$"""
            { "name": "YouthArchive.Season", "season": "{{slug}}", "title": { "kk": "Оқу жылы" }, "sample": true, "editions": [ {
              "programme": "SummerSchool", "slug": "{{slug}}", "zone": "Asia/Almaty", "page": "programmes/summer-school", "title": { "kk": "Күзгі мектеп", "en": "Autumn school" },
              "summary": { "kk": "Он күн." }, "audience": { "kk": "Студенттер" }, "enrolment": { "opens": "@-100 09:00", "closes": "{{closes}}" },
              "stages": [
                { "key": "registration", "title": { "kk": "Өтінім" }, "note": { "kk": "Жазыңыз." }, "starts": "@-100 09:00", "ends": "{{closes}}" },
                { "key": "judging", "title": { "kk": "Оқу" }, "note": { "kk": "Оқимыз." }, "starts": "@-90 09:00", "ends": "@+35 18:00" },
                { "key": "school", "title": { "kk": "Мектеп" }, "note": { "kk": "Он күн." }, "starts": "{{school}}", "ends": "{{ends}}" } ] } ] }
            """);
        await MustAsync(site, $$"""
            { "name": "YouthArchive.SummerSchool", "edition": "summer-school/{{slug}}", "terms": { "place": { "kk": "Алматы" }, "kind": "{{kind}}", "places": {{places}}, "leastWords": 5, "mostWords": 50, "quotas": [{{quotas}}] } }
            """);
        return new(site, await ProgrammesSite.EditionAsync(site, "summer-school/" + slug));
    }

    /// <summary>A person of age with a name of their own.</summary>
    public Task<string> PersonAsync(string surname = "Қайсенов", string given = "Дархан", int born = 1999, string? email = null) => site.InDatabaseAsync(async db =>
    {
        var account = new PortalUser { Surname = surname, GivenName = given, DisplayName = $"{given} {surname}", BirthYear = born, CreatedUtc = DateTime.UtcNow, SecurityStamp = "s", Email = email, EmailConfirmed = email is not null, NormalizedEmail = email?.ToUpperInvariant() };
        account.UserName = "a" + account.Id;
        account.NormalizedUserName = account.UserName.ToUpperInvariant();
        db.Add(account);
        await db.SaveChangesAsync();
        return account.Id;
    });

    /// <summary>An application that is handed in, with its reference.</summary>
    public async Task<SchoolApplication> AppliedAsync(string? person = null, string country = "kz", string motivation = Motivation, string reference = "Жақсы студент.", string organisation = "Университет", ApplicationState state = ApplicationState.HandedIn)
    {
        var id = person ?? await PersonAsync(email: $"a{Guid.NewGuid():n}@example.org");
        return await site.InDatabaseAsync(async db =>
        {
            var application = new SchoolApplication
            {
                Id = PortalId.New(),
                EditionId = edition.Id,
                PersonId = id,
                Code = $"A-{++_applicants:000}",
                State = state,
                Country = country,
                Region = country == "kz" ? "kz-abai" : "",
                Language = "kk",
                Gender = "f",
                Standing = Standing.Student,
                Organisation = organisation,
                Motivation = motivation,
                CreatedUtc = DateTime.UtcNow,
                ChangedUtc = DateTime.UtcNow,
                HandedInUtc = state == ApplicationState.HandedIn ? DateTime.UtcNow : null,
            };
            db.Add(application);
            await db.SaveChangesAsync();
            db.Add(new Reference { ApplicationId = application.Id, Email = "referee@example.org", AskedUtc = DateTime.UtcNow, WrittenUtc = DateTime.UtcNow, RefereeName = "Сәния Бегімбетова", Position = "Ғылыми жетекші", Text = reference });
            await db.SaveChangesAsync();
            return application;
        });
    }

    /// <summary>A rubric of one criterion and two reviewers; returns their ids.</summary>
    public async Task<IReadOnlyList<string>> ReviewersAsync()
    {
        await MustAsync(site, $$"""
            { "name": "YouthArchive.Rubric", "edition": "{{edition.Key}}", "scale": { "min": 0, "max": 5, "halves": true }, "criteria": [ { "key": "motivation", "weight": 100, "title": { "kk": "Себеп" }, "description": { "kk": "Неге?" },
              "levels": [ { "value": 0, "text": { "kk": "0" } }, { "value": 1, "text": { "kk": "1" } }, { "value": 2, "text": { "kk": "2" } }, { "value": 3, "text": { "kk": "3" } }, { "value": 4, "text": { "kk": "4" } }, { "value": 5, "text": { "kk": "5" } } ] } ] }
            """);
        string[] judges = [await site.NewPersonAsync(PortalRoles.Judge), await site.NewPersonAsync(PortalRoles.Judge)];
        await MustAsync(site, $$"""{ "name": "YouthArchive.JudgingPanel", "edition": "{{edition.Key}}", "judges": [{{string.Join(", ", judges.Select(j => $$"""{ "user": "p{{j}}", "languages": ["kk"] }"""))}}] }""");
        return judges;
    }

    /// <summary>Both reviewers give the same score of 5, in the order of the codes.</summary>
    public Task ScoredAsync(IReadOnlyList<string> judges, params string[] scores) => MustAsync(site, $$"""
        { "name": "YouthArchive.Judgements", "edition": "{{edition.Key}}", "judgements": [{{string.Join(", ", judges.SelectMany(j => scores.Select((s, i) =>
            $$"""{ "judge": "p{{j}}", "entry": "A-{{i + 1:000}}", "scores": { "motivation": {{s}} }, "comment": "Оқылды." }""")))}}] }
        """);

    public Task<List<Seat>> SeatsAsync() => site.InDatabaseAsync(db => db.Set<Seat>().AsNoTracking().Where(s => s.EditionId == edition.Id).OrderBy(s => s.Code).ToListAsync());

    // As the recipes' runner does it: a step has a transaction of its own.
    private static async Task MustAsync(PortalSite site, string json)
    {
        var report = await site.InScopeAsync(async services =>
        {
            await using var work = await services.GetRequiredService<DbContext>().Database.BeginTransactionAsync();
            var step = JsonNode.Parse(json)!.AsObject();
            var done = await services.GetServices<IRecipeStep>().Single(x => x.Name == step["name"]!.GetValue<string>())
                .ApplyAsync(new(step, null, true, ProgrammesSite.Anchor), CancellationToken.None);
            await work.CommitAsync();
            return done;
        });
        if (report.Outcome != StepOutcome.Applied)
        {
            throw new InvalidOperationException(string.Join(" ", report.Reasons));
        }
    }
}
