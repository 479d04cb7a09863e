using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Localization;
using YouthArchive.Platform.Localization;

namespace YouthArchive.Platform;

public static partial class PlatformServices
{
    private static void AddTexts(IServiceCollection services)
    {
        services.AddSingleton<PortalText>();
        services.AddSingleton<IStringLocalizer>(sp => sp.GetRequiredService<PortalText>());
        services.AddSingleton(typeof(IStringLocalizer<>), typeof(PortalText<>));
        services.Replace(ServiceDescriptor.Singleton<IStringLocalizerFactory, PortalTextFactory>());
    }
}
