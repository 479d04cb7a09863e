using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Tasks;

namespace YouthArchive.Platform.Mail;

/// <summary>
/// Sends what is due. Each try is written down before it is made and each letter marked as soon as the server has it: a site that is
/// killed repeats at most the letter that was under way, and two nodes never send the same one.
/// </summary>
internal sealed partial class MailSender(
    DbContext db, MailSettings settings, MailChoices choices, TimeProvider clock, ILogger<MailSender> logger) : IBackgroundTask
{
    private const int BatchSize = 50;

    public static string Name => "Platform.MailSender";

    public static string Title => SourceText.Of("Sends letters");

    public static TimeSpan Every => TimeSpan.FromSeconds(30);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task RunAsync(CancellationToken cancellation)
    {
        if (settings.Way == MailWay.Off)
        {
            return;
        }
        using IMailTransport transport = settings.Way == MailWay.Smtp ? new SmtpTransport(settings) : new FolderTransport(settings);
        while (await DueAsync(cancellation) is { Count: > 0 } due)
        {
            foreach (var letter in due)
            {
                if (await TryAsync(transport, letter, cancellation) == DeliveryOutcome.NoServer)
                {
                    return;
                }
            }
        }
    }

    private Task<List<MailMessage>> DueAsync(CancellationToken cancellation)
    {
        var now = Now;
        return Waiting.AsNoTracking().Where(m => m.NextAttemptUtc <= now)
            .OrderBy(m => m.NextAttemptUtc).ThenBy(m => m.Id).Take(BatchSize).ToListAsync(cancellation);
    }

    private IQueryable<MailMessage> Waiting => db.Set<MailMessage>().Where(m => m.SentUtc == null && m.FailedUtc == null);

    private async Task<DeliveryOutcome> TryAsync(IMailTransport transport, MailMessage letter, CancellationToken cancellation)
    {
        var attempt = letter.Attempts + 1;
        if (!await TakeAsync(letter, attempt, cancellation))
        {
            return DeliveryOutcome.Later;
        }
        var delivery = await ReasonAgainstAsync(letter, cancellation) is { } reason
            ? new Delivery(DeliveryOutcome.Refused, reason)
            : await transport.SendAsync(letter, cancellation);
        // What the server has must be marked even when the site is being stopped.
        await MarkAsync(letter.Id, delivery, attempt);
        return delivery.Outcome;
    }

    private async Task<bool> TakeAsync(MailMessage letter, int attempt, CancellationToken cancellation)
    {
        var next = Now + MailRules.PauseAfter(attempt);
        return await Waiting.Where(m => m.Id == letter.Id && m.Attempts == letter.Attempts && m.NextAttemptUtc == letter.NextAttemptUtc)
            .ExecuteUpdateAsync(s => s.SetProperty(m => m.Attempts, attempt).SetProperty(m => m.NextAttemptUtc, next), cancellation) == 1;
    }

    private async Task<string?> ReasonAgainstAsync(MailMessage letter, CancellationToken cancellation)
    {
        if (!letter.To[..letter.To.LastIndexOf('@')].All(char.IsAscii))
        {
            return "The address has letters that mail servers do not take.";
        }
        // The choice may have been made after the letter was written.
        return !letter.IsEssential && await choices.IsUnwantedAsync(MailChoices.SubjectOf(letter.PersonId, letter.To), letter.Kind, cancellation)
            ? "Unsubscribed."
            : null;
    }

    private async Task MarkAsync(string id, Delivery delivery, int attempt)
    {
        DateTime? sent = delivery.Outcome == DeliveryOutcome.Accepted ? Now : null;
        DateTime? failed = delivery.Outcome == DeliveryOutcome.Refused || sent is null && attempt >= MailRules.MostAttempts ? Now : null;
        await db.Set<MailMessage>().Where(m => m.Id == id).ExecuteUpdateAsync(s => s
            .SetProperty(m => m.SentUtc, sent).SetProperty(m => m.FailedUtc, failed).SetProperty(m => m.Problem, delivery.Problem), CancellationToken.None);
        if (failed is not null)
        {
            Log.GivenUp(logger, id, delivery.Problem);
        }
        else if (sent is null)
        {
            Log.NotSent(logger, id, attempt, delivery.Problem);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Letter {Letter} was not sent at try {Attempt}: {Problem}")]
        public static partial void NotSent(ILogger logger, string letter, int attempt, string? problem);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Letter {Letter} is given up: {Problem}")]
        public static partial void GivenUp(ILogger logger, string letter, string? problem);
    }
}
