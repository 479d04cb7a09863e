using Microsoft.Extensions.Localization;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Programmes.Enrolments;

/// <summary>What became of an enrolment, in words that say what to do next.</summary>
internal static class EnrolmentWords
{
    public static string For(IStringLocalizer s, EnrolmentResult result, Edition edition) => result switch
    {
        EnrolmentResult.Enrolled => s["You are taking part now."],
        EnrolmentResult.AlreadyEnrolled => s["You are already taking part."],
        EnrolmentResult.TooYoung => s["Participants are {0} or older. You can take part when you reach that age.", edition.MinAge ?? 0],
        EnrolmentResult.TooOld => s["Participants are {0} or younger. You can still come to the open events.", edition.MaxAge ?? 0],
        EnrolmentResult.TeacherNeeded => s["From the age of {0} you can enrol alone. Until then a teacher enrols you with your class.", edition.MinAgeAlone ?? 0],
        EnrolmentResult.BirthYearMissing => s["We do not know your year of birth. Add it on your own page, then come back."],
        _ => s["Registration is closed now. The dates stand below."],
    };
}
