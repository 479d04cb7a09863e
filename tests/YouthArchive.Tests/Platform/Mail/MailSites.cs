using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using YouthArchive.Platform.Mail;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Platform.Mail;

/// <summary>How a site of these tests reaches its mail server. The sender runs when a test says so: the site's own has no way out.</summary>
internal static class MailSite
{
    public const string BaseUrl = "https://youth.example.org";

    public static void Configure(IDictionary<string, string> settings)
    {
        settings["Mail:Transport"] = "off";
        settings["Site:BaseUrl"] = BaseUrl + "/";
    }

    /// <summary>Writes letters in one unit of work, as a page would.</summary>
    public static Task WriteAsync(this PortalSite site, params Letter[] letters) => site.InScopeAsync(async services =>
    {
        foreach (var letter in letters)
        {
            await services.GetRequiredService<IMailOutbox>().AddAsync(letter);
        }
        return await services.GetRequiredService<DbContext>().SaveChangesAsync();
    });

    /// <summary>One run of the sender against this server, at this time.</summary>
    public static async Task SendAsync(this PortalSite site, PostOffice office, TimeProvider? clock = null, params (string Key, string Value)[] more)
    {
        await site.SendAsync(office.Port, clock, more);
        await office.CaughtUpAsync();
    }

    /// <summary>The same, to a port where another server listens, or none.</summary>
    public static Task SendAsync(this PortalSite site, int port, TimeProvider? clock = null, params (string Key, string Value)[] more) =>
        site.InScopeAsync(async services =>
        {
            var values = new Dictionary<string, string?>
            {
                ["Mail:Transport"] = "smtp",
                ["Mail:Host"] = "127.0.0.1",
                ["Mail:Port"] = port.ToString(System.Globalization.CultureInfo.InvariantCulture),
                ["Mail:From"] = "portal@youth.example.org",
                ["Mail:FromName"] = "Жастар архиві",
                ["Mail:TimeoutSeconds"] = "5",
            };
            foreach (var (key, value) in more)
            {
                values[key] = value;
            }
            var sender = ActivatorUtilities.CreateInstance<MailSender>(services, Settings(services, values), clock ?? TimeProvider.System);
            await sender.RunAsync(CancellationToken.None);
            return true;
        });

    public static Task<List<MailMessage>> LettersAsync(this PortalSite site, string to) =>
        site.InDatabaseAsync(db => db.Set<MailMessage>().AsNoTracking().Where(m => m.To == to).OrderBy(m => m.CreatedUtc).ToListAsync());

    public static async Task<MailMessage> LetterAsync(this PortalSite site, string to) => (await site.LettersAsync(to)).Single();

    private static MailSettings Settings(IServiceProvider services, Dictionary<string, string?> values) => MailSettings.Of(
        new Microsoft.Extensions.Configuration.ConfigurationManager().With(values),
        services.GetRequiredService<Microsoft.Extensions.Hosting.IHostEnvironment>(), services.GetRequiredService<YouthArchive.Platform.Setup.AppDataFolder>());

    private static Microsoft.Extensions.Configuration.IConfiguration With(
        this Microsoft.Extensions.Configuration.ConfigurationManager configuration, Dictionary<string, string?> values)
    {
        foreach (var (key, value) in values)
        {
            configuration[key] = value;
        }
        return configuration;
    }
}

public sealed class MailingSite : PortalSite
{
    protected override void Configure(IDictionary<string, string> settings) => MailSite.Configure(settings);
}

public sealed class MailingPostgresSite : PostgresSite
{
    protected override void Configure(IDictionary<string, string> settings) => MailSite.Configure(settings);
}
