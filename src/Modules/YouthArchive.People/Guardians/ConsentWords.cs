using Microsoft.Extensions.Localization;
using YouthArchive.People.Contracts;

namespace YouthArchive.People.Guardians;

/// <summary>Purposes, states and refusals in words, the same on every page.</summary>
internal static class ConsentWords
{
    public static string Of(IStringLocalizer s, ConsentPurpose purpose) => purpose switch
    {
        ConsentPurpose.TakingPart => s["Taking part in the programmes"],
        ConsentPurpose.Name => s["Publishing the full name"],
        ConsentPurpose.Work => s["Publishing works"],
        _ => s["Publishing photographs"],
    };

    /// <summary>For a paper: what is consented to, in one sentence.</summary>
    public static string Sentence(IStringLocalizer s, ConsentPurpose purpose) => purpose switch
    {
        ConsentPurpose.TakingPart => s["My child may take part and hand in work. For this the portal keeps the name, year of birth, school, class, works and results."],
        ConsentPurpose.Name => s["My child's full name may be published in lists, results and certificates. Otherwise initials and the region are published."],
        ConsentPurpose.Work => s["Works that my child hands in may be published on the portal and in free collections."],
        _ => s["Photographs and films of events on which my child can be recognised may be published."],
    };

    /// <returns>The tag's class, its symbol and its word: colour never stands alone.</returns>
    public static (string Class, string Icon, string Text) Of(IStringLocalizer s, ConsentState state) => state switch
    {
        ConsentState.NotNeeded => ("ok", "ok", s["Not needed: of age"]),
        ConsentState.Live => ("ok", "ok", s["Given"]),
        ConsentState.Asked => ("wip", "half", s["Asked, no answer yet"]),
        ConsentState.Expired => ("warn", "clock", s["Ended"]),
        ConsentState.Withdrawn => ("bad", "warn", s["Withdrawn"]),
        _ => ("", "ring", s["Not given"]),
    };

    public static string Of(IStringLocalizer s, ConsentWay way) => way switch
    {
        ConsentWay.Link => s["by the guardian, on the portal"],
        ConsentWay.Paper => s["on paper, held by the school"],
        _ => s["by the student, who is of age"],
    };

    public static string Of(IStringLocalizer s, AskOutcome outcome) => outcome switch
    {
        AskOutcome.NotAnAddress => s["This is not an e-mail address. It looks like name@example.org."],
        AskOutcome.OwnAddress => s["This is the student's own address. A guardian needs another one."],
        AskOutcome.TooManyAddresses => s["Three addresses have been tried in 30 days. Ask your school for the paper form."],
        AskOutcome.AskedToday => s["A letter has gone to this address today. The next one can be sent tomorrow."],
        AskOutcome.NotNeeded => s["Somebody of age needs no guardian's consent."],
        _ => s["The letter is on its way. The link in it works for 30 days."],
    };

    public static string Of(IStringLocalizer s, AnswerOutcome outcome) => outcome switch
    {
        AnswerOutcome.OwnAccount => s["This is the student's own account. A parent or guardian signs in with another one."],
        AnswerOutcome.NotAdult => s["This account belongs to a minor. A parent or guardian signs in with an account of their own."],
        AnswerOutcome.OfAge => s["This student is of age now and decides alone."],
        _ => s["This link has been used, or its time is over. Ask the student or the school for a new letter."],
    };
}
