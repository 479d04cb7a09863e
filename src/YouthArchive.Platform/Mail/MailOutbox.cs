using Microsoft.EntityFrameworkCore;

namespace YouthArchive.Platform.Mail;

/// <summary>
/// Of two units of work that write the same key at the same moment, the second fails when it is saved: keys are for tasks, which run one
/// at a time, and for forms, where sending twice is what is to be prevented.
/// </summary>
internal sealed class MailOutbox(DbContext db, LetterPaper paper, MailChoices choices) : IMailOutbox
{
    public async Task AddAsync(Letter letter, CancellationToken cancellation = default)
    {
        MailRules.Check(letter);
        if (letter.Key is { } key && await IsWrittenAsync(key, cancellation))
        {
            return;
        }
        if (!letter.IsEssential && await choices.IsUnwantedAsync(MailChoices.SubjectOf(letter.PersonId, letter.To), letter.Kind, cancellation))
        {
            return;
        }
        db.Add(await paper.WriteAsync(letter, cancellation));
    }

    private async Task<bool> IsWrittenAsync(string key, CancellationToken cancellation) =>
        db.Set<MailMessage>().Local.Any(m => m.Key == key) || await db.Set<MailMessage>().AnyAsync(m => m.Key == key, cancellation);
}
