using Microsoft.Extensions.DependencyInjection;
using YouthArchive.Platform.Files;
using YouthArchive.Platform.Uploads;

namespace YouthArchive.Platform;

public static partial class PlatformServices
{
    private static void AddFiles(IServiceCollection services)
    {
        services.AddSingleton<FolderFileStore>();
        services.AddSingleton<IFileStore>(sp => sp.GetRequiredService<FolderFileStore>());
        services.AddUploads();
    }
}
