using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using YouthArchive.FamilyHistory.Jury;
using YouthArchive.Platform.Localization;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.FamilyHistory.Gallery;

/// <summary>The rules, the gallery and the book of winning works, and what authors learn of their own: from the state of the jury's publication.</summary>
internal sealed class GalleryRehearsal(DbContext db, PublicWorks works, IStringLocalizer S) : IRehearsal
{
    public string? Programme => ProgrammeNames.FamilyHistory;

    public async Task<IReadOnlyList<RehearsedSight>> OfAsync(Edition edition, CancellationToken cancellation = default)
    {
        var published = (await JuryState.CurrentAsync(db, edition.Id, cancellation))?.PublishedUtc;
        var shown = published is null ? 0 : (await works.OfEditionAsync(edition, cancellation)).Count;
        return [OfRules(edition), .. OfWriting(edition), .. OfGallery(edition, published, shown), .. OfOwn(published)];
    }

    private RehearsedSight OfRules(Edition edition) => new(
        Viewer.Visitor, S["Rules of the competition"], FamilyLinks.Rules(edition), S["Divisions, forms, languages and what a work needs, as they are set now."],
        null, null, edition.IsDraft ? S["the organiser publishes the edition"].Value : null);

    private IEnumerable<RehearsedSight> OfWriting(Edition edition)
    {
        if (edition.Stage(StageKeys.HandIn) is { } stage)
        {
            yield return new(Viewer.Student, S["Own work"], FamilyLinks.Own, S["Write and hand in; a newer version replaces the one before."], stage.StartsUtc, stage.EndsUtc);
        }
    }

    private IEnumerable<RehearsedSight> OfGallery(Edition edition, DateTime? published, int shown)
    {
        var after = published is null ? S["the jury's decisions are published"].Value : null;
        var now = published is null ? "" : " " + S.Plural(shown, "{0} work is shown now.", "{0} works are shown now.");
        foreach (var viewer in Enum.GetValues<Viewer>())
        {
            yield return new(viewer, S["Gallery and its works"], FamilyLinks.Gallery(edition),
                S["Works with a prize whose authors all agreed to it, and in which nobody living refused; people by their public names. A consent that is withdrawn takes the work away at once."] + now, published, null, after);
        }
        yield return new(Viewer.Visitor, S["Winning works as a book"], FamilyLinks.Collection(edition), S["The same works as a PDF; nothing while there is none."], published, null, after);
    }

    private IEnumerable<RehearsedSight> OfOwn(DateTime? published)
    {
        yield return new(Viewer.Student, S["Own result"], null, S["The jury's decision, the mean of the readers and their comments."],
            published, null, published is null ? S["the jury's decisions are published"].Value : null);
        yield return new(Viewer.Teacher, S["My students' works"], FamilyLinks.Tutor, S["How far each work is and what is missing in it."], null);
    }
}
