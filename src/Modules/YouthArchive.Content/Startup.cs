using YouthArchive.Platform.Modules;

namespace YouthArchive.Content;

internal sealed class Startup : StartupBase
{
}
