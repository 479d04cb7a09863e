using System.Net.Mail;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using YouthArchive.Platform.Setup;

namespace YouthArchive.Platform.Mail;

public enum MailWay { Off, Folder, Smtp }

/// <summary>How letters leave, from the configuration section <c>Mail</c>; docs/mail.md explains it.</summary>
public sealed class MailSettings
{
    private MailSettings(IConfiguration mail, MailWay way, string appData)
    {
        Way = way;
        From = new(mail["From"] ?? "no-reply@localhost", mail["FromName"] ?? "YouthArchive", Encoding.UTF8);
        Folder = Path.Combine(appData, "mail");
        Host = mail["Host"] ?? "";
        Port = mail.GetValue("Port", 25);
        (User, Password) = (mail["User"], mail["Password"]);
        StartTls = mail.GetValue("StartTls", User is not null);
        Timeout = TimeSpan.FromSeconds(Math.Clamp(mail.GetValue("TimeoutSeconds", 20), 1, 25));
    }

    public MailWay Way { get; }
    public MailAddress From { get; }
    public string Folder { get; }
    public string Host { get; }
    public int Port { get; }
    public string? User { get; }
    public string? Password { get; }
    public bool StartTls { get; }

    /// <summary>For one letter; twice of it is shorter than the first pause, so that no letter is under way twice.</summary>
    public TimeSpan Timeout { get; }

    /// <exception cref="InvalidOperationException">A setting is missing or not understood.</exception>
    public static MailSettings Of(IConfiguration configuration, IHostEnvironment environment, AppDataFolder appData)
    {
        var mail = configuration.GetSection("Mail");
        // Off, not a folder: where letters matter, one that nobody gets must not look sent.
        var way = mail["Transport"]?.ToLowerInvariant() switch
        {
            "smtp" => MailWay.Smtp,
            "folder" => MailWay.Folder,
            "off" => MailWay.Off,
            null or "" => environment.IsDevelopment() ? MailWay.Folder : MailWay.Off,
            _ => throw new InvalidOperationException("Mail:Transport is smtp, folder or off."),
        };
        Must(way != MailWay.Smtp || mail["Host"] is { Length: > 0 }, "Mail:Host is needed when Mail:Transport is smtp.");
        Must(way != MailWay.Smtp || mail["From"] is not null, "Mail:From is needed when Mail:Transport is smtp.");
        Must(mail["From"] is null || MailRules.IsAddress(mail["From"]), "Mail:From is not an e-mail address.");
        // The password would cross the network in the clear.
        Must(mail["User"] is null || mail.GetValue("StartTls", true), "Mail:User needs Mail:StartTls.");
        return new(mail, way, appData.Path);
    }

    private static void Must(bool isRight, string message)
    {
        if (!isRight)
        {
            throw new InvalidOperationException(message);
        }
    }
}

/// <summary>A site whose mail is configured wrongly says so when it starts, not with the first letter.</summary>
internal sealed class MailSettingsRead(MailSettings settings) : IStartTask
{
    public int Order => -200;

    public Task RunAsync(CancellationToken cancellation) => Task.FromResult(settings.Way);
}
