using YouthArchive.Platform.Processes;

namespace YouthArchive.ArchiveHack.Mirrors;

/// <summary>The configuration section "Mirrors": what one repository may cost. Nothing of it is about trust; the runner trusts nobody.</summary>
internal sealed class MirrorOptions
{
    /// <summary>Seconds one git process may last, however slow the other side is.</summary>
    public int WallSeconds { get; set; } = 45;

    /// <summary>Seconds of processor one git process may use: what a hostile repository runs into first.</summary>
    public int CpuSeconds { get; set; } = 5;

    public int MemoryMegabytes { get; set; } = 300;

    /// <summary>Of one file, and of a whole mirror.</summary>
    public int DiskMegabytes { get; set; } = 100;

    /// <summary>Larger files are left on the server and shown as "not mirrored".</summary>
    public int LargestFileKilobytes { get; set; } = 1024;

    /// <summary>A repository with more branches is mirrored by its default branch and the next <see cref="BranchesOfMany"/>.</summary>
    public int MostBranches { get; set; } = 200;

    public int BranchesOfMany { get; set; } = 20;

    /// <summary>Where listing a tree stops.</summary>
    public int MostEntries { get; set; } = 50_000;

    public int MostCommits { get; set; } = 5_000;

    /// <summary>Repositories that are asked at the same time.</summary>
    public int AtOnce { get; set; } = 8;

    /// <summary>The proxy that git goes through; the site's own environment is not handed on.</summary>
    public string? Proxy { get; set; }

    public long DiskBytes => DiskMegabytes * 1024L * 1024;
    public long LargestFileBytes => LargestFileKilobytes * 1024L;
    public ProcessLimits Limits => new(TimeSpan.FromSeconds(WallSeconds), CpuSeconds, MemoryMegabytes * 1024L * 1024, DiskBytes);
}
