using YouthArchive.People.Contracts;

namespace YouthArchive.FamilyHistory.Checks;

/// <summary>Whose a work is, and what they could be recognised by.</summary>
/// <param name="Tutors">The teacher who helps, if there is one.</param>
internal sealed record WorkIdentities(IReadOnlyList<PersonMarks> Authors, IReadOnlyList<PersonMarks> Tutors)
{
    public static WorkIdentities Nobody { get; } = new([], []);

    public IEnumerable<SchoolMark> Schools => Authors.Concat(Tutors).SelectMany(p => p.Schools).DistinctBy(s => s.Id);
}
