using Microsoft.EntityFrameworkCore;
using YouthArchive.Judging.Contracts;
using YouthArchive.Judging.Contracts.Masking;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Fragments;
using YouthArchive.Programmes.Contracts;
using YouthArchive.SummerSchool.Applications;

namespace YouthArchive.SummerSchool.Review;

/// <summary>What a reviewer reads. Country, region, organisation, gender and everything about health stay out of it.</summary>
internal sealed record ReviewedApplication(
    string Language, Standing Standing, string Motivation, int Words, string Portfolio, IReadOnlyList<PortfolioEntry> Entries, string Reference, bool IsBlind)
{
    public const string View = "/Pages/Shared/SummerSchool/_Application.cshtml";
}

/// <summary>Motivation, portfolio and reference beside the rubric, with the names of applicant and referee hidden.</summary>
internal sealed class ApplicationPanels(DbContext db, IIdentityMarks marks) : IEvidencePanels
{
    public string Programme => ProgrammeNames.SummerSchool;

    public async Task<Fragment?> ForAsync(string entryId, EvidenceSight sight, CancellationToken cancellation = default)
    {
        if (await db.Set<SchoolApplication>().AsNoTracking().FirstOrDefaultAsync(a => a.Id == entryId && a.State == ApplicationState.HandedIn, cancellation) is not { } application)
        {
            return null;
        }
        var reference = await db.Set<Reference>().AsNoTracking().FirstOrDefaultAsync(r => r.ApplicationId == entryId && r.WrittenUtc != null, cancellation);
        var hide = sight == EvidenceSight.Open ? text => text : await MaskAsync(application, reference, cancellation);
        return new(ReviewedApplication.View, new ReviewedApplication(
            application.Language, application.Standing, hide(application.Motivation), MotivationWords.Of(application.Motivation), hide(application.Portfolio),
            [.. application.Entries.Select(e => e with { Title = hide(e.Title), Result = hide(e.Result) })], hide(reference?.Text ?? ""), sight == EvidenceSight.Blind));
    }

    private async Task<Func<string, string>> MaskAsync(SchoolApplication application, Reference? reference, CancellationToken cancellation)
    {
        var known = (await marks.OfAsync([application.PersonId], cancellation)).GetValueOrDefault(application.PersonId);
        var mask = new Mask(new(
            [known?.DisplayName ?? "", known?.Surname ?? "", .. known?.GivenNames ?? [], reference?.RefereeName ?? ""],
            [known?.UserName ?? "", known?.Email ?? "", reference?.Email ?? ""],
            [application.Organisation, .. known?.Schools.Select(s => s.Name) ?? []]));
        return mask.Text;
    }
}
