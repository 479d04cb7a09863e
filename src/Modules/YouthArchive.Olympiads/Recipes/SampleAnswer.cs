using System.Globalization;
using YouthArchive.Olympiads.Items;
using YouthArchive.Olympiads.Items.Checks;
using YouthArchive.Platform.Numbers;

namespace YouthArchive.Olympiads.Recipes;

/// <summary>An answer as a pupil of some ability might give it, for samples: right as a whole, or with one thing wrong, or none.</summary>
internal static class SampleAnswer
{
    /// <summary>Empty for a type it knows no wrong answers of.</summary>
    /// <param name="ability">0 to 100.</param>
    public static Response Of(Item item, int ability, SeededDraw draw)
    {
        var chance = Math.Clamp(50 + ability - Hardness(item.Key), 4, 96);
        var fortune = draw.Below(100);
        // Who knows little leaves things out as well.
        return fortune < chance ? Right(item.Body) : fortune >= 97 ? Response.Empty : Wrong(item.Body, draw);
    }

    // From 20 to 79, always the same for an item.
    private static int Hardness(string key) => 20 + key.Sum(c => c) % 60;

    private static Response Right(ItemBody body) => body switch
    {
        SingleChoice b => Fields(("choice", [b.Right])),
        MultipleChoice b => Fields(("choice", b.Right)),
        TrueFalse b => Fields(("choice", [b.IsTrue ? "true" : "false"])),
        ShortAnswer b => Fields(("text", [b.Accepted[0].Text.Replace("*", "", StringComparison.Ordinal)])),
        NumberAnswer b => Fields(("number", [b.Value.Rounded(2).ToString("0.##", CultureInfo.InvariantCulture)])),
        Matching b => Fields([.. b.Right.Select(p => ($"m-{p.Key}", (IReadOnlyList<string>)[p.Value]))]),
        Chronology b => Fields(("order", InTime(b))),
        Dating b => Fields([.. Date("w", b.Written, 0), .. Date("", b.Earliest, 0)]),
        _ => Response.Empty,
    };

    private static Response Wrong(ItemBody body, SeededDraw draw) => body switch
    {
        SingleChoice b => Fields(("choice", [Other([.. b.Choices.Select(c => c.Id)], b.Right, draw)])),
        MultipleChoice b => Fields(("choice", [.. b.Right.Skip(1), Other([.. b.Choices.Select(c => c.Id).Except(b.Right)], "", draw)])),
        TrueFalse b => Fields(("choice", [b.IsTrue ? "false" : "true"])),
        ShortAnswer => Fields(("text", ["Алматы облысы"])),
        NumberAnswer b => Fields(("number", [(b.Value.Rounded(2) + 1 + draw.Below(9)).ToString("0.##", CultureInfo.InvariantCulture)])),
        Matching b => Fields([.. b.Right.Keys.Zip(Turned([.. b.Right.Values], 1 + draw.Below(2)), (stem, option) => ($"m-{stem}", (IReadOnlyList<string>)[option]))]),
        Chronology b => Fields(("order", Turned(InTime(b), 1 + draw.Below(2)))),
        Dating b => Fields([.. Date("w", b.Written, 0), .. Date("", b.Earliest, 1 + draw.Below(12))]),
        _ => Response.Empty,
    };

    private static IReadOnlyList<string> InTime(Chronology body) =>
        [.. body.Events.OrderBy(e => e.Earliest is { } day && DateChecks.Days(day) is { } days ? days.First : DateOnly.MaxValue).Select(e => e.Id)];

    private static List<string> Turned(IReadOnlyList<string> ids, int by) => [.. ids.Skip(by), .. ids.Take(by)];

    private static string Other(IReadOnlyList<string> ids, string not, SeededDraw draw)
    {
        var others = ids.Where(id => id != not).ToList();
        return others.Count == 0 ? not : others[draw.Below(others.Count)];
    }

    private static IEnumerable<(string, IReadOnlyList<string>)> Date(string prefix, WrittenDate? date, int off) => date is null ? [] :
    [
        (prefix + "y", [Number(date.Year)]), (prefix + "m", date.Month == 0 ? [] : [Number(date.Month)]),
        (prefix + "d", date.Day == 0 ? [] : [Number(1 + (date.Day - 1 + off) % 28)]),
    ];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static Response Fields(params (string Name, IReadOnlyList<string> Values)[] fields) => new(fields.Select(f => KeyValuePair.Create(f.Name, f.Values)));
}
