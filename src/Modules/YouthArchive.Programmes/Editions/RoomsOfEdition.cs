using YouthArchive.Platform.Modules;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Programmes.Editions;

/// <summary>What the programmes' own rooms know of an edition; a room whose feature is off knows nothing.</summary>
internal sealed class RoomsOfEdition(
    ModuleCatalogue catalogue, IFeatureState features, IEnumerable<IEditionFigures> figures, IEnumerable<IEditionEntries> entries,
    IEnumerable<IJudgesAtWork> judges, IEnumerable<IEditionCopy> copies, IEnumerable<IRehearsal> rehearsals, IEnumerable<IParticipation> participation)
{
    public IEditionFigures? Figures(Edition edition) => figures.FirstOrDefault(f => f.Programme == edition.Programme && IsOn(f));

    public IEditionEntries? Entries(Edition edition) => entries.FirstOrDefault(f => f.Programme == edition.Programme && IsOn(f));

    public IParticipation? Participation(Edition edition) => participation.FirstOrDefault(p => p.Programme == edition.Programme && IsOn(p));

    public IJudgesAtWork? Judges() => judges.FirstOrDefault(IsOn);

    public IEnumerable<IEditionCopy> Copies(string programme) => copies.Where(c => (c.Programme ?? programme) == programme && IsOn(c));

    public IEnumerable<IRehearsal> Rehearsals(string programme) => rehearsals.Where(r => (r.Programme ?? programme) == programme && IsOn(r));

    private bool IsOn(object room) => catalogue.FeatureOf(room.GetType()) is not { } feature || features.IsEnabled(feature);
}
