namespace YouthArchive.Platform.Mail;

internal enum DeliveryOutcome
{
    /// <summary>The server has taken the letter over.</summary>
    Accepted,

    /// <summary>Not now; another try may succeed.</summary>
    Later,

    /// <summary>Never: this letter will not be taken.</summary>
    Refused,

    /// <summary>The server does not answer, or will not have us: no letter would go now.</summary>
    NoServer,
}

/// <param name="Problem">A code and our own words.</param>
internal sealed record Delivery(DeliveryOutcome Outcome, string? Problem = null)
{
    public static Delivery Accepted { get; } = new(DeliveryOutcome.Accepted);
}

/// <summary>The way letters leave during one run of the sender.</summary>
internal interface IMailTransport : IDisposable
{
    Task<Delivery> SendAsync(MailMessage letter, CancellationToken cancellation);
}

/// <summary>Letters as files, one each, named by time: for development and the sample season.</summary>
internal sealed class FolderTransport(MailSettings settings) : IMailTransport
{
    public async Task<Delivery> SendAsync(MailMessage letter, CancellationToken cancellation)
    {
        var unfinished = Directory.CreateDirectory(Path.Combine(settings.Folder, "." + letter.Id));
        using var mime = LetterMime.Of(letter, settings.From);
        using var client = new System.Net.Mail.SmtpClient
        {
            DeliveryMethod = System.Net.Mail.SmtpDeliveryMethod.SpecifiedPickupDirectory,
            PickupDirectoryLocation = unfinished.FullName,
        };
        await client.SendMailAsync(mime, cancellation);
        var name = FormattableString.Invariant($"{letter.CreatedUtc:yyyyMMdd-HHmmss}-{letter.Id}.eml");
        unfinished.GetFiles().Single().MoveTo(Path.Combine(settings.Folder, name), overwrite: true);
        unfinished.Delete(recursive: true);
        return Delivery.Accepted;
    }

    public void Dispose() { }
}
