namespace YouthArchive.Benchmarks;

internal static class SampleSite
{
    /// <summary>The published site on an empty SQLite database, set up with the sample season.</summary>
    public static Task<Server> StartAsync(BenchOptions options, string data) => Server.StartAsync(
        System.IO.Path.Combine(options.Site, "YouthArchive.Web.dll"), [], "/health/ready", options.Site,
        ("ORCHARD_APP_DATA", data), ("Sample__Password", "Sample-2026-archive"), ("Logging__LogLevel__Default", "Warning"),
        ("GitHub__Api", "http://127.0.0.1:9/"));
}

internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("youtharchive-bench-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
