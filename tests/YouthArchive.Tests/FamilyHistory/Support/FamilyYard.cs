using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using YouthArchive.FamilyHistory.Declarations;
using YouthArchive.FamilyHistory.Editions;
using YouthArchive.FamilyHistory.Sources;
using YouthArchive.FamilyHistory.Works;
using YouthArchive.People.Accounts;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Modules;
using YouthArchive.Platform.Persistence;
using YouthArchive.Platform.Recipes;
using YouthArchive.Platform.Web;
using YouthArchive.Programmes.Contracts;
using YouthArchive.Tests.Platform.Uploads.Support;

namespace YouthArchive.Tests.FamilyHistory.Support;

/// <summary>A competition with terms, entrants and works, put straight into a site's database: for tests, journeys and measurements.</summary>
internal sealed class FamilyYard(IServiceProvider services, Edition edition)
{
    public Edition Edition => edition;

    /// <param name="closes">As a recipe writes dates.</param>
    public static async Task<FamilyYard> MakeAsync(IServiceProvider services, string closes = "@+10 18:00")
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IFeatureState>().EnableAsync(["YouthArchive.Programmes", "YouthArchive.FamilyHistory"]);
        var slug = "f" + Guid.NewGuid().ToString("n")[..10];
        var step = JsonNode.Parse($$"""
            { "name": "YouthArchive.Season", "season": "{{slug}}", "title": { "kk": "Оқу жылы" }, "sample": true, "editions": [ {
              "programme": "FamilyHistory", "slug": "{{slug}}", "zone": "Asia/Almaty", "page": "programmes/family-history", "title": { "kk": "Отбасы тарихы" },
              "summary": { "kk": "Құжаттар." }, "audience": { "kk": "8–11 сынып" }, "enrolment": { "opens": "@-30 09:00", "closes": "@+60 18:00" },
              "stages": [ { "key": "hand-in", "title": { "kk": "Тапсыру" }, "note": { "kk": "Жаз." }, "starts": "@-20 09:00", "ends": "{{closes}}" } ] } ] }
            """)!.AsObject();
        var report = await scope.ServiceProvider.GetServices<IRecipeStep>().Single(s => s.Name == "YouthArchive.Season")
            .ApplyAsync(new(step, null, true, DateOnly.FromDateTime(DateTime.UtcNow)), CancellationToken.None);
        if (report.Outcome != StepOutcome.Applied)
        {
            throw new InvalidOperationException(string.Join(" ", report.Reasons));
        }
        var edition = await scope.ServiceProvider.GetRequiredService<IEditions>().FindByKeyAsync("family-history/" + slug) ?? throw new InvalidOperationException("No edition.");
        var db = scope.ServiceProvider.GetRequiredService<DbContext>();
        db.Add(new EditionTerms
        {
            EditionId = edition.Id,
            Theme = LocalizedText.Same("Отбасы"),
            Topics = [new("petition", LocalizedText.Same("Өтініш"))],
            Divisions = Folders.Terms.Divisions,
            Forms = [WorkForm.Paper, WorkForm.Podcast],
            Languages = ["kk", "ru"],
            Defences = Folders.Terms.Defences,
            LeastReportWords = 5,
            MostReportWords = 10,
            LeastArchivalSources = 2,
        });
        await db.SaveChangesAsync();
        return new(services, edition);
    }

    public async Task<IReadOnlyList<string>> EntrantsAsync(int count, int birthYear = 1995)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DbContext>();
        var people = Enumerable.Range(0, count).Select(i => new PortalUser { DisplayName = $"Қатысушы {i}", BirthYear = birthYear, CreatedUtc = DateTime.UtcNow }).ToList();
        foreach (var person in people)
        {
            (person.UserName, person.SecurityStamp) = ("p" + person.Id, Guid.NewGuid().ToString("N"));
            person.NormalizedUserName = person.UserName.ToUpperInvariant();
        }
        db.AddRange(people);
        await db.SaveChangesAsync();
        foreach (var person in people)
        {
            await db.Database.ExecuteSqlAsync($"""INSERT INTO "Programmes_Enrolments" ("EditionId", "PersonId", "AtUtc") VALUES ({edition.Id}, {person.Id}, {DateTime.UtcNow}) ON CONFLICT DO NOTHING""");
        }
        return [.. people.Select(p => p.Id)];
    }

    /// <summary>As the browser sends it.</summary>
    public async Task<string> CookieAsync(string personId)
    {
        await using var scope = services.CreateAsyncScope();
        var user = await scope.ServiceProvider.GetRequiredService<DbContext>().Set<PortalUser>().AsNoTracking().SingleAsync(u => u.Id == personId);
        var principal = await scope.ServiceProvider.GetRequiredService<IUserClaimsPrincipalFactory<PortalUser>>().CreateAsync(user);
        var cookies = scope.ServiceProvider.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        var now = DateTimeOffset.UtcNow;
        var ticket = new AuthenticationTicket(principal, new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now.AddHours(12) }, IdentityConstants.ApplicationScheme);
        return $"{PublicPageCaching.SignInCookie}={cookies.TicketDataFormat.Protect(ticket)}";
    }

    /// <summary>A DOCX with so many bytes and fifteen words: what a work that is brought as a file weighs.</summary>
    public static byte[] Docx(int bytes)
    {
        var ballast = new byte[bytes];
        new Random(1).NextBytes(ballast);
        return Documents.Docx(ballast, $"<w:p><w:r><w:t>{Folders.Words(15)}</w:t></w:r></w:p>");
    }

    /// <summary>Works that lack nothing; in the same order.</summary>
    /// <param name="isWritten">False leaves the text out: a file is to be brought.</param>
    public async Task<IReadOnlyList<string>> WorksAsync(IReadOnlyList<string> authors, bool isWritten = true)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DbContext>();
        var now = DateTime.UtcNow;
        var ids = new List<string>();
        var first = await db.Set<Work>().CountAsync(w => w.EditionId == edition.Id);
        foreach (var (i, author) in authors.Index())
        {
            var work = new Work
            {
                Id = PortalId.New(), EditionId = edition.Id, Code = $"F-{first + i + 1:0000}", DivisionKey = "alone", Form = WorkForm.Paper, Language = "kk", CreatedUtc = now, ChangedUtc = now,
                Title = "Өтініш " + i, Summary = "Не сұрадым", Body = isWritten ? Folders.Words(15) : "", Report = Folders.Words(7), DefenceKey = "astana", SourcesGiven = 2,
            };
            ids.Add(work.Id);
            db.Add(work);
            db.Add(new WorkAuthor { WorkId = work.Id, PersonId = author, Position = 1, JoinedUtc = now });
            db.Add(new ArchiveVisit { Id = PortalId.New(), WorkId = work.Id, Day = new(2026, 10, 1), Archive = "ҚР ОМА", Asked = "15-қор" });
            db.AddRange(new[] { "15", "64" }.Select((fonds, n) => new Source
            {
                Id = PortalId.New(), WorkId = work.Id, Key = "s" + (n + 1), Position = n + 1, Kind = SourceKind.Archival, Archive = "ҚР ОМА", Fonds = fonds, Inventory = "1", File = "512", Sheets = "7", Title = "Құжат",
            }));
            db.AddRange(Enum.GetValues<DeclarationKind>().Select(k => new Declaration { WorkId = work.Id, Kind = k, IsMade = true, Text = "Иә", AtUtc = now, ById = author }));
        }
        await db.SaveChangesAsync();
        return ids;
    }
}
