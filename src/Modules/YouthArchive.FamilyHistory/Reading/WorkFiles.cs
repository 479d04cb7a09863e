using Microsoft.AspNetCore.Http;
using YouthArchive.FamilyHistory.Attachments;
using YouthArchive.Platform.Files;
using YouthArchive.Platform.Uploads;

namespace YouthArchive.FamilyHistory.Reading;

/// <summary>Answers with a clean copy or its tiles. Who may have them is decided before.</summary>
internal sealed class WorkFiles(IFileStore store, IPictureTiles tiles)
{
    public async Task<IResult> AnswerAsync(HttpContext http, Attachment file, string? path, string at, bool isPublic)
    {
        if (file.CleanKey is not { } key)
        {
            return TypedResults.NotFound();
        }
        if (path != "file")
        {
            return file.TilesKey is { } picture
                ? tiles.Serve(picture, path, $"{http.Request.Scheme}://{http.Request.Host}{at}", isPublic)
                : TypedResults.NotFound();
        }
        if (await store.OpenAsync(key, http.RequestAborted) is not { } content)
        {
            return TypedResults.NotFound();
        }
        http.Response.Headers.CacheControl = isPublic ? "public, max-age=60" : "no-store";
        http.Response.Headers.ContentSecurityPolicy = CleanCopies.Policy;
        http.Response.Headers.XContentTypeOptions = "nosniff";
        // The name it came with is the author's: nobody else gets it.
        return TypedResults.Stream(content, file.MediaType, enableRangeProcessing: content.CanSeek);
    }
}
