using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using YouthArchive.Olympiads.Items;
using YouthArchive.Olympiads.Papers;
using YouthArchive.Olympiads.Sittings;
using YouthArchive.People.Accounts;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Modules;
using YouthArchive.Platform.Recipes;
using YouthArchive.Platform.Web;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Tests.Olympiads.Support;

/// <summary>An olympiad with a locked paper, a window and pupils, put straight into a site's database: for tests, journeys and measurements.</summary>
internal sealed class SittingYard(IServiceProvider services, int editionId, int paperId, int windowId, IReadOnlyList<string> itemKeys)
{
    public int EditionId => editionId;
    public int PaperId => paperId;
    public int WindowId => windowId;
    public IReadOnlyList<string> ItemKeys => itemKeys;

    public static async Task<SittingYard> MakeAsync(IServiceProvider services, int items = 10, int minutes = 60, Action<SittingWindow>? change = null)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IFeatureState>().EnableAsync(["YouthArchive.Programmes", "YouthArchive.Olympiads"]);
        var slug = "o" + Guid.NewGuid().ToString("n")[..10];
        await SeasonAsync(scope.ServiceProvider, slug);
        var edition = await scope.ServiceProvider.GetRequiredService<IEditions>().FindByKeyAsync("olympiad/" + slug) ?? throw new InvalidOperationException("No edition.");
        var db = scope.ServiceProvider.GetRequiredService<DbContext>();
        var paper = await PaperAsync(db, edition.Id, slug, items, minutes);
        var now = DateTime.UtcNow;
        var window = new SittingWindow { PaperId = paper.Id, EditionId = edition.Id, Title = LocalizedText.Same("Іріктеу"), OpensUtc = now.AddHours(-1), ClosesUtc = now.AddHours(5) };
        change?.Invoke(window);
        db.Add(window);
        await db.SaveChangesAsync();
        return new(services, edition.Id, paper.Id, window.Id, [.. Enumerable.Range(1, items).Select(i => slug + "-" + ItemKey(i))]);
    }

    /// <summary>Enrolled pupils, who need no password.</summary>
    public async Task<IReadOnlyList<string>> PupilsAsync(int count)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DbContext>();
        var people = Enumerable.Range(0, count).Select(i => new PortalUser { DisplayName = $"Оқушы {i}", BirthYear = 2011, CreatedUtc = DateTime.UtcNow }).ToList();
        foreach (var person in people)
        {
            (person.UserName, person.SecurityStamp) = ("p" + person.Id, Guid.NewGuid().ToString("N"));
            person.NormalizedUserName = person.UserName.ToUpperInvariant();
        }
        db.AddRange(people);
        await db.SaveChangesAsync();
        foreach (var person in people)
        {
            await EnrolAsync(db, person.Id);
        }
        return [.. people.Select(p => p.Id)];
    }

    public async Task EnrolAsync(DbContext db, string personId) => await db.Database.ExecuteSqlAsync(
        $"""INSERT INTO "Programmes_Enrolments" ("EditionId", "PersonId", "AtUtc") VALUES ({editionId}, {personId}, {DateTime.UtcNow}) ON CONFLICT DO NOTHING""");

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

    /// <summary>Sittings that were begun a minute ago.</summary>
    public async Task<IReadOnlyList<Sitting>> BegunAsync(IReadOnlyList<string> pupils)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DbContext>();
        var now = DateTime.UtcNow;
        var start = new DateTime(now.Ticks - now.Ticks % TimeSpan.TicksPerSecond, DateTimeKind.Utc).AddMinutes(-1);
        var codes = new HashSet<string>(StringComparer.Ordinal);
        var sittings = pupils.Select(p =>
        {
            var sitting = YouthArchive.Olympiads.Sittings.Taking.Beginning.New(windowId, p);
            // Of a thousand random codes two are alike now and then; the site draws again.
            while (!codes.Add(sitting.Code))
            {
                sitting = YouthArchive.Olympiads.Sittings.Taking.Beginning.New(windowId, p);
            }
            sitting.StartedUtc = start;
            return sitting;
        }).ToList();
        db.AddRange(sittings);
        await db.SaveChangesAsync();
        return sittings;
    }

    public static string ItemKey(int number) => string.Create(CultureInfo.InvariantCulture, $"yard-{number:00}");

    private static async Task<Paper> PaperAsync(DbContext db, int editionId, string slug, int items, int minutes)
    {
        var text = LocalizedText.Same("Сұрақ");
        var choices = new[] { "a", "b", "c", "d" }.Select(c => new Choice(c, LocalizedText.Same("Жауап " + c))).ToList();
        var picks = new List<Pick>();
        var versions = new List<(string Key, ItemVersion Version)>();
        for (var i = 1; i <= items; i++)
        {
            var key = slug + "-" + ItemKey(i);
            picks.Add(new(key));
            var item = new BankItem { Key = key };
            db.Add(item);
            await db.SaveChangesAsync();
            ItemBody body = i % 3 == 0 ? new OpenAnswer() : new SingleChoice(choices, "b");
            var version = new ItemVersion
            {
                ItemId = item.Id,
                Number = 1,
                Type = ItemJson.TypeOf(body),
                Json = ItemJson.Write(new(key, text, LocalizedText.Same($"Құжатты оқы. {i}"), 3, body)),
                State = ItemState.Reviewed,
                ChangedUtc = DateTime.UtcNow,
            };
            db.Add(version);
            versions.Add((key, version));
        }
        var blueprint = new Blueprint([new("a", LocalizedText.Same("A"), picks)], minutes);
        var paper = new Paper
        {
            EditionId = editionId,
            Key = "main",
            Title = LocalizedText.Same("Іріктеу"),
            Kind = PaperKind.Contest,
            Blueprint = JsonSerializer.Serialize(blueprint, ItemJson.Options),
            LockedUtc = DateTime.UtcNow,
        };
        db.Add(paper);
        await db.SaveChangesAsync();
        db.AddRange(versions.Select(v => new PaperItem { PaperId = paper.Id, ItemKey = v.Key, ItemVersionId = v.Version.Id }));
        await db.SaveChangesAsync();
        return paper;
    }

    private static async Task SeasonAsync(IServiceProvider services, string slug)
    {
        var step = JsonNode.Parse($$"""
            { "name": "YouthArchive.Season", "season": "{{slug}}", "title": { "kk": "Оқу жылы" }, "sample": true, "editions": [ {
              "programme": "Olympiads", "slug": "{{slug}}", "zone": "Asia/Almaty", "page": "programmes/olympiad", "title": { "kk": "Архив олимпиадасы" },
              "summary": { "kk": "Құжаттар." }, "audience": { "kk": "8–11 сынып" }, "enrolment": { "opens": "@-30 09:00", "closes": "@+60 18:00" },
              "stages": [ { "key": "window", "title": { "kk": "Іріктеу" }, "note": { "kk": "60 минут." }, "starts": "@-1 09:00", "ends": "@+10 18:00" } ] } ] }
            """)!.AsObject();
        var handler = services.GetServices<IRecipeStep>().Single(s => s.Name == "YouthArchive.Season");
        var report = await handler.ApplyAsync(new(step, null, true, DateOnly.FromDateTime(DateTime.UtcNow)), CancellationToken.None);
        if (report.Outcome != StepOutcome.Applied)
        {
            throw new InvalidOperationException(string.Join(" ", report.Reasons));
        }
    }
}
