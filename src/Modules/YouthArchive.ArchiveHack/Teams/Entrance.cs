using YouthArchive.Programmes.Contracts;

namespace YouthArchive.ArchiveHack.Teams;

/// <summary>Whoever forms or joins a team takes part in the edition: enrolment comes with it, and its refusals too.</summary>
internal sealed class Entrance(IEnrolments enrolments)
{
    public async Task<TeamProblem?> AdmitAsync(Edition edition, string personId, CancellationToken cancellation) =>
        await enrolments.EnrolAsync(edition.Id, personId, cancellation) switch
        {
            EnrolmentResult.Enrolled or EnrolmentResult.AlreadyEnrolled => null,
            EnrolmentResult.NotOpen => TeamProblem.EnrolmentNotOpen,
            EnrolmentResult.TooYoung => TeamProblem.TooYoung,
            EnrolmentResult.TooOld => TeamProblem.TooOld,
            EnrolmentResult.TeacherNeeded => TeamProblem.TeacherNeeded,
            EnrolmentResult.BirthYearMissing => TeamProblem.BirthYearMissing,
            var other => throw new InvalidOperationException($"Unknown enrolment result {other}."),
        };
}
