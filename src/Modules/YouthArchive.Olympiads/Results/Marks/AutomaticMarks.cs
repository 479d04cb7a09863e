using YouthArchive.Olympiads.Items;
using YouthArchive.Olympiads.Marking;
using YouthArchive.Olympiads.Results.Analysis;
using YouthArchive.Olympiads.Sittings;

namespace YouthArchive.Olympiads.Results.Marks;

/// <summary>What the key gives a sitting: a function of what was sat and the items' versions alone.</summary>
internal static class AutomaticMarks
{
    /// <param name="versions">Items by their version's id.</param>
    /// <param name="corrected">By item's key: the version that counts instead of the paper's own.</param>
    public static IReadOnlyList<GivenMark> Of(SatPaper sat, IReadOnlyDictionary<int, Item> versions, IReadOnlyDictionary<string, int> corrected)
    {
        var last = -1;
        for (var i = 0; i < sat.Paper.Items.Count; i++)
        {
            last = IsAnswered(sat, sat.Paper.Items[i].ItemKey) ? i : last;
        }
        return [.. sat.Paper.Items.Select((placed, i) => Of(
            sat, placed.ItemKey, corrected.GetValueOrDefault(placed.ItemKey, placed.ItemVersionId), versions, i <= last ? AnswerState.Omitted : AnswerState.NotReached))];
    }

    private static GivenMark Of(SatPaper sat, string key, int version, IReadOnlyDictionary<int, Item> versions, AnswerState whenEmpty)
    {
        var item = versions[version];
        var response = sat.Answers.GetValueOrDefault(key) ?? Response.Empty;
        int? hundredths = ItemMarking.Share(item.Body, response) is { } share ? ItemMarking.Hundredths(share, item.Points) : null;
        return new(key, version, hundredths, 100 * item.Points, response.IsEmpty ? whenEmpty : AnswerState.Answered);
    }

    private static bool IsAnswered(SatPaper sat, string key) => sat.Answers.TryGetValue(key, out var response) && !response.IsEmpty;

    /// <summary>
    /// Which marks change. What people gave stays, unless the key now gives more; an open answer that waits does not take a mark back.
    /// </summary>
    public static IReadOnlyList<GivenMark> Changes(IReadOnlyList<GivenMark> standing, IReadOnlyList<GivenMark> byKey)
    {
        var now = standing.ToDictionary(m => m.Item, StringComparer.Ordinal);
        return [.. byKey.Where(m => now.GetValueOrDefault(m.Item) is not { } old
            || (old.IsByPeople ? m.Hundredths > old.Hundredths : m != old))];
    }
}
