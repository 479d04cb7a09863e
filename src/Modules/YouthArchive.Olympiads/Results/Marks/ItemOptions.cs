using YouthArchive.Olympiads.Items;
using YouthArchive.Olympiads.Results.Analysis;
using YouthArchive.Olympiads.Sittings;

namespace YouthArchive.Olympiads.Results.Marks;

/// <summary>What statistics know of an item: what could be chosen, and what guessing earns.</summary>
internal static class ItemOptions
{
    public static AnalysedItem Of(Item item)
    {
        var (options, keys) = item.Body switch
        {
            SingleChoice choice => (Ids(choice.Choices), [choice.Right]),
            MultipleChoice choice => (Ids(choice.Choices), choice.Right),
            TrueFalse choice => (["true", "false"], [choice.IsTrue ? "true" : "false"]),
            SourceCriticism criticism => (Ids(criticism.Verdicts), [criticism.Right]),
            HotSpot spot => ([.. spot.Regions.Select(r => r.Id)], spot.Right),
            _ => ((IReadOnlyList<string>)[], (IReadOnlyList<string>)[]),
        };
        return new(item.Key, 100 * item.Points, Guess(item.Body), options, keys);
    }

    /// <summary>Where every way to guess is as likely as any other; other types are told of nothing.</summary>
    public static double? Guess(ItemBody body) => body switch
    {
        SingleChoice choice => choice.Choices.Average(c => c.Id == choice.Right ? 1 : choice.Credits?.TryGetValue(c.Id, out var credit) == true ? credit.ToDouble() : 0),
        TrueFalse => 0.5,
        Matching matching => 1.0 / Math.Max(1, matching.Options.Count),
        GapChoice gaps => gaps.Gaps.Average(g => 1.0 / g.Choices.Count),
        ShortAnswer or NumberAnswer or OpenAnswer or Transcription or CitationBuilder or FindingAid => 0,
        _ => null,
    };

    public static AnalysedSitting Sitting(MarkedSitting marked, SatPaper? sat, IReadOnlyList<AnalysedItem> items)
    {
        var marks = marked.Marks.ToDictionary(m => m.Item, StringComparer.Ordinal);
        return new(marked.Language,
            [.. items.Select(i => marks.GetValueOrDefault(i.Key)?.Hundredths ?? 0)],
            [.. items.Select(i => marks.TryGetValue(i.Key, out var mark) ? mark.State : AnswerState.NotPresented)],
            [.. items.Select(i => i.Options.Count > 0 && sat?.Answers.TryGetValue(i.Key, out var response) == true ? Chosen(response) : null)]);
    }

    private static IReadOnlyList<string> Chosen(Response response) =>
        [.. response.All("choice").Concat(response.All("verdict")).Concat(response.All("region"))];

    private static List<string> Ids(IReadOnlyList<Choice> choices) => [.. choices.Select(c => c.Id)];
}
