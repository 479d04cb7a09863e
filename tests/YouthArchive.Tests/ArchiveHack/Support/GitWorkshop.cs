using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace YouthArchive.Tests.ArchiveHack.Support;

/// <summary>Makes bare repositories on disk, honest ones and others.</summary>
internal sealed class GitWorkshop(string root)
{
    public string PathOf(string name) => Path.Combine(root, name + ".git");

    /// <summary>One commit for each message, each with a file of its own and a README.</summary>
    public string Honest(string name, int commits = 3, DateTime? last = null, string author = "Aru", string branch = "main", string? readme = null)
    {
        var stream = new StringBuilder();
        var at = new DateTimeOffset(last ?? new DateTime(2026, 11, 18, 10, 0, 0, DateTimeKind.Utc)).ToUnixTimeSeconds();
        for (var i = 0; i < commits; i++)
        {
            var who = string.Create(CultureInfo.InvariantCulture, $"{author} <{author.ToLowerInvariant()}@example.org> {at - (60 * (commits - i))} +0500");
            stream.Append(CultureInfo.InvariantCulture, $"commit refs/heads/{branch}\nauthor {who}\ncommitter {who}\n").Append(Data($"Step {i}\n"));
            stream.Append(CultureInfo.InvariantCulture, $"M 100644 inline src/part{i}.py\n").Append(Data($"# {name}\nprint({i})\n"));
            stream.Append("M 100644 inline README.md\n").Append(Data(readme ?? $"# {name}\n\nRun: python3 src/part0.py\n"));
            stream.Append("M 100644 inline LICENSE\n").Append(Data("MIT License\n\nCopyright (c) 2026\n"));
        }
        return Import(name, stream.ToString(), branch);
    }

    /// <summary>Makes or continues a repository from a fast-import stream.</summary>
    public string Import(string name, string stream, string branch = "main")
    {
        Init(name, branch);
        Run(name, Encoding.UTF8.GetBytes(stream), "fast-import", "--quiet", "--force");
        return Head(name, branch);
    }

    public void Init(string name, string branch = "main")
    {
        if (!Directory.Exists(PathOf(name)))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
            Git(root, [], "init", "--quiet", "--bare", "--template=", "--initial-branch", branch, PathOf(name));
        }
    }

    public string Head(string name, string branch = "main") => Run(name, [], "rev-parse", "refs/heads/" + branch).Trim();

    public static string Data(string text) => string.Create(CultureInfo.InvariantCulture, $"data {Encoding.UTF8.GetByteCount(text)}\n{text}\n");

    public string Run(string name, byte[] input, params string[] arguments) => Git(PathOf(name), input, arguments);

    /// <summary>A commit of any tree, made by mktree from lines of "mode type sha TAB path".</summary>
    public string CommitTree(string name, string tree, string branch = "main")
    {
        var commit = Run(name, [], "-c", "user.name=n", "-c", "user.email=n@example.org", "commit-tree", "-m", "one", tree).Trim();
        Run(name, [], "update-ref", "refs/heads/" + branch, commit);
        return commit;
    }

    public string Tree(string name, params string[] lines) => Run(name, Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\0"))), "mktree", "-z").Trim();

    public string Blob(string name, string text) => Run(name, Encoding.UTF8.GetBytes(text), "hash-object", "-w", "--stdin").Trim();

    private static string Git(string folder, byte[] input, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", ["-c", "safe.directory=*", .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["GIT_CONFIG_GLOBAL"] = "/dev/null";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var writing = Task.Run(() =>
        {
            process.StandardInput.BaseStream.Write(input);
            process.StandardInput.Close();
        });
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? text : throw new InvalidOperationException($"git {arguments[0]}: {error.Result} {writing.IsCompleted}");
    }
}
