using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace YouthArchive.Tests.ArchiveHack.Support;

/// <summary>Repositories made to cost or to harm whoever mirrors them.</summary>
internal static class HostileRepositories
{
    /// <summary>Megabytes of zeros: a few kilobytes on the wire.</summary>
    public static void ZeroBlob(this GitWorkshop workshop, string name, int megabytes)
    {
        workshop.Init(name);
        var start = new ProcessStartInfo("git", ["-c", "safe.directory=*", "-c", "core.bigFileThreshold=1m", "-c", "core.compression=1", "fast-import", "--quiet"])
        {
            WorkingDirectory = workshop.PathOf(name),
            RedirectStandardInput = true,
        };
        using var process = Process.Start(start)!;
        var stream = process.StandardInput.BaseStream;
        var size = megabytes * 1024L * 1024;
        stream.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture,
            $"commit refs/heads/main\ncommitter n <n@example.org> 1763460000 +0500\ndata 1\nx\nM 100644 inline zero.bin\ndata {size}\n")));
        var zeros = new byte[1024 * 1024];
        for (var i = 0; i < megabytes; i++)
        {
            stream.Write(zeros);
        }
        stream.Write("\nM 100644 inline README.md\ndata 5\nzero\n\n"u8);
        process.StandardInput.Close();
        process.WaitForExit();
    }

    /// <summary>Ten folders in ten folders, ten times over: 10^levels files of sixty kilobytes.</summary>
    public static void TreeBomb(this GitWorkshop workshop, string name, int levels)
    {
        workshop.Init(name);
        var inner = workshop.Tree(name, [.. Enumerable.Range(0, 10).Select(i => $"100644 blob {workshop.Blob(name, "x")}\tf{i}")]);
        for (var level = 1; level < levels; level++)
        {
            inner = workshop.Tree(name, [.. Enumerable.Range(0, 10).Select(i => $"040000 tree {inner}\td{i}")]);
        }
        workshop.CommitTree(name, inner);
    }

    public static void ManyBranches(this GitWorkshop workshop, string name, int branches)
    {
        var head = workshop.Honest(name, 1);
        var refs = new StringBuilder("# pack-refs with: peeled fully-peeled sorted \n");
        foreach (var branch in Enumerable.Range(0, branches).Select(i => string.Create(CultureInfo.InvariantCulture, $"refs/heads/b{i:000000}")).Append("refs/heads/main"))
        {
            refs.Append(head).Append(' ').Append(branch).Append('\n');
        }
        File.WriteAllText(Path.Combine(workshop.PathOf(name), "packed-refs"), refs.ToString());
    }

    public static void ManyCommits(this GitWorkshop workshop, string name, int commits)
    {
        var stream = new StringBuilder();
        for (var i = 0; i < commits; i++)
        {
            stream.Append(CultureInfo.InvariantCulture, $"commit refs/heads/main\ncommitter n <n@example.org> {1763460000 + i} +0500\ndata 1\nx\nM 100644 inline f\ndata 7\n{i:0000000}\n");
        }
        workshop.Import(name, stream.ToString());
    }

    /// <summary>A submodule whose address is an option for git.</summary>
    public static void Submodules(this GitWorkshop workshop, string name)
    {
        workshop.Init(name);
        var modules = workshop.Blob(name, "[submodule \"a\"]\n\tpath = a\n\turl = -u./payload\n[submodule \"../../b\"]\n\tpath = b\n\turl = ext::sh -c touch%20/tmp/owned\n");
        workshop.CommitTree(name, workshop.Tree(name, $"100644 blob {modules}\t.gitmodules", $"160000 commit {new string('1', 40)}\ta"));
    }

    /// <summary>A folder that a careless checkout would take for git's own.</summary>
    public static void GitFolder(this GitWorkshop workshop, string name)
    {
        workshop.Init(name);
        var hooks = workshop.Tree(name, $"100755 blob {workshop.Blob(name, "#!/bin/sh\ntouch /tmp/owned\n")}\tpost-checkout");
        workshop.CommitTree(name, workshop.Tree(name, $"040000 tree {workshop.Tree(name, $"040000 tree {hooks}\thooks")}\t.GIT"));
    }

    /// <summary>Links out of the repository, filters, re-encodings, a path of four thousand bytes and one that is no text.</summary>
    public static void LinksAndFilters(this GitWorkshop workshop, string name)
    {
        workshop.Init(name);
        var link = workshop.Blob(name, "/etc/passwd");
        var attributes = workshop.Blob(name, "* filter=evil working-tree-encoding=UTF-16 export-subst\n");
        var plain = workshop.Blob(name, "$Format:%H$ plain\n");
        var folder = workshop.Tree(name, $"100644 blob {plain}\t{new string('p', 4000)}");
        workshop.CommitTree(name, workshop.Tree(
            name, $"120000 blob {link}\tREADME.md", $"100644 blob {attributes}\t.gitattributes", $"100644 blob {plain}\tplain.txt",
            $"040000 tree {folder}\tlong", $"160000 commit {new string('2', 40)}\tsub"));
    }
}
