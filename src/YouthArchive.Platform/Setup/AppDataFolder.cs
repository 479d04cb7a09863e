namespace YouthArchive.Platform.Setup;

/// <summary>Where the site keeps files: outside the web root, so that nothing uploaded is ever served as it is.</summary>
public sealed record AppDataFolder(string Path)
{
    public string File(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);
}
