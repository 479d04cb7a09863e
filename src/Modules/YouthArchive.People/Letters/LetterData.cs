using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using YouthArchive.People.Accounts;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Mail;

namespace YouthArchive.People.Letters;

/// <summary>The letters a person was written, and those the person does not want.</summary>
internal sealed partial class LetterData(DbContext db, MailQueue queue, MailChoices choices) : IPersonalData
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
            Letters = letters.Select(m => new { m.Kind, m.To, m.Language, m.Subject, Text = Address().Replace(m.Text, "…"), m.CreatedUtc, m.SentUtc }),
        };
    }

    /// <summary>A child's letters are the child's: one may answer what the child told in confidence.</summary>
    public bool IsForGuardians => false;

    public async Task EraseAsync(string personId, CancellationToken cancellation = default)
    {
        var address = await db.Set<PortalUser>().Where(u => u.Id == personId).Select(u => u.Email).FirstOrDefaultAsync(cancellation);
        // Families share addresses: what was written to another account at the same address is that person's.
        await db.Set<MailMessage>()
            .Where(m => m.PersonId == personId || address != null && m.PersonId == null && m.To.ToUpper() == address.ToUpper())
            .ExecuteDeleteAsync(cancellation);
        await choices.ForgetAsync(personId, address, cancellation);
    }

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex Address();
}
