using System.Text.RegularExpressions;

namespace YouthArchive.ArchiveHack.GitHub;

/// <summary>owner/name as a team hands it in. Only the repository's number, asked once, says which repository it is.</summary>
internal sealed partial record RepositoryAddress(string Owner, string Name)
{
    private const int Longest = 300;

    public string FullName => $"{Owner}/{Name}";

    public override string ToString() => FullName;

    public bool Names(string? fullName) => string.Equals(FullName, fullName, StringComparison.OrdinalIgnoreCase);

    public static RepositoryAddress? FromFullName(string? fullName) =>
        fullName?.Split('/') is [{ Length: > 0 } owner, { Length: > 0 } name] ? new(owner, name) : null;

    /// <summary>Accepts a page's address, a clone address (https or ssh) and owner/name. Hosts carry their port where it is not the usual one.</summary>
    public static ParsedAddress Parse(string? text, IReadOnlyCollection<string> acceptedHosts)
    {
        var trimmed = text?.Trim() ?? "";
        return trimmed switch
        {
            "" => new(AddressProblem.Empty),
            { Length: > Longest } => new(AddressProblem.TooLong),
            _ when trimmed.Any(c => char.IsWhiteSpace(c) || char.IsControl(c)) => new(AddressProblem.NotAnAddress),
            _ when SshAddress().Match(trimmed) is { Success: true } ssh => FromHost(ssh.Groups["host"].Value, ssh.Groups["path"].Value, acceptedHosts),
            _ when trimmed.Contains("://", StringComparison.Ordinal) => FromUri(trimmed, acceptedHosts),
            _ when acceptedHosts.FirstOrDefault(host => trimmed.StartsWith(host + "/", StringComparison.OrdinalIgnoreCase)) is { } host =>
                FromPath(trimmed[host.Length..]),
            _ when trimmed.Split('/') is [_, _] => FromPath(trimmed),
            _ => new(trimmed.Split('/')[0].Contains('.', StringComparison.Ordinal) ? AddressProblem.OtherHost : AddressProblem.NotAnAddress),
        };
    }

    private static ParsedAddress FromUri(string text, IReadOnlyCollection<string> acceptedHosts)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Scheme is not ("https" or "http" or "ssh" or "git"))
        {
            return new(AddressProblem.NotAnAddress);
        }
        if (uri.UserInfo.Length > 0 && !(uri.Scheme == "ssh" && uri.UserInfo == "git"))
        {
            return new(AddressProblem.HoldsCredentials);
        }
        var host = uri.IsDefaultPort || uri.Port < 0 ? uri.IdnHost : $"{uri.IdnHost}:{uri.Port}";
        return FromHost(host, uri.AbsolutePath, acceptedHosts);
    }

    private static ParsedAddress FromHost(string host, string path, IReadOnlyCollection<string> acceptedHosts) =>
        acceptedHosts.Contains(host, StringComparer.OrdinalIgnoreCase) ? FromPath(path) : new(AddressProblem.OtherHost);

    private static ParsedAddress FromPath(string path)
    {
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length < 2)
        {
            return new(AddressProblem.NoRepository);
        }
        var name = parts[1].EndsWith(".git", StringComparison.OrdinalIgnoreCase) ? parts[1][..^4] : parts[1];
        if (!OwnerName().IsMatch(parts[0]))
        {
            return new(AddressProblem.BadOwner);
        }
        return RepositoryName().IsMatch(name) && name is not ("." or "..")
            ? new ParsedAddress(AddressProblem.None, new RepositoryAddress(parts[0], name))
            : new(AddressProblem.BadName);
    }

    [GeneratedRegex(@"^git@(?<host>[A-Za-z0-9.-]+):(?<path>[^:]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex SshAddress();

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}\z", RegexOptions.CultureInvariant)]
    private static partial Regex OwnerName();

    [GeneratedRegex(@"^[A-Za-z0-9._-]{1,100}\z", RegexOptions.CultureInvariant)]
    private static partial Regex RepositoryName();
}

internal sealed record ParsedAddress(AddressProblem Problem, RepositoryAddress? Address = null);

internal enum AddressProblem
{
    None,
    Empty,
    TooLong,
    NotAnAddress,
    OtherHost,
    HoldsCredentials,
    NoRepository,
    BadOwner,
    BadName,
}
