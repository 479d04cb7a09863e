using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using YouthArchive.Platform.Setup;

namespace YouthArchive.Platform.Recipes;

/// <summary>
/// Recipes that lie in folders: the repository's <c>recipes/</c> (found upwards from the host, or <c>Recipes:Path</c>), the
/// <c>Recipes</c> folders of modules and themes, and those an administrator uploaded.
/// </summary>
public sealed class RecipeCatalogue(IHostEnvironment host, IConfiguration configuration, AppDataFolder appData)
{
    private const string Pattern = "*.recipe.json";

    /// <summary>Where uploads are kept: outside the web root.</summary>
    public string UploadFolder => appData.File("Recipes");

    /// <summary>The site's own recipe folder; null when there is none.</summary>
    public string? OwnFolder => configuration["Recipes:Path"] is { Length: > 0 } given
        ? Path.GetFullPath(given, host.ContentRootPath)
        : Upwards(host.ContentRootPath).Concat(Upwards(AppContext.BaseDirectory)).FirstOrDefault(HasRecipes);

    /// <summary>Every readable recipe; broken files are returned with what is wrong with them.</summary>
    public Task<IReadOnlyList<FoundRecipe>> AllAsync(CancellationToken cancellation = default) => ReadAsync(Files(), cancellation);

    private static async Task<IReadOnlyList<FoundRecipe>> ReadAsync(IEnumerable<(string Path, bool Uploaded)> files, CancellationToken cancellation)
    {
        var result = new List<FoundRecipe>();
        foreach (var (path, uploaded) in files)
        {
            try
            {
                result.Add(new(Path.GetFileName(path), uploaded, await Recipe.ReadFileAsync(path, uploaded, cancellation), []));
            }
            catch (RecipeException error)
            {
                result.Add(new(Path.GetFileName(path), uploaded, null, error.Problems));
            }
        }
        return result;
    }

    /// <param name="beside">Another folder to look in, after the site's own.</param>
    /// <exception cref="RecipeException">A file of that name is there and broken.</exception>
    public async Task<Recipe?> FindAsync(string name, string? beside = null, CancellationToken cancellation = default)
    {
        var all = await ReadAsync(Files().Concat(beside is null ? [] : In(beside, false)), cancellation);
        if (all.FirstOrDefault(f => string.Equals(f.Recipe?.Name, name, StringComparison.OrdinalIgnoreCase)) is { } found)
        {
            return found.Recipe;
        }
        var broken = all.FirstOrDefault(f => f.Recipe is null && f.FileName.StartsWith(name + ".", StringComparison.OrdinalIgnoreCase));
        return broken is null ? null : throw new RecipeException(broken.Problems);
    }

    private IEnumerable<(string Path, bool Uploaded)> Files()
    {
        var own = OwnFolder is { } folder ? [folder] : Array.Empty<string>();
        return own.Concat(ModuleFolders()).SelectMany(f => In(f, false)).Concat(In(UploadFolder, true));
    }

    private IEnumerable<string> ModuleFolders()
    {
        var root = Path.GetDirectoryName(OwnFolder ?? "");
        var homes = new[] { "src/Modules", "themes" }.Select(f => Path.Combine(root ?? host.ContentRootPath, f)).Where(Directory.Exists);
        return homes.SelectMany(Directory.EnumerateDirectories).Select(m => Path.Combine(m, "Recipes")).Where(Directory.Exists)
            .Order(StringComparer.Ordinal);
    }

    private static IEnumerable<(string, bool)> In(string folder, bool uploaded) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, Pattern).Order(StringComparer.Ordinal).Select(f => (f, uploaded))
        : [];

    private static bool HasRecipes(string folder) => Directory.Exists(folder) && Directory.EnumerateFiles(folder, Pattern).Any();

    private static IEnumerable<string> Upwards(string start)
    {
        for (var at = new DirectoryInfo(start); at is not null; at = at.Parent)
        {
            yield return Path.Combine(at.FullName, "recipes");
        }
    }
}

/// <param name="Recipe">Null when the file is broken; the problems say why.</param>
public sealed record FoundRecipe(string FileName, bool IsUploaded, Recipe? Recipe, IReadOnlyList<string> Problems);
