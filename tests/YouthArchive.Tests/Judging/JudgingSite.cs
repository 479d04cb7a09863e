using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using YouthArchive.Judging.Contracts;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Security;
using YouthArchive.Programmes.Contracts;
using YouthArchive.Tests.Programmes;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Judging;

public sealed class JudgingOnSqlite : PortalSite
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        ProgrammesSite.AddStandIns(builder);
        TestEntries.AddTo(builder);
    }
}

public sealed class JudgingOnPostgres : PostgresSite
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        ProgrammesSite.AddStandIns(builder);
        TestEntries.AddTo(builder);
    }
}

/// <summary>Whose the works of one site are, and what the programme itself knows between judges and works.</summary>
internal sealed class TestTies
{
    /// <summary>By entry id.</summary>
    public ConcurrentDictionary<string, IReadOnlyList<string>> People { get; } = [];

    public ConcurrentDictionary<(string Judge, string Entry), ConflictKind> Known { get; } = [];
}

/// <summary>Five works of every Archive Hack edition, without the room that really has them; the last is not handed in.</summary>
internal sealed class TestEntries(TestTies ties) : IJudgedEntries, IConflictSource, IEntryPeople
{
    public const string Hostile = "=HYPERLINK(\"x\")";

    private static readonly string[] Titles = ["ШежіреAI", "Парақ", Hostile, "Нүүдэл", "Қағаз қыран"];

    /// <summary>Judges who are themselves members of H-04.</summary>
    public static HashSet<string> Members { get; } = [];

    public static void AddTo(IWebHostBuilder builder) => builder.ConfigureTestServices(services =>
        services.AddSingleton<TestTies>().AddScoped<IJudgedEntries, TestEntries>().AddScoped<IConflictSource, TestEntries>().AddScoped<IEntryPeople, TestEntries>());

    public string Programme => ProgrammeNames.ArchiveHack;

    public static string Id(int edition, int number) => $"4{edition:D5}0{number}".PadRight(26, '0');

    public Task<IReadOnlyList<JudgedEntry>> OfEditionAsync(int editionId, CancellationToken cancellation = default) =>
        Task.FromResult<IReadOnlyList<JudgedEntry>>([.. Titles.Select((title, i) => new JudgedEntry(
            Id(editionId, i + 1), editionId, $"H-0{i + 1}", title, LocalizedText.Same("Құрал"), "search", i < 4, "kk"))]);

    public Task<IReadOnlyList<DetectedConflict>> OfJudgeAsync(string judgeId, int editionId, CancellationToken cancellation = default) =>
        Task.FromResult<IReadOnlyList<DetectedConflict>>([
            .. Members.Contains(judgeId) ? [new DetectedConflict(Id(editionId, 4), "You are a member of this team.", ConflictKind.Self)] : Array.Empty<DetectedConflict>(),
            .. ties.Known.Where(k => k.Key.Judge == judgeId).Select(k => new DetectedConflict(k.Key.Entry, "The programme knows why.", k.Value))]);

    public Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> OfEntriesAsync(IReadOnlyCollection<string> entryIds, CancellationToken cancellation = default) =>
        Task.FromResult<IReadOnlyDictionary<string, IReadOnlyList<string>>>(ties.People.Where(p => entryIds.Contains(p.Key)).ToDictionary());
}

/// <summary>An edition being judged, with its rubric and a panel of its own.</summary>
internal sealed record JudgedEdition(PortalSite Site, Edition Edition, IReadOnlyList<string> Judges)
{
    public string Queue => $"/kk/judging/{Edition.Key}";
    public string Desk => $"/kk/admin/judging/{Edition.Key}";
    public string Results => $"/kk/results/{Edition.Key}";

    public TestTies Ties => Site.Services.GetRequiredService<TestTies>();

    public string EntryId(int number) => TestEntries.Id(Edition.Id, number);

    public static async Task<JudgedEdition> NewAsync(PortalSite site, int judges = 1, string ends = "@+60 18:00")
    {
        await ProgrammesSite.PrepareAsync(site, "YouthArchive.Judging");
        var slug = "e" + Guid.NewGuid().ToString("n")[..10];
        await ProgrammesSite.ApplyAsync(site, ProgrammesSite.Season(slug, ends));
        await ProgrammesSite.ApplyAsync(site, Rubric(slug));
        var people = new List<string>();
        for (var i = 0; i < judges; i++)
        {
            people.Add(await site.NewPersonAsync(PortalRoles.Judge));
        }
        var names = string.Join(", ", people.Select(p => $"\"p{p}\""));
        await ProgrammesSite.ApplyAsync(site, $$"""{"name":"YouthArchive.JudgingPanel","edition":"archive-hack/{{slug}}","judges":[{{names}}]}""");
        return new(site, await ProgrammesSite.EditionAsync(site, "archive-hack/" + slug), people);
    }

    public static string Rubric(string slug, int weight = 60) => $$"""
        {
          "name": "YouthArchive.Rubric", "edition": "archive-hack/{{slug}}", "scale": { "min": 1, "max": 5, "halves": true },
          "criteria": [
            { "key": "usefulness", "weight": {{weight}}, "title": { "kk": "Архивке пайдасы", "en": "Usefulness" }, "description": { "kk": "Пайдалы ма?" },
              "levels": [ { "value": 4, "text": { "kk": "ертең-ақ қолданады" } }, { "value": 5, "text": { "kk": "бүгін қолданады" } } ] },
            { "key": "novelty", "weight": 40, "title": { "kk": "Жаңалығы", "en": "Novelty" }, "description": { "kk": "Жаңа ма?" }, "levels": [] }
          ]
        }
        """;

    public Task<HttpClient> JudgeAsync(int number = 0) => Site.SignedInAsAsync(Judges[number]);

    /// <summary>Scores an entry as the judge would without script.</summary>
    public async Task<HttpResponseMessage> ScoreAsync(HttpClient judge, int entry, int usefulness, int novelty, string go = "next") =>
        await judge.SubmitAsync($"{Queue}/H-0{entry}", "form#rubric",
            ("c-usefulness", $"{usefulness}"), ("c-novelty", $"{novelty}"), ("comment", "Жақсы"), ("no-conflict", "yes"), ("go", go));

    public async Task FinishAsync(int judge, params (int Usefulness, int Novelty)[] scores)
    {
        using var browser = await JudgeAsync(judge);
        for (var i = 0; i < scores.Length; i++)
        {
            using var response = await ScoreAsync(browser, i + 1, scores[i].Usefulness, scores[i].Novelty);
            if (response.StatusCode != HttpStatusCode.Found)
            {
                throw new InvalidOperationException($"H-0{i + 1}: {response.StatusCode}");
            }
        }
    }

    public async Task PublishAsync(HttpClient organiser)
    {
        using var response = await organiser.SubmitAsync(Desk + "/publish", "form#publish");
        if (response.StatusCode != HttpStatusCode.Found)
        {
            throw new InvalidOperationException($"Not published: {response.StatusCode}");
        }
    }

    public Task<T> InDatabaseAsync<T>(Func<DbContext, Task<T>> work) => Site.InDatabaseAsync(work);
}
