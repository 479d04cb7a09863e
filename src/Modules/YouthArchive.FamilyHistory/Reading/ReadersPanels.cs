using Microsoft.EntityFrameworkCore;
using YouthArchive.FamilyHistory.Checks;
using YouthArchive.FamilyHistory.Works;
using YouthArchive.Judging.Contracts;
using YouthArchive.Platform.Fragments;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.FamilyHistory.Reading;

/// <summary>What stands beside the rubric: the sealed revision and nothing that was written later.</summary>
internal sealed class ReadersPanels(DbContext db, SealedTexts texts, IdentitiesOfWorks identities, ReadersViews views) : IEvidencePanels
{
    public string Programme => ProgrammeNames.FamilyHistory;

    public async Task<Fragment?> ForAsync(string entryId, EvidenceSight sight, CancellationToken cancellation = default)
    {
        if (await db.Set<Work>().AsNoTracking().FirstOrDefaultAsync(w => w.Id == entryId && w.State == WorkState.HandedIn, cancellation) is not { } work
            || await texts.OfAsync(work, cancellation) is not { } text)
        {
            return null;
        }
        var recogniser = sight == EvidenceSight.Open ? null : new Recogniser(await identities.OfAsync(work, cancellation));
        return new(ReadersView.View, await views.OfAsync(work, text, new(recogniser, FileAddresses.Below(ReadersFiles.At(work.Id))), cancellation));
    }
}
