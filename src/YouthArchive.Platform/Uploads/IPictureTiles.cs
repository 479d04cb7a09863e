using Microsoft.AspNetCore.Http;

namespace YouthArchive.Platform.Uploads;

/// <param name="Key">Names the tiles for <see cref="IPictureTiles.Serve"/>.</param>
/// <param name="Width">Pixels of the whole picture.</param>
public sealed record TileSet(string Key, int Width, int Height);

/// <summary>
/// Deep zoom: IIIF Image API 3, level 0 (<c>info.json</c> and tiles of 512 pixels), and thumbnails of at most 480 and 1200 pixels (JPEG).
/// Made from clean copies only, once, in a folder outside the web root.
/// </summary>
public interface IPictureTiles
{
    /// <summary>Makes them, or finds those made before. Takes about a second for 24 million pixels.</summary>
    /// <param name="cleanKey">Of a picture or a PDF: <see cref="TakenFile.CleanKey"/>.</param>
    /// <param name="page">Of a PDF, from 1.</param>
    /// <returns>Null when the machine cannot make tiles, or there is no such picture or page.</returns>
    Task<TileSet?> TilesAsync(string cleanKey, int page = 1, CancellationToken cancellation = default);

    /// <summary>Those made before; null when there are none. Never starts a process.</summary>
    TileSet? Find(string cleanKey, int page = 1);

    /// <summary>
    /// The answer of a module's endpoint <c>…/{**path}</c>, after it has asked who may see the picture:
    /// <c>info.json</c>, <c>{region}/{size}/0/default.jpg</c>, <c>thumb/480.jpg</c>, <c>thumb/1200.jpg</c>; 404 for everything else.
    /// </summary>
    /// <param name="path">Checked by grammar: nothing outside the picture's folder can be named.</param>
    /// <param name="address">The absolute address up to and without <c>/info.json</c>.</param>
    /// <param name="isPublic">Whether caches between may keep it.</param>
    IResult Serve(string tilesKey, string? path, string address, bool isPublic);

    /// <summary>Doing it twice is harmless.</summary>
    void Forget(string cleanKey);
}
