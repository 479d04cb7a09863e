using Microsoft.AspNetCore.Http;

namespace YouthArchive.Platform.Uploads;

/// <summary>A tile or a picture's description: it never changes, and nothing in it runs.</summary>
internal sealed class TileAnswer : IResult
{
    private readonly byte[]? _info;
    private readonly FileInfo? _file;
    private readonly bool _isPublic;

    public TileAnswer(byte[] info, bool isPublic) => (_info, _isPublic) = (info, isPublic);

    public TileAnswer(FileInfo file, bool isPublic) => (_file, _isPublic) = (file, isPublic);

    public Task ExecuteAsync(HttpContext http)
    {
        var response = http.Response;
        // A consent that is withdrawn must be felt within minutes, in every cache: public tiles are asked for again soon.
        response.Headers.CacheControl = _isPublic ? "public, max-age=240" : "private, max-age=240";
        response.Headers.ContentSecurityPolicy = CleanCopies.Policy;
        return _file is null
            ? Results.Bytes(_info!, "application/json").ExecuteAsync(http)
            : Results.File(_file.FullName, "image/jpeg", lastModified: _file.LastWriteTimeUtc, enableRangeProcessing: false).ExecuteAsync(http);
    }
}
