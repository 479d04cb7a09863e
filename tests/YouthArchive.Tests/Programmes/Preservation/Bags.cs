using System.IO.Compression;
using System.Text;
using YouthArchive.Programmes.Preservation;

namespace YouthArchive.Tests.Programmes.Preservation;

/// <summary>Bags as tests make them, and as a stranger reads them: with nothing of ours but a zip.</summary>
internal static class Bags
{
    public static readonly DateTime Time = new(2026, 11, 22, 10, 0, 1, DateTimeKind.Utc);

    public static async Task<byte[]> MakeAsync(params (string Path, string Text)[] files)
    {
        using var zip = new MemoryStream();
        using (var bag = new BagWriter(zip, "family-history-2026", Time))
        {
            foreach (var (path, text) in files)
            {
                await bag.AddAsync(path, new MemoryStream(Encoding.UTF8.GetBytes(text)), CancellationToken.None);
            }
            await bag.FinishAsync([("Source-Organization", "YouthArchive"), ("External-Description", "Two\nlines")], CancellationToken.None);
        }
        return zip.ToArray();
    }

    public static Dictionary<string, byte[]> Read(byte[] zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        return archive.Entries.ToDictionary(e => e.FullName, e =>
        {
            using var content = e.Open();
            using var all = new MemoryStream();
            content.CopyTo(all);
            return all.ToArray();
        });
    }

    public static byte[] Write(IEnumerable<KeyValuePair<string, byte[]>> files)
    {
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, bytes) in files)
            {
                using var content = archive.CreateEntry(path).Open();
                content.Write(bytes);
            }
        }
        return zip.ToArray();
    }

    public static async Task<BagReport?> CheckAsync(byte[] zip) => await BagCheck.OfAsync(new MemoryStream(zip), CancellationToken.None);
}
