using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using YouthArchive.Platform.Mail;
using YouthArchive.Platform.Persistence;
using YouthArchive.Platform.Setup;

namespace YouthArchive.Platform;

public static partial class PlatformServices
{
    /// <summary>Names a kind of letter that people may switch off on their own page.</summary>
    /// <param name="description">English source text.</param>
    public static IServiceCollection AddLetterKind(this IServiceCollection services, string kind, string description) =>
        services.AddSingleton(new LetterKind(kind, description));

    private static void AddMail(IServiceCollection services)
    {
        services.AddSingleton<IEntityMaps, MailMaps>();
        services.AddSingleton<IInterceptor, LettersCommitted>();
        services.AddSingleton(sp => MailSettings.Of(
            sp.GetRequiredService<IConfiguration>(), sp.GetRequiredService<IHostEnvironment>(), sp.GetRequiredService<AppDataFolder>()));
        services.AddScoped<IStartTask, MailSettingsRead>();
        services.AddScoped<SiteAddress>();
        services.AddSingleton<UnsubscribeTokens>();
        services.AddScoped<MailChoices>();
        services.AddScoped<LetterPaper>();
        services.AddScoped<ILetterPreview>(sp => sp.GetRequiredService<LetterPaper>());
        services.AddScoped<IMailOutbox, MailOutbox>();
        services.AddScoped<MailQueue>();
        services.AddScoped<LetterFolder>();
        services.AddBackgroundTask<MailSender>();
        services.AddBackgroundTask<MailErasure>();
    }
}
