using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using YouthArchive.Platform.Files;
using YouthArchive.Platform.Setup;
using YouthArchive.Platform.Uploads.Tools;

namespace YouthArchive.Platform.Uploads;

/// <summary>
/// Tiles lie beside the clean copy in the file store and go with it. They are made in a work folder and moved in whole.
/// A key is the clean copy's key with the page: <c>family-scans/4…/p1</c>.
/// </summary>
internal sealed partial class PictureTiles(FolderFileStore files, UploadTools tools, AppDataFolder appData) : IPictureTiles, IDisposable
{
    private const string InfoName = "info.json";
    private const string SizeName = "size";
    private static readonly int[] Thumbs = [480, 1200];

    private readonly SemaphoreSlim _oneAtATime = new(1);
    private readonly ConcurrentDictionary<string, TileSet> _known = new(StringComparer.Ordinal);

    public TileSet? Find(string cleanKey, int page = 1)
    {
        var key = $"{cleanKey}/p{page}";
        if (Folder(key) is not { } folder || !Directory.Exists(folder))
        {
            _known.TryRemove(key, out _);
            return null;
        }
        return _known.GetOrAdd(key, _ => Read(key, folder));
    }

    public async Task<TileSet?> TilesAsync(string cleanKey, int page = 1, CancellationToken cancellation = default)
    {
        if (Find(cleanKey, page) is { } known)
        {
            return known;
        }
        if (!tools.HasTiles || page < 1)
        {
            return null;
        }
        await _oneAtATime.WaitAsync(cancellation);
        try
        {
            return Find(cleanKey, page) ?? await MakeAsync(cleanKey, page, cancellation);
        }
        catch (UploadRefusedException)
        {
            return null;
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    public IResult Serve(string tilesKey, string? path, string address, bool isPublic)
    {
        var split = tilesKey.LastIndexOf("/p", StringComparison.Ordinal);
        if (Folder(tilesKey) is not { } folder || path is null
            || Find(tilesKey[..split], int.Parse(tilesKey.AsSpan(split + 2), NumberStyles.None, CultureInfo.InvariantCulture)) is not { } set)
        {
            return TypedResults.NotFound();
        }
        if (path == InfoName)
        {
            return new TileAnswer(ImageInfo.Write(set, address), isPublic);
        }
        return (ThumbPath().IsMatch(path) ? path.Replace('/', Path.DirectorySeparatorChar) : TileGrid.FileOf(set, path)) is { } name
            && new FileInfo(Path.Combine(folder, name)) is { Exists: true } file
            ? new TileAnswer(file, isPublic) : TypedResults.NotFound();
    }

    public void Forget(string cleanKey)
    {
        if (files.MadeFrom(cleanKey) is { } folder && Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    public void Dispose() => _oneAtATime.Dispose();

    private async Task<TileSet?> MakeAsync(string cleanKey, int page, CancellationToken cancellation)
    {
        if (await files.OpenAsync(cleanKey, cancellation) is not { } content)
        {
            return null;
        }
        using var work = WorkFolder.Create(appData.Path);
        string? picture;
        await using (content)
        {
            picture = await PictureAsync(content, work, page, cancellation);
        }
        if (picture is null)
        {
            return null;
        }
        var made = work.File("tiles");
        await tools.RunAsync("vips",
            ["dzsave", picture, made, "--layout", "dz", "--depth", "onetile", "--overlap", "0", "--tile-size", $"{TileGrid.Side}",
             "--suffix", ".jpg[Q=85,strip,background=255]", "--strip"],
            work.Path, cancellation);
        made += "_files";
        Directory.CreateDirectory(Path.Combine(made, "thumb"));
        foreach (var size in Thumbs)
        {
            await tools.RunAsync("vips",
                ["thumbnail", picture, Path.Combine(made, "thumb", $"{size}.jpg[Q=82,strip,optimize-coding,background=255]"), $"{size}", "--height", $"{size}", "--size", "down"],
                work.Path, cancellation);
        }
        await using (var pixels = File.OpenRead(picture))
        {
            var facts = await PictureFacts.OfAsync(pixels, cancellation) ?? throw new UploadRefusedException(Reasons.Damaged);
            await File.WriteAllTextAsync(Path.Combine(made, SizeName), string.Create(CultureInfo.InvariantCulture, $"{facts.Width} {facts.Height}"), cancellation);
        }
        var folder = Folder($"{cleanKey}/p{page}")!;
        Directory.CreateDirectory(Path.GetDirectoryName(folder)!);
        Directory.Move(made, folder);
        return Find(cleanKey, page);
    }

    /// <summary>The clean picture itself, or a PDF's page drawn as one; null for anything else.</summary>
    private async Task<string?> PictureAsync(Stream content, WorkFolder work, int page, CancellationToken cancellation)
    {
        var kind = await FileKinds.OfAsync(content, cancellation);
        var whole = work.File("clean");
        await using (var copy = File.Create(whole))
        {
            await content.CopyToAsync(copy, cancellation);
        }
        if (kind != FileKind.Pdf)
        {
            return UploadForms.FormOf(kind) == UploadForm.Picture && page == 1 ? whole : null;
        }
        var drawn = work.File("page");
        await tools.RunAsync(
            "pdftocairo", ["-jpeg", "-singlefile", "-scale-to", "3000", "-f", $"{page}", "-l", $"{page}", whole, drawn], work.Path, cancellation);
        return File.Exists(drawn + ".jpg") ? drawn + ".jpg" : null;
    }

    private static TileSet Read(string key, string folder)
    {
        var size = File.ReadAllText(Path.Combine(folder, SizeName)).Split(' ');
        return new(key, int.Parse(size[0], CultureInfo.InvariantCulture), int.Parse(size[1], CultureInfo.InvariantCulture));
    }

    private string? Folder(string tilesKey) =>
        TilesKey().Match(tilesKey) is { Success: true } key && files.MadeFrom(key.Groups["file"].Value) is { } folder ? Path.Combine(folder, key.Groups["page"].Value) : null;

    [GeneratedRegex(@"\A(?<file>[a-z-]+/4[0-9a-z]{25})/(?<page>p[1-9][0-9]{0,4})\z")]
    private static partial Regex TilesKey();

    [GeneratedRegex(@"\Athumb/(?:480|1200)\.jpg\z")]
    private static partial Regex ThumbPath();
}
