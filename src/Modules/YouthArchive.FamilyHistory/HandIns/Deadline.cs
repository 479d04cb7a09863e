using YouthArchive.Programmes.Contracts;

namespace YouthArchive.FamilyHistory.HandIns;

internal enum HandInTime { NotOpen, InTime, Late, Over }

/// <summary>Until when a work can be handed in.</summary>
/// <param name="Utc">Exclusive.</param>
/// <param name="ExtendedUtc">Exclusive; where the organiser allowed this work more time.</param>
internal sealed record Deadline(DateTime OpensUtc, DateTime Utc, DateTime? ExtendedUtc)
{
    /// <summary>The hand-in stage; where an edition has none, from its first stage's start to its last one's end.</summary>
    public static Deadline Of(Edition edition, HandInExtension? extension = null)
    {
        var stage = edition.Stage(StageKeys.HandIn);
        var opens = edition.Stages.Count > 0 ? edition.Stages.Min(s => s.StartsUtc) : edition.EnrolmentOpensUtc;
        var closes = stage?.EndsUtc ?? (edition.Stages.Count > 0 ? edition.Stages.Max(s => s.EndsUtc) : edition.EnrolmentClosesUtc);
        return new(opens, closes, extension?.UntilUtc);
    }

    /// <param name="arrivedUtc">When the request reached the server: whoever was in time is in time, however busy the server is.</param>
    public HandInTime At(DateTime arrivedUtc) =>
        arrivedUtc < OpensUtc ? HandInTime.NotOpen
        : arrivedUtc < Utc ? HandInTime.InTime
        : arrivedUtc < ExtendedUtc ? HandInTime.Late
        : HandInTime.Over;

    public DateTime LastUtc => ExtendedUtc > Utc ? ExtendedUtc.Value : Utc;
}
