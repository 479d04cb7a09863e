using YouthArchive.Platform.Texts;

namespace YouthArchive.ArchiveHack.Similarity;

/// <summary>
/// What a comparison is made with. K and W of domain/github.md §6; the rest keeps a hostile repository from costing more than an
/// honest one. Where a limit cuts something off, the file is named among those left out.
/// </summary>
internal static class SimilarityLimits
{
    /// <summary>K: so many tokens in a row make one fingerprint.</summary>
    public const int Tokens = 23;

    /// <summary>W: of so many fingerprints in a row at least one is kept.</summary>
    public const int Window = 17;

    public static readonly Winnowing Winnowing = new(Tokens, Window);

    /// <summary>Pairs below are coincidence and common idiom.</summary>
    public const double Reported = 0.08;

    /// <summary>Pairs from here on are shown to people.</summary>
    public const double Shown = 0.15;

    /// <summary>Less than this is too little to speak of a share: some fifty lines.</summary>
    public const int FewestPrints = 40;

    public const int FileBytes = 512 * 1024;
    public const int Files = 4_000;
    public const int RepositoryBytes = 24 * 1024 * 1024;
    public const int FileTokens = 150_000;
    public const int RepositoryTokens = 3_000_000;

    /// <summary>Comparisons of tokens for the lines of one pair.</summary>
    public const int LineSteps = 20_000_000;

    /// <summary>Passages listed for one pair; the longest are kept.</summary>
    public const int Passages = 200;

    /// <summary>What more teams than this have in common is idiom, framework or starter, and says nothing about two of them.</summary>
    public static int Holders(int repositories) => Math.Max(3, repositories / 50);
}
