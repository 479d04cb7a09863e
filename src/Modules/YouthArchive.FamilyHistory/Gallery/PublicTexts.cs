using YouthArchive.FamilyHistory.Checks;
using YouthArchive.FamilyHistory.Reading;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Web;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.FamilyHistory.Gallery;

/// <summary>A public work's text. Whoever has not agreed to their name is hidden in it as well, in every spelling; so are tutor and school.</summary>
internal sealed class PublicTexts(SealedTexts texts, IdentitiesOfWorks identities, ReadersViews views)
{
    public async Task<ReadersView?> OfAsync(Edition edition, PublicWork shown, CancellationToken cancellation) =>
        await texts.OfAsync(shown.Work, cancellation) is { } text
            ? await views.OfAsync(shown.Work, text, new(await RecogniserAsync(shown, cancellation), FileAddresses.Below(PortalLink.To($"{FamilyLinks.Published(edition, shown.Work.Code)}/files")), IsPublic: true), cancellation)
            : null;

    /// <summary>Null when all authors are named in full.</summary>
    public async Task<Recogniser?> RecogniserAsync(PublicWork shown, CancellationToken cancellation)
    {
        if (shown.NamesAll)
        {
            return null;
        }
        var known = await identities.OfAsync(shown.Work, cancellation);
        var named = shown.AuthorIds.Zip(shown.People).Where(p => p.Second.IsFull).Select(p => p.First).ToHashSet(StringComparer.Ordinal);
        return new(new WorkIdentities([.. known.Authors.Where(a => !named.Contains(a.Id))], known.Tutors));
    }
}
