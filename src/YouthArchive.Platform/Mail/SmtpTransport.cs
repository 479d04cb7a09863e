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
        var mime = LetterMime.Of(letter, settings.From);
        var client = Client();
        try
        {
            // Its asynchronous way waits for ever on a server that falls silent; only the other one keeps to a time.
            await Task.Run(() => client.Send(mime), CancellationToken.None).WaitAsync(settings.Timeout * 2, cancellation);
            _letters++;
            return Delivery.Accepted;
        }
        catch (Exception error) when (error is SmtpException or TimeoutException or IOException or SocketException or AuthenticationException)
        {
            Drop();
            return Of(error);
        }
        catch (OperationCanceledException)
        {
            Drop();
            throw;
        }
    }

    public void Dispose() => Drop();

    /// <summary>Only the number of the server's answer: its words may name the person.</summary>
    internal static Delivery Of(Exception error)
    {
        var code = error is SmtpException smtp ? (int)smtp.StatusCode : 0;
        return code switch
        {
            < 400 => new(DeliveryOutcome.NoServer, "The mail server could not be reached or did not answer in time."),
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
            Timeout = (int)settings.Timeout.TotalMilliseconds,
            EnableSsl = settings.StartTls,
            Credentials = settings.User is { } user ? new NetworkCredential(user, settings.Password) : null,
        };
    }

    private void Drop()
    {
        if (_client is { } client)
        {
            // It says goodbye, and a silent server would keep the sender waiting for the answer.
            _ = Task.Run(client.Dispose);
        }
        (_client, _letters) = (null, 0);
    }
}
