namespace YouthArchive.Platform.Uploads.Tools;

/// <summary>The configuration section "Uploads": what one process may cost, and how many run at a time.</summary>
internal sealed class UploadOptions
{
    /// <summary>Folders to look for the programs in, as PATH writes them; the machine's own when empty.</summary>
    public string? Path { get; set; }

    /// <summary>Files that are worked through at the same time; others wait.</summary>
    public int AtOnce { get; set; } = 2;

    public int WallSeconds { get; set; } = 60;
    public int CpuSeconds { get; set; } = 40;

    /// <summary>Of address space, which is much more than what is used.</summary>
    public int MemoryMegabytes { get; set; } = 2048;

    /// <summary>Of any file a program writes.</summary>
    public int DiskMegabytes { get; set; } = 1024;
}
