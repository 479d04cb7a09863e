using YouthArchive.Catalogue.Citations;
using YouthArchive.Catalogue.Contracts;
using YouthArchive.Catalogue.Directory;

namespace YouthArchive.Tests.Catalogue;

/// <summary>The directory and the reader, as the site has them, without a site.</summary>
internal static class Desk
{
    public static ArchiveDirectory Directory { get; } = new();

    public static ICitations Citations { get; } = new CitationDesk(Directory);
}
