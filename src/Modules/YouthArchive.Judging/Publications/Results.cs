using System.Security.Cryptography;
using System.Text.Json;
using YouthArchive.Judging.Awards;
using YouthArchive.Judging.Rankings;
using YouthArchive.Judging.Rankings.Models;
using YouthArchive.Judging.Rubrics;
using YouthArchive.Judging.Scores;
using YouthArchive.Platform.Numbers;

namespace YouthArchive.Judging.Publications;

/// <summary>All that a result depends on.</summary>
/// <param name="Seed">Hash of the last line that gives or finishes a score; lots are drawn by it. Taking out and restoring leaves it as it is.</param>
/// <param name="Rubrics">By version.</param>
/// <param name="Tracks">By code, of every entry that takes part; an entry that is not in it is left out.</param>
internal sealed record ResultInput(
    IReadOnlyList<JournalLine> Lines, string Seed, IReadOnlyDictionary<int, Rubric> Rubrics, IReadOnlyDictionary<string, string?> Tracks,
    AwardRules Awards, IReadOnlyList<TieDecision> Decisions)
{
    public static string SeedOf(string editionKey, IEnumerable<(JournalLine Line, string Hash)> lines) =>
        lines.LastOrDefault(l => l.Line.Kind is JournalKind.Score or JournalKind.Finished or JournalKind.Reopened).Hash ?? JournalChain.Genesis(editionKey);
}

/// <summary>One entry's result.</summary>
/// <param name="Score">μ + f of the model, two decimals; places and awards go by it.</param>
/// <param name="Mean">Exact mean of the judges' totals.</param>
/// <param name="Low">Best place of the 90 % range.</param>
/// <param name="AboveNext">P(better than the next in the table), three decimals; null when not comparable, or last.</param>
/// <param name="IsTied">Stands at an award's line and cannot be told apart well enough.</param>
/// <param name="Component">From 1; entries of different components are not comparable.</param>
internal sealed record ResultRow(
    string Entry, string? Track, int Place, decimal Score, Fraction Mean, int Judges, int Low, int High, decimal? AboveNext,
    IReadOnlyList<GivenAward> Awards, bool IsTied, int Component);

/// <summary>
/// Results: a pure function of journal, rubric versions, award rules, decisions and the algorithm's version. Nothing else goes in, no
/// clock, no culture, no order of a database.
/// </summary>
internal sealed class Results
{
    private Results(ResultInput input, IReadOnlyList<CountedJudgement> counted, ModelRanking ranking, IReadOnlyList<ResultRow> rows, AwardOutcome awards) =>
        (Input, Counted, Ranking, Rows, Awards) = (input, counted, ranking, rows, awards);

    public static string Algorithm => AdditiveModel.Version;

    public ResultInput Input { get; }
    public IReadOnlyList<CountedJudgement> Counted { get; }
    public ModelRanking Ranking { get; }

    /// <summary>Best first; equal scores by code.</summary>
    public IReadOnlyList<ResultRow> Rows { get; }
    public AwardOutcome Awards { get; }
    public AdditiveModel Model => Ranking.Model;
    public int Components => Model.Table.ComponentCount;

    /// <summary>More than one component: publishing asks for a decision, too.</summary>
    public bool IsComparable => Components <= 1 || Input.Decisions.Any(d => d.IsFor(TieDecision.Comparability, "", Codes));

    /// <summary>Of all rows, ordinal.</summary>
    public IReadOnlyList<string> Codes => [.. Rows.Select(r => r.Entry).Order(StringComparer.Ordinal)];

    public bool AsksForDecision => !IsComparable || Awards.Boundaries.Any(b => b.AsksForDecision);

    /// <summary>SHA-256 over all that is published: equal results have equal digests.</summary>
    public string Digest() => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(
        Rows.Select(r => new { r.Entry, r.Track, r.Place, r.Score, Mean = r.Mean.ToString(), r.Judges, r.Low, r.High, r.AboveNext, r.Awards, r.IsTied, r.Component }))));

    public static Results Of(ResultInput input)
    {
        var counted = CountedJudgement.Of(input);
        var observations = counted.Select(c => new Observation(c.Entry, c.Judge, c.Total.ToDouble())).ToList();
        var ranking = ModelRanking.Of(observations, ModelRanking.SeedOf(observations));
        var model = ranking.Model;
        var index = model.Table.Entries.Select((e, i) => (e, i)).ToDictionary(p => p.e, p => p.i, StringComparer.Ordinal);
        var scores = model.Table.Entries.ToDictionary(e => e, e => Places.Published(model.Corrected(index[e])), StringComparer.Ordinal);
        var awards = AwardGiving.Of(
            input.Awards, [.. scores.Select(s => new Candidate(s.Key, input.Tracks[s.Key], s.Value))],
            (a, b) => ranking.Posterior.Above(index[a], index[b]), input.Decisions, input.Seed);
        var order = scores.OrderByDescending(s => s.Value).ThenBy(s => s.Key, StringComparer.Ordinal).Select(s => s.Key).ToList();
        var places = Places.Shared(order, (a, b) => scores[a] == scores[b]);
        var means = counted.GroupBy(c => c.Entry, c => c.Total, StringComparer.Ordinal).ToDictionary(g => g.Key, g => WeightedMean.Mean([.. g]), StringComparer.Ordinal);
        var tied = awards.Boundaries.SelectMany(b => b.Tied).ToHashSet(StringComparer.Ordinal);
        var given = awards.Awards.ToLookup(a => a.Entry, StringComparer.Ordinal);
        return new(input, counted, ranking, [.. order.Select(Row)], awards);

        ResultRow Row(string entry, int at)
        {
            var (low, high) = ranking.Draws.Range(index[entry]);
            var next = at + 1 < order.Count ? ranking.Posterior.Above(index[entry], index[order[at + 1]]) : null;
            return new(entry, input.Tracks[entry], places[at], scores[entry], means[entry], model.Table.CountOf(index[entry]),
                Math.Min(low, places[at]), Math.Max(high, places[at]), next is { } p ? Math.Round((decimal)p, 3, MidpointRounding.AwayFromZero) : null,
                [.. given[entry]], tied.Contains(entry), model.Table.Component[index[entry]] + 1);
        }
    }
}

/// <summary>A judge's total of an entry that counts.</summary>
/// <param name="LastNumber">Of the journal line that finished it last: the order in which the judge worked.</param>
internal sealed record CountedJudgement(string Entry, string Judge, Fraction Total, int Rubric, IReadOnlyDictionary<string, int> Halves, long LastNumber)
{
    /// <summary>By entry, then judge. Complete, declared done, without a conflict, not taken out.</summary>
    public static IReadOnlyList<CountedJudgement> Of(ResultInput input)
    {
        var result = new List<CountedJudgement>();
        foreach (var judgement in JournalReplay.Of(input.Lines).Where(j => j.Counts && input.Tracks.ContainsKey(j.Entry)))
        {
            if (input.Rubrics.GetValueOrDefault(judgement.Rubric) is { } rubric && WeightedMean.Total(rubric.ForTrack(input.Tracks[judgement.Entry]), judgement.Halves) is { } total)
            {
                result.Add(new(judgement.Entry, judgement.Judge, total, judgement.Rubric, judgement.Halves, judgement.LastNumber));
            }
        }
        return result;
    }
}
