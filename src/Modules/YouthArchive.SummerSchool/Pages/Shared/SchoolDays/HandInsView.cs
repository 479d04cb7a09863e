using YouthArchive.Programmes.Contracts;
using YouthArchive.SummerSchool.Learning;

namespace YouthArchive.SummerSchool.Pages.Shared.SchoolDays;

/// <summary>What was handed in for a task, with a form for the feedback to each.</summary>
/// <param name="At">The page; its handler <c>Answer</c> takes the forms.</param>
/// <param name="Typed">What was typed and refused.</param>
internal sealed record HandInsView(
    Edition Edition, SchoolTask Task, IReadOnlyList<(TaskHandIn HandIn, string Code)> HandIns, string At, (string? Task, string? Code, string? Text) Typed);
