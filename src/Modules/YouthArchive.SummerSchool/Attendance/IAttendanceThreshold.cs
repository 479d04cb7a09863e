namespace YouthArchive.SummerSchool.Attendance;

/// <summary>From which share of its sessions on a school gives a certificate.</summary>
internal interface IAttendanceThreshold
{
    /// <summary>Percent, 1 to 100.</summary>
    Task<int> OfAsync(int editionId, CancellationToken cancellation = default);
}
