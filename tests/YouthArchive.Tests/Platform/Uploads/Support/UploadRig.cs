using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.Platform.Files;
using YouthArchive.Platform.Setup;
using YouthArchive.Platform.Uploads;

namespace YouthArchive.Tests.Platform.Uploads.Support;

/// <summary>The intake as the site composes it, over a folder of its own.</summary>
internal sealed class UploadRig : IAsyncDisposable
{
    public static readonly IntakeRules Everything =
        new("test-works", UploadForm.Picture | UploadForm.Pdf | UploadForm.Docx | UploadForm.Audio | UploadForm.Video);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("youtharchive-uploads-");
    private readonly ServiceProvider _services;

    public UploadRig(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationManager();
        foreach (var (key, value) in settings)
        {
            configuration[key] = value;
        }
        _services = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddSingleton(new AppDataFolder(_folder.FullName))
            .AddSingleton(TimeProvider.System).AddLogging().AddSingleton<FolderFileStore>()
            .AddSingleton<IFileStore>(s => s.GetRequiredService<FolderFileStore>()).AddUploads().BuildServiceProvider();
    }

    public IIntake Intake => _services.GetRequiredService<IIntake>();
    public IPictureTiles Tiles => _services.GetRequiredService<IPictureTiles>();
    public ICapabilities Capabilities => _services.GetRequiredService<ICapabilities>();
    public IFileStore Files => _services.GetRequiredService<IFileStore>();

    /// <summary>Every file that is left in the site's folder.</summary>
    public IReadOnlyList<string> Left => [.. Directory.EnumerateFiles(_folder.FullName, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(_folder.FullName, f))];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>A rig on a machine that can take these; the test is skipped where it cannot.</summary>
    public static UploadRig For(UploadForm forms)
    {
        var rig = new UploadRig();
        Assert.SkipUnless(rig.Capabilities.Possible.HasFlag(forms), $"The programs for {forms} are not installed.");
        return rig;
    }

    public async Task<YouthArchive.Platform.Uploads.Intake> BringAsync(byte[] bytes, string? name, IntakeRules? rules = null)
    {
        using var content = new MemoryStream(bytes);
        return await Intake.TakeAsync(content, name, rules ?? Everything, Cancellation);
    }

    public async Task<TakenFile> TakenAsync(byte[] bytes, string? name, IntakeRules? rules = null)
    {
        var intake = await BringAsync(bytes, name, rules);
        return intake is Taken taken ? taken.File : throw new InvalidOperationException($"{name}: {intake}");
    }

    /// <summary>The refusal; nothing may be left of the file.</summary>
    public async Task<Refused> RefusedAsync(byte[] bytes, string? name, IntakeRules? rules = null)
    {
        var refused = Assert.IsType<Refused>(await BringAsync(bytes, name, rules));
        Assert.Empty(Left);
        return refused;
    }

    public async Task<byte[]> ReadAsync(string key)
    {
        await using var content = await Files.OpenAsync(key, Cancellation);
        using var memory = new MemoryStream();
        await content!.CopyToAsync(memory, Cancellation);
        return memory.ToArray();
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
