using Microsoft.Extensions.Localization;
using YouthArchive.People.Accounts;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Mail;

namespace YouthArchive.People.Guardians;

/// <summary>A letter that says what a guardian has decided, with the version of each text and the last day.</summary>
internal sealed class ConsentReceipt(IMailOutbox outbox, ConsentLetters letters, IStringLocalizer s, TimeProvider clock)
{
    /// <summary>Adds to the unit of work. Nothing to an account without an address.</summary>
    public async Task AddAsync(PortalUser guardian, string studentId, IReadOnlyCollection<ConsentPurpose> given, CancellationToken cancellation)
    {
        if (!MailRules.IsAddress(guardian.Email))
        {
            return;
        }
        var until = ConsentRules.UntilOf(clock.GetUtcNow().UtcDateTime);
        var lines = Speaking.In(guardian.Language, () => ConsentRules.Purposes.Select(p => Line(p, given.Contains(p), until)).ToList());
        await outbox.AddAsync(letters.Receipt(guardian.Email!, guardian.Language, guardian.Id, studentId, lines), cancellation);
    }

    private string Line(ConsentPurpose purpose, bool isGiven, DateTime until) => isGiven
        ? s["{0}: yes, until {1} (text version {2}).", ConsentWords.Of(s, purpose), LocalTime.In(s, until.AddTicks(-1), LocalTime.DefaultZone, TimeStyle.Date), ConsentTexts.CurrentVersion(purpose)]
        : s["{0}: no.", ConsentWords.Of(s, purpose)];
}
