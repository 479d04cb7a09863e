namespace YouthArchive.ArchiveHack.GitHub;

/// <summary>The configuration section "GitHub".</summary>
internal sealed class GitHubOptions
{
    public Uri Api { get; set; } = new("https://api.github.com/");

    /// <summary>Where git clones from; empty takes the server that belongs to the API's address.</summary>
    public Uri? Clone { get; set; }

    /// <summary>One long-lived read-only token; empty reads as nobody, sixty requests an hour.</summary>
    public string? Token { get; set; }

    /// <summary>Hosts whose addresses teams may hand in, with the port where it is not the usual one.</summary>
    public IList<string> Hosts { get; set; } = [];

    public int RequestsPerMinute { get; set; } = 600;
    public int MaximumInFlight { get; set; } = 8;
    public int PatienceSeconds { get; set; } = 120;
    public int TimeoutSeconds { get; set; } = 30;

    public Uri CloneBase => Clone ?? (Api.Host == "api.github.com" ? new Uri("https://github.com/") : new Uri(Api.GetLeftPart(UriPartial.Authority) + "/"));

    public Uri ApiWithSlash => Api.AbsoluteUri.EndsWith('/') ? Api : new Uri(Api.AbsoluteUri + "/");

    /// <summary>github.com always; a stand-in's host only when it is named.</summary>
    public IReadOnlyCollection<string> AcceptedHosts => ["github.com", "www.github.com", .. Hosts];
}
