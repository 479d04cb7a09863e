using Xunit;
using YouthArchive.Catalogue.Contracts;
using YouthArchive.FamilyHistory.Attachments;
using YouthArchive.FamilyHistory.Declarations;
using YouthArchive.FamilyHistory.HandIns;
using YouthArchive.FamilyHistory.Works;
using YouthArchive.People.Contracts;
using YouthArchive.Tests.FamilyHistory.Support;

namespace YouthArchive.Tests.FamilyHistory.Works;

public sealed class HandInChecksTests
{
    [Fact]
    public void Whole_work_lacks_nothing() => Assert.Empty(HandInChecks.Of(Folders.Whole()));

    [Fact]
    public void Each_thing_that_is_taken_out_is_named_and_nothing_else()
    {
        (string Code, Func<WorkFolder, WorkFolder> TakeOut)[] cases =
        [
            ("title", f => With(f, w => w.Title = "")),
            ("summary", f => With(f, w => w.Summary = "")),
            ("defence", f => With(f, w => w.DefenceKey = "mars")),
            ("division", f => With(f, w => w.DivisionKey = "gone")),
            ("words", f => With(f, w => w.Body = Folders.Words(9))),
            ("words-many", f => With(f, w => w.Body = Folders.Words(21))),
            ("report", f => With(f, w => w.Report = Folders.Words(4))),
            ("report-many", f => With(f, w => w.Report = Folders.Words(11))),
            ("footnote", f => With(f, w => w.Body += "[^s9]")),
            ("picture", f => With(f, w => w.Body += " ![](scan:nobody)")),
            ("diary", f => f with { Visits = [] }),
            ("permission", f => f with { Attachments = [Folders.Scan(CopyPermission.Unknown)] }),
            ("refused", f => f with { Attachments = [Folders.Scan(CopyPermission.Refused)] }),
            ("description", f => f with { Attachments = [Folders.Scan(description: "")] }),
            ("consent", f => f with { Consents = new Dictionary<string, ConsentState> { ["me"] = ConsentState.Asked } }),
            ("co-authors", f => f with { Authors = [.. f.Authors, new() { WorkId = "w", PersonId = "you", Position = 2 }] }),
            ("own-work", f => Undeclared(f, DeclarationKind.OwnWork)),
            ("help", f => Undeclared(f, DeclarationKind.HelpReceived)),
            ("ai", f => Undeclared(f, DeclarationKind.UseOfAi)),
            ("living-persons", f => Undeclared(f, DeclarationKind.LivingPersons)),
            ("release", f => f with { LivingPersons = [new() { Id = "p", WorkId = "w", Name = "Атам" }] }),
            ("release", f => f with { LivingPersons = [new() { Id = "p", WorkId = "w", Name = "Атам", State = ReleaseState.Given }] }),
        ];
        foreach (var (code, takeOut) in cases)
        {
            Assert.Equal(code, Assert.Single(HandInChecks.Of(takeOut(Folders.Whole()))).Code);
        }
    }

    [Fact]
    public void Source_without_a_file_number_is_named_with_its_number_and_counts_as_missing()
    {
        var folder = Folders.Whole();
        folder.Sources[1].File = "";

        var gaps = HandInChecks.Of(folder);

        Assert.Equal(["sources", "citation"], gaps.Select(g => g.Code));
        Assert.Equal([2], gaps[1].Arguments);
    }

    [Fact]
    public void Impossible_sheet_is_a_problem_and_an_unknown_archive_is_none()
    {
        WorkFolder Told(string code) => Folders.Whole() with
        {
            Citations = new Dictionary<string, IReadOnlyList<CitationProblem>> { ["id-s1"] = [new(code, CitationPart.Sheets, "x", [])] },
        };

        Assert.Contains(HandInChecks.Of(Told(CitationProblemCodes.ImpossibleSheets)), g => g is { Code: "citation-wrong", IsProblem: true });
        Assert.Empty(HandInChecks.Of(Told(CitationProblemCodes.UnknownArchive)));
    }

    [Fact]
    public void Group_needs_its_authors_and_each_ones_share()
    {
        var folder = With(Folders.Whole(), w => w.DivisionKey = "group");
        Assert.Equal(["authors"], HandInChecks.Of(folder).Select(g => g.Code));
        var two = folder with
        {
            Authors = [.. folder.Authors, new() { WorkId = "w", PersonId = "you", Position = 2, JoinedUtc = Folders.Opens }],
            Consents = new Dictionary<string, ConsentState> { ["me"] = ConsentState.Live, ["you"] = ConsentState.NotNeeded },
        };
        Assert.Equal(["shares"], HandInChecks.Of(two).Select(g => g.Code));
    }

    [Fact]
    public void Podcast_needs_its_file_and_no_more_than_its_minutes()
    {
        var folder = With(Folders.Whole(), w => (w.Form, w.Body) = (WorkForm.Podcast, ""));
        Assert.Equal(["file"], HandInChecks.Of(folder).Select(g => g.Code));
        Attachment Sound(int seconds) => new()
        {
            Id = "f", WorkId = "w", Kind = AttachmentKind.WorkFile, ShownName = "a.mp3", OriginalKey = "k", MediaType = "audio/mpeg", Bytes = 1, Sha256 = "0", AddedUtc = Folders.Opens,
            ById = "me", Seconds = seconds,
        };
        Assert.Empty(HandInChecks.Of(folder with { Attachments = [.. folder.Attachments, Sound(600)] }));
        Assert.Equal(["minutes"], HandInChecks.Of(folder with { Attachments = [.. folder.Attachments, Sound(601)] }).Select(g => g.Code));
    }

    [Fact]
    public void Deadline_is_measured_to_the_tick()
    {
        var deadline = new Deadline(Folders.Opens, Folders.Closes, null);
        Assert.Equal(HandInTime.NotOpen, deadline.At(Folders.Opens.AddTicks(-1)));
        Assert.Equal(HandInTime.InTime, deadline.At(Folders.Closes.AddTicks(-1)));
        Assert.Equal(HandInTime.Over, deadline.At(Folders.Closes));
        var longer = deadline with { ExtendedUtc = Folders.Closes.AddHours(1) };
        Assert.Equal(HandInTime.Late, longer.At(Folders.Closes));
        Assert.Equal(HandInTime.Over, longer.At(Folders.Closes.AddHours(1)));
    }

    [Fact]
    public void Same_work_seals_to_the_same_bytes_and_any_change_to_others()
    {
        var sealedText = Sealing.Of(Folders.Whole(), Folders.Closes).Write();
        Assert.Equal(sealedText, Sealing.Of(Folders.Whole(), Folders.Closes).Write());
        Assert.Equal(sealedText, SealedWork.Read(sealedText).Write());
        Assert.NotEqual(sealedText, Sealing.Of(With(Folders.Whole(), w => w.Body += "."), Folders.Closes).Write());
        var folder = Folders.Whole();
        folder.Sources[0].Sheets = "8";
        Assert.NotEqual(sealedText, Sealing.Of(folder, Folders.Closes).Write());
    }

    private static WorkFolder With(WorkFolder folder, Action<Work> change)
    {
        change(folder.Work);
        return folder;
    }

    private static WorkFolder Undeclared(WorkFolder folder, DeclarationKind kind)
    {
        folder.Declared(kind)!.IsMade = false;
        return folder;
    }
}
