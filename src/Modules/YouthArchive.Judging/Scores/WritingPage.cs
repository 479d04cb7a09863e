using Microsoft.EntityFrameworkCore;
using YouthArchive.Judging.Conflicts;
using YouthArchive.Judging.Contracts;
using YouthArchive.Judging.Panels;
using YouthArchive.Judging.Rankings;
using YouthArchive.Platform.Persistence;

namespace YouthArchive.Judging.Scores;

/// <summary>What a batch of writings changes: judgements, accepted keys, and the lines the journal gets for them.</summary>
internal sealed class WritingPage
{
    private readonly DbContext _db;
    private readonly Dictionary<(string Entry, string Judge), Judgement> _held;
    private readonly Dictionary<(string Judge, string Key), ScoreSave> _saves;
    private readonly Dictionary<Judgement, int> _versions = [];

    public WritingPage(DbContext db, WritingGround ground, IEnumerable<Judgement> held, IEnumerable<ScoreSave> saves, DateTime now)
    {
        (_db, Ground, Now) = (db, ground, now);
        _held = held.ToDictionary(j => (j.EntryId, j.JudgeId));
        _saves = saves.ToDictionary(s => (s.JudgeId, s.Key));
    }

    public WritingGround Ground { get; }
    public DateTime Now { get; }
    public List<JournalDraft> Drafts { get; } = [];
    public bool LocksRubric { get; private set; }

    public SaveResult Save(JudgedEntry entry, Writing writing, ScoreSheet sheet)
    {
        var rubric = Ground.RubricOf(entry);
        var judgement = _held.GetValueOrDefault((entry.EntryId, writing.JudgeId));
        if (sheet.Unfit(rubric) is { } field)
        {
            return new(SaveOutcome.Unfit, Now, sheet.SeenVersion, field);
        }
        if (WasTaken(sheet, entry.EntryId, writing.JudgeId))
        {
            return new(SaveOutcome.AlreadySaved, judgement?.SavedUtc ?? Now, judgement is null ? 0 : VersionOf(judgement));
        }
        if (judgement is not null && VersionOf(judgement) != sheet.SeenVersion && !sheet.SaysTheSameAs(judgement))
        {
            // The key stays free, so that the judge may insist.
            return new(SaveOutcome.ChangedElsewhere, judgement.SavedUtc ?? Now, VersionOf(judgement), Stored: ScoreHistory.SheetOf(judgement));
        }
        if (sheet.Halves.Count > 0 && judgement?.ConfirmedUtc is null && !sheet.SaysNoConflict)
        {
            return new(SaveOutcome.Unconfirmed, Now, judgement is null ? 0 : VersionOf(judgement), "no-conflict");
        }
        judgement ??= Begin(entry.EntryId, writing.JudgeId);
        Accept(sheet, entry.EntryId, writing.JudgeId);
        Lift(entry, judgement);
        Write(entry, judgement, sheet);
        var result = writing.End switch
        {
            WritingEnd.Finish => Finish(entry, judgement),
            WritingEnd.PutOff => PutOff(judgement, writing.Reason),
            _ => new(SaveOutcome.Saved, Now),
        };
        return Move(judgement, result);
    }

    public SaveResult Reopen(JudgedEntry entry, string judge)
    {
        if (_held.GetValueOrDefault((entry.EntryId, judge)) is not { FinishedUtc: not null } judgement)
        {
            return new(SaveOutcome.NothingToUndo, Now);
        }
        Reopen(entry, judgement);
        return Move(judgement, new(SaveOutcome.Saved, Now));
    }

    /// <param name="last">Null when nothing was changed in this phase.</param>
    public SaveResult Undo(JudgedEntry entry, string judge, ScoreChange? last)
    {
        if (last is null || _held.GetValueOrDefault((entry.EntryId, judge)) is not { } judgement)
        {
            return new(SaveOutcome.NothingToUndo, Now);
        }
        Give(entry, judgement, [(last.Criterion, last.Before)]);
        judgement.SavedUtc = Now;
        return Move(judgement, new(SaveOutcome.Saved, Now, Stored: ScoreHistory.SheetOf(judgement)));
    }

    /// <summary>A conflict was found while writing: from here on the journal says so.</summary>
    public void Bar(JudgedEntry entry, string judge)
    {
        if (!_held.TryGetValue((entry.EntryId, judge), out var judgement))
        {
            judgement = Begin(entry.EntryId, judge);
        }
        if (ConflictJournal.Mark(judgement, true, Now) is { } kind)
        {
            Add(kind, entry, judgement);
            Move(judgement, new(SaveOutcome.Barred, Now));
        }
    }

