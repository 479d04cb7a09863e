using YouthArchive.GitHubStandIn.Repositories;

namespace YouthArchive.GitHubStandIn.Samples;

/// <summary>A repository being told as a story: commits on somebody's machine, pushes to the server, what the server added.</summary>
internal sealed class RepositoryDraft(long id, string owner, string name, string description, DateTime createdUtc)
{
    private const string Main = "refs/heads/main";

    private readonly ImportStream import = new();
    private readonly List<DraftPush> pushes = [];
    private readonly List<Func<Func<int, string>, CheckFact>> checks = [];
    private readonly List<ReleaseFact> releases = [];
    private int? pushed;

    public string FullName => $"{owner}/{name}";

    /// <summary>The last commit of the working copy's main branch.</summary>
    public int? Tip { get; private set; }

    public string? Homepage { get; init; }

    public string[] Topics { get; init; } = [];

    /// <summary>Commits on main.</summary>
    public int Commit(SamplePerson author, DateTime utc, string message, params (string Path, string Text)[] files)
    {
        var mark = Add(new ImportedCommit { Author = author, AuthoredUtc = utc, Message = message, From = Tip, Files = files });
        Tip = mark;
        return mark;
    }

    /// <summary>Commits beside main; the caller keeps the mark.</summary>
    public int Add(ImportedCommit commit) => import.Commit(Main, commit);

    /// <summary>Moves the working copy's main, also backwards.</summary>
    public void MoveTo(int mark) => Tip = mark;

    public void Push(SamplePerson actor, DateTime utc, string? type = null)
    {
        var tip = Tip ?? throw new InvalidOperationException("nothing to push");
        pushes.Add(new DraftPush(Main, pushed, tip, utc, actor, type ?? (pushed is null ? "branch_creation" : "push")));
        pushed = tip;
    }

    public void PushBranch(SamplePerson actor, DateTime utc, string branch, int mark) =>
        pushes.Add(new DraftPush($"refs/heads/{branch}", null, mark, utc, actor, "branch_creation"));

    public void DeleteBranch(SamplePerson actor, DateTime utc, string branch, int mark) =>
        pushes.Add(new DraftPush($"refs/heads/{branch}", mark, null, utc, actor, "branch_deletion"));

    public void Check(int mark, string check, string conclusion, DateTime startedUtc) =>
        checks.Add(sha => new CheckFact(sha(mark), check, conclusion, startedUtc, startedUtc.AddSeconds(95)));

    public void Release(string tag, string title, SamplePerson author, DateTime createdUtc, DateTime publishedUtc, params string[] assets) =>
        releases.Add(new ReleaseFact((id * 10) + releases.Count, tag, title, "main", author.Login ?? owner, createdUtc, publishedUtc, assets));

    /// <summary>Writes owner/name.git, the push log and the facts; the facts last, because they say that all is there.</summary>
    public async Task SaveAsync(string root, CancellationToken cancellation)
    {
        var stem = Path.Combine(root, owner, name);
        if (Directory.Exists(stem + ".git"))
        {
            Directory.Delete(stem + ".git", recursive: true);
        }

        Directory.CreateDirectory(stem + ".git");
        File.Delete(stem + ".pushes.jsonl");
        if (Tip is { } tip)
        {
            import.Reset(Main, tip);
        }

        var shas = await import.RunAsync(stem + ".git", cancellation);
        string Sha(int? mark) => mark is { } known ? shas[known] : Repositories.Push.Nothing;
        var log = pushes.OrderBy(push => push.Utc).Select(push => new Push(push.Ref, Sha(push.Before), Sha(push.After), push.Utc, push.Actor.Login!, push.Type));
        await PushLog.AppendAsync(stem + ".pushes.jsonl", log, cancellation);
        await Facts(mark => shas[mark]).WriteAsync(stem + ".json", cancellation);
    }

    private RepositoryFacts Facts(Func<int, string> sha) => new()
    {
        Id = id,
        CreatedUtc = createdUtc,
        Description = description,
        Homepage = Homepage,
        Topics = Topics,
        Checks = checks.Select(check => check(sha)).ToArray(),
        Releases = releases.ToArray(),
    };

    private sealed record DraftPush(string Ref, int? Before, int? After, DateTime Utc, SamplePerson Actor, string Type);
}
