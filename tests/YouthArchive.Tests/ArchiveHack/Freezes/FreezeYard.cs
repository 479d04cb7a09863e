using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using YouthArchive.ArchiveHack;
using YouthArchive.ArchiveHack.Freezes;
using YouthArchive.ArchiveHack.GitHub;
using YouthArchive.ArchiveHack.Mirrors;
using YouthArchive.ArchiveHack.Repositories;
using YouthArchive.ArchiveHack.Teams;
using YouthArchive.Data;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Markdown;
using YouthArchive.Platform.Persistence;
using YouthArchive.Platform.Setup;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Tests.ArchiveHack.Freezes;

/// <summary>A freeze without a site: a database and a folder of mirrors, so that a process of its own can be ended in the middle.</summary>
internal sealed class FreezeYard : IAsyncDisposable
{
    public const int EditionId = 1;

    private readonly ServiceProvider _services;

    private FreezeYard(ServiceProvider services) => _services = services;

    public IServiceProvider Services => _services;
    public Edition Edition => ((OneEdition)_services.GetRequiredService<IEditions>()).Only;

    public static async Task<FreezeYard> OpenAsync(string folder, Uri server, DateTime freezeUtc)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(new AppDataFolder(folder));
        services.AddSingleton<IEntityMaps, PlatformMaps>();
        services.AddSingleton<IEntityMaps, HackMaps>();
        services.AddSingleton<IEntityMaps, FreezeMaps>();
        services.AddDbContext<DbContext, PortalDbContext>((provider, options) => options
            .UseApplicationServiceProvider(provider).UseSqlite($"Data Source={Path.Combine(folder, "yard.db")}").ReplaceService<IModelCacheKeyFactory, ModelOfMaps>());
        services.AddSingleton<IEditions>(new OneEdition(freezeUtc));
        services.AddSingleton<IMarkdown, SafeMarkdown>();
        services.AddScoped<AuditTrail>();
        services.AddOptions<GitHubOptions>().Configure(options => options.Clone = server);
        services.AddOptions<MirrorOptions>();
        services.AddSingleton<GitTools>().AddSingleton<GitRunner>().AddSingleton<MirrorStore>().AddSingleton<MirrorReading>().AddSingleton<MirrorHistory>();
        services.AddSingleton<LedgerGate>().AddScoped<FreezeLedger>().AddScoped<FrozenCommit>().AddScoped<Originals>().AddScoped<MirrorFacts>().AddScoped<TeamFreeze>().AddScoped<FreezeRound>();
        services.AddScoped<FrozenCommits>().AddScoped<MirroredFiles>();
        var yard = new FreezeYard(services.BuildServiceProvider());
        await yard.InDatabaseAsync(async db =>
        {
            await db.Database.EnsureCreatedAsync();
            return await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL");
        });
        return yard;
    }

    /// <summary>One team for each repository.</summary>
    public Task<int> TeamsAsync(IReadOnlyList<string> repositories) => InDatabaseAsync(async db =>
    {
        var now = Edition.EnrolmentOpensUtc;
        for (var i = 0; i < repositories.Count; i++)
        {
            var team = new Team
            {
                EditionId = EditionId,
                Number = i + 1,
                Code = Team.CodeOf(i + 1),
                Name = "Team " + (i + 1).ToString(CultureInfo.InvariantCulture),
                NameSearch = "team " + (i + 1).ToString(CultureInfo.InvariantCulture),
                Summary = LocalizedText.Empty,
                Language = "kk",
                FormedUtc = now,
                MembersChangedUtc = now,
                RepositoryId = i + 1,
            };
            var handIn = new HandIn { TeamId = team.Id, Address = repositories[i], ByPersonId = PortalId.New(), HandedInUtc = now, ConfirmedUtc = now, RepositoryId = i + 1 };
            handIn.Check = HandInCheck.Found;
            team.HandIns.Add(handIn);
            db.Add(team);
        }
        return await db.SaveChangesAsync();
    });

    public async Task RunAsync(CancellationToken cancellation = default)
    {
        await using var scope = _services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<FreezeRound>().RunAsync(cancellation);
    }

    /// <summary>What does not hold: a broken line, a listed copy that is not whole, a repository recorded twice.</summary>
    public async Task<IReadOnlyList<string>> ProblemsAsync(CancellationToken cancellation = default)
    {
        await using var scope = _services.CreateAsyncScope();
        var ledger = scope.ServiceProvider.GetRequiredService<FreezeLedger>();
        var check = await ledger.CheckAsync(Edition, withMirrors: false, cancellation);
        var problems = new List<string>();
        if (check.BrokenAt is { } broken)
        {
            problems.Add($"ledger broken at {broken}");
        }
        var lines = await ledger.LinesAsync(EditionId, cancellation);
        problems.AddRange(lines.GroupBy(line => (line.HandIn, line.Kind)).Where(group => group.Count() > 1).Select(group => $"{group.First().Team} has {group.Count()} lines of {group.Key.Kind}"));
        foreach (var mirror in (await MirrorsAsync()).Where(mirror => mirror.IsComplete))
        {
            var folder = _services.GetRequiredService<MirrorStore>().Folder(mirror.HandInId);
            if (await PackDigest.OfAsync(folder, cancellation) != mirror.Digest || mirror.Facts is null || !lines.Any(line => line.HandIn == mirror.HandInId && line.Digest == mirror.Digest)
                || await _services.GetRequiredService<MirrorReading>().TreeAsync(mirror.HandInId, mirror.FrozenSha!, cancellation) is null)
            {
                problems.Add($"{mirror.HandInId} is listed and not whole");
            }
        }
        return problems;
    }

    public Task<List<Mirror>> MirrorsAsync() => InDatabaseAsync(db => db.Set<Mirror>().AsNoTracking().ToListAsync());

    public Task<List<LedgerEntry>> LinesAsync() => InDatabaseAsync(db => db.Set<LedgerEntry>().AsNoTracking().OrderBy(line => line.Number).ToListAsync());

    public async Task<T> InDatabaseAsync<T>(Func<DbContext, Task<T>> work)
    {
        await using var scope = _services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<DbContext>());
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }

    private sealed class OneEdition(DateTime freezeUtc) : IEditions
    {
        public Edition Only { get; } = new(
            EditionId, ProgrammeNames.ArchiveHack, "2026", LocalizedText.Empty, LocalizedText.Empty, LocalizedText.Empty, "Asia/Almaty", "", null, null,
            freezeUtc.AddDays(-30), freezeUtc.AddDays(30),
            [
                new(StageKeys.Window, LocalizedText.Empty, LocalizedText.Empty, freezeUtc.AddDays(-2), freezeUtc),
                new(StageKeys.Judging, LocalizedText.Empty, LocalizedText.Empty, freezeUtc, freezeUtc.AddDays(30)),
            ], [], true);

        public Task<Edition?> FindAsync(int id, CancellationToken cancellation = default) => Task.FromResult<Edition?>(Only);
        public Task<Edition?> FindAsync(string programme, string? slug, CancellationToken cancellation = default) => Task.FromResult<Edition?>(Only);
        public Task<Edition?> FindByKeyAsync(string key, CancellationToken cancellation = default) => Task.FromResult<Edition?>(Only);
        public Task<IReadOnlyList<Edition>> AllAsync(CancellationToken cancellation = default) => Task.FromResult<IReadOnlyList<Edition>>([Only]);
    }
}
