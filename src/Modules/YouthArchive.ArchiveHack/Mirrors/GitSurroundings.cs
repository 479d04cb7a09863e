using System.Globalization;
using System.Text;

namespace YouthArchive.ArchiveHack.Mirrors;

/// <summary>The whole environment of a git process. Nothing of the site's own reaches it.</summary>
internal static class GitSurroundings
{
    private static readonly (string Key, string Value)[] Always =
    [
        ("safe.directory", "*"),
        ("core.hooksPath", "/dev/null"),
        ("core.attributesFile", "/dev/null"),
        ("core.excludesFile", "/dev/null"),
        ("core.fsmonitor", "false"),
        ("credential.helper", ""),
        ("protocol.allow", "never"),
        ("transfer.fsckObjects", "true"),
        ("fetch.fsckObjects", "true"),
        // Old tools wrote these into honest histories; neither can do harm.
        ("fetch.fsck.zeroPaddedFilemode", "warn"),
        ("fetch.fsck.badTimezone", "warn"),
        ("fetch.unpackLimit", "1"),
        ("fetch.recurseSubmodules", "false"),
        ("submodule.recurse", "false"),
        ("gc.auto", "0"),
        ("maintenance.auto", "false"),
        ("core.packedGitWindowSize", "16m"),
        ("core.packedGitLimit", "64m"),
        ("core.deltaBaseCacheLimit", "16m"),
        ("core.bigFileThreshold", "1m"),
        ("pack.threads", "1"),
        ("http.lowSpeedLimit", "1000"),
        ("http.lowSpeedTime", "10"),
        ("http.followRedirects", "initial"),
    ];

    public static IEnumerable<(string Name, string Value)> Of(string path, GitCall call, MirrorOptions options)
    {
        yield return ("PATH", path);
        yield return ("HOME", "/nonexistent");
        yield return ("LC_ALL", "C");
        yield return ("GIT_CONFIG_NOSYSTEM", "1");
        yield return ("GIT_CONFIG_GLOBAL", "/dev/null");
        yield return ("GIT_TERMINAL_PROMPT", "0");
        yield return ("GIT_ASKPASS", "/bin/false");
        yield return ("GIT_NO_REPLACE_OBJECTS", "1");
        yield return ("GIT_OPTIONAL_LOCKS", "0");
        if (call.Directory is { } directory)
        {
            // Named, so that git never looks for a repository further up.
            yield return ("GIT_DIR", directory);
        }
        var settings = Always.Concat(OfRemote(call.Remote, options)).ToArray();
        yield return ("GIT_CONFIG_COUNT", settings.Length.ToString(CultureInfo.InvariantCulture));
        for (var i = 0; i < settings.Length; i++)
        {
            yield return (string.Create(CultureInfo.InvariantCulture, $"GIT_CONFIG_KEY_{i}"), settings[i].Key);
            yield return (string.Create(CultureInfo.InvariantCulture, $"GIT_CONFIG_VALUE_{i}"), settings[i].Value);
        }
    }

    private static IEnumerable<(string Key, string Value)> OfRemote(CloneAddress? remote, MirrorOptions options)
    {
        if (remote is null)
        {
            yield break;
        }
        yield return ("protocol.https.allow", "always");
        if (remote.IsLoopbackHttp)
        {
            yield return ("protocol.http.allow", "always");
        }
        if (options.Proxy is { Length: > 0 } proxy)
        {
            yield return ("http.proxy", proxy);
        }
        if (remote.Token is { Length: > 0 } token)
        {
            // Bound to the host it is meant for; never in the address or among the arguments, where others could read it.
            var basic = Convert.ToBase64String(Encoding.UTF8.GetBytes("x-access-token:" + token));
            yield return ($"http.{remote.Base.GetLeftPart(UriPartial.Authority)}/.extraHeader", "Authorization: Basic " + basic);
        }
    }
}
