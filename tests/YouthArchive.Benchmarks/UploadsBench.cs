using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using YouthArchive.Platform.Files;
using YouthArchive.Platform.Setup;
using YouthArchive.Platform.Uploads;
using YouthArchive.Tests.Platform.Uploads.Support;

namespace YouthArchive.Benchmarks;

/// <summary>What taking a file costs: time, processor and memory of the programs that look into it; then hostile and damaged files.</summary>
internal static class UploadsBench
{
    private static readonly IntakeRules Rules =
        new("bench-works", UploadForm.Picture | UploadForm.Pdf | UploadForm.Docx | UploadForm.Audio | UploadForm.Video) { MostBytes = 200L * 1024 * 1024 };

    public static async Task<IReadOnlyList<Measure>> RunAsync(BenchOptions options)
    {
        using var folder = new Scratch();
        await using var services = Services(folder.Path);
        var intake = services.GetRequiredService<IIntake>();
        var tiles = services.GetRequiredService<IPictureTiles>();
        var measures = new List<Measure>();
        var (small, large) = options.Reduced ? ("1200x800", "1800x1300") : ("6000x4000", "9000x6500");
        foreach (var (name, size) in new[] { ("JPEG of 24 million pixels", small), ("JPEG of 58 million pixels", large) })
        {
            var jpeg = await folder.MadeAsync("jpg", $"-f lavfi -i testsrc2=size={size}:rate=1,noise=alls=14 -frames:v 1 -q:v 5");
            measures.Add(new(name, jpeg.Length / 1e6, "MB", null));
            TakenFile? file = null;
            measures.AddRange(await CostAsync($"{name}, taken", async () => file = await TakenAsync(intake, jpeg, "scan.jpg")));
            measures.AddRange(await CostAsync($"{name}, tiles and thumbnails", async () => _ = await tiles.TilesAsync(file!.CleanKey) ?? throw new InvalidDataException("No tiles.")));
        }
        var pdf = Documents.Pdf(await folder.MadeAsync("jpg", "-f lavfi -i testsrc2=size=64x48:rate=1 -frames:v 1"), options.Reduced ? 4 : 40);
        measures.AddRange(await CostAsync("PDF of 40 pages, taken", () => TakenAsync(intake, pdf, "work.pdf")));
        var film = await folder.MadeAsync("mp4", $"-f lavfi -i testsrc=duration={(options.Reduced ? 2 : 60)}:size=640x360:rate=25 -f lavfi -i sine=duration=60 -shortest -c:v libx264 -preset ultrafast -pix_fmt yuv420p");
        measures.Add(new("film of a minute", film.Length / 1e6, "MB", null));
        measures.AddRange(await CostAsync("film of a minute, taken", () => TakenAsync(intake, film, "film.mp4")));
        measures.AddRange(await HostileAsync(intake));
        measures.AddRange(await FuzzAsync(intake, options.Reduced ? 40 : 400));
        measures.Add(new("files left in the work folder", Directory.GetFiles(folder.Path, "brought*", SearchOption.AllDirectories).Length, "", 0));
        return measures;
    }

    private static async Task<TakenFile> TakenAsync(IIntake intake, byte[] bytes, string name) =>
        await intake.TakeAsync(new MemoryStream(bytes), name, Rules) is Taken taken ? taken.File : throw new InvalidDataException($"{name} was refused.");

    private static async Task<IReadOnlyList<Measure>> CostAsync(string name, Func<Task> work)
    {
        using var memory = new RunnerMemory();
        var (watch, before) = (Stopwatch.StartNew(), ChildSeconds());
        await work();
        var wall = watch.Elapsed.TotalSeconds;
        return
        [
            new(name + ": wall", wall, "s", null),
            new(name + ": CPU of the programs", ChildSeconds() - before, "s", null),
            new(name + ": their memory", await memory.MostMegabytesAsync(), "MB", null),
        ];
    }

