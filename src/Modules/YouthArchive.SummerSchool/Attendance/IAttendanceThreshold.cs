namespace YouthArchive.SummerSchool.Attendance;

/// <summary>From which share of its sessions on a school gives a certificate. The terms of the edition may say otherwise.</summary>
internal interface IAttendanceThreshold
{
    /// <summary>Where the terms say nothing.</summary>
    public const int Usual = 80;

    /// <summary>Percent, 1 to 100.</summary>
    Task<int> OfAsync(int editionId, CancellationToken cancellation = default);
}
