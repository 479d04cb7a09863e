namespace YouthArchive.ArchiveHack.Evidence;

/// <summary>The version that is judged.</summary>
/// <param name="Sha">Null when the branch held nothing at the freeze.</param>
/// <param name="PushedUtc">When the server got it; null when that is not known.</param>
/// <param name="IsProven">False when only a committer date points to it.</param>
internal sealed record FreezeCommit(string? Sha, DateTime? PushedUtc, bool IsProven);

internal static class Freeze
{
    /// <summary>The head of the judged branch at the freeze by the push log; without one, the last commit by committer date, unproven.</summary>
    public static FreezeCommit Find(EvidenceInput input, History history, IReadOnlyList<PushFact> pushes)
    {
        if (input.Decided is { } decided)
        {
            return decided;
        }

        var branch = pushes.Where(push => push.Ref == input.JudgedRef).ToArray();
        if (branch.LastOrDefault(push => push.TimestampUtc <= input.Window.FreezeUtc) is { } last)
        {
            return new FreezeCommit(last.After, last.TimestampUtc, true);
        }

        // The first row after the freeze still says what it replaced: that head was there at the freeze.
        return branch.Length > 0 ? new FreezeCommit(branch[0].Before, null, true) : ByDate(input, history);
    }

    private static FreezeCommit ByDate(EvidenceInput input, History history)
    {
        var last = history.From(input.Head)
            .Where(commit => commit.CommittedUtc <= input.Window.FreezeUtc)
            .OrderBy(commit => commit.CommittedUtc)
            .ThenBy(commit => commit.Sha, StringComparer.Ordinal)
            .LastOrDefault();
        return new FreezeCommit(last?.Sha, null, false);
    }
}
