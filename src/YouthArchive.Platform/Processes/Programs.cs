using System.Runtime.InteropServices;

namespace YouthArchive.Platform.Processes;

/// <summary>Programs of the machine, by their name and the folders of PATH.</summary>
public static class Programs
{
    public static string Path { get; } = Environment.GetEnvironmentVariable("PATH") ?? "";

    /// <summary>The whole path; null where there is no such program.</summary>
    public static string? Find(string path, string name) => RuntimeInformation.IsOSPlatform(OSPlatform.Windows)
        ? null
        : path.Split(':', StringSplitOptions.RemoveEmptyEntries).Select(folder => System.IO.Path.Combine(folder, name)).FirstOrDefault(File.Exists);
}
