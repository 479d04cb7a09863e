namespace YouthArchive.Olympiads.Results.Analysis;

/// <summary>What became of an item in one sitting.</summary>
internal enum AnswerState
{
    /// <summary>Not drawn for this sitting.</summary>
    NotPresented,
    Answered,

    /// <summary>Left empty, with an answer to a later item.</summary>
    Omitted,

    /// <summary>Left empty, and so was everything after it.</summary>
    NotReached,
}

/// <param name="Max">Its points, in hundredths.</param>
/// <param name="Guess">What guessing blindly earns on average, from 0 to 1; null where that cannot be said.</param>
/// <param name="Options">Ids of what could be chosen; empty for items without a choice.</param>
/// <param name="Keys">Those of them that are right.</param>
internal sealed record AnalysedItem(string Key, int Max, double? Guess, IReadOnlyList<string> Options, IReadOnlyList<string> Keys);

/// <summary>One sitting's marks, item by item in the order of <see cref="MarkTable.Items"/>.</summary>
/// <param name="Group">The language version that was sat.</param>
/// <param name="Marks">Hundredths of a point; 0 where nothing was presented.</param>
/// <param name="Chosen">Ids chosen; null where the item has no options or nothing was chosen.</param>
internal sealed record AnalysedSitting(string Group, int[] Marks, AnswerState[] States, IReadOnlyList<string>?[] Chosen)
{
    public int Total { get; } = Marks.Sum();

    public bool Has(int item) => States[item] != AnswerState.NotPresented;
}

/// <summary>Everything the statistics of a paper are made from. Nobody is named in it.</summary>
internal sealed record MarkTable(IReadOnlyList<AnalysedItem> Items, IReadOnlyList<AnalysedSitting> Sittings)
{
    /// <summary>Items that every sitting had, in order.</summary>
    public IReadOnlyList<int> Common { get; } = [.. Enumerable.Range(0, Items.Count).Where(i => Sittings.All(s => s.Has(i)))];
}
