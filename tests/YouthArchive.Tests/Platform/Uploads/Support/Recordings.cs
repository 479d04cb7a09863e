using Xunit;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Platform.Uploads.Support;

/// <summary>A second of sound or film by ffmpeg, with an author, a place and a comment in its tags.</summary>
internal static class Recordings
{
    public static async Task<byte[]> MadeAsync(string ending, params string[] coding)
    {
        var file = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N") + "." + ending);
        try
        {
            await Tools.RunAsync("ffmpeg",
                ["-nostdin", "-v", "error", "-f", "lavfi", "-i", "sine=duration=1:frequency=440", "-f", "lavfi", "-i", "testsrc=duration=1:size=64x48:rate=5", .. coding,
                 "-metadata", "artist=" + Sentinels.Author, "-metadata", "location=" + Sentinels.Place, "-metadata", "comment=" + Sentinels.Comment,
                 "-metadata", "title=" + Sentinels.Custom, "-metadata:s:a:0", "title=" + Sentinels.Editor, file]);
            return await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
