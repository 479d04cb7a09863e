namespace YouthArchive.Olympiads.Results.Analysis;

/// <summary>
/// The marks as the models of right and wrong answers see them: at least half of the points is right. What was not presented or not
/// reached is unknown; what was left out is wrong.
/// </summary>
internal sealed record RightOrWrong(IReadOnlyList<string> Items, IReadOnlyList<sbyte[]> Sittings, IReadOnlyList<string> Groups)
{
    public const sbyte Unknown = -1;

    public static RightOrWrong Of(MarkTable table) => new(
        [.. table.Items.Select(i => i.Key)],
        [.. table.Sittings.Select(s => table.Items.Select((item, i) => s.States[i] switch
        {
            AnswerState.NotPresented or AnswerState.NotReached => Unknown,
            _ => (sbyte)(2 * s.Marks[i] >= item.Max ? 1 : 0),
        }).ToArray())],
        [.. table.Sittings.Select(s => s.Group)]);
}
