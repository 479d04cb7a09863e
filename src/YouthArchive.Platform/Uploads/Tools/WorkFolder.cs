using YouthArchive.Platform.Persistence;

namespace YouthArchive.Platform.Uploads.Tools;

/// <summary>A folder for as long as one file is worked through. It goes with everything in it, however the work ends.</summary>
internal sealed class WorkFolder : IDisposable
{
    public const string Name = "uploads-at-work";

    private static readonly TimeSpan Abandoned = TimeSpan.FromHours(6);

    private WorkFolder(string path) => Path = path;

    public string Path { get; }

    public static WorkFolder Create(string root)
    {
        var path = System.IO.Path.Combine(root, Name, PortalId.New());
        Directory.CreateDirectory(path);
        return new(path);
    }

    /// <summary>Removes folders of processes that were killed at work.</summary>
    public static void Sweep(string root, TimeProvider clock)
    {
        var all = new DirectoryInfo(System.IO.Path.Combine(root, Name));
        foreach (var left in all.Exists ? all.GetDirectories() : [])
        {
            if (clock.GetUtcNow().UtcDateTime - left.LastWriteTimeUtc > Abandoned)
            {
                left.Delete(recursive: true);
            }
        }
    }

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
