using System.Diagnostics;
using System.Text;

namespace YouthArchive.GitHubStandIn.Git;

internal static class GitProcess
{
    private static readonly (string Key, string Value)[] Settings =
    [
        ("safe.directory", "*"),
        ("uploadpack.allowFilter", "true"),
        // GitHub hands out any object it still has, also those no branch reaches any more.
        ("uploadpack.allowAnySHA1InWant", "true"),
        ("core.hooksPath", "/dev/null"),
        ("gc.auto", "0"),
    ];

    public static ProcessStartInfo Prepare(string? directory, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("git", arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = directory ?? string.Empty,
        };
        var path = Environment.GetEnvironmentVariable("PATH");
        start.Environment.Clear();
        start.Environment["PATH"] = path;
        start.Environment["LC_ALL"] = "C";
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        start.Environment["GIT_CONFIG_GLOBAL"] = "/dev/null";
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        start.Environment["GIT_CONFIG_COUNT"] = $"{Settings.Length}";
        for (var i = 0; i < Settings.Length; i++)
        {
            start.Environment[$"GIT_CONFIG_KEY_{i}"] = Settings[i].Key;
            start.Environment[$"GIT_CONFIG_VALUE_{i}"] = Settings[i].Value;
        }

        return start;
    }

    public static async Task<byte[]> RunAsync(string? directory, string[] arguments, ReadOnlyMemory<byte> input, CancellationToken cancellation)
    {
        using var process = Process.Start(Prepare(directory, arguments)) ?? throw new InvalidOperationException("git did not start");
        using var output = new MemoryStream();
        var error = process.StandardError.ReadToEndAsync(cancellation);
        var copy = process.StandardOutput.BaseStream.CopyToAsync(output, cancellation);
        await WriteAsync(process, input, cancellation);
        await copy;
        await process.WaitForExitAsync(cancellation);
        return process.ExitCode == 0
            ? output.ToArray()
            : throw new InvalidOperationException($"git {arguments[0]} ended with {process.ExitCode}: {await error}");
    }

    public static async Task<string> TextAsync(string? directory, string[] arguments, CancellationToken cancellation) =>
        Encoding.UTF8.GetString(await RunAsync(directory, arguments, default, cancellation));

    private static async Task WriteAsync(Process process, ReadOnlyMemory<byte> input, CancellationToken cancellation)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(input, cancellation);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // git ended before it read everything; its exit code says why.
        }
    }
}
