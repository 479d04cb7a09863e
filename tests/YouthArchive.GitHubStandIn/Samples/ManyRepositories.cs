using System.Globalization;
using YouthArchive.GitHubStandIn.Repositories;

namespace YouthArchive.GitHubStandIn.Samples;

/// <summary>
/// Hundreds of teams for measurements. All commits lie in one object store made by one import;
/// a team's repository is a few small files that point into it.
/// </summary>
public static class ManyRepositories
{
    private const string Store = "many-store.git";

    // Shaped after 24 real hackathon repositories: median 79 commits, ninetieth percentile 229.
    private static readonly int[] Sizes = [10, 22, 31, 40, 48, 55, 62, 68, 74, 79, 85, 92, 101, 115, 130, 155, 185, 229, 260, 320];

    public static string FullName(int number) => string.Create(CultureInfo.InvariantCulture, $"many/team-{number:000}");

    /// <summary>How many commits team <paramref name="number"/> (from 1) has.</summary>
    public static int Commits(int number) => Sizes[number * 7 % Sizes.Length];

    /// <summary>Makes teams 1..count under a folder; the window is 48 hours.</summary>
    public static async Task MakeAsync(string root, int count, DateTime windowStartUtc, CancellationToken cancellation)
    {
        var season = new SampleSeason(windowStartUtc);
        var import = new ImportStream();
        var teams = Enumerable.Range(1, count).Select(number => new Team(number, Write(import, season, number))).ToArray();
        var store = Path.Combine(root, Store);
        Directory.CreateDirectory(store);
        Directory.CreateDirectory(Path.Combine(root, "many"));
        var shas = await import.RunAsync(store, cancellation);
        foreach (var team in teams)
        {
            await SaveAsync(root, team, season, shas, cancellation);
        }
    }

    private static (int Mark, DateTime Utc)[] Write(ImportStream import, SampleSeason season, int number)
    {
        var author = Author(number);
        var times = season.Spread(Commits(number), 0.5, 47.5, number);
        var marks = new (int, DateTime)[times.Count];
        int? tip = null;
        for (var i = 0; i < times.Count; i++)
        {
            tip = import.Commit($"refs/heads/team-{number}", new ImportedCommit
            {
                Author = author,
                AuthoredUtc = times[i],
                Message = $"Step {i + 1}",
                From = tip,
                Files = i == 0
                    ? [("README.md", $"# Team {number}\n\nA measured team.\n"), ("LICENSE", LicenceTexts.Mit($"Team {number}"))]
                    : [($"src/part{i % 9}.py", SourceText.Piece(".py", $"team{number}_step{i}", i % 3))],
            });
            marks[i] = (tip.Value, times[i]);
        }

        return marks;
    }

    private static async Task SaveAsync(string root, Team team, SampleSeason season, IReadOnlyDictionary<int, string> shas, CancellationToken cancellation)
    {
        var stem = Path.Combine(root, FullName(team.Number));
        var head = shas[team.Marks[^1].Mark];
        Directory.CreateDirectory(Path.Combine(stem + ".git", "refs"));
        Directory.CreateDirectory(Path.Combine(stem + ".git", "objects", "info"));
        await File.WriteAllTextAsync(Path.Combine(stem + ".git", "HEAD"), "ref: refs/heads/main\n", cancellation);
        await File.WriteAllTextAsync(Path.Combine(stem + ".git", "config"), "[core]\n\trepositoryformatversion = 0\n\tbare = true\n", cancellation);
        await File.WriteAllTextAsync(Path.Combine(stem + ".git", "packed-refs"), $"{head} refs/heads/main\n", cancellation);
        await File.WriteAllTextAsync(Path.Combine(stem + ".git", "objects", "info", "alternates"), $"../../../{Store}/objects\n", cancellation);
        await PushLog.AppendAsync(stem + ".pushes.jsonl", Pushes(team, shas), cancellation);
        await new RepositoryFacts
        {
            Id = 800_000_000 + team.Number,
            CreatedUtc = season.StartUtc,
            Description = $"Measured team {team.Number}",
            Checks = [new CheckFact(head, "test", "success", season.FreezeUtc, season.FreezeUtc)],
        }.WriteAsync(stem + ".json", cancellation);
    }

    /// <summary>Every fourth commit is pushed, and the last.</summary>
    private static IEnumerable<Push> Pushes(Team team, IReadOnlyDictionary<int, string> shas)
    {
        var before = Push.Nothing;
        for (var i = 0; i < team.Marks.Length; i++)
        {
            if (i % 4 != 3 && i != team.Marks.Length - 1)
            {
                continue;
            }

            var after = shas[team.Marks[i].Mark];
            yield return new Push("refs/heads/main", before, after, team.Marks[i].Utc.AddMinutes(2), Author(team.Number).Login!, before == Push.Nothing ? "branch_creation" : "push");
            before = after;
        }
    }

    private static SamplePerson Author(int number)
    {
        var login = string.Create(CultureInfo.InvariantCulture, $"pupil-{number:000}");
        return new SamplePerson($"Pupil {number}", string.Create(CultureInfo.InvariantCulture, $"{10_000 + number}+{login}@users.noreply.github.com"), login, "+0500");
    }

    private sealed record Team(int Number, (int Mark, DateTime Utc)[] Marks);
}
