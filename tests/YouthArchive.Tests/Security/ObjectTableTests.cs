using Microsoft.AspNetCore.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Xunit;
using YouthArchive.Tests.Architecture;
using YouthArchive.Tests.ArchiveHack.Support;
using YouthArchive.Tests.Content;
using YouthArchive.Tests.People.Guardians;
using YouthArchive.Tests.People.OwnData;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Security;

/// <summary>
/// A teacher reaches no other school's class, a student no other student's record: every endpoint whose address names something, called as
/// those it belongs to and as everybody else, read and written, against who-may-objects.txt.
/// </summary>
public sealed class ObjectTableTests(ObjectTableTests.ObjectSite site) : IClassFixture<ObjectTableTests.ObjectSite>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_endpoint_that_names_something_is_in_the_table()
    {
        var (table, byRole) = (await ReadAsync(), WhoMay.Parse(await LinesAsync("who-may.txt")));
        var endpoints = await WalkedEndpoint.OfAsync(site.Services);
        var problems = table.Problems(endpoints, byRole).ToList();
        Assert.True(problems.Count == 0, string.Join("\n", problems));
        var planted = WalkedEndpoint.Of(
            (Microsoft.AspNetCore.Routing.RouteEndpoint)new Microsoft.AspNetCore.Routing.RouteEndpointBuilder(
                _ => Task.CompletedTask, Microsoft.AspNetCore.Routing.Patterns.RoutePatternFactory.Parse("/planted/{id}"), 0).Build(), new());
        Assert.Single(table.Problems([.. endpoints, planted], byRole));
    }

    [Fact]
    public async Task Owners_are_let_in_and_for_everybody_else_it_is_not_there()
    {
        var (table, world) = (await ReadAsync(), await site.WorldAsync());
        var endpoints = (await WalkedEndpoint.OfAsync(site.Services)).ToLookup(e => e.Pattern);
        using var callers = new Callers(site);
        var problems = new List<string>();
        var owned = world.Objects.Values.Select(o => o.OwnerId).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var before = await RowsAsync(owned);
        foreach (var (line, endpoint) in table.Guarded.SelectMany(l => endpoints[l.Pattern].Select(e => (l, e))))
        {
            problems.AddRange(await OthersAsync(line, endpoint, world, callers));
        }
        problems.AddRange(before.Except(await RowsAsync(owned)).Select(r => $"changed by somebody else: {r}"));
        // One by one from the same state: what an owner does may end what the next line asks for.
        using var state = await KeptState.OfAsync(site);
        foreach (var (line, endpoint) in table.Guarded.SelectMany(l => endpoints[l.Pattern].Select(e => (l, e))))
        {
            problems.AddRange(await OwnersAsync(line, endpoint, world, callers, state));
        }
        Assert.True(problems.Count == 0, string.Join("\n", problems));
    }

    /// <summary>Addresses that name no person's thing show everybody the own, and links that were made up show nothing.</summary>
    [Fact]
    public async Task Own_pages_and_made_up_links_tell_nothing_of_others()
    {
        var (table, world) = (await ReadAsync(), await site.WorldAsync());
        var endpoints = (await WalkedEndpoint.OfAsync(site.Services)).ToLookup(e => e.Pattern);
        using var callers = new Callers(site);
        var problems = new List<string>();
        foreach (var (line, endpoint) in table.Lines.Where(l => l.Object is ObjectTable.Own or ObjectTable.Secret or ObjectTable.Public).SelectMany(l => endpoints[l.Pattern].Select(e => (l, e))))
        {
            foreach (var slug in new[] { "2026", "2026-open", "2026-autumn" })
            {
                var path = Samples.Fill(endpoint.Route, new Dictionary<string, string> { ["slug"] = slug, ["culture"] = "en", ["part"] = "motivation" });
                foreach (var who in new[] { "classmate", "student-elsewhere", "teacher-elsewhere", "judge" })
                {
                    foreach (var handler in endpoint.Handlers.Where(h => h.Method == "GET"))
                    {
                        var (answer, status, body) = await (await callers.OfAsync(world.People[who])).CallAsync(handler, path, Cancel);
                        if (answer == DoorAnswer.Broken || body.Contains(ObjectWorld.Mark, StringComparison.Ordinal))
                        {
                            problems.Add($"{line.Pattern} {slug} {handler.Name}: {who} is answered {(int)status}{(body.Contains(ObjectWorld.Mark, StringComparison.Ordinal) ? " with somebody else's words" : "")}.");
                        }
                    }
                }
            }
        }
        Assert.True(problems.Count == 0, string.Join("\n", problems));
    }

    /// <summary>A window is there for every teacher: the pupils in it only for their own.</summary>
    [Fact]
    public async Task Teacher_of_elsewhere_sees_no_pupil_of_this_school_in_a_window()
    {
        var world = await site.WorldAsync();
        using var callers = new Callers(site);
        var window = world.Objects["window"].Values;
        foreach (var path in new[] { "proctor", "on-paper" }.Select(p => $"/kk/olympiad/{p}/{window["window"]}"))
        {
            var page = new WalkedHandler("GET", null);
            Assert.Contains(window["code"], (await (await callers.OfAsync(world.People["teacher"])).CallAsync(page, path, Cancel)).Body, StringComparison.Ordinal);
            Assert.DoesNotContain(window["code"], (await (await callers.OfAsync(world.People["teacher-elsewhere"])).CallAsync(page, path, Cancel)).Body, StringComparison.Ordinal);
        }
    }

    private static async Task<IReadOnlyList<string>> OthersAsync(ObjectLine line, WalkedEndpoint endpoint, ObjectWorld world, Callers callers)
    {
        var problems = new List<string>();
        var thing = world.Objects[line.Object];
        var path = PathOf(endpoint, thing);
        foreach (var (who, id) in world.People.Where(p => !line.LetIn.Contains(p.Key) && p.Value != thing.OwnerId).Select(p => (p.Key, (string?)p.Value)).Append(("nobody", null)))
        {
            var caller = await callers.OfAsync(id);
            foreach (var handler in endpoint.Handlers)
            {
                if (await caller.CallAsync(handler, path, Cancel) is { Answer: not DoorAnswer.Refused } found)
                {
                    problems.Add($"{line.Pattern} | {line.Object} | {handler.Method} {handler.Name}: {who} is answered {(int)found.Status}, and should find nothing.");
                }
            }
        }
        return problems;
    }

    private static async Task<IReadOnlyList<string>> OwnersAsync(ObjectLine line, WalkedEndpoint endpoint, ObjectWorld world, Callers callers, KeptState state)
    {
        var problems = new List<string>();
        var thing = world.Objects[line.Object];
        foreach (var who in line.LetIn)
        {
            var caller = await callers.OfAsync(who == ObjectWorld.Owner ? thing.OwnerId : world.People[who]);
            foreach (var handler in endpoint.Handlers)
            {
                var found = await caller.CallAsync(handler, PathOf(endpoint, thing), Cancel);
                var needsMore = line.NeedsMore.Intersect([handler.Name ?? handler.Method, $"{who}:{handler.Name ?? handler.Method}"]).Any();
                if (found.Answer == DoorAnswer.Broken || found.Answer == DoorAnswer.Refused != needsMore)
                {
                    problems.Add($"{line.Pattern} | {line.Object} | {handler.Method} {handler.Name}: {who} is answered {(int)found.Status}{(needsMore ? "; the table says that a bare form is not enough" : " and should be let in")}.");
                }
                if (handler.Method != "GET")
                {
                    await state.RestoreAsync();
                }
            }
        }
        return problems;
    }

    private static string PathOf(WalkedEndpoint endpoint, GuardedObject thing) => Samples.Fill(endpoint.Route, thing.Values);

    /// <summary>Every row that names one of these people, as it stands.</summary>
    private async Task<HashSet<string>> RowsAsync(HashSet<string> people)
    {
        var rows = new HashSet<string>(StringComparer.Ordinal);
        await site.InDatabaseAsync(async db =>
        {
            foreach (var (name, column) in MergeColumns.OfModel(db).Where(c => MergeColumns.Read().GetValueOrDefault(c.Key) is MergeColumns.Moves))
            {
                foreach (var person in people)
                {
                    rows.UnionWith(await RowsAsync(db, name, column, person));
                }
            }
            return 0;
        });
        return rows;
    }

    private static async Task<List<string>> RowsAsync(DbContext db, string name, IProperty column, string person)
    {
        var found = new List<string>();
        await db.Database.OpenConnectionAsync(Cancel);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"SELECT * FROM \"{column.DeclaringType.GetTableName()}\" WHERE \"{column.GetColumnName()}\" = '{person}'";
        await using var reader = await command.ExecuteReaderAsync(Cancel);
        while (await reader.ReadAsync(Cancel))
        {
            var cells = new object[reader.FieldCount];
            reader.GetValues(cells);
            found.Add($"{name}: {string.Join(" · ", cells)}");
        }
        return found;
    }

    private static async Task<ObjectTable> ReadAsync() => ObjectTable.Parse(await LinesAsync("who-may-objects.txt"));

    private static Task<string[]> LinesAsync(string file) => File.ReadAllLinesAsync(RepositoryRoot.File("tests", "YouthArchive.Tests", "Security", file), Cancel);

    /// <summary>One browser for each person.</summary>
    private sealed class Callers(PortalSite site) : IDisposable
    {
        private readonly Dictionary<string, ObjectCaller> _known = new(StringComparer.Ordinal);

        public async Task<ObjectCaller> OfAsync(string? personId)
        {
            if (!_known.TryGetValue(personId ?? "", out var caller))
            {
                caller = new(personId is null ? site.Visitor() : await site.SignedInAsAsync(personId));
                await caller.PrepareAsync(Cancel);
                _known[personId ?? ""] = caller;
            }
            return caller;
        }

        public void Dispose() => _known.Values.ToList().ForEach(c => c.Dispose());
    }

    /// <summary>The database as it was, to go back to.</summary>
    private sealed class KeptState : IDisposable
    {
        private readonly SqliteConnection _kept = new("Data Source=:memory:");
        private readonly string _site;

        private KeptState(string site) => _site = site;

        public static async Task<KeptState> OfAsync(PortalSite site)
        {
            var state = new KeptState(await site.InDatabaseAsync(db => Task.FromResult(db.Database.GetConnectionString()!)));
            await state._kept.OpenAsync(Cancel);
            await using var now = new SqliteConnection(state._site);
            await now.OpenAsync(Cancel);
            now.BackupDatabase(state._kept);
            return state;
        }

        /// <summary>A backup does not wait for whoever reads or writes just now, so it is tried until nobody does.</summary>
        public async Task RestoreAsync()
        {
            for (var tries = 1; ; tries++)
            {
                try
                {
                    await using var now = new SqliteConnection(_site);
                    await now.OpenAsync(Cancel);
                    _kept.BackupDatabase(now);
                    return;
                }
                catch (SqliteException busy) when (busy.SqliteErrorCode is 5 or 6 && tries < 200)
                {
                    await Task.Delay(50, Cancel);
                }
            }
        }

        public void Dispose() => _kept.Dispose();
    }

    public sealed class ObjectSite : PortalSite
    {
        private Task<ObjectWorld>? _world;

        /// <summary>Made once.</summary>
        internal Task<ObjectWorld> WorldAsync() => _world ??= ObjectWorld.MakeAsync(this);

        protected override void Configure(IDictionary<string, string> settings) => WholeRecipeTests.Configure(settings);

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            GuardianSite.Quiet(builder, new MovableTime());
        }
    }
}
