using System.Globalization;
using System.Text;
using YouthArchive.GitHubStandIn.Git;

namespace YouthArchive.GitHubStandIn.Samples;

internal sealed record ImportedCommit
{
    public required SamplePerson Author { get; init; }

    public required DateTime AuthoredUtc { get; init; }

    public required string Message { get; init; }

    public SamplePerson? Committer { get; init; }

    public DateTime? CommittedUtc { get; init; }

    public int? From { get; init; }

    public int? Merge { get; init; }

    public (string Path, string Text)[] Files { get; init; } = [];

    public string[] Deleted { get; init; } = [];
}

/// <summary>Writes the language of git fast-import. Nothing here depends on the machine or the hour, so the same calls give the same SHAs.</summary>
internal sealed class ImportStream
{
    private readonly MemoryStream stream = new();
    private int marks;

    public int Commit(string reference, ImportedCommit commit)
    {
        var mark = ++marks;
        var message = Encoding.UTF8.GetBytes(commit.Message);
        Line($"commit {reference}");
        Line($"mark :{mark}");
        Line(Signature("author", commit.Author, commit.AuthoredUtc));
        Line(Signature("committer", commit.Committer ?? commit.Author, commit.CommittedUtc ?? commit.AuthoredUtc));
        Data(message);
        WriteParents(commit);
        foreach (var path in commit.Deleted)
        {
            Line($"D {path}");
        }

        foreach (var (path, text) in commit.Files)
        {
            Line($"M 100644 inline {path}");
            Data(Encoding.UTF8.GetBytes(text));
        }

        return mark;
    }

    public void Reset(string reference, int mark)
    {
        Line($"reset {reference}");
        Line($"from :{mark}");
        Line(string.Empty);
    }

    /// <summary>Imports everything into a bare repository and gives the SHA of each mark.</summary>
    public async Task<IReadOnlyDictionary<int, string>> RunAsync(string directory, CancellationToken cancellation)
    {
        var marksFile = Path.Combine(directory, "stand-in.marks");
        await GitProcess.RunAsync(null, ["init", "--quiet", "--bare", "--template=", "-b", "main", directory], default, cancellation);
        if (marks == 0)
        {
            return new Dictionary<int, string>();
        }

        // One pack instead of hundreds of loose files; small enough to leave uncompressed.
        string[] import = ["-c", "fastimport.unpackLimit=1", "-c", "core.compression=0", "fast-import", "--quiet", "--force", $"--export-marks={marksFile}"];
        await GitProcess.RunAsync(directory, import, stream.ToArray(), cancellation);
        var lines = await File.ReadAllLinesAsync(marksFile, cancellation);
        File.Delete(marksFile);
        return lines.Select(line => line.Split(' ')).ToDictionary(parts => int.Parse(parts[0][1..], CultureInfo.InvariantCulture), parts => parts[1]);
    }

    private void WriteParents(ImportedCommit commit)
    {
        if (commit.From is { } from)
        {
            Line($"from :{from}");
        }

        if (commit.Merge is { } merge)
        {
            Line($"merge :{merge}");
        }
    }

    private static string Signature(string role, SamplePerson person, DateTime utc) =>
        string.Create(CultureInfo.InvariantCulture, $"{role} {person.Name} <{person.Email}> {(long)(utc - DateTime.UnixEpoch).TotalSeconds} {person.Zone}");

    private void Data(byte[] bytes)
    {
        Line(string.Create(CultureInfo.InvariantCulture, $"data {bytes.Length}"));
        stream.Write(bytes);
        Line(string.Empty);
    }

    private void Line(string text) => stream.Write(Encoding.UTF8.GetBytes(text + "\n"));
}
