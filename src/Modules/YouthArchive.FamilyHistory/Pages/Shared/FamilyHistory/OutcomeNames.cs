using Microsoft.Extensions.Localization;
using YouthArchive.FamilyHistory.Jury;

namespace YouthArchive.FamilyHistory.Pages.Shared.FamilyHistory;

internal static class OutcomeNames
{
    public static string Of(IStringLocalizer s, Outcome outcome) => outcome switch
    {
        Outcome.FirstPrize => s["First prize"],
        Outcome.SecondPrize => s["Second prize"],
        Outcome.ThirdPrize => s["Third prize"],
        Outcome.Commendation => s["Commendation"],
        Outcome.Shortlisted => s["Invited to the defence"],
        Outcome.BestFind => s["Best archive find"],
        Outcome.BestOral => s["Best oral history with a document"],
        Outcome.BestRural => s["Best rural work"],
        Outcome.BestOfLanguage => s["Best work in its language"],
        Outcome.BestTutor => s["Best tutor"],
        _ => s["Best school"],
    };
}
