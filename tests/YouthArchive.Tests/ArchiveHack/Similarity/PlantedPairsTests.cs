using Xunit;
using YouthArchive.ArchiveHack.Similarity;
using YouthArchive.Tests.ArchiveHack.Similarity.Generated;

namespace YouthArchive.Tests.ArchiveHack.Similarity;

public sealed class PlantedPairsTests
{
    private static readonly GeneratedHackathon Hackathon = new(seed: 7, teams: 100, bytes: 40_000);
    private static readonly IReadOnlyList<Fingerprints> Prints = Fingerprints.Of(Hackathon.Teams, CancellationToken.None);

    [Fact]
    public void Pairs_that_share_code_are_found_and_no_others()
    {
        var found = Comparison.Of(Prints, [], Fingerprints.Subtracted(Hackathon.Starter)).Pairs;

        var planted = Hackathon.Plants.Select(p => (p.A, p.B)).ToHashSet();
        Assert.All(found, pair => Assert.Contains((pair.A, pair.B), planted));
        Assert.True(found.Count >= 36, $"{found.Count} of 40 were found; missing: {string.Join(", ", Hackathon.Plants.Where(p => !found.Any(f => f.A == p.A)))}");
    }

    [Fact]
    public void A_starter_that_nobody_named_is_recognised_by_how_many_have_it()
    {
        var found = Comparison.Of(Prints, [], new HashSet<ulong>()).Pairs;

        var planted = Hackathon.Plants.Select(p => (p.A, p.B)).ToHashSet();
        Assert.All(found, pair => Assert.Contains((pair.A, pair.B), planted));
    }

    [Fact]
    public void Two_honest_teams_with_the_same_starter_are_not_alike()
    {
        var honest = Prints.Skip(80).Take(2).ToList();
        var few = Comparison.Of(honest, [], new HashSet<ulong>());
        var subtracted = Comparison.Of(honest, [], Fingerprints.Subtracted(Hackathon.Starter));

        Assert.Single(few.Pairs);
        Assert.Empty(subtracted.Pairs);
    }

    [Fact]
    public void Renaming_reformatting_and_commenting_hide_nothing()
    {
        var pairs = Comparison.Of(Prints, [], Fingerprints.Subtracted(Hackathon.Starter)).Pairs;

        var whole = Hackathon.Plants.Where(p => p.Percent == 100 && p.Disguise <= Disguise.Renamed);
        Assert.All(whole, plant => Assert.InRange(pairs.Single(p => p.A == plant.A && p.B == plant.B).Score, 0.98, 1));
    }

    [Fact]
    public void The_order_of_files_and_teams_changes_nothing()
    {
        var shuffled = Hackathon.Teams.Reverse().Select(t => t with { Files = [.. t.Files.Reverse()] }).ToList();

        var straight = Comparison.Of(Prints, [], Fingerprints.Subtracted(Hackathon.Starter)).Pairs;
        var reversed = Comparison.Of(Fingerprints.Of(shuffled, CancellationToken.None), [], Fingerprints.Subtracted(Hackathon.Starter)).Pairs;

        Assert.Equal(straight, reversed);
    }

    [Fact]
    public void Code_of_an_earlier_edition_is_found_and_earlier_editions_are_not_compared_with_each_other()
    {
        var starter = Fingerprints.Subtracted(Hackathon.Starter);
        var pairs = Comparison.Of([.. Prints.Where((_, i) => i % 2 == 0)], [.. Prints.Where((_, i) => i % 2 == 1)], starter).Pairs;
        var within = Comparison.Of([], Prints, starter).Pairs;

        Assert.Empty(within);
        Assert.True(pairs.Count >= 36);
        Assert.All(pairs, pair => Assert.True(pair.IsEarlier));
    }

    [Fact]
    public void Side_by_side_lines_lead_to_the_copied_passages()
    {
        var comparison = Comparison.Of(Prints, [], Fingerprints.Subtracted(Hackathon.Starter));
        var plant = Hackathon.Plants.First(p => p is { Percent: 25, Disguise: Disguise.Moved });
        var (a, b) = (Hackathon.Teams.Single(t => t.Key == plant.A), Hackathon.Teams.Single(t => t.Key == plant.B));

        var passages = SideBySide.Of(a.Files, b.Files, comparison.Ignored);

        Assert.NotEmpty(passages);
        Assert.All(passages, p => Assert.StartsWith("src/", p.A.File, StringComparison.Ordinal));
        Assert.DoesNotContain(passages, p => p.A.File.Contains("starter", StringComparison.Ordinal));
        var inCopies = passages.Where(p => p.B.File.StartsWith("lib/copy", StringComparison.Ordinal)).Sum(p => p.Tokens);
        Assert.True(inCopies >= 0.95 * passages.Sum(p => p.Tokens));
        Assert.All(passages, p => Assert.True(p.A.From >= 1 && p.A.From <= p.A.To && p.B.From >= 1 && p.B.From <= p.B.To));
    }
}
