using System.Text.RegularExpressions;

namespace YouthArchive.ArchiveHack.Mirrors;

/// <summary>
/// One bare repository on our disk. It is written by one process at a time; what a killed one left behind is cleared before the
/// next begins. Its configuration is always ours: git writes the server's address there while it fetches, and would later go
/// back to the network for files it does not hold.
/// </summary>
internal sealed partial class MirrorFolder(string path)
{
    private const string Config = "[core]\n\trepositoryformatversion = 0\n\tfilemode = false\n\tbare = true\n";

    public string Path { get; } = path;
    public bool Exists => File.Exists(Inside("HEAD"));

    public void Prepare()
    {
        foreach (var folder in new[] { "objects/pack", "objects/info", "refs/heads", "refs/snap" })
        {
            Directory.CreateDirectory(Inside(folder));
        }
        Tidy();
        Write("config", Config);
        Write("HEAD", "ref: refs/heads/none\n");
    }

    /// <summary>Half-written packs and locks of a process that was ended, and the entry git made for the server.</summary>
    public void Tidy()
    {
        if (!Directory.Exists(Path))
        {
            return;
        }
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0, ReturnSpecialDirectories = false };
        foreach (var file in Directory.EnumerateFiles(Path, "*", options).ToList())
        {
            var name = System.IO.Path.GetFileName(file);
            if (name.StartsWith("tmp_", StringComparison.Ordinal) || name.EndsWith(".lock", StringComparison.Ordinal) || name.EndsWith(".part", StringComparison.Ordinal)
                || name is "FETCH_HEAD" or "shallow")
            {
                File.Delete(file);
            }
        }
        DropHalfPacks();
        if (Exists)
        {
            Write("config", Config);
        }
    }

    /// <summary>A pack counts when its index stands beside it; git writes the index last.</summary>
    private void DropHalfPacks()
    {
        foreach (var pack in Packs("*.pack").Where(pack => !File.Exists(System.IO.Path.ChangeExtension(pack, ".idx"))))
        {
            File.Delete(pack);
            File.Delete(System.IO.Path.ChangeExtension(pack, ".promisor"));
        }
    }

    public IEnumerable<string> Packs(string pattern) =>
        Directory.Exists(Inside("objects/pack")) ? Directory.EnumerateFiles(Inside("objects/pack"), pattern).Order(StringComparer.Ordinal) : [];

    public void DropSnapshot(string snapshot)
    {
        var folder = Inside("refs/snap/" + Checked(snapshot));
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    public long Bytes() => Directory.Exists(Path)
        ? new DirectoryInfo(Path).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length)
        : 0;

    public void Delete()
    {
        if (Directory.Exists(Path))
        {
            Directory.Delete(Path, recursive: true);
        }
    }

    public static string Checked(string snapshot) => Snapshot().IsMatch(snapshot) ? snapshot : throw new ArgumentException("Not a snapshot's name.", nameof(snapshot));

    private string Inside(string name) => System.IO.Path.Combine(Path, name);

    private void Write(string name, string text)
    {
        var part = Inside(name + ".part");
        File.WriteAllText(part, text);
        File.Move(part, Inside(name), overwrite: true);
    }

    [GeneratedRegex(@"\A[a-z0-9]{1,20}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Snapshot();
}
