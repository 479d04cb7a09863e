using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
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
    private const int TileSize = 512;
    private const string InfoName = "info.json";
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
        if (Folder(tilesKey) is not { } folder || path is null)
        {
            return TypedResults.NotFound();
        }
        var split = tilesKey.LastIndexOf("/p", StringComparison.Ordinal);
        var page = int.Parse(tilesKey.AsSpan(split + 2), NumberStyles.None, CultureInfo.InvariantCulture);
        return path == InfoName
            ? Find(tilesKey[..split], page) is { } set ? new TileAnswer(Info(set, address), isPublic) : TypedResults.NotFound()
            : TilePath().IsMatch(path) && new FileInfo(Path.Combine(folder, path.Replace('/', Path.DirectorySeparatorChar))) is { Exists: true } file
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
            ["dzsave", picture, made, "--layout", "iiif3", "--tile-size", $"{TileSize}", "--suffix", ".jpg[Q=85,strip,background=255]", "--skip-blanks", "-1", "--strip"],
            work.Path, cancellation);
        Directory.CreateDirectory(Path.Combine(made, "thumb"));
        foreach (var size in Thumbs)
        {
            await tools.RunAsync("vips",
                ["thumbnail", picture, Path.Combine(made, "thumb", $"{size}.jpg[Q=82,strip,optimize-coding,background=255]"), $"{size}", "--height", $"{size}", "--size", "down"],
                work.Path, cancellation);
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
        using var info = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, InfoName)));
        return new(key, info.RootElement.GetProperty("width").GetInt32(), info.RootElement.GetProperty("height").GetInt32());
    }

    private static byte[] Info(TileSet set, string address)
    {
        var factors = new List<int> { 1 };
        while (Math.Max(set.Width, set.Height) > TileSize * factors[^1])
        {
            factors.Add(factors[^1] * 2);
        }
        return JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, object>
        {
            ["@context"] = "http://iiif.io/api/image/3/context.json",
            ["id"] = address,
            ["type"] = "ImageService3",
            ["protocol"] = "http://iiif.io/api/image",
            ["profile"] = "level0",
            ["width"] = set.Width,
            ["height"] = set.Height,
            ["tiles"] = new[] { new { width = TileSize, height = TileSize, scaleFactors = factors } },
        });
    }

    private string? Folder(string tilesKey) =>
        TilesKey().Match(tilesKey) is { Success: true } key && files.MadeFrom(key.Groups["file"].Value) is { } folder ? Path.Combine(folder, key.Groups["page"].Value) : null;

    [GeneratedRegex(@"\A(?<file>[a-z-]+/4[0-9a-z]{25})/(?<page>p[1-9][0-9]{0,4})\z")]
    private static partial Regex TilesKey();

    [GeneratedRegex(@"\A(?:thumb/(?:480|1200)\.jpg|(?:full|square|[0-9]{1,6}(?:,[0-9]{1,6}){3})/(?:max|[0-9]{1,6},[0-9]{0,6})/0/default\.jpg)\z")]
    private static partial Regex TilePath();
}
