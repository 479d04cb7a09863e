using System.Text.RegularExpressions;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Numbers;

namespace YouthArchive.Olympiads.Items.Checks;

/// <summary>The problems of one item as they are gathered, with the questions that all types ask.</summary>
internal sealed partial class Findings(Item item)
{
    private const int LongestText = 8000;
    private readonly List<ItemProblem> _found = [];

    public IReadOnlyList<ItemProblem> All => _found;

    public void Add(string path, string text, params object[] values) => _found.Add(new(path, text, values));

    public bool Must(bool holds, string path, string text, params object[] values)
    {
        if (!holds)
        {
            Add(path, text, values);
        }
        return holds;
    }

    /// <summary>There in all four languages, and not longer than anybody reads.</summary>
    public void Text(string path, LocalizedText? text, int most = LongestText)
    {
        if (text is null)
        {
            return;
        }
        foreach (var language in PortalCultures.All)
        {
            if (string.IsNullOrWhiteSpace(text.Exactly(language)))
            {
                _found.Add(new($"{path}.{language}", SourceText.Of("The text in this language is missing: {0}."), [PortalCultures.NativeName(language)], IsUntranslated: true));
            }
            else if (text.Exactly(language)!.Length > most)
            {
                Add($"{path}.{language}", SourceText.Of("The text is longer than {0} characters."), most);
            }
        }
    }

    public void Count(string path, int count, int least, int most) =>
        Must(count >= least && count <= most, path, SourceText.Of("There must be from {0} to {1} of these; there are {2}."), least, most, count);

    public void Range(string path, int value, int least, int most) =>
        Must(value >= least && value <= most, path, SourceText.Of("The number must be from {0} to {1}."), least, most);

    public void Range(string path, Fraction? value, Fraction least, Fraction most)
    {
        if (value is { } number)
        {
            Must(number >= least && number <= most, path, SourceText.Of("The number must be from {0} to {1}."), Shown(least), Shown(most));
        }
    }

    public void OneOf<T>(string path, T value) where T : struct, Enum =>
        Must(Enum.IsDefined(value), path, SourceText.Of("«{0}» is not known here."), value);

    /// <returns>The ids, each once.</returns>
    public HashSet<string> Ids<T>(string path, IReadOnlyList<T> parts, Func<T, string> id)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (i, part) in parts.Index())
        {
            Must(Id().IsMatch(id(part)), $"{path}[{i}].id", SourceText.Of("An id has lower-case Latin letters, digits and hyphens, at most 20: «{0}»."), id(part));
            Must(ids.Add(id(part)), $"{path}[{i}].id", SourceText.Of("This id stands here twice: «{0}»."), id(part));
        }
        return ids;
    }

    public HashSet<string> Choices(string path, IReadOnlyList<Choice> choices, int least, int most = 30)
    {
        Count(path, choices.Count, least, most);
        foreach (var (i, choice) in choices.Index())
        {
            Text($"{path}[{i}].text", choice.Text);
            Picture($"{path}[{i}].picture", choice.Picture);
        }
        return Ids(path, choices, c => c.Id);
    }

    public void Known(string path, string id, IReadOnlySet<string> ids) =>
        Must(ids.Contains(id), path, SourceText.Of("There is no such id: «{0}»."), id);

    /// <summary>All known, none twice.</summary>
    public void Known(string path, IReadOnlyList<string> chosen, IReadOnlySet<string> ids, int least = 1)
    {
        Must(chosen.Count >= least, path, SourceText.Of("The key is empty."));
        foreach (var (i, id) in chosen.Index())
        {
            Known($"{path}[{i}]", id, ids);
            Must(!chosen.Take(i).Contains(id, StringComparer.Ordinal), $"{path}[{i}]", SourceText.Of("This id stands here twice: «{0}»."), id);
        }
    }

    /// <summary>Each of the places has a right one of those offered.</summary>
    public void Pairs(string path, IReadOnlyDictionary<string, string> right, IReadOnlySet<string> places, IReadOnlySet<string> offered)
    {
        foreach (var place in places.Where(p => !right.ContainsKey(p)))
        {
            Add(path, SourceText.Of("The key says nothing of «{0}»."), place);
        }
        foreach (var (place, id) in right)
        {
            Known($"{path}.{place}", place, places);
            Known($"{path}.{place}", id, offered);
        }
    }

    public ItemPicture? Picture(string path, string? file)
    {
        if (file is null)
        {
            return null;
        }
        var picture = item.Pictures?.FirstOrDefault(p => p.File == file);
        Must(picture is not null, path, SourceText.Of("The item has no picture «{0}»."), file);
        return picture;
    }

    public void Language(string path, string language) =>
        Must(Tag().IsMatch(language), path, SourceText.Of("A language is written as «ru» or «kk-Arab»: «{0}»."), language);

    public void Words(string path, string? text, int most = 400)
    {
        Must(!string.IsNullOrWhiteSpace(text), path, SourceText.Of("The text is missing."));
        Must((text?.Length ?? 0) <= most, path, SourceText.Of("The text is longer than {0} characters."), most);
    }

    private static string Shown(Fraction number) => number.Denominator == 1 ? $"{number.Numerator}" : number.ToString();

    [GeneratedRegex(@"\A[a-z0-9-]{1,20}\z")]
    private static partial Regex Id();

    [GeneratedRegex(@"\A[a-z]{2,3}(-[A-Za-z0-9]{2,8})*\z")]
    private static partial Regex Tag();
}
