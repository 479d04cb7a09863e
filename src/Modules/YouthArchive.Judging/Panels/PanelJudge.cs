namespace YouthArchive.Judging.Panels;

/// <summary>A person who may judge an edition's entries.</summary>
internal sealed class PanelJudge
{
    public int Id { get; private set; }
    public required int EditionId { get; init; }
    public required string JudgeId { get; init; }
}