    private void Write(JudgedEntry entry, Judgement judgement, ScoreSheet sheet)
    {
        if (sheet.SaysNoConflict)
        {
            judgement.ConfirmedUtc ??= Now;
        }
        // What is only missing in the sheet stays; what the judge takes back is named.
        var values = judgement.ReadHalves();
        var isOtherVersion = judgement.Rubric != Ground.Rubric.Number || judgement.Round == 0 != (Ground.RoundOf(entry) == 0);
        var given = sheet.Halves.Where(h => isOtherVersion || !values.TryGetValue(h.Key, out var old) || old != h.Value).Select(h => (h.Key, Halves: (int?)h.Value));
        var taken = (sheet.TakenBack ?? []).Where(c => values.ContainsKey(c) && !sheet.Halves.ContainsKey(c)).Select(c => (Key: c, Halves: (int?)null));
        Give(entry, judgement, [.. given.Concat(taken).OrderBy(c => c.Key, StringComparer.Ordinal)]);
        (judgement.Comment, judgement.Note, judgement.SavedUtc) = (sheet.Comment, sheet.Note, Now);
    }

    private void Give(JudgedEntry entry, Judgement judgement, IReadOnlyList<(string Criterion, int? Halves)> changes)
    {
        if (changes.Count == 0)
        {
            return;
        }
        Reopen(entry, judgement);
        var values = new SortedDictionary<string, int>(judgement.ReadHalves().ToDictionary(), StringComparer.Ordinal);
        (judgement.Rubric, judgement.Round) = (Ground.Rubric.Number, Ground.RoundOf(entry));
        foreach (var (criterion, halves) in changes)
        {
            if (halves is { } value)
            {
                values[criterion] = value;
            }
            else
            {
                values.Remove(criterion);
            }
            Add(JournalKind.Score, entry, judgement, criterion, halves);
        }
        judgement.WriteHalves(values);
        LocksRubric = true;
    }

    private SaveResult Finish(JudgedEntry entry, Judgement judgement)
    {
        var rubric = Ground.RubricOf(entry);
        var halves = judgement.ReadHalves();
        if (WeightedMean.Total(rubric, halves) is null)
        {
            return new(SaveOutcome.Incomplete, Now, Field: rubric.Criteria.First(c => !halves.TryGetValue(c.Key, out var h) || !rubric.Scale.Holds(h)).Key);
        }
        (judgement.PutOffUtc, judgement.PutOffReason) = (null, null);
        if (judgement.FinishedUtc is null)
        {
            judgement.FinishedUtc = Now;
            Add(JournalKind.Finished, entry, judgement);
        }
        return new(SaveOutcome.Saved, Now);
    }

    private SaveResult PutOff(Judgement judgement, string? reason)
    {
        judgement.PutOffUtc = Now;
        judgement.PutOffReason = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim() is { Length: > Judgement.ReasonLength } longer ? longer[..Judgement.ReasonLength] : reason.Trim();
        return new(SaveOutcome.Saved, Now);
    }

    private void Reopen(JudgedEntry entry, Judgement judgement)
    {
        if (judgement.FinishedUtc is not null)
        {
            judgement.FinishedUtc = null;
            Add(JournalKind.Reopened, entry, judgement);
        }
    }

    private void Lift(JudgedEntry entry, Judgement judgement)
    {
        if (ConflictJournal.Mark(judgement, false, Now) is { } kind)
        {
            Add(kind, entry, judgement);
        }
    }

    private void Add(JournalKind kind, JudgedEntry entry, Judgement judgement, string? criterion = null, int? halves = null) =>
        Drafts.Add(new(kind, judgement.JudgeId, PanelJudge.CodeOf(Ground.Numbers[judgement.JudgeId]), entry.EntryId, entry.Code,
            criterion, halves, Math.Max(1, judgement.Rubric), judgement.Rubric == 0 ? Ground.RoundOf(entry) : judgement.Round));

    private Judgement Begin(string entryId, string judge) =>
        _held[(entryId, judge)] = (Judgement)_db.Add(new Judgement { EditionId = Ground.Edition.Id, EntryId = entryId, JudgeId = judge }).Entity;

    private bool WasTaken(ScoreSheet sheet, string entryId, string judge) =>
        _saves.TryGetValue((judge, sheet.Key), out var before) && before.Digest == sheet.Digest() && before.EntryId == entryId;

    // A page taken back from the browser's history sends an old key with new scores: that is another save.
    private void Accept(ScoreSheet sheet, string entryId, string judge)
    {
        var key = _saves.ContainsKey((judge, sheet.Key)) ? PortalId.New() : sheet.Key;
        var save = new ScoreSave { JudgeId = judge, Key = key, EntryId = entryId, Digest = sheet.Digest(), AtUtc = Now };
        _saves[(judge, key)] = save;
        _db.Add(save);
    }

    private int VersionOf(Judgement judgement) => _versions.GetValueOrDefault(judgement, judgement.Version);

    // A changed row's version counts one for each saving of the context; a second writing of the same row in one batch counts by itself.
    private SaveResult Move(Judgement judgement, SaveResult result)
    {
        var row = _db.Entry(judgement);
        var version = _versions[judgement] = VersionOf(judgement) + 1;
        judgement.Version = row.State == EntityState.Added ? version : version - 1;
        if (row.State != EntityState.Added)
        {
            row.Property(j => j.SavedUtc).IsModified = true;
        }
        return result with { Version = version };
    }
}
