using System.Globalization;

namespace YouthArchive.Judging.Panels;

/// <summary>A person who may judge an edition's entries.</summary>
internal sealed class PanelJudge
{
    public int Id { get; private set; }
    public required int EditionId { get; init; }
    public required string JudgeId { get; init; }

    /// <summary>Counts within the edition from 1; never given to another judge. The code that stands for the judge in the journal is made of it.</summary>
    public required int Number { get; init; }

    public string Code => CodeOf(Number);

    public static string CodeOf(int number) => string.Create(CultureInfo.InvariantCulture, $"J-{number:00}");
}
