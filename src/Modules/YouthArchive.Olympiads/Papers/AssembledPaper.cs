namespace YouthArchive.Olympiads.Papers;

/// <summary>An item at its place in one pupil's paper.</summary>
/// <param name="Number">From 1, through all sections.</param>
/// <param name="Orders">
/// The order in which this pupil sees what can be shuffled: <c>choices</c>, <c>options</c>, <c>stems</c>, <c>events</c>, <c>sheets</c>,
/// <c>labels</c>, <c>documents</c>, <c>evidence</c>, <c>gap-{id}</c> → ids. What is not in it stands as in the item.
/// </param>
internal sealed record PlacedItem(int Number, string Section, string ItemKey, int ItemVersionId, IReadOnlyDictionary<string, IReadOnlyList<string>> Orders);

/// <summary>One pupil's paper: a function of the locked paper and the seed alone.</summary>
internal sealed record AssembledPaper(int PaperId, long Seed, IReadOnlyList<PlacedItem> Items);
