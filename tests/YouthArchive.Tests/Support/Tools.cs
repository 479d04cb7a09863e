using System.ComponentModel;
using System.Diagnostics;
using Xunit;

namespace YouthArchive.Tests.Support;

/// <summary>Debian's own programs, as readers of what we write: another hand than ours. <c>./dev ci</c> installs them.</summary>
internal static class Tools
{
    /// <summary>What the program writes; the test is skipped where there is no such program.</summary>
    public static async Task<string> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Started(start);
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        // zbar says 4 where it found no code.
        Assert.True(process.ExitCode == 0 || (program == "zbarimg" && process.ExitCode == 4), $"{program}: {await errors}");
        return await output;
    }

    private static Process Started(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            Assert.Skip($"{start.FileName} is not installed.");
            throw;
        }
    }
}

/// <summary>A PDF on disk for as long as a test looks at it.</summary>
internal sealed class PdfOnDisk : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("youtharchive-pdf-");

    public PdfOnDisk(byte[] pdf) => File.WriteAllBytes(Path = System.IO.Path.Combine(_folder.FullName, "it.pdf"), pdf);

    public string Path { get; }

    public Task<string> TextAsync() => Tools.RunAsync("pdftotext", "-layout", Path, "-");

    /// <summary>What the QR codes of a page say.</summary>
    /// <param name="page">From 1.</param>
    public async Task<IReadOnlyList<string>> CodesAsync(int page)
    {
        // zbar overlooks a code now and then at one resolution; a telephone moves.
        var codes = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var resolution in new[] { 150, 200, 300 })
        {
            var picture = System.IO.Path.Combine(_folder.FullName, "page");
            await Tools.RunAsync("pdftoppm", "-png", "-r", $"{resolution}", "-singlefile", "-f", $"{page}", "-l", $"{page}", Path, picture);
            codes.UnionWith((await Tools.RunAsync("zbarimg", "-q", "--raw", picture + ".png")).Split('\n', StringSplitOptions.RemoveEmptyEntries));
        }
        return [.. codes];
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
