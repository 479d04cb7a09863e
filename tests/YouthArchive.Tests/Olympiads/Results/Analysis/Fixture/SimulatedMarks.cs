using YouthArchive.Olympiads.Results.Analysis;
using YouthArchive.Platform.Numbers;

namespace YouthArchive.Tests.Olympiads.Results.Analysis.Fixture;

/// <summary>Invented sittings of a paper, the same for the same seed.</summary>
internal static class SimulatedMarks
{
    private const int Steps = 1 << 24;

    /// <param name="harder">Index of an item to how much harder it is in the second language, in logits.</param>
    public static RightOrWrong TwoLanguages(ulong seed, int first, int second, int items, IReadOnlyDictionary<int, double> harder)
    {
        var draw = new SeededDraw(seed);
        var sittings = new List<sbyte[]>(first + second);
        for (var s = 0; s < first + second; s++)
        {
            var ability = Normal(draw);
            var answers = new sbyte[items];
            for (var i = 0; i < items; i++)
            {
                var difficulty = -1.5 + 3.0 * i / Math.Max(1, items - 1) + (s >= first ? harder.GetValueOrDefault(i) : 0);
                answers[i] = (sbyte)(Unit(draw) < 1 / (1 + Math.Exp(difficulty - ability)) ? 1 : 0);
            }
            sittings.Add(answers);
        }
        return new([.. Enumerable.Range(1, items).Select(i => $"i{i}")], sittings, [.. Enumerable.Range(0, first + second).Select(s => s < first ? "kk" : "ru")]);
    }

    /// <summary>Four choices to an item; every tenth pupil does not reach the last tenth of the items.</summary>
    public static MarkTable Paper(ulong seed, int sittings, int items)
    {
        var answers = TwoLanguages(seed, sittings / 2, sittings - sittings / 2, items, new Dictionary<int, double>());
        var draw = new SeededDraw(seed + 1);
        string[] options = ["a", "b", "c", "d"];
        return new(
            [.. answers.Items.Select(key => new AnalysedItem(key, 100, 0.25, options, ["a"]))],
            [.. answers.Sittings.Select((s, number) => Sitting(s, answers.Groups[number], number, items, options, draw))]);
    }

    private static AnalysedSitting Sitting(sbyte[] answers, string group, int number, int items, string[] options, SeededDraw draw)
    {
        var reached = number % 10 == 0 ? items * 9 / 10 : items;
        var states = answers.Select((_, i) => i < reached ? AnswerState.Answered : AnswerState.NotReached).ToArray();
        return new(group,
            [.. answers.Select((a, i) => i < reached ? 100 * a : 0)], states,
            [.. answers.Select((a, i) => i < reached ? (IReadOnlyList<string>)[a == 1 ? "a" : options[1 + draw.Below(3)]] : null)]);
    }

    private static double Unit(SeededDraw draw) => (draw.Below(Steps) + 0.5) / Steps;

    private static double Normal(SeededDraw draw) => Math.Sqrt(-2 * Math.Log(Unit(draw))) * Math.Cos(2 * Math.PI * Unit(draw));
}
