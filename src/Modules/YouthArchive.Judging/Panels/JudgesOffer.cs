using YouthArchive.Platform.Localization;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Judging.Panels;

internal enum OfferFault { None, Language, Track, Limits, Times }

/// <summary>What a judge reads, how much, and when.</summary>
/// <param name="Languages">Empty: all.</param>
/// <param name="Tracks">Keys; empty: all.</param>
/// <param name="Most">Null: no limit.</param>
/// <param name="FreeToUtc">Exclusive.</param>
internal sealed record JudgesOffer(
    IReadOnlyList<string> Languages, IReadOnlyList<string> Tracks, int Least = 0, int? Most = null, DateTime? FreeFromUtc = null, DateTime? FreeToUtc = null)
{
    public const int Limit = 10_000;

    public static JudgesOffer Any { get; } = new([], []);

    public OfferFault FaultIn(Edition edition) =>
        Languages.Any(l => !PortalCultures.IsKnown(l)) ? OfferFault.Language
        : Tracks.Any(t => edition.Tracks.All(x => x.Key != t)) ? OfferFault.Track
        : Least is < 0 or > Limit || Most is < 0 or > Limit || Most < Least ? OfferFault.Limits
        : FreeFromUtc >= FreeToUtc ? OfferFault.Times
        : OfferFault.None;

    public bool SaysTheSameAs(JudgesOffer other) =>
        Languages.SequenceEqual(other.Languages) && Tracks.SequenceEqual(other.Tracks)
        && (Least, Most, FreeFromUtc, FreeToUtc) == (other.Least, other.Most, other.FreeFromUtc, other.FreeToUtc);
}
