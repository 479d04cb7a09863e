using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Persistence;
using YouthArchive.Platform.Uploads;

namespace YouthArchive.SummerSchool.Learning;

/// <summary>A file or a link: of the school for all who come, or of a project for its members.</summary>
internal sealed class Material
{
    public const int TitleLength = 200;
    public const int NoteLength = 1000;
    public const int LinkLength = 500;

    public required string Id { get; init; }
    public required int EditionId { get; init; }

    /// <summary>Null: for everybody who comes.</summary>
    public string? ProjectId { get; init; }
    public required string Title { get; set; }
    public string Note { get; set; } = "";

    /// <summary>Path within the site, or https.</summary>
    public string? Link { get; set; }
    public string? ShownName { get; set; }
    public string? OriginalKey { get; set; }
    public string? CleanKey { get; set; }
    public string? MediaType { get; set; }
    public required string ById { get; set; }
    public required DateTime AddedUtc { get; init; }
}

/// <summary>Something to be done by all who come.</summary>
internal sealed class SchoolTask
{
    public required string Id { get; init; }
    public required int EditionId { get; init; }
    public required LocalizedText Title { get; set; }
    public LocalizedText Note { get; set; } = LocalizedText.Empty;

    /// <summary>Of the session it belongs to: its lecturers answer too. Null: the organisers alone.</summary>
    public string? SessionKey { get; init; }
    public DateTime DueUtc { get; set; }
}

/// <summary>What one person handed in for a task; handing in again replaces it until there is feedback.</summary>
internal sealed class TaskHandIn : IVersioned
{
    public const int TextLength = 20_000;
    public const int FeedbackLength = 4000;

    public required string TaskId { get; init; }
    public required int SeatId { get; init; }

    /// <summary>By which the file is asked for.</summary>
    public required string FileId { get; init; }
    public string Text { get; set; } = "";
    public string? ShownName { get; set; }
    public string? OriginalKey { get; set; }
    public string? CleanKey { get; set; }
    public string? MediaType { get; set; }
    public DateTime AtUtc { get; set; }
    public string Feedback { get; set; } = "";
    public string? FeedbackById { get; set; }
    public DateTime? FeedbackUtc { get; set; }
    public int Version { get; set; }
}

/// <summary>A group that works on something together.</summary>
internal sealed class Project
{
    public const int MostMembers = 40;

    public required string Id { get; init; }
    public required int EditionId { get; init; }
    public required string Title { get; set; }
    public string Note { get; set; } = "";
}

internal sealed class ProjectMember
{
    public required string ProjectId { get; init; }
    public required int SeatId { get; init; }
}

internal static class LearningFiles
{
    public const long MostBytes = 20 * 1024 * 1024;

    /// <summary>Of a request that carries a file: its own bytes and the form around them.</summary>
    public const long MostRequest = MostBytes + 1024 * 1024;

    public static IntakeRules Rules { get; } = new("school-files", UploadForm.Pdf | UploadForm.Docx | UploadForm.Picture) { MostBytes = MostBytes };

    /// <summary>Within the site or https, in one line.</summary>
    public static bool IsLink(string? link) => link is { Length: > 0 and <= Material.LinkLength } && !link.Any(c => char.IsControl(c) || char.IsWhiteSpace(c) || c == '\\')
        && (link.StartsWith('/') && !link.StartsWith("//", StringComparison.Ordinal)
            || Uri.TryCreate(link, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps && uri.UserInfo.Length == 0);
}