    private static async Task<IReadOnlyList<Measure>> HostileAsync(IIntake intake)
    {
        var deep = string.Concat(Enumerable.Repeat("<w:p><w:r><w:t>x</w:t></w:r></w:p>", 400_000));
        (string Name, string File, byte[] Bytes)[] hostile =
        [
            ("PNG of 900 million pixels", "a.png", Pictures.Bomb(30_000)),
            ("PNG of 99 million pixels, all black", "a.png", Pictures.Bomb(9_950)),
            ("DOCX that unpacks to 400 MB", "a.docx", Documents.Zip(("[Content_Types].xml", "<T/>"u8.ToArray()), ("word/document.xml", "<d/>"u8.ToArray()), ("word/x.bin", new byte[400 * 1024 * 1024]))),
            ("DOCX of a million elements", "a.docx", Documents.Docx([], deep)),
            ("HTML called JPEG", "a.jpg", Encoding.UTF8.GetBytes("<script>alert(1)</script>")),
        ];
        var measures = new List<Measure>();
        foreach (var (name, file, bytes) in hostile)
        {
            var watch = Stopwatch.StartNew();
            var answer = await intake.TakeAsync(new MemoryStream(bytes), file, Rules);
            measures.Add(new($"{name}: {(answer is Taken ? "taken" : "refused")}", watch.Elapsed.TotalSeconds, "s", 5));
        }
        return measures;
    }

    private static async Task<IReadOnlyList<Measure>> FuzzAsync(IIntake intake, int times)
    {
        var random = new Random(2026);
        (string File, byte[] Whole, int Times)[] files =
            [("a.docx", Documents.Docx([]), 10 * times), ("a.png", Pictures.WithWords(Pictures.Png(40, 40)), times), ("a.pdf", Documents.Pdf([]), times)];
        var (taken, refused, longest) = (0, 0, 0.0);
        foreach (var (file, whole, each) in files)
        {
            for (var i = 0; i < each; i++)
            {
                var watch = Stopwatch.StartNew();
                if (await intake.TakeAsync(new MemoryStream(Mutations.Of(whole, random)), file, Rules) is Taken { File: var kept })
                {
                    taken++;
                    await intake.ForgetAsync(kept.OriginalKey, kept.CleanKey);
                }
                else
                {
                    refused++;
                }
                longest = Math.Max(longest, watch.Elapsed.TotalSeconds);
            }
        }
        return [new("damaged files: taken", taken, "", null), new("damaged files: refused", refused, "", null), new("damaged files: the longest", longest, "s", 5)];
    }

    private static ServiceProvider Services(string folder) => new ServiceCollection()
        .AddSingleton<IConfiguration>(new ConfigurationManager()).AddSingleton(new AppDataFolder(folder)).AddSingleton(TimeProvider.System).AddLogging()
        .AddSingleton<FolderFileStore>().AddSingleton<IFileStore>(s => s.GetRequiredService<FolderFileStore>()).AddUploads().BuildServiceProvider();

    /// <summary>Processor time of all children that have ended.</summary>
    private static double ChildSeconds()
    {
        const int Children = -1;
        var usage = new long[18];
        _ = Usage(Children, usage);
        return usage[0] + usage[2] + ((usage[1] + usage[3]) / 1e6);
    }

    [DllImport("libc", EntryPoint = "getrusage")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Usage(int who, [Out] long[] usage);

    private sealed class Scratch : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("youtharchive-bench-uploads-");

        public string Path => _folder.FullName;

        public async Task<byte[]> MadeAsync(string ending, string words)
        {
            var file = System.IO.Path.Combine(Path, $"made.{ending}");
            using var process = Process.Start(new ProcessStartInfo("ffmpeg", ["-nostdin", "-v", "error", "-y", .. words.Split(' '), file]))!;
            await process.WaitForExitAsync();
            return await File.ReadAllBytesAsync(file);
        }

        public void Dispose() => _folder.Delete(recursive: true);
    }
}
