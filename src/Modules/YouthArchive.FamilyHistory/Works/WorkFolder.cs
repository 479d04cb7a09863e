using YouthArchive.Catalogue.Contracts;
using YouthArchive.FamilyHistory.Attachments;
using YouthArchive.FamilyHistory.Declarations;
using YouthArchive.FamilyHistory.Editions;
using YouthArchive.FamilyHistory.HandIns;
using YouthArchive.FamilyHistory.Sources;
using YouthArchive.FamilyHistory.Tutors;
using YouthArchive.People.Contracts;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.FamilyHistory.Works;

/// <summary>A work with everything that belongs to it, as it stands now. What is missing in it is a question of plain functions.</summary>
internal sealed record WorkFolder(Edition Edition, EditionTerms Terms, Work Work)
{
    /// <summary>Also those who have not answered their invitation; in their order.</summary>
    public IReadOnlyList<WorkAuthor> Authors { get; init; } = [];

    /// <summary>For taking part, of each author.</summary>
    public IReadOnlyDictionary<string, ConsentState> Consents { get; init; } = new Dictionary<string, ConsentState>();
    public IReadOnlyList<ArchiveVisit> Visits { get; init; } = [];
    public IReadOnlyList<Source> Sources { get; init; } = [];

    /// <summary>What the catalogue says against a source's citation; nothing for a source it has nothing against.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<CitationProblem>> Citations { get; init; } = new Dictionary<string, IReadOnlyList<CitationProblem>>();

    /// <summary>Without those that were taken away.</summary>
    public IReadOnlyList<Attachment> Attachments { get; init; } = [];
    public IReadOnlyList<Declaration> Declarations { get; init; } = [];
    public IReadOnlyList<LivingPerson> LivingPersons { get; init; } = [];
    public IReadOnlyList<TutorNote> Notes { get; init; } = [];
    public IReadOnlyList<HandIn> HandIns { get; init; } = [];
    public HandInExtension? Extension { get; init; }

    public Division? Division => Terms.Division(Work.DivisionKey);

    public IEnumerable<WorkAuthor> Joined => Authors.Where(a => a.JoinedUtc is not null);

    public bool IsGroup => Division?.IsCollective == true;

    public IEnumerable<Attachment> Scans => Attachments.Where(a => a.Kind == AttachmentKind.Scan).OrderBy(a => a.Position);

    public Attachment? WorkFile => Attachments.FirstOrDefault(a => a.Kind == AttachmentKind.WorkFile);

    /// <summary>Those the terms let be written here; the others are handed in as a file.</summary>
    public bool IsWritten => Work.Form == WorkForm.Paper && WorkFile is null;

    public Deadline Deadline => Deadline.Of(Edition, Extension);

    public Declaration? Declared(DeclarationKind kind) => Declarations.FirstOrDefault(d => d.Kind == kind);
}
