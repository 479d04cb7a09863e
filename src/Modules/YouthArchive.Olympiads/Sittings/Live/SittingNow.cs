using System.Collections.Frozen;
using YouthArchive.Olympiads.Papers;

namespace YouthArchive.Olympiads.Sittings.Live;

/// <summary>A sitting as it stands, from memory: what an autosave, a page and the live line ask of it.</summary>
internal sealed record SittingNow(
    string Id, string Code, string PersonId, int WindowId, int EditionId, bool NeedsAdmission, string Language, SittingTime Time,
    DateTime? AdmittedUtc, DateTime? StartedUtc, DateTime? HandedInUtc, AssembledPaper Paper, FrozenSet<string> Items, int Version)
{
    /// <summary>The key under which a pupil's «look again» marks stand in the ledger: beside the items, never marked.</summary>
    public const string Flags = "~flags";

    public bool MayStart(DateTime now) => StartedUtc is null && Time.At(now) == TimeState.Open && (!NeedsAdmission || AdmittedUtc is not null);

    /// <summary>Answers can be changed.</summary>
    public bool IsRunning(DateTime now) => StartedUtc is not null && HandedInUtc is null && Time.At(now) == TimeState.Running;

    public bool IsOver(DateTime now) => HandedInUtc is not null || StartedUtc is not null && Time.At(now) == TimeState.Over;
}
