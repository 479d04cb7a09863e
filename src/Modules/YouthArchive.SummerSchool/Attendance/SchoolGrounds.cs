using Microsoft.Extensions.Localization;
using YouthArchive.Platform.Localization;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.SummerSchool.Attendance;

/// <summary>Who has attended enough of a school that is over.</summary>
internal sealed class SchoolGrounds(AttendanceBook book, IAttendanceThreshold threshold, IStringLocalizer s, TimeProvider clock) : ICertificateGrounds
{
    /// <summary>The stage in which the school itself is held.</summary>
    public const string Stage = "school";

    public string Programme => ProgrammeNames.SummerSchool;

    public async Task<IReadOnlyList<CertificateGround>> OfEditionAsync(Edition edition, CancellationToken cancellation = default)
    {
        if (edition.Stage(Stage) is not { } school || clock.GetUtcNow().UtcDateTime < school.EndsUtc)
        {
            return [];
        }
        var percent = await threshold.OfAsync(edition.Id, cancellation);
        return [.. (await book.SharesAsync(edition.Id, cancellation)).Where(x => x.Share.Reaches(percent))
            .Select(x => new CertificateGround(x.Seat.PersonId, CertificateKind.Completion, null, Achievement(x.Share)))];
    }

    private LocalizedText Achievement(AttendanceShare share)
    {
        string In(string language) => Speaking.In(language, () => s["Sessions attended: {0} of {1}, {2} hours", share.Attended, share.Expected, share.MinutesAttended / 60].Value);
        return new(In("kk"), In("ru"), In("en"), In("mn"));
    }
}
