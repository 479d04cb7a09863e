using YouthArchive.Judging.Panels;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Judging.Pages.Admin.Judging;

/// <summary>What a form says of a judge's reading. Days are whole days of the edition's zone, the last one included.</summary>
internal sealed class OfferForm
{
    public string[]? Languages { get; set; }
    public string[]? Tracks { get; set; }
    public int Least { get; set; }
    public int? Most { get; set; }
    public string? From { get; set; }
    public string? To { get; set; }

    public JudgesOffer Read(Edition edition) => new(
        [.. (Languages ?? []).Distinct().Order(StringComparer.Ordinal)], [.. (Tracks ?? []).Distinct().Order(StringComparer.Ordinal)], Least, Most,
        ZonedDay.Start(edition, From), ZonedDay.Start(edition, To, daysLater: 1));
}
