using YouthArchive.Platform.Modules;

namespace YouthArchive.Judging;

internal sealed class Startup : StartupBase
{
}
