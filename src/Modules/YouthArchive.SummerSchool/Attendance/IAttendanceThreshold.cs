namespace YouthArchive.SummerSchool.Attendance;

/// <summary>From which share of its sessions on a school gives a certificate. The terms of the edition may say otherwise.</summary>
internal interface IAttendanceThreshold
{
    /// <summary>Percent, 1 to 100.</summary>
    Task<int> OfAsync(int editionId, CancellationToken cancellation = default);
}

/// <summary>Where the terms say nothing.</summary>
internal sealed class UsualThreshold : IAttendanceThreshold
{
    public const int Percent = 80;

    public Task<int> OfAsync(int editionId, CancellationToken cancellation = default) => Task.FromResult(Percent);
}
