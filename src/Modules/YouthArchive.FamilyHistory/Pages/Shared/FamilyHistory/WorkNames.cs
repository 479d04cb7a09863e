using Microsoft.Extensions.Localization;
using YouthArchive.FamilyHistory.Checks;
using YouthArchive.FamilyHistory.Sources;
using YouthArchive.FamilyHistory.Works;
using YouthArchive.Platform.Localization;

namespace YouthArchive.FamilyHistory.Pages.Shared.FamilyHistory;

/// <summary>Words for what is stored by name.</summary>
internal static class WorkNames
{
    public static string Of(IStringLocalizer s, WorkForm form) => form switch
    {
        WorkForm.Podcast => s["Podcast"],
        WorkForm.Film => s["Film"],
        WorkForm.Exhibit => s["Exhibit"],
        WorkForm.FamilyTree => s["Family tree"],
        _ => s["Written work"],
    };

    public static string Of(IStringLocalizer s, SourceKind kind) => kind switch
    {
        SourceKind.Oral => s["Oral history"],
        SourceKind.Published => s["Published"],
        SourceKind.FamilyPaper => s["Family paper"],
        SourceKind.Photograph => s["Photograph"],
        SourceKind.Web => s["Website"],
        _ => s["Archival document"],
    };

    /// <summary>The language's own name.</summary>
    public static string OfLanguage(string language) => PortalCultures.IsKnown(language) ? PortalCultures.NativeName(language) : language;

    public static string Of(IStringLocalizer s, MarkKind kind) => kind switch
    {
        MarkKind.Author => s["Author's name"],
        MarkKind.Tutor => s["Tutor's name"],
        MarkKind.School => s["School"],
        MarkKind.Class => s["Class"],
        MarkKind.Contact => s["Address or number"],
        MarkKind.TitleBlock => s["Line that says who made it"],
        MarkKind.Place => s["Place of the school"],
        _ => s["Family's name"],
    };
}
