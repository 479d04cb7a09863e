using YouthArchive.Catalogue.Contracts;
using YouthArchive.FamilyHistory.Attachments;
using YouthArchive.FamilyHistory.Declarations;
using YouthArchive.FamilyHistory.Sources;
using YouthArchive.FamilyHistory.Works;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Localization;

namespace YouthArchive.FamilyHistory.HandIns;

/// <summary>What a work lacks before it can be handed in. A plain function: the same record gives the same list.</summary>
internal static class HandInChecks
{
    /// <summary>In the order of the parts. The deadline is not asked here: <see cref="Deadline"/>.</summary>
    public static IReadOnlyList<Gap> Of(WorkFolder folder) =>
        [.. About(folder), .. Diary(folder), .. OfSources(folder), .. Scans(folder), .. Text(folder), .. Report(folder), .. Declared(folder), .. Consent(folder)];

    private static IEnumerable<Gap> About(WorkFolder f)
    {
        if (f.Work.Title.Length == 0)
        {
            yield return Gap.Missing("title", WorkParts.About, SourceText.Of("Write a title."));
        }
        if (f.Work.Summary.Length == 0)
        {
            yield return Gap.Missing("summary", WorkParts.About, SourceText.Of("Write a summary: what you ask and what you found."));
        }
        if (f.Terms.Defences.Count > 0 && f.Terms.Defences.All(d => d.Key != f.Work.DefenceKey))
        {
            yield return Gap.Missing("defence", WorkParts.About, SourceText.Of("Choose where you would defend the work."));
        }
        if (f.Division is not { } division)
        {
            yield return Gap.Problem("division", WorkParts.About, SourceText.Of("The division of this work is not there any more. Ask the organisers."));
            yield break;
        }
        var joined = f.Joined.Count();
        if (f.Authors.Count > joined)
        {
            yield return Gap.Missing("co-authors", WorkParts.About, SourceText.Of("Not all whom you invited have joined. Wait for them or take the invitation back."));
        }
        if (joined < division.MinAuthors || joined > division.MaxAuthors)
        {
            yield return Gap.Missing("authors", WorkParts.About, SourceText.Of("This division asks for {0} to {1} authors; you are {2}."), division.MinAuthors, division.MaxAuthors, joined);
        }
        if (joined > 1 && f.Joined.Any(a => a.Share.Length == 0))
        {
            yield return Gap.Missing("shares", WorkParts.About, SourceText.Of("Each author writes what he or she did."));
        }
    }

    private static IEnumerable<Gap> Diary(WorkFolder f)
    {
        if (f.Visits.Count == 0)
        {
            yield return Gap.Missing("diary", WorkParts.Diary, SourceText.Of("Write down at least one visit to an archive or one letter to it."));
        }
        if (f.Visits.Any(v => v.Archive.Length == 0 || v.Asked.Length == 0))
        {
            yield return Gap.Missing("visit", WorkParts.Diary, SourceText.Of("A line of the diary needs the archive and what you asked there."));
        }
    }

    private static IEnumerable<Gap> OfSources(WorkFolder f)
    {
        var complete = f.Sources.Count(s => IsComplete(s) && !Wrong(f, s).Any());
        if (complete < f.Terms.LeastArchivalSources)
        {
            yield return Gap.Missing("sources", WorkParts.Sources, SourceText.Of("{0} archival sources with a complete citation are needed; {1} are complete."), f.Terms.LeastArchivalSources, complete);
        }
        foreach (var (source, number) in f.Sources.Select((s, i) => (s, i + 1)))
        {
            if (source.Kind != SourceKind.Archival && source.Title.Length == 0)
            {
                yield return Gap.Missing("source-title", WorkParts.Sources, SourceText.Of("Source {0}: write what it is called."), number);
            }
            if (source.Kind == SourceKind.Archival && !IsComplete(source))
            {
                yield return Gap.Missing("citation", WorkParts.Sources, SourceText.Of("Source {0}: archive, fonds, inventory and file are needed."), number);
            }
            if (Wrong(f, source).Any())
            {
                yield return Gap.Problem("citation-wrong", WorkParts.Sources, SourceText.Of("Source {0}: something in the citation cannot be right."), number);
            }
        }
    }

    private static bool IsComplete(Source s) =>
        s.Kind == SourceKind.Archival && s.Archive.Length > 0 && s.Fonds.Length > 0 && s.Inventory.Length > 0 && s.File.Length > 0;

    /// <summary>Impossible and contradictory things. An archive the directory does not know, or knew by another name, is no mistake.</summary>
    private static IEnumerable<CitationProblem> Wrong(WorkFolder f, Source source) =>
        source.Kind == SourceKind.Archival && f.Citations.TryGetValue(source.Id, out var problems)
            ? problems.Where(p => p.Code is CitationProblemCodes.ImpossibleSheets or CitationProblemCodes.Duplicate or CitationProblemCodes.SaidTwice or CitationProblemCodes.NotANumber)
            : [];

