using System.Globalization;

namespace YouthArchive.GitHubStandIn;

internal sealed record CommandLine(string Root, string Urls, DateTime? SampleStart, string? OwnRepository)
{
    /// <summary>Null when something is missing, unknown, not a time, or not a loopback address.</summary>
    public static CommandLine? Parse(string[] args)
    {
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < args.Length; i += 2)
        {
            if (i + 1 == args.Length || !given.TryAdd(args[i], args[i + 1]))
            {
                return null;
            }
        }

        var known = given.Keys.All(key => key is "--root" or "--urls" or "--sample-start" or "--own-repository");
        if (!known || !given.TryGetValue("--root", out var root) || !given.TryGetValue("--urls", out var urls) || !IsLoopback(urls))
        {
            return null;
        }

        var start = given.GetValueOrDefault("--sample-start");
        if (!TryTime(start, out var sampleStart))
        {
            return null;
        }

        return new CommandLine(Path.GetFullPath(root), urls, sampleStart, given.GetValueOrDefault("--own-repository"));
    }

    private static bool IsLoopback(string urls) =>
        Uri.TryCreate(urls, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback;

    private static bool TryTime(string? text, out DateTime? time)
    {
        time = null;
        if (text is null)
        {
            return true;
        }

        const DateTimeStyles utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        var read = DateTime.TryParse(text, CultureInfo.InvariantCulture, utc, out var parsed);
        time = read ? parsed : null;
        return read;
    }
}
