using System.Net;
using System.Net.Mail;
using System.Net.Sockets;
using System.Security.Authentication;

namespace YouthArchive.Platform.Mail;

/// <summary>One connection for many letters; after any trouble a new one, for nobody knows where the old one stopped.</summary>
internal sealed class SmtpTransport(MailSettings settings) : IMailTransport
{
    private const int MostLettersOfAConnection = 100;

    // They speak of us, not of the letter: no greeting, no TLS, no sign-in.
    private static readonly int[] OfTheSession = [421, 454, 500, 501, 502, 503, 504, 530, 534, 535, 538];

    private SmtpClient? _client;
    private int _letters;

    public async Task<Delivery> SendAsync(MailMessage letter, CancellationToken cancellation)
    {
        using var mime = LetterMime.Of(letter, settings.From);
        if (!mime.To[0].User.All(char.IsAscii))
        {
            return new(DeliveryOutcome.Refused, "The address has letters that mail servers do not take.");
        }
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        time.CancelAfter(settings.Timeout);
        try
        {
            await Client().SendMailAsync(mime, time.Token);
            _letters++;
            return Delivery.Accepted;
        }
        catch (Exception) when (cancellation.IsCancellationRequested)
        {
            Drop();
            throw new OperationCanceledException(cancellation);
        }
        catch (Exception error) when (error is SmtpException or OperationCanceledException or IOException or SocketException or AuthenticationException)
        {
            Drop();
            return time.IsCancellationRequested ? new(DeliveryOutcome.NoServer, "The mail server did not answer in time.") : Of(error);
        }
    }

    public void Dispose() => Drop();

    /// <summary>Only the number of the server's answer: its words may name the person.</summary>
    internal static Delivery Of(Exception error)
    {
        var code = error is SmtpException smtp ? (int)smtp.StatusCode : 0;
        return code switch
        {
            < 400 => new(DeliveryOutcome.NoServer, "The mail server could not be reached."),
            _ when OfTheSession.Contains(code) => new(DeliveryOutcome.NoServer, $"The mail server does not let the site in: {code}."),
            < 500 => new(DeliveryOutcome.Later, $"The mail server asks to try later: {code}."),
            _ => new(DeliveryOutcome.Refused, $"The mail server refuses the letter: {code}."),
        };
    }

    private SmtpClient Client()
    {
        if (_letters >= MostLettersOfAConnection)
        {
            Drop();
        }
        return _client ??= new(settings.Host, settings.Port)
        {
            EnableSsl = settings.StartTls,
            Credentials = settings.User is { } user ? new NetworkCredential(user, settings.Password) : null,
        };
    }

    private void Drop()
    {
        _client?.Dispose();
        (_client, _letters) = (null, 0);
    }
}
