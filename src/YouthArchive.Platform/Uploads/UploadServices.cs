using Microsoft.Extensions.DependencyInjection;
using YouthArchive.Platform.Uploads.Tools;

namespace YouthArchive.Platform.Uploads;

internal static class UploadServices
{
    public static IServiceCollection AddUploads(this IServiceCollection services)
    {
        services.AddOptions<UploadOptions>().BindConfiguration("Uploads");
        services.AddSingleton<UploadTools>();
        services.AddSingleton<ICapabilities>(sp => sp.GetRequiredService<UploadTools>());
        services.AddSingleton<IIntake, FileIntake>();
        services.AddSingleton<IPictureTiles, PictureTiles>();
        return services;
    }
}
