using Microsoft.Extensions.Localization;
using YouthArchive.Judging.Conflicts;

namespace YouthArchive.Judging.Pages.Admin.Judging;

internal static class ReasonWords
{
    public static string For(IStringLocalizer s, DeclarationReason reason) => reason switch
    {
        DeclarationReason.Relative => s["a relative is in the team"],
        DeclarationReason.Taught => s["teaches or mentored the team"],
        DeclarationReason.Colleague => s["works together with the team"],
        _ => s["another reason"],
    };
}
