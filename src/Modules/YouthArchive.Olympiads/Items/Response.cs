using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace YouthArchive.Olympiads.Items;

/// <summary>What a pupil answered to an item: form fields in the order of their names, with their values in the order they were sent.</summary>
internal sealed class Response
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };
    private readonly SortedDictionary<string, IReadOnlyList<string>> _fields = new(StringComparer.Ordinal);

    /// <summary>Empty values are as good as none.</summary>
    public Response(IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> fields)
    {
        foreach (var (name, values) in fields)
        {
            if (values.Where(v => !string.IsNullOrWhiteSpace(v)).ToList() is { Count: > 0 } given)
            {
                _fields[name] = given;
            }
        }
    }

    public static Response Empty { get; } = new([]);

    public IReadOnlyDictionary<string, IReadOnlyList<string>> Fields => _fields;

    public bool IsEmpty => _fields.Count == 0;

    /// <summary>The first value; empty when there is none.</summary>
    public string One(string name) => _fields.TryGetValue(name, out var values) ? values[0] : "";

    public IReadOnlyList<string> All(string name) => _fields.TryGetValue(name, out var values) ? values : [];

    /// <summary>The same answer is always the same text: <c>{"choice":["b"]}</c>.</summary>
    public string Write()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            foreach (var (name, values) in _fields)
            {
                json.WriteStartArray(name);
                foreach (var value in values)
                {
                    json.WriteStringValue(value);
                }
                json.WriteEndArray();
            }
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <exception cref="JsonException">Not what <see cref="Write"/> writes.</exception>
    public static Response Read(string text) =>
        new((JsonSerializer.Deserialize<Dictionary<string, List<string>>>(text) ?? [])
            .Select(p => KeyValuePair.Create(p.Key, (IReadOnlyList<string>)p.Value)));
}
