namespace YouthArchive.Judging.Scores;

/// <summary>Where the journal leaves one judge's scores of one entry.</summary>
/// <param name="Halves">By criterion key, in half points.</param>
/// <param name="Rubric">Version of the rubric the last score was given by.</param>
/// <param name="Round">The round of the last score; 0 for a sample entry.</param>
/// <param name="LastNumber">Number of the last line that gave a score: the order in which a judge worked.</param>
internal sealed record ReplayedJudgement(
    string Judge, string Entry, IReadOnlyDictionary<string, int> Halves, int Rubric, int Round, bool IsFinished, bool HasConflict, bool IsVoided, long LastNumber)
{
    /// <summary>Declared done, nobody's own affair, not taken out, no sample. Whether every criterion has a score is the rubric's question.</summary>
    public bool Counts => IsFinished && !HasConflict && !IsVoided && Round > 0;
}

/// <summary>A journal read from its first line to its last. Depends on nothing else.</summary>
internal static class JournalReplay
{
    /// <summary>By entry, then judge, in ordinal order.</summary>
    public static IReadOnlyList<ReplayedJudgement> Of(IEnumerable<JournalLine> lines)
    {
        var all = new SortedDictionary<string, State>(StringComparer.Ordinal);
        var voidedJudges = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            if (line.Entry is null)
            {
                _ = line.Kind == JournalKind.Voided ? voidedJudges.Add(line.Judge) : line.Kind == JournalKind.Restored && voidedJudges.Remove(line.Judge);
                continue;
            }
            var key = $"{line.Entry}\n{line.Judge}";
            if (!all.TryGetValue(key, out var state))
            {
                all[key] = state = new(line.Judge, line.Entry);
            }
            state.Take(line);
        }
        return [.. all.Values.Where(s => s.Halves.Count > 0 || s.HasConflict || s.IsFinished).Select(s => s.Replayed(voidedJudges.Contains(s.Judge)))];
    }

    private sealed class State(string judge, string entry)
    {
        private int _rubric;
        private int _round;
        private bool _isVoided;
        private long _last;

        public string Judge => judge;
        public SortedDictionary<string, int> Halves { get; } = new(StringComparer.Ordinal);
        public bool IsFinished { get; private set; }
        public bool HasConflict { get; private set; }

        public void Take(JournalLine line)
        {
            switch (line.Kind)
            {
                case JournalKind.Score:
                    Give(line.Criterion!, line.Halves);
                    (_rubric, _round, _last) = (line.Rubric, line.Round, line.Number);
                    break;
                case JournalKind.Finished or JournalKind.Reopened:
                    IsFinished = line.Kind == JournalKind.Finished;
                    break;
                case JournalKind.Conflict or JournalKind.ConflictLifted:
                    HasConflict = line.Kind == JournalKind.Conflict;
                    break;
                default:
                    _isVoided = line.Kind == JournalKind.Voided;
                    break;
            }
        }

        private void Give(string criterion, int? halves)
        {
            if (halves is { } given)
            {
                Halves[criterion] = given;
            }
            else
            {
                Halves.Remove(criterion);
            }
        }

        public ReplayedJudgement Replayed(bool judgeIsVoided) =>
            new(judge, entry, Halves, _rubric, _round, IsFinished, HasConflict, _isVoided || judgeIsVoided, _last);
    }
}
