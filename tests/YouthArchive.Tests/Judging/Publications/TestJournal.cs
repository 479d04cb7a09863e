using YouthArchive.Judging.Awards;
using YouthArchive.Judging.Publications;
using YouthArchive.Judging.Rankings.Models;
using YouthArchive.Judging.Rubrics;
using YouthArchive.Judging.Scores;
using YouthArchive.Platform.Localization;

namespace YouthArchive.Tests.Judging.Publications;

/// <summary>A journal as a contest would leave it, without a database.</summary>
internal sealed class TestJournal
{
    public const string Edition = "archive-hack/2026";

    private static readonly DateTime Start = new(2026, 11, 20, 4, 0, 0, DateTimeKind.Utc);

    public static Rubric Rubric { get; } = new(new(1, 5, true),
        [new("usefulness", 60, LocalizedText.Same("A"), LocalizedText.Empty, []), new("novelty", 40, LocalizedText.Same("B"), LocalizedText.Empty, [])]);

    public List<ChainedLine> Lines { get; } = [];
    public Dictionary<string, string?> Tracks { get; } = new(StringComparer.Ordinal);
    public AwardRules Awards { get; set; } = AwardRules.None;
    public List<TieDecision> Decisions { get; } = [];

    public static TestJournal Of(ulong seed, int entries = 20, int judges = 6, int reviews = 3)
    {
        var random = new SeededRandom(seed);
        var journal = new TestJournal();
        var severity = Enumerable.Range(0, judges).Select(_ => 1.5 * random.Normal()).ToArray();
        for (var entry = 0; entry < entries; entry++)
        {
            journal.Tracks[Entry(entry)] = entry % 2 == 0 ? "ocr" : "map";
            var quality = 2 * random.Normal();
            for (var k = 0; k < reviews; k++)
            {
                var judge = (entry + k * (1 + entry % 3)) % judges;
                int Halves() => Math.Clamp((int)Math.Round(6 + quality + severity[judge] + 0.7 * random.Normal()), 2, 10);
                journal.Add(JournalKind.Score, Judge(judge), Entry(entry), "usefulness", Halves());
                journal.Add(JournalKind.Score, Judge(judge), Entry(entry), "novelty", Halves());
                journal.Add(JournalKind.Finished, Judge(judge), Entry(entry));
            }
        }
        return journal;
    }

    public static string Entry(int index) => $"H-{index + 1:00}";
    public static string Judge(int index) => $"J-{index + 1:00}";

    public TestJournal Add(JournalKind kind, string judge, string? entry, string? criterion = null, int? halves = null)
    {
        var text = new JournalLine(Lines.Count + 1, Start.AddSeconds(Lines.Count), kind, judge, entry, criterion, halves, 1, 1).Canonical();
        Lines.Add(new(text, JournalChain.Next(Lines.Count == 0 ? JournalChain.Genesis(Edition) : Lines[^1].Hash, text)));
        return this;
    }

    public Results Results()
    {
        var lines = Lines.Select(l => JournalLine.Read(l.Text)).ToList();
        return YouthArchive.Judging.Publications.Results.Of(new(
            lines, ResultInput.SeedOf(Edition, lines.Zip(Lines, (l, c) => (l, c.Hash))), new Dictionary<int, Rubric> { [1] = Rubric }, Tracks, Awards, Decisions));
    }

    public PublishedRanking Published()
    {
        var results = Results();
        return Snapshots.Of(results, new(results.Input, Lines, Lines[^1].Hash, []), [.. Tracks.Select(t =>
            new YouthArchive.Judging.Contracts.JudgedEntry("0".PadLeft(26, '0') + t.Key, 1, t.Key, "Құпия атау", LocalizedText.Empty, t.Value, true))]);
    }
}
