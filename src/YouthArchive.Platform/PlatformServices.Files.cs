using Microsoft.Extensions.DependencyInjection;
using YouthArchive.Platform.Files;

namespace YouthArchive.Platform;

public static partial class PlatformServices
{
    private static void AddFiles(IServiceCollection services) => services.AddSingleton<IFileStore, FolderFileStore>();
}
