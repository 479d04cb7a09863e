using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Localization;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Mail;
using YouthArchive.Platform.Setup;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Programmes.Mailings;

/// <summary>A mailing as a letter.</summary>
internal sealed class MailingLetters(MailingWords words, SiteAddress address, ILetterPreview preview, IStringLocalizer S)
{
    private const string Nobody = "reader@example.org";

    public async Task<Letter> ToAsync(Mailing mailing, Edition edition, LetterAddress to, CancellationToken cancellation) =>
        Of(mailing, edition, to.Address, to.Language, await address.FindAsync(cancellation)) with
        {
            PersonId = to.PersonId,
            // A guardian of two children has one letter, and so has a box that two accounts share.
            Key = EditionLetters.Key(edition.Id, $"mailing|{mailing.Id}|{Box(to.Address)}"),
        };

    public async Task<LetterShown> ShowAsync(Mailing mailing, Edition edition, string language, CancellationToken cancellation) =>
        await preview.ShowAsync(Of(mailing, edition, Nobody, language, await address.FindAsync(cancellation)), cancellation);

    /// <summary>Exactly as it will be sent, to whoever wants to see it in an own box first; each try is a letter of its own.</summary>
    public async Task<Letter> TestAsync(Mailing mailing, Edition edition, LetterAddress to, string language, CancellationToken cancellation) =>
        Of(mailing, edition, to.Address, language, await address.FindAsync(cancellation)) with { PersonId = to.PersonId };

    private static string Box(string address) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address.Trim().ToLowerInvariant())))[..40];

    private Letter Of(Mailing mailing, Edition edition, string to, string language, string site)
    {
        // The whole letter is in one language: one that the mailing has, and its reader's where it has that.
        var own = MailingRules.LanguageFor(mailing.Subject, mailing.Text, language);
        var written = words.Of(mailing.Text.Exactly(own)!, own, site);
        return new(Receivers.Kind, to, own, string.Join(' ', mailing.Subject.Exactly(own)!.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), written.Paragraphs)
        {
            Html = written.Html,
            IsEssential = false,
            Link = new(Speaking.In(own, () => S["About: {0}", edition.Title.In(own)].Value), ProgrammeLinks.Edition(edition)),
        };
    }
}
