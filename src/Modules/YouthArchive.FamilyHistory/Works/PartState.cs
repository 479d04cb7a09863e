using Microsoft.Extensions.Localization;
using YouthArchive.FamilyHistory.HandIns;

namespace YouthArchive.FamilyHistory.Works;

internal enum PartState { NotStarted, Writing, Problem, Done, Locked }

/// <summary>A line of the task list.</summary>
internal sealed record PartLine(string Part, PartState State, IReadOnlyList<Gap> Gaps);

/// <summary>How far each part of a work is.</summary>
internal static class PartStates
{
    public static IReadOnlyList<PartLine> Of(WorkFolder folder, IReadOnlyList<Gap> gaps) =>
        [.. WorkParts.Tasks.Select(part => Line(folder, gaps, part))];

    private static PartLine Line(WorkFolder folder, IReadOnlyList<Gap> gaps, string part)
    {
        var own = gaps.Where(g => g.Part == part).ToList();
        var state = part == WorkParts.HandIn
            ? gaps.Count > 0 ? PartState.Locked : folder.Work.State == WorkState.HandedIn && !HasChanged(folder) ? PartState.Done : PartState.Writing
            : own.Any(g => g.IsProblem) ? PartState.Problem
            : own.Count == 0 ? IsEmpty(folder, part) ? PartState.NotStarted : PartState.Done
            : IsEmpty(folder, part) ? PartState.NotStarted : PartState.Writing;
        return new(part, state, own);
    }

    /// <summary>Whether something was written since the last hand-in that readers would not see.</summary>
    public static bool HasChanged(WorkFolder folder) =>
        folder.HandIns is [.., var last] && Sealing.Of(folder, last.AtUtc).Write() != last.Sealed;

    private static bool IsEmpty(WorkFolder f, string part) => part switch
    {
        WorkParts.About => f.Work.Title.Length + f.Work.Summary.Length == 0,
        WorkParts.Diary => f.Visits.Count == 0,
        WorkParts.Sources => f.Sources.Count == 0,
        WorkParts.Scans => !f.Scans.Any(),
        WorkParts.Text => f.Work.Body.Length == 0 && f.WorkFile is null,
        WorkParts.Report => f.Work.Report.Length == 0,
        WorkParts.Declarations => f.Declarations.Count == 0,
        _ => false,
    };
}

/// <summary>The parts, forms and kinds in words.</summary>
internal static class WorkWords
{
    public static string Part(IStringLocalizer s, string part) => part switch
    {
        WorkParts.About => s["About the work"],
        WorkParts.Diary => s["Archive diary"],
        WorkParts.Sources => s["Sources"],
        WorkParts.Scans => s["Scans"],
        WorkParts.Text => s["The work itself"],
        WorkParts.Report => s["Process report"],
        WorkParts.Declarations => s["Declarations"],
        WorkParts.HandIn => s["Check and hand in"],
        WorkParts.Preview => s["What a reader will see"],
        _ => s["Versions"],
    };

    public static string Form(IStringLocalizer s, WorkForm form) => form switch
    {
        WorkForm.Podcast => s["Podcast"],
        WorkForm.Film => s["Film"],
        WorkForm.Exhibit => s["Exhibit"],
        WorkForm.FamilyTree => s["Family tree"],
        _ => s["Written study"],
    };

    public static string Kind(IStringLocalizer s, Sources.SourceKind kind) => kind switch
    {
        Sources.SourceKind.Oral => s["Conversation"],
        Sources.SourceKind.Published => s["Book or article"],
        Sources.SourceKind.FamilyPaper => s["Family paper"],
        Sources.SourceKind.Photograph => s["Photograph"],
        Sources.SourceKind.Web => s["Page of the internet"],
        _ => s["Archival document"],
    };

    public static string Permission(IStringLocalizer s, Attachments.CopyPermission permission) => permission switch
    {
        Attachments.CopyPermission.ArchiveAgreed => s["The archive allowed it"],
        Attachments.CopyPermission.FreeToUse => s["It is free to use"],
        Attachments.CopyPermission.FamilyOwned => s["It belongs to the family"],
        Attachments.CopyPermission.Refused => s["The archive did not allow it"],
        _ => s["Not said yet"],
    };

    public static (string Text, string Class, string Icon) State(IStringLocalizer s, PartState state) => state switch
    {
        PartState.Done => (s["Done"], "ok", "ok"),
        PartState.Problem => (s["Something needs mending"], "bad", "warn"),
        PartState.Writing => (s["In progress"], "wip", "half"),
        PartState.Locked => (s["Cannot start yet"], "", "lock"),
        _ => (s["Not started"], "", "ring"),
    };

    public static string Of(IStringLocalizer s, Gap gap) => s[gap.Text, [.. gap.Arguments]];
}
