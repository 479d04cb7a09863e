using System.Globalization;
using YouthArchive.GitHubStandIn.Samples;

namespace YouthArchive.GitHubStandIn;

/// <summary>The stand-in as a process of its own. A named class, because the portal's Program must stay the only one a test can mean.</summary>
internal static class StandInProgram
{
    private const string Usage =
        "usage: --root DIR --urls http://127.0.0.1:PORT [--sample-start 2026-11-16T13:00:00Z] [--own-repository PATH]";

    public static async Task<int> Main(string[] args)
    {
        var line = CommandLine.Parse(args);
        if (line is null)
        {
            await Console.Error.WriteLineAsync(Usage);
            return 2;
        }

        var app = StandIn.Create(new StandInOptions { Root = line.Root, Urls = line.Urls });
        var stopping = app.Lifetime.ApplicationStopping;
        await PrepareAsync(line, stopping);
        try
        {
            await app.StartAsync(stopping);
        }
        catch (IOException problem)
        {
            Say($"cannot listen on {line.Urls}: {problem.Message}");
            return 1;
        }

        Console.WriteLine("ready");
        await app.WaitForShutdownAsync(CancellationToken.None);
        return 0;
    }

    private static async Task PrepareAsync(CommandLine line, CancellationToken cancellation)
    {
        Directory.CreateDirectory(line.Root);
        if (line.SampleStart is { } start)
        {
            Say($"making the sample repositories for the window that starts {start.ToString("u", CultureInfo.InvariantCulture)} ...");
            var made = await SampleRepositories.MakeAsync(line.Root, start, cancellation);
            Say(made == 0 ? "sample repositories: already there" : $"sample repositories: {made} made");
        }

        if (line.OwnRepository is { } path)
        {
            var served = await OwnRepository.MakeAsync(line.Root, path, TimeProvider.System, cancellation);
            Say(served ? $"serving this project as {OwnRepository.FullName}" : "this project is not a git repository here: not served");
        }
    }

    private static void Say(string text) => Console.Error.WriteLine(text);
}
