namespace YouthArchive.ArchiveHack.Evidence;

/// <summary>Somebody other than the team knows that the server held a commit by this time, and with it all that it builds on.</summary>
/// <param name="Source">Whose clock it is: our own look, or GitHub's check of a signature.</param>
internal sealed record Witness(string Sha, DateTime Utc, TrustLevel Source);

/// <summary>The earliest time by which each commit is known to have been on the server.</summary>
internal sealed class Testimony
{
    private readonly Dictionary<string, Witness> bySha = new(StringComparer.Ordinal);

    public Testimony(History history, IEnumerable<Witness> witnesses)
    {
        foreach (var witness in witnesses.OrderBy(witness => witness.Utc).ThenBy(witness => witness.Source))
        {
            foreach (var commit in history.From(witness.Sha, bySha.ContainsKey).ToArray())
            {
                bySha[commit.Sha] = witness;
            }
        }
    }

    public Witness? Of(string sha) => bySha.GetValueOrDefault(sha);

    /// <summary>What signed commits say of themselves through GitHub's clock.</summary>
    public static IEnumerable<Witness> OfSignatures(IEnumerable<CommitFact> commits) =>
        commits.Where(commit => commit.VerifiedUtc is not null).Select(commit => new Witness(commit.Sha, commit.VerifiedUtc!.Value, TrustLevel.ServerVerification));
}
