using System.IO.Compression;
using System.Text;
using YouthArchive.Olympiads.Exchange;

namespace YouthArchive.Tests.Olympiads.Exchange;

/// <summary>Files of items, written for these tests after the specifications.</summary>
internal static class Fixtures
{
    /// <summary>The smallest PNG: one pixel.</summary>
    public static byte[] Png { get; } = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    /// <summary>A grey PNG of 100 by 80.</summary>
    public static byte[] Scan { get; } = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAGQAAABQCAAAAADKYo8zAAAAN0lEQVR4nO3NMQEAAAwCIPunMpot9gwKkB6IRCKRSCQSiUQikUgkEolEIpFIJBKJRCKRSCS/kgFM63Fac4MBCwAAAABJRU5ErkJggg==");

    public static string Text(string name)
    {
        using var stream = typeof(Fixtures).Assembly.GetManifestResourceStream(
            typeof(Fixtures).Assembly.GetManifestResourceNames().Single(n => n.EndsWith("." + name, StringComparison.Ordinal)))!;
        return new StreamReader(stream, Encoding.UTF8).ReadToEnd();
    }

    public static ImportedFile Read(string text) => ItemFiles.Read(Encoding.UTF8.GetBytes(text), "en");

    public static byte[] Zip(params (string Name, byte[] Bytes)[] parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in parts)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }
        return stream.ToArray();
    }

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
