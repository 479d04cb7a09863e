using YouthArchive.Platform.ContentItems;
using YouthArchive.Platform.Events;
using YouthArchive.Platform.Recipes;

namespace YouthArchive.Content.Seed;

/// <summary>
/// <c>{"name": "YouthArchive.ContentFolder", "path": "content"}</c>: brings the repository's pages and news into the content store.
/// A changed file replaces what an earlier file wrote; what an editor wrote since is left alone.
/// </summary>
internal sealed class ContentFolderStep(IContentStore store, PortalEvents events, AfterStep after) : IRecipeStep
{
    public string Name => "YouthArchive.ContentFolder";

    public async Task<StepReport> ApplyAsync(StepContext context, CancellationToken cancellation)
    {
        if (context.FolderOf("path") is not { } folder)
        {
            return StepReport.Rejected("$.path: a folder beside the recipe or beside its folder is needed.");
        }
        var problems = new List<string>();
        var files = await ReadAsync(folder, problems, cancellation);
        var latest = await store.LatestManyAsync(files.Select(f => f.Id), cancellation);
        var fresh = files.Where(f => Wanted(f, latest.GetValueOrDefault(f.Id), problems)).ToList();
        var result = await store.ImportAsync([.. fresh.Select(f => f.ToItem().ToJson())], cancellation);
        if (result.Changes > 0)
        {
            after.Add(c => events.RaiseAsync(new ContentChanged(), c));
        }
        return StepReport.Of(result.Changes, [.. problems, .. result.Notes]);
    }

    private static bool Wanted(SeedFile file, ContentItem? latest, List<string> problems)
    {
        var hash = latest?.Find(SeedPart.Name, SeedPart.Hash);
        if (latest is null)
        {
            return true;
        }
        if (hash == file.Hash)
        {
            return false;
        }
        if (hash is null || !latest.Published)
        {
            problems.Add($"{file.Language}/{file.Path}: an editor changed it; the file was left aside.");
            return false;
        }
        return true;
    }

    private static async Task<List<SeedFile>> ReadAsync(string folder, List<string> problems, CancellationToken cancellation)
    {
        var files = new List<SeedFile>();
        foreach (var path in Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var shown = Path.GetRelativePath(folder, path).Replace('\\', '/');
            try
            {
                var file = SeedFile.Read(await File.ReadAllTextAsync(path, cancellation), Path.GetFileNameWithoutExtension(path));
                if (files.Find(f => f.Id == file.Id) is not null)
                {
                    throw new SeedFileException("its id stands in another file too");
                }
                files.Add(file);
            }
            catch (SeedFileException error)
            {
                problems.Add($"{shown}: {error.Message}.");
            }
        }
        return files;
    }
}
