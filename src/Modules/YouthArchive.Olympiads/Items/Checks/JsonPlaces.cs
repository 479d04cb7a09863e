using System.Globalization;
using System.Text;
using System.Text.Json;

namespace YouthArchive.Olympiads.Items.Checks;

/// <summary>On which line each part of a JSON text begins.</summary>
internal sealed class JsonPlaces
{
    private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);

    /// <param name="json">As far as it is JSON; what follows a mistake has no place.</param>
    public JsonPlaces(string json)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        try
        {
            Walk(bytes);
        }
        catch (JsonException)
        {
            // The places before the mistake are known.
        }
    }

    /// <summary>From 1; the line of what it lies in when the part itself is not there.</summary>
    public int LineOf(string path)
    {
        for (var part = path; part.Length > 0; part = part[..Math.Max(0, part.LastIndexOfAny(['.', '[']))])
        {
            if (_lines.TryGetValue(part, out var line))
            {
                return line;
            }
        }
        return 1;
    }

    private void Walk(byte[] bytes)
    {
        var reader = new Utf8JsonReader(bytes);
        // Where we are within each list or object that is open; -1 counts nothing.
        var open = new Stack<(string Path, int Next)>();
        var (path, line, seen) = ("$", 1, 0L);
        while (reader.Read())
        {
            for (; seen < reader.TokenStartIndex; seen++)
            {
                line += bytes[seen] == '\n' ? 1 : 0;
            }
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    path = $"{open.Peek().Path}.{reader.GetString()}";
                    _lines.TryAdd(path, line);
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    open.Pop();
                    break;
                default:
                    path = Value(open, path, line);
                    if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                    {
                        open.Push((path, reader.TokenType == JsonTokenType.StartArray ? 0 : -1));
                    }
                    break;
            }
        }
    }

    private string Value(Stack<(string Path, int Next)> open, string path, int line)
    {
        if (open.TryPeek(out var list) && list.Next >= 0)
        {
            open.Pop();
            open.Push((list.Path, list.Next + 1));
            path = string.Create(CultureInfo.InvariantCulture, $"{list.Path}[{list.Next}]");
        }
        _lines.TryAdd(path, line);
        return path;
    }
}
