using YouthArchive.Judging.Contracts;
using YouthArchive.Platform.Fragments;
using YouthArchive.Platform.Modules;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Judging.Entries;

/// <summary>What the programme's own room hands to its judges; nothing while that room's feature is off.</summary>
internal sealed class EntriesOfEdition(
    IEnumerable<IJudgedEntries> entries, IEnumerable<IEvidencePanels> panels, ModuleCatalogue catalogue, IFeatureState features)
{
    public async Task<IReadOnlyList<JudgedEntry>> AllAsync(Edition edition, CancellationToken cancellation) =>
        entries.FirstOrDefault(e => e.Programme == edition.Programme && IsOn(e)) is { } source
            ? await source.OfEditionAsync(edition.Id, cancellation)
            : [];

    public async Task<Fragment?> EvidenceAsync(Edition edition, string entryId, EvidenceSight sight, CancellationToken cancellation) =>
        panels.FirstOrDefault(p => p.Programme == edition.Programme && IsOn(p)) is { } panel
            ? await panel.ForAsync(entryId, sight, cancellation)
            : null;

    private bool IsOn(object source) => catalogue.FeatureOf(source.GetType()) is not { } feature || features.IsEnabled(feature);
}
