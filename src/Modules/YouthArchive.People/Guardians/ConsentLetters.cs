using Microsoft.Extensions.Localization;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Mail;

namespace YouthArchive.People.Guardians;

/// <summary>
/// The letters, in the reader's language. A letter to an address that nobody has answered from names no child: it may have gone astray.
/// </summary>
internal sealed class ConsentLetters(IStringLocalizer s)
{
    public Letter Asking(string email, string language, string token) => Speaking.In(language, () => new Letter(
        "Consent.Asked", email, language, s["Your consent as a parent or guardian is asked for"],
        [
            s["A student has named you as parent or guardian, or the student's school has. The student wants to take part in the programmes of YouthArchive."],
            s["Until you consent, the student can practise but cannot hand in work. Open the link, read the texts and decide about each one."],
            s["The link works once, for 30 days, and is meant for you only. If this is not about your child, do nothing."],
        ])
    {
        Link = new(s["Read and decide"], GuardianLinks.Token(token)),
    });

    public Letter Reminding(string email, string language, string token, DateTime untilUtc) => Speaking.In(language, () => new Letter(
        "Consent.Reminded", email, language, s["Reminder: your consent as a parent or guardian is asked for"],
        [
            s["We have no answer to our earlier letter yet. A student needs your consent to hand in work on YouthArchive."],
            s["Use the link of this letter: the earlier one no longer works. It can be used until {0}.", LocalTime.In(s, untilUtc, LocalTime.DefaultZone, TimeStyle.Date)],
            s["You need not consent. If you decline on the page, we do not write again."],
        ])
    {
        Link = new(s["Read and decide"], GuardianLinks.Token(token)),
    });

    public Letter Receipt(string email, string language, string guardianId, string studentId, IReadOnlyList<string> decisions) =>
        Speaking.In(language, () => new Letter(
            "Consent.Given", email, language, s["What you have decided as a parent or guardian"],
            [s["We have written down:"], .. decisions, s["You can withdraw any of it at any time, on the page of the link. You need not say why."]])
        {
            PersonId = guardianId,
            Link = new(s["Consents for your child"], GuardianLinks.Child(studentId)),
        });

    public Letter Ending(string email, string language, string guardianId, string studentId, DateTime untilUtc) =>
        Speaking.In(language, () => new Letter(
            "Consent.Ending", email, language, s["A consent of yours ends soon"],
            [
                s["A consent that you gave for your child on YouthArchive ends on {0}.", LocalTime.In(s, untilUtc.AddTicks(-1), LocalTime.DefaultZone, TimeStyle.Date)],
                s["If your child goes on taking part, give it again on the page of the link. If not, you need do nothing."],
            ])
        {
            PersonId = guardianId,
            Link = new(s["Consents for your child"], GuardianLinks.Child(studentId)),
            Key = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Consent.Ending:{guardianId}:{studentId}:{untilUtc:yyyyMMdd}"),
        });
}
