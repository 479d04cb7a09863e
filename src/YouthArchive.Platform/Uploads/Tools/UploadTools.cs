using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Processes;

namespace YouthArchive.Platform.Uploads.Tools;

/// <summary>The programs that look into files, looked for once; each runs limited, offline, in a folder of its own, with an empty environment.</summary>
internal sealed partial class UploadTools : ICapabilities
{
    private const int MostText = 16 * 1024 * 1024;

    private readonly IOptionsMonitor<UploadOptions> _options;
    private readonly LimitedProcess _process;
    private readonly string _path;
    private readonly Dictionary<string, string> _found = new(StringComparer.Ordinal);

    public UploadTools(IOptionsMonitor<UploadOptions> options, ILogger<UploadTools> logger)
    {
        _options = options;
        _path = options.CurrentValue.Path is { Length: > 0 } own ? own : Programs.Path;
        // The limits come from the machine, wherever the programs are looked for.
        _process = new(Programs.Path);
        foreach (var name in (string[])["vips", "vipsheader", "pdfinfo", "pdftotext", "pdftocairo", "pdfdetach", "ffmpeg", "ffprobe"])
        {
            if (Programs.Find(_path, name) is { } file)
            {
                _found[name] = file;
            }
        }
        Say(logger);
    }

    public bool HasTiles => Has("vips", "vipsheader");

    public UploadForm Possible =>
        UploadForm.Docx
        | (HasTiles ? UploadForm.Picture : UploadForm.None)
        | (Has("pdfinfo", "pdftotext", "pdftocairo", "pdfdetach") ? UploadForm.Pdf : UploadForm.None)
        | (Has("ffmpeg", "ffprobe") ? UploadForm.Audio | UploadForm.Video : UploadForm.None);

    public Refused? WhyNot(UploadForm form) => form == UploadForm.None || Possible.HasFlag(form) ? null : form switch
    {
        UploadForm.Picture => new(SourceText.Of("This site cannot take pictures: libvips is not installed.")),
        UploadForm.Pdf => new(SourceText.Of("This site cannot take PDF files: poppler is not installed.")),
        UploadForm.Audio => new(SourceText.Of("This site cannot take sound recordings: ffmpeg is not installed.")),
        _ => new(SourceText.Of("This site cannot take videos: ffmpeg is not installed.")),
    };

    /// <summary>What the program wrote.</summary>
    /// <exception cref="UploadRefusedException">It said no, or wanted more than a file may cost.</exception>
    public async Task<string> RunAsync(string program, IReadOnlyList<string> arguments, string folder, CancellationToken cancellation, string? refusal = null)
    {
        var options = _options.CurrentValue;
        const long Megabyte = 1024 * 1024;
        var limits = new ProcessLimits(
            TimeSpan.FromSeconds(options.WallSeconds), options.CpuSeconds, options.MemoryMegabytes * Megabyte, options.DiskMegabytes * Megabyte);
        var call = new LimitedCall(_found[program], arguments, folder, Surroundings(folder)) { IsOffline = true };
        var (result, text) = await _process.TextAsync(call, limits, MostText, cancellation);
        if (text is not null)
        {
            return text;
        }
        throw result.End != ProcessEnd.Exited || result.WasKilled || IsOutOfMemory(result.Error)
            ? new UploadRefusedException(Reasons.TooMuchWork)
            : new UploadRefusedException(refusal is not null && result.Error.Contains("password", StringComparison.OrdinalIgnoreCase) ? refusal : Reasons.Damaged);
    }

    private bool Has(params string[] programs) => programs.All(_found.ContainsKey);

    private static bool IsOutOfMemory(string error) =>
        error.Contains("memory", StringComparison.OrdinalIgnoreCase) || error.Contains("bad_alloc", StringComparison.OrdinalIgnoreCase);

    private (string, string)[] Surroundings(string folder) =>
    [
        ("PATH", _path), ("HOME", "/nonexistent"), ("LC_ALL", "C.UTF-8"), ("TMPDIR", folder), ("MALLOC_ARENA_MAX", "2"),
        // libvips reads nothing but what its own authors fuzz: no SVG, no ImageMagick, no PDF.
        ("VIPS_BLOCK_UNTRUSTED", "1"), ("VIPS_CONCURRENCY", "2"), ("XDG_CACHE_HOME", folder), ("FONTCONFIG_PATH", "/etc/fonts"),
    ];

    private void Say(ILogger logger)
    {
        foreach (var form in UploadForms.Each)
        {
            if (WhyNot(form) is not null)
            {
                Log.Missing(logger, form);
            }
        }
        if (!_process.HasLimits)
        {
            Log.NoLimiter(logger);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The programs for uploads of the form {Form} were not found; such files are refused.")]
        public static partial void Missing(ILogger logger, UploadForm form);

        [LoggerMessage(Level = LogLevel.Warning, Message = "prlimit was not found: memory, disk and processor of upload programs are not limited, only their time is.")]
        public static partial void NoLimiter(ILogger logger);
    }
}
