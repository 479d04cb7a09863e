using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using YouthArchive.Olympiads.Exchange;
using YouthArchive.Olympiads.Items;
using YouthArchive.Olympiads.Marking;

namespace YouthArchive.Benchmarks;

/// <summary>How soon a hostile file of items is refused, and what the marking of a thousand transcribed lines costs.</summary>
internal static class ItemsBench
{
    public static IReadOnlyList<Measure> Run(BenchOptions options) => [.. Hostile(options).Select(Refusal), Transcriptions(options.Reduced ? 100 : 1000)];

    private static IEnumerable<(string Name, byte[] Bytes)> Hostile(BenchOptions options)
    {
        yield return ("outside entity", Utf8("<!DOCTYPE quiz [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><quiz>&x;</quiz>"));
        yield return ("entity bomb", Utf8("<!DOCTYPE quiz [<!ENTITY a0 \"aaaaaaaaaa\">"
            + string.Concat(Enumerable.Range(1, 12).Select(i => $"<!ENTITY a{i} \"{string.Concat(Enumerable.Repeat($"&a{i - 1};", 10))}\">")) + "]><quiz>&a12;</quiz>"));
        yield return ("zip slip", Zip("../evil.xml", 1));
        yield return ("zip bomb of a gibibyte", Zip("imsmanifest.xml", options.Reduced ? 64 : 1024));
        yield return ("XML 200,000 deep", Utf8("<quiz>" + string.Concat(Enumerable.Repeat("<a>", 200_000))));
        yield return ("a line of 4 million braces", Utf8(new string('{', 4_000_000)));
    }

    private static Measure Refusal((string Name, byte[] Bytes) hostile)
    {
        var clock = Stopwatch.StartNew();
        if (ItemFiles.Read(hostile.Bytes, "en") is { IsReadable: true, Imported.Count: > 0 })
        {
            throw new InvalidOperationException($"{hostile.Name}: imported.");
        }
        return new($"{hostile.Name}: refused after", clock.Elapsed.TotalSeconds, "s", 1);
    }

    private static Measure Transcriptions(int lines)
    {
        const string Reading = "Прошеніе жителей Акмолинского уѣзда о раздѣлѣ зимовокъ, поданное въ областное правленіе";
        const string Answer = "Прошенiе жителеи Акмолинскаго уезда о разделе зимовок, поданное в областноe правление";
        var item = new Transcription("scan.png", [new WrittenLine([Reading])], "ru");
        var response = new Response([KeyValuePair.Create<string, IReadOnlyList<string>>("l-1", [Answer])]);
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < lines; i++)
        {
            ItemMarking.Share(item, response);
        }
        return new($"{lines} transcribed lines marked", clock.Elapsed.TotalSeconds, "s", 1);
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Zip(string name, int megabytes)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry(name).Open();
            var block = new byte[1024 * 1024];
            for (var i = 0; i < megabytes; i++)
            {
                entry.Write(block);
            }
        }
        return stream.ToArray();
    }
}
