using YouthArchive.Olympiads.Exchange.Files;
using YouthArchive.Olympiads.Exchange.Markup;
using YouthArchive.Olympiads.Items;
using YouthArchive.Olympiads.Items.Checks;
using YouthArchive.Olympiads.Items.Pictures;
using YouthArchive.Platform.Files;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Numbers;

namespace YouthArchive.Olympiads.Exchange.Drafts;

/// <summary>An item while it is read: its texts in one language, its pictures and what has to be said about it.</summary>
/// <param name="find">Bytes by the address that the source gives; null when there is nothing.</param>
/// <param name="line">Where the item begins.</param>
internal sealed class ItemDraft(string language, Func<string, byte[]?> find, int line)
{
    private readonly Dictionary<string, (ItemPicture Picture, byte[] Bytes)> _pictures = new(StringComparer.Ordinal);
    private readonly List<Reason> _notes = [];

    public int Line { get; } = line;

    public string Language { get; } = language;

    public void Note(string text, params object[] values)
    {
        var note = new Reason(text, values);
        if (!_notes.Exists(n => n.ToString() == note.ToString()))
        {
            _notes.Add(note);
        }
    }

    public LocalizedText Words(string text) => Language switch
    {
        "kk" => new(text),
        "ru" => new(null, text),
        "mn" => new(null, Mn: text),
        _ => new(null, En: text),
    };

    /// <summary>HTML as the Markdown of a question.</summary>
    public string Markdown(string html) => Writer((a, t) => Picture(a, t)).Markdown(html);

    /// <summary>HTML as one line of plain text.</summary>
    public string Plain(string html) => Writer((a, t) => Picture(a, t)).Plain(html);

    /// <summary>A choice of HTML; its picture is shown beside its words.</summary>
    public Choice Choice(string id, string html)
    {
        string? file = null;
        var description = "";
        var text = Writer((a, t) => (file, description) = (Picture(a, t), t)).Plain(html);
        var words = text.Length > 0 ? text : description.Trim().Length > 0 ? description.Trim() : file;
        return new(id, Words(words ?? throw Refuse(SourceText.Of("A choice has neither text nor picture."))), file);
    }

    /// <returns>Its name within the item.</returns>
    public string Picture(string address, string description)
    {
        if (_pictures.TryGetValue(address, out var known))
        {
            return known.Picture.File;
        }
        var bytes = find(address) ?? throw Refuse(SourceText.Of("The picture «{0}» is not in the file."), Shown(address));
        if (bytes.Length > Limits.PictureBytes)
        {
            throw Refuse(SourceText.Of("The picture is larger than {0} MB."), Limits.PictureBytes / 1024 / 1024);
        }
        var facts = PictureFacts.Of(bytes) ?? throw Refuse(SourceText.Of("The picture is neither PNG nor JPEG nor WebP: «{0}»."), Shown(address));
        var file = Names.File(address, facts.Kind, _pictures.Values.Select(p => p.Picture.File).ToHashSet());
        var text = Plain(description);
        if (text.Length == 0)
        {
            text = file;
            Note(SourceText.Of("A picture has no description; its name stands in for it."));
        }
        _pictures[address] = (new(file, Words(text.Length > 1000 ? text[..1000] : text), facts.Width, facts.Height), bytes);
        return file;
    }

    /// <summary>In pixels.</summary>
    public (int Width, int Height) SizeOf(string file) =>
        _pictures.Values.Where(p => p.Picture.File == file).Select(p => (p.Picture.Width, p.Picture.Height)).First();

    public RefusedException Refuse(string text, params object[] values) => new(new(text, values), Line);

    /// <summary>Whole points from 1 to 100 of whatever the source counts.</summary>
    public int Points(Fraction most)
    {
        var points = (int)Math.Clamp(most > 1000 ? 1000 : most.Rounded(0), 1, 100);
        if (most != points)
        {
            Note(SourceText.Of("The item is worth {0} whole points."), points);
        }
        return points;
    }

    /// <exception cref="RefusedException">It would not pass the bank's own checks.</exception>
    public ImportedItem Finish(string id, string key, string title, string stem, int points, ItemBody body, string? explanation = null, IReadOnlyList<string>? tags = null)
    {
        var shownTitle = title.Trim().Length > 0 ? title.Trim() : stem.Split('\n')[0];
        var item = new Item(
            key, Words(shownTitle.Length > 200 ? shownTitle[..199] + "…" : shownTitle), Words(stem.Length > 0 ? stem : shownTitle), points, body,
            string.IsNullOrWhiteSpace(explanation) ? null : Words(explanation),
            tags is { Count: > 0 } ? tags : null,
            Pictures: _pictures.Count > 0 ? [.. _pictures.Values.Select(p => p.Picture)] : null);
        if (ItemCheck.Problems(item).FirstOrDefault(p => !p.IsUntranslated) is { } problem)
        {
            throw new RefusedException(new(problem.Text, [.. problem.Values]), Line);
        }
        return new(id, item, _pictures.Values.ToDictionary(p => p.Picture.File, p => p.Bytes), Line, _notes);
    }

    private MarkdownWriter Writer(Action<string, string> picture) =>
        new(picture, name => throw Refuse(SourceText.Of("«{0}» in a text cannot be shown here."), name));

    private static string Shown(string address) => address.Length > 60 ? address[..60] + "…" : address;
}
