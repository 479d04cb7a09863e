using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using YouthArchive.Platform.Files;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Setup;
using YouthArchive.Platform.Uploads.Documents;
using YouthArchive.Platform.Uploads.Documents.Docx;
using YouthArchive.Platform.Uploads.Pictures;
using YouthArchive.Platform.Uploads.Recordings;
using YouthArchive.Platform.Uploads.Tools;

namespace YouthArchive.Platform.Uploads;

internal sealed partial class FileIntake : IIntake, IDisposable
{
    private readonly IFileStore _files;
    private readonly UploadTools _tools;
    private readonly string _root;
    private readonly ILogger _logger;
    private readonly SemaphoreSlim _atOnce;
    private readonly PictureCleaner _pictures;
    private readonly PdfCleaner _pdfs;
    private readonly DocxCleaner _documents;
    private readonly RecordingCleaner _recordings;

    public FileIntake(
        IFileStore files, UploadTools tools, AppDataFolder appData, IOptions<UploadOptions> options, TimeProvider clock, ILogger<FileIntake> logger)
    {
        (_files, _tools, _root, _logger) = (files, tools, appData.Path, logger);
        _atOnce = new(Math.Max(1, options.Value.AtOnce));
        _pictures = new(tools);
        _pdfs = new(tools);
        _documents = new(tools, _pictures);
        _recordings = new(tools);
        WorkFolder.Sweep(_root, clock);
    }

    public async Task<Intake> TakeAsync(Stream content, string? fileName, IntakeRules rules, CancellationToken cancellation = default)
    {
        using var folder = WorkFolder.Create(_root);
        try
        {
            // The name in the folder is ours; the person's own goes nowhere but into the answer.
            var path = folder.File("brought");
            var (bytes, sha256) = await ReceiveAsync(content, path, rules.MostBytes, cancellation);
            var kind = await KindAsync(path, fileName, rules, cancellation);
            await _atOnce.WaitAsync(cancellation);
            try
            {
                (kind, var copy) = await CleanAsync(path, kind, rules, cancellation);
                return new Taken(await KeepAsync(path, kind, copy, new(FileNames.Shown(fileName), bytes, sha256), rules, cancellation));
            }
            finally
            {
                _atOnce.Release();
            }
        }
        catch (UploadRefusedException refused)
        {
            Log.Refused(_logger, rules.Area, refused.Refused.Reason);
            return refused.Refused;
        }
    }

    public async Task ForgetAsync(string originalKey, string? cleanKey, CancellationToken cancellation = default)
    {
        await _files.DeleteAsync(originalKey, cancellation);
        if (cleanKey is not null)
        {
            await _files.DeleteAsync(cleanKey, cancellation);
        }
    }

    public void Dispose() => _atOnce.Dispose();

    private static async Task<(long Bytes, string Sha256)> ReceiveAsync(Stream content, string path, long most, CancellationToken cancellation)
    {
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 64 * 1024, FileOptions.Asynchronous);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[64 * 1024];
        var length = 0L;
        for (int read; (read = await content.ReadAsync(buffer, cancellation)) > 0;)
        {
            if ((length += read) > most)
            {
                throw new UploadRefusedException(SourceText.Of("The file is larger than {0} MB."), most / 1024 / 1024);
            }
            hash.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), cancellation);
        }
        return length > 0 ? (length, Convert.ToHexStringLower(hash.GetHashAndReset())) : throw new UploadRefusedException(SourceText.Of("The file is empty."));
    }

    /// <summary>By its bytes; its name may not contradict them.</summary>
    private async Task<FileKind> KindAsync(string path, string? fileName, IntakeRules rules, CancellationToken cancellation)
    {
        await using var file = File.OpenRead(path);
        var kind = await FileKinds.OfAsync(file, cancellation);
        kind = kind == FileKind.Zip && DocxParts.IsOne(file) ? FileKind.Docx : kind;
        var form = UploadForms.FormOf(kind);
        if (form == UploadForm.None || !(rules.Forms.HasFlag(form) || (kind == FileKind.Mp4 && rules.Forms.HasFlag(UploadForm.Audio))))
        {
            throw NotTaken(kind, rules);
        }
        if (FileNames.EndingOf(fileName) is var ending && !UploadForms.Agree(kind, ending))
        {
            throw new UploadRefusedException(
                SourceText.Of("The name of the file ends in .{0}, but inside it is {1}. Give it its right ending, or save it anew."), ending, UploadForms.NameOf(kind));
        }
        return _tools.WhyNot(form) is { } missing ? throw new UploadRefusedException(missing.Reason) : kind;
    }

    private static UploadRefusedException NotTaken(FileKind kind, IntakeRules rules)
    {
        var names = string.Join(", ", rules.Kinds.Select(UploadForms.NameOf));
        return UploadForms.NameOf(kind) is { Length: > 0 } name
            ? new(SourceText.Of("Inside, the file is {0}. Here these are taken: {1}."), name, names)
            : new(SourceText.Of("The file is of a kind that is not taken. Here these are taken: {0}."), names);
    }

    private async Task<(FileKind, CleanCopy)> CleanAsync(string path, FileKind kind, IntakeRules rules, CancellationToken cancellation)
    {
        var (found, copy) = UploadForms.FormOf(kind) switch
        {
            UploadForm.Picture => (kind, await _pictures.CleanAsync(path, rules, cancellation)),
            UploadForm.Pdf => (kind, await _pdfs.CleanAsync(path, rules, cancellation)),
            UploadForm.Docx => (kind, await _documents.CleanAsync(path, rules, cancellation)),
            _ => await _recordings.CleanAsync(path, kind, rules, cancellation),
        };
        return rules.Forms.HasFlag(UploadForms.FormOf(found)) ? (found, copy) : throw NotTaken(found, rules);
    }

    private sealed record Original(string Name, long Bytes, string Sha256);

    private async Task<TakenFile> KeepAsync(string path, FileKind kind, CleanCopy copy, Original original, IntakeRules rules, CancellationToken cancellation)
    {
        await using var before = File.OpenRead(path);
        await using var after = File.OpenRead(copy.Path);
        var originalKey = await _files.SaveAsync(rules.OriginalsArea, before, long.MaxValue, cancellation);
        try
        {
            var cleanKey = await _files.SaveAsync(rules.Area, after, long.MaxValue, cancellation);
            return new(original.Name, originalKey, kind, UploadForms.FormOf(kind), original.Bytes, original.Sha256, cleanKey, copy.MediaType, after.Length)
            {
                Text = copy.Text,
                Words = copy.Text is { } text ? DocumentText.Words(text) : null,
                Pages = copy.Pages,
                Width = copy.Width,
                Height = copy.Height,
                Duration = copy.Duration,
                Removed = [.. copy.Removed],
            };
        }
        catch
        {
            await _files.DeleteAsync(originalKey, CancellationToken.None);
            throw;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "A file for {Area} was refused: {Reason}")]
        public static partial void Refused(ILogger logger, string area, string reason);
    }
}
