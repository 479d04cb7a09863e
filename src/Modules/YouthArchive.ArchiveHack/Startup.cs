using YouthArchive.Platform.Modules;

namespace YouthArchive.ArchiveHack;

internal sealed class Startup : StartupBase
{
}
