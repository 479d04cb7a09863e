using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.Platform.Files;
using YouthArchive.Platform.Uploads;
using YouthArchive.Tests.Platform.Uploads.Support;

namespace YouthArchive.Tests.Platform.Uploads;

public sealed class TilesTests
{
    private const string Address = "https://archive.test/scan/1/tiles";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_tile_that_the_description_promises_is_there()
    {
        await using var rig = UploadRig.For(UploadForm.Picture);
        var file = await rig.TakenAsync(Pictures.Png(1301, 699), "map.png");
        var tiles = await rig.Tiles.TilesAsync(file.CleanKey, cancellation: Cancellation);
        Assert.Equal((1301, 699), (tiles!.Width, tiles.Height));
        var (status, type, body) = await ServedAsync(rig, tiles.Key, "info.json");
        Assert.Equal((200, "application/json"), (status, type));
        var info = JsonDocument.Parse(body).RootElement;
        Assert.Equal((Address, "level0", "ImageService3"), (info.GetProperty("id").GetString(), info.GetProperty("profile").GetString(), info.GetProperty("type").GetString()));
        var asked = 0;
        foreach (var path in Promised(info))
        {
            var tile = await ServedAsync(rig, tiles.Key, path);
            Assert.True(tile.Status == 200 && FileKinds.Of(tile.Body) == FileKind.Jpeg, path);
            asked++;
        }
        Assert.Equal(6 + 2 + 1, asked);
        foreach (var (thumb, side) in new[] { ("thumb/480.jpg", 480), ("thumb/1200.jpg", 1200) })
        {
            Assert.Equal(side, PictureFacts.Of((await ServedAsync(rig, tiles.Key, thumb)).Body)!.Width);
        }
    }

    [Theory]
    [InlineData("../../info.json")]
    [InlineData("full/../../x/0/default.jpg")]
    [InlineData("0,0,512,512/512,512/0/default.jpg/..")]
    [InlineData("/etc/passwd")]
    [InlineData("0,0,512,512/512,512/0/default.png")]
    [InlineData("..%2f..%2finfo.json")]
    [InlineData("vips-properties.xml")]
    [InlineData("9,9,9,9/9,9/0/default.jpg")]
    [InlineData("")]
    [InlineData(null)]
    public async Task Other_path_is_not_found(string? path)
    {
        await using var rig = UploadRig.For(UploadForm.Picture);
        var file = await rig.TakenAsync(Pictures.Png(40, 40), "a.png");
        var tiles = await rig.Tiles.TilesAsync(file.CleanKey, cancellation: Cancellation);
        Assert.Equal(404, (await ServedAsync(rig, tiles!.Key, path)).Status);
        Assert.Equal(200, (await ServedAsync(rig, tiles.Key, "info.json")).Status);
    }

    [Theory]
    [InlineData(40, 200)]
    [InlineData(512, 200)]
    [InlineData(513, 404)]
    public async Task Whole_picture_is_served_while_it_is_one_tile(int side, int status)
    {
        await using var rig = UploadRig.For(UploadForm.Picture);
        var file = await rig.TakenAsync(Pictures.Png(side, 20), "a.png");
        var tiles = await rig.Tiles.TilesAsync(file.CleanKey, cancellation: Cancellation);
        Assert.Equal(status, (await ServedAsync(rig, tiles!.Key, "full/max/0/default.jpg")).Status);
    }

    [Theory]
    [InlineData("test-works/../../x/p1")]
    [InlineData("test-works/4aaaaaaaaaaaaaaaaaaaaaaaaa/p0")]
    [InlineData("test-works/4aaaaaaaaaaaaaaaaaaaaaaaaa/p1/../..")]
    [InlineData("")]
    public async Task Other_key_is_not_found(string key)
    {
        await using var rig = new UploadRig();
        Assert.Equal(404, (await ServedAsync(rig, key, "info.json")).Status);
    }

    [Fact]
    public async Task Tiles_are_made_once_and_go_with_the_file()
    {
        await using var rig = UploadRig.For(UploadForm.Picture);
        var file = await rig.TakenAsync(Pictures.Png(600, 100), "a.png");
        Assert.Null(rig.Tiles.Find(file.CleanKey));
        var made = await rig.Tiles.TilesAsync(file.CleanKey, cancellation: Cancellation);
        Assert.Same(made, await rig.Tiles.TilesAsync(file.CleanKey, cancellation: Cancellation));
        await rig.Intake.ForgetAsync(file.OriginalKey, file.CleanKey, Cancellation);
        await rig.Intake.ForgetAsync(file.OriginalKey, file.CleanKey, Cancellation);
        Assert.Empty(rig.Left);
        Assert.Null(rig.Tiles.Find(file.CleanKey));
        Assert.Null(await rig.Tiles.TilesAsync(file.CleanKey, cancellation: Cancellation));
    }

    [Fact]
    public async Task Pages_of_a_pdf_have_tiles_of_their_own()
    {
        await using var rig = UploadRig.For(UploadForm.Pdf | UploadForm.Picture);
        var file = await rig.TakenAsync(Documents.Pdf(await Pictures.JpegWithWordsAsync(64, 48), pages: 2), "a.pdf");
        var second = await rig.Tiles.TilesAsync(file.CleanKey, 2, Cancellation);
        Assert.Equal(3000, second!.Width);
        Assert.Empty(Sentinels.In((await ServedAsync(rig, second.Key, "thumb/1200.jpg")).Body));
        Assert.Null(await rig.Tiles.TilesAsync(file.CleanKey, 3, Cancellation));
        Assert.Null(await rig.Tiles.TilesAsync(file.CleanKey, 0, Cancellation));
    }

    private static IEnumerable<string> Promised(JsonElement info)
    {
        var (width, height) = (info.GetProperty("width").GetInt32(), info.GetProperty("height").GetInt32());
        var size = info.GetProperty("tiles")[0].GetProperty("width").GetInt32();
        foreach (var factor in info.GetProperty("tiles")[0].GetProperty("scaleFactors").EnumerateArray().Select(f => f.GetInt32()))
        {
            for (var y = 0; y < height; y += size * factor)
            {
                for (var x = 0; x < width; x += size * factor)
                {
                    var (w, h) = (Math.Min(size * factor, width - x), Math.Min(size * factor, height - y));
                    var region = w == width && h == height ? "full" : $"{x},{y},{w},{h}";
                    yield return $"{region}/{(w + factor - 1) / factor},{(h + factor - 1) / factor}/0/default.jpg";
                }
            }
        }
    }

    private static async Task<(int Status, string? Type, byte[] Body)> ServedAsync(UploadRig rig, string key, string? path)
    {
        using var body = new MemoryStream();
        var http = new DefaultHttpContext { RequestServices = new ServiceCollection().AddLogging().BuildServiceProvider() };
        http.Response.Body = body;
        await rig.Tiles.Serve(key, path, Address, isPublic: false).ExecuteAsync(http);
        return (http.Response.StatusCode, http.Response.ContentType, body.ToArray());
    }
}
