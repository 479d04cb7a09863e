using System.Text.RegularExpressions;
using YouthArchive.ArchiveHack.GitHub;

namespace YouthArchive.ArchiveHack.Mirrors;

/// <summary>Where one repository is cloned from: the configured server, and a name that cannot be anything but a name.</summary>
internal sealed partial record CloneAddress(Uri Base, string FullName, string? Token)
{
    public string Url => $"{Base.AbsoluteUri.TrimEnd('/')}/{FullName}.git";

    /// <summary>Unencrypted only to this very machine, for tests and the sample season.</summary>
    public bool IsLoopbackHttp => Base is { Scheme: "http", IsLoopback: true };

    /// <summary>Null when the server or the name is not one that git may be given.</summary>
    public static CloneAddress? Of(GitHubOptions options, string fullName)
    {
        var server = options.CloneBase;
        var address = new CloneAddress(server, fullName, options.Token);
        return (server.Scheme == "https" || address.IsLoopbackHttp) && server.UserInfo.Length == 0 && Name().IsMatch(fullName) && !fullName.Contains("..", StringComparison.Ordinal)
            ? address
            : null;
    }

    // The address is printed nowhere, the token least of all.
    public override string ToString() => FullName;

    [GeneratedRegex(@"\A[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}/[A-Za-z0-9_.][A-Za-z0-9_.-]{0,99}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
