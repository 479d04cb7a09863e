using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.DataAnnotations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using YouthArchive.Platform.Localization;

namespace YouthArchive.Platform;

public static partial class PlatformServices
{
    private static void AddTexts(IServiceCollection services)
    {
        services.AddSingleton<PortalText>();
        services.AddSingleton<IStringLocalizer>(sp => sp.GetRequiredService<PortalText>());
        services.AddSingleton(typeof(IStringLocalizer<>), typeof(PortalText<>));
        services.AddSingleton<PlainMessages>();
        services.AddSingleton<IPostConfigureOptions<MvcOptions>>(sp => sp.GetRequiredService<PlainMessages>());
        services.AddSingleton<IConfigureOptions<MvcDataAnnotationsLocalizationOptions>>(sp => sp.GetRequiredService<PlainMessages>());
        services.Replace(ServiceDescriptor.Singleton<IStringLocalizerFactory, PortalTextFactory>());
    }
}
