using YouthArchive.Platform.Modules;

namespace YouthArchive.Programmes;

internal sealed class Startup : StartupBase
{
}
