using YouthArchive.Olympiads.Items.Checks;
using YouthArchive.Olympiads.Items.Pictures;
using YouthArchive.Platform.Files;
using YouthArchive.Platform.Localization;

namespace YouthArchive.Olympiads.Items.Folders;

/// <summary>An item as it lies in the repository: <c>&lt;key&gt;/item.json</c> with its pictures beside it.</summary>
/// <param name="Name">The folder's.</param>
/// <param name="Json">As written.</param>
/// <param name="Pictures">Bytes by file name.</param>
internal sealed record ItemFolder(string Name, string Json, Item? Item, IReadOnlyDictionary<string, byte[]> Pictures, IReadOnlyList<LineProblem> Problems)
{
    public const string FileName = "item.json";
    private const int LargestPicture = 8 * 1024 * 1024;

    /// <summary>The folders of items within a folder, by name; the folder itself when it is one.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static IReadOnlyList<string> Within(string folder) =>
        File.Exists(Path.Combine(folder, FileName)) ? [folder]
            : [.. new DirectoryInfo(folder).EnumerateDirectories().Where(d => d.LinkTarget is null).Select(d => d.FullName).Order(StringComparer.Ordinal)];

    public static async Task<ItemFolder> ReadAsync(string folder, CancellationToken cancellation = default)
    {
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(folder));
        var file = Path.Combine(folder, FileName);
        if (!File.Exists(file))
        {
            return new(name, "", null, Empty, [new(1, new("$", SourceText.Of("The folder has no file {0}."), [FileName]))]);
        }
        var json = await File.ReadAllTextAsync(file, cancellation);
        var text = ItemText.Read(json);
        var problems = text.Problems.ToList();
        var pictures = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        if (text.Item is { } item)
        {
            var places = new JsonPlaces(json);
            void Add(string path, string words, params object[] values) => problems.Add(new(places.LineOf(path), new(path, words, values)));
            if (item.Key != name)
            {
                Add("$.key", SourceText.Of("The key differs from the folder's name «{0}»."), name);
            }
            foreach (var (i, picture) in (item.Pictures ?? []).Index())
            {
                if (await BytesAsync(folder, picture, $"$.pictures[{i}]", Add, cancellation) is { } bytes)
                {
                    pictures[picture.File] = bytes;
                }
            }
        }
        return new(name, json, text.Item, pictures, problems);
    }

    private static readonly IReadOnlyDictionary<string, byte[]> Empty = new Dictionary<string, byte[]>();

    private delegate void Complain(string path, string words, params object[] values);

    private static async Task<byte[]?> BytesAsync(string folder, ItemPicture picture, string path, Complain add, CancellationToken cancellation)
    {
        // A name is a name and no way out of the folder.
        var file = new FileInfo(Path.Combine(folder, Path.GetFileName(picture.File)));
        if (picture.File.Length == 0 || Path.GetFileName(picture.File) != picture.File || !file.Exists || file.LinkTarget is not null)
        {
            add($"{path}.file", SourceText.Of("The picture «{0}» does not lie beside the item."), picture.File);
            return null;
        }
        if (file.Length > LargestPicture)
        {
            add($"{path}.file", SourceText.Of("The picture is larger than {0} MB."), LargestPicture / 1024 / 1024);
            return null;
        }
        var bytes = await File.ReadAllBytesAsync(file.FullName, cancellation);
        if (PictureFacts.Of(bytes) is not { } facts)
        {
            add($"{path}.file", SourceText.Of("The picture is neither PNG nor JPEG nor WebP: «{0}»."), picture.File);
            return null;
        }
        if (facts.Width != picture.Width || facts.Height != picture.Height)
        {
            add($"{path}.width", SourceText.Of("The picture is {0} × {1}, not {2} × {3}."), facts.Width, facts.Height, picture.Width, picture.Height);
        }
        return bytes;
    }
}
