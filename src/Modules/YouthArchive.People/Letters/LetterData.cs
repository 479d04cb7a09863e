using YouthArchive.People.Contracts;
using YouthArchive.Platform.Mail;

namespace YouthArchive.People.Letters;

/// <summary>The letters a person was written, and those the person does not want.</summary>
internal sealed class LetterData(MailQueue queue, MailChoices choices) : IPersonalData
{
    public string Section => "letters";

    public async Task<object?> OfAsync(string personId, CancellationToken cancellation = default)
    {
        var letters = await queue.OfPersonAsync(personId, cancellation);
        var unwanted = await choices.UnwantedAsync(personId, cancellation);
        return letters.Count == 0 && unwanted.Count == 0 ? null : new
        {
            Unwanted = unwanted.Order(StringComparer.Ordinal),
            // Links in a letter may open an account; the download is kept in places a mailbox is not.
            Letters = letters.Select(m => new { m.Kind, m.To, m.Language, m.Subject, m.CreatedUtc, m.SentUtc }),
        };
    }
}
