using System.Text;
using YouthArchive.ArchiveHack.Similarity;

namespace YouthArchive.Tests.ArchiveHack.Similarity.Generated;

internal enum Disguise { None, Reformatted, Renamed, Moved, Stretched }

internal sealed record Planted(string A, string B, int Percent, Disguise Disguise);

/// <summary>
/// Teams whose repositories are generated from a seed, forty pairs of which share code: at least 10, 25, 50 and 100 per cent of the files, under
/// five disguises, each of which adds to the one before: none, reformatted, everything renamed, functions moved, 12 % of lines added.
/// The honest teams have, three by three, the same scaffold of a framework: 4 % of their code.
/// </summary>
internal sealed class GeneratedHackathon
{
    private const int FunctionsInAFile = 6;
    private const int TeamsOfAScaffold = 3;
    private const int ScaffoldPercent = 4;
    private static readonly int[] Percents = [10, 25, 50, 100];

    public IReadOnlyList<SourceRepository> Teams { get; }
    public IReadOnlyList<SourceFile> Starter { get; }
    public IReadOnlyList<Planted> Plants { get; }

    /// <param name="bytes">About how large each repository is, the starter not counted.</param>
    public GeneratedHackathon(int seed, int teams, int bytes, int starterFiles = 4)
    {
        Starter = [.. Enumerable.Range(0, starterFiles).Select(i => File($"src/starter{i}", seed + i, new HandWriting(seed + i, 2, true, false, false, 0.1)))];
        Plants = [.. Enumerable.Range(0, 40).Select(i => new Planted(Key(2 * i), Key(2 * i + 1), Percents[i % 4], (Disguise)(i / 4 % 5)))];
        var all = new SourceRepository[teams];
        Parallel.For(0, teams, i => all[i] = Team(seed, i, bytes));
        Teams = all;
    }

    public static string Key(int team) => $"team-{team:000}";

    private SourceRepository Team(int seed, int team, int bytes)
    {
        var own = Own(seed, team, bytes);
        if (team % 2 == 1 && team / 2 < Plants.Count)
        {
            var plant = Plants[team / 2];
            var theirs = Own(seed, team - 1, bytes);
            var copied = (theirs.Count * plant.Percent + 99) / 100;
            var disguised = theirs.Take(copied).Select((f, i) => f.Under(plant.Disguise, seed + 31 * team + i)).ToList();
            own = [.. disguised, .. own.Skip(plant.Percent == 100 ? own.Count : copied)];
        }
        else if (team / 2 >= Plants.Count)
        {
            own.Add(Scaffold(seed, team / TeamsOfAScaffold, own.Count * FunctionsInAFile * ScaffoldPercent / 100));
        }
        return new(Key(team), [.. Starter, .. own.Select(f => f.Write())]);
    }

    // Too few have it to be dropped as common, and it must not make them alike.
    private static DraftFile Scaffold(int seed, int group, int functions)
    {
        var dialect = Dialect.All[group % Dialect.All.Length];
        var code = new GeneratedCode(new Random(seed * 7 + group), dialect);
        return new("src/setup", dialect, [.. Enumerable.Range(0, functions).Select(_ => code.Function())], new HandWriting(group, 4, true, false, false, 0));
    }

    private static List<DraftFile> Own(int seed, int team, int bytes)
    {
        var random = new Random(seed * 1009 + team);
        var dialect = Dialect.All[random.Next(Dialect.All.Length)];
        var writing = new HandWriting(random.Next(), random.Next(2, 5), random.Next(2) == 0, random.Next(2) == 0, random.Next(4) == 0, 0.1 * random.NextDouble());
        var (files, written) = (new List<DraftFile>(), 0);
        while (written < bytes)
        {
            var file = Draft($"src/{dialect.Ending}/part{files.Count}", random.Next(), dialect, writing with { Names = random.Next() });
            written += file.Write().Content.Length;
            files.Add(file);
        }
        return files;
    }

    private static SourceFile File(string path, int seed, HandWriting writing) => Draft(path, seed, Dialect.All[seed % Dialect.All.Length], writing).Write();

    private static DraftFile Draft(string path, int seed, Dialect dialect, HandWriting writing)
    {
        var code = new GeneratedCode(new Random(seed), dialect);
        return new(path, dialect, [.. Enumerable.Range(0, FunctionsInAFile).Select(_ => code.Function())], writing);
    }

    private sealed record DraftFile(string Path, Dialect Dialect, IReadOnlyList<CodeNode> Functions, HandWriting Writing)
    {
        public SourceFile Write() => new($"{Path}.{Dialect.Ending}", Encoding.UTF8.GetBytes(new CodePrinter(Dialect, Writing).Print(Functions)));

        public DraftFile Under(Disguise disguise, int seed)
        {
            var random = new Random(seed);
            var result = this with { Path = $"lib/copy{random.Next(100_000)}" };
            if (disguise >= Disguise.Reformatted)
            {
                result = result with
                {
                    Writing = result.Writing with { Indent = 8 - result.Writing.Indent, SpacesBetween = !result.Writing.SpacesBetween, BracesBelow = !result.Writing.BracesBelow, BreaksAfterCommas = !result.Writing.BreaksAfterCommas, Comments = 0.3 },
                };
            }
            result = disguise >= Disguise.Renamed ? result with { Writing = result.Writing with { Names = random.Next() } } : result;
            result = disguise >= Disguise.Moved ? result with { Functions = [.. result.Functions.OrderBy(_ => random.Next())] } : result;
            return disguise >= Disguise.Stretched ? result with { Functions = [.. result.Functions.Select(f => Stretched(f, random))] } : result;
        }

        private CodeNode Stretched(CodeNode node, Random random) => node.Body is not { } body ? node : node with
        {
            Body = [.. body.SelectMany(child => random.NextDouble() < 0.12
                ? new[] { new GeneratedCode(random, Dialect).Junk(), Stretched(child, random) }
                : [Stretched(child, random)])],
        };
    }
}