    private static IEnumerable<Gap> Scans(WorkFolder f)
    {
        foreach (var (scan, number) in f.Scans.Select((s, i) => (s, i + 1)))
        {
            if (scan.Description.Length == 0)
            {
                yield return Gap.Missing("description", WorkParts.Scans, SourceText.Of("Scan {0}: write what is seen on it."), number);
            }
            if (scan.Permission == CopyPermission.Unknown)
            {
                yield return Gap.Missing("permission", WorkParts.Scans, SourceText.Of("Scan {0}: say who allowed the copy."), number);
            }
            else if (scan.Permission == CopyPermission.Refused)
            {
                yield return Gap.Problem("refused", WorkParts.Scans, SourceText.Of("Scan {0}: the archive did not allow the copy. Take it out and cite the document."), number);
            }
        }
    }

    private static IEnumerable<Gap> Text(WorkFolder f)
    {
        var measures = WorkMeasures.Of(f);
        if (f.Work.Form != WorkForm.Paper && f.WorkFile is null)
        {
            yield return Gap.Missing("file", WorkParts.Text, SourceText.Of("Upload the work itself."));
        }
        if (f.Division is { } division && f.Work.Form == WorkForm.Paper)
        {
            if (measures.Words < division.LeastWords)
            {
                yield return Gap.Missing("words", WorkParts.Text, SourceText.Of("The text has {0} words; {1} to {2} are asked for."), measures.Words, division.LeastWords, division.MostWords);
            }
            else if (measures.Words > division.MostWords)
            {
                yield return Gap.Problem("words-many", WorkParts.Text, SourceText.Of("The text has {0} words; {1} to {2} are asked for."), measures.Words, division.LeastWords, division.MostWords);
            }
        }
        if (f.Work.Form is WorkForm.Podcast or WorkForm.Film && f.WorkFile?.Seconds > 60 * f.Terms.MostMinutes)
        {
            yield return Gap.Problem("minutes", WorkParts.Text, SourceText.Of("The recording is longer than {0} minutes."), f.Terms.MostMinutes);
        }
        foreach (var key in f.IsWritten ? WorkText.UnknownNotes(f.Work.Body, f.Sources) : [])
        {
            yield return Gap.Problem("footnote", WorkParts.Text, SourceText.Of("The footnote [^{0}] has no source."), key);
        }
        foreach (var id in f.IsWritten ? WorkText.UnknownPictures(f.Work.Body, f.Scans) : [])
        {
            yield return Gap.Problem("picture", WorkParts.Text, SourceText.Of("The picture {0} is none of your scans."), id);
        }
    }

    private static IEnumerable<Gap> Report(WorkFolder f)
    {
        var words = WordCount.Of(f.Work.Report);
        if (words < f.Terms.LeastReportWords)
        {
            yield return Gap.Missing("report", WorkParts.Report, SourceText.Of("The report has {0} words; {1} to {2} are asked for."), words, f.Terms.LeastReportWords, f.Terms.MostReportWords);
        }
        else if (words > f.Terms.MostReportWords)
        {
            yield return Gap.Problem("report-many", WorkParts.Report, SourceText.Of("The report has {0} words; {1} to {2} are asked for."), words, f.Terms.LeastReportWords, f.Terms.MostReportWords);
        }
    }

    private static IEnumerable<Gap> Declared(WorkFolder f)
    {
        if (f.Declared(DeclarationKind.OwnWork)?.IsMade != true)
        {
            yield return Gap.Missing("own-work", WorkParts.Declarations, SourceText.Of("Declare that the work is your own."));
        }
        foreach (var (kind, code, text) in Told)
        {
            if (f.Declared(kind) is not { IsMade: true, Text.Length: > 0 })
            {
                yield return Gap.Missing(code, WorkParts.Declarations, text);
            }
        }
        if (f.Declared(DeclarationKind.LivingPersons)?.IsMade != true)
        {
            yield return Gap.Missing("living-persons", WorkParts.Declarations, SourceText.Of("Declare that all living persons you tell of are named below, or that there are none."));
        }
        foreach (var person in f.LivingPersons.Where(p => p.State == ReleaseState.Missing || p.State == ReleaseState.Given && p.AttachmentId is null))
        {
            yield return Gap.Missing("release", WorkParts.Declarations, SourceText.Of("{0}: the signed release is missing."), person.Name);
        }
    }

    private static readonly (DeclarationKind Kind, string Code, string Text)[] Told =
    [
        (DeclarationKind.HelpReceived, "help", SourceText.Of("Say who helped you and with what, or that nobody did.")),
        (DeclarationKind.UseOfAi, "ai", SourceText.Of("Say what artificial intelligence was used for, or that it was not used.")),
    ];

    private static IEnumerable<Gap> Consent(WorkFolder f)
    {
        if (f.Joined.Any(a => !f.Consents.GetValueOrDefault(a.PersonId, ConsentState.Missing).Allows()))
        {
            yield return Gap.Missing("consent", WorkParts.HandIn, f.Joined.Count() > 1
                ? SourceText.Of("A guardian's consent is missing for one of the authors.")
                : SourceText.Of("Your guardian's consent is missing."));
        }
    }
}
