using System.Text.Json;

namespace YouthArchive.GitHubStandIn.Repositories;

/// <summary>One push as the server saw it. Type is GitHub's activity_type: push, force_push, branch_creation, branch_deletion, pr_merge.</summary>
internal sealed record Push(string Ref, string Before, string After, DateTime Timestamp, string Actor, string Type)
{
    public const string Nothing = "0000000000000000000000000000000000000000";
}

/// <summary>owner/name.pushes.jsonl, oldest first. Read anew when the file has changed.</summary>
internal sealed class PushLog(string path)
{
    private readonly Lock gate = new();
    private (DateTime Written, long Length) seen;
    private Push[] pushes = [];

    public Push[] Read()
    {
        var file = new FileInfo(path);
        lock (gate)
        {
            if (!file.Exists)
            {
                return [];
            }

            if (seen != (file.LastWriteTimeUtc, file.Length))
            {
                pushes = File.ReadLines(path).Where(line => line.Length > 0).Select(Parse).ToArray();
                seen = (file.LastWriteTimeUtc, file.Length);
            }

            return pushes;
        }
    }

    public static Task AppendAsync(string path, IEnumerable<Push> pushes, CancellationToken cancellation) =>
        File.AppendAllLinesAsync(path, pushes.Select(push => JsonSerializer.Serialize(push, Json.Lines)), cancellation);

    private static Push Parse(string line) =>
        JsonSerializer.Deserialize<Push>(line, Json.Lines) ?? throw new InvalidDataException("a line of the push log is empty");
}
