using System.Globalization;

namespace YouthArchive.GitHubStandIn.Samples;

/// <summary>Short pieces of code in several languages, three shapes each.</summary>
internal static class SourceText
{
    public static string Piece(string extension, string name, int shape) => extension switch
    {
        ".py" => Python(name, shape),
        ".ts" or ".js" => Script(extension, Camel(name), shape),
        ".dart" => Dart(Camel(name), shape),
        ".cs" => CSharp(Camel(name), shape),
        ".css" => $".{name.Replace('_', '-')} {{\n  margin-block: {shape + 1}rem;\n  color: var(--ink);\n}}\n\n",
        ".html" => $"<section id=\"{name.Replace('_', '-')}\">\n  <h2>{name.Replace('_', ' ')}</h2>\n  <p></p>\n</section>\n",
        _ => $"- {name.Replace('_', ' ')}\n",
    };

    private static string Python(string name, int shape) => shape switch
    {
        0 => $"\n\ndef {name}(pages):\n    found = []\n    for page in pages:\n        text = page.text.strip()\n        if not text:\n            continue\n        found.append((page.number, text))\n    return found\n",
        1 => $"\n\ndef {name}(text, limit=80):\n    words = text.lower().split()\n    counts = {{}}\n    for word in words:\n        counts[word] = counts.get(word, 0) + 1\n    best = sorted(counts.items(), key=lambda item: (-item[1], item[0]))\n    return best[:limit]\n",
        _ => $"\n\ndef {name}(left, right):\n    if left is None or right is None:\n        return 0.0\n    shared = set(left) & set(right)\n    return len(shared) / max(len(left), len(right), 1)\n",
    };

    private static string Script(string extension, string name, int shape)
    {
        var typed = extension == ".ts";
        return shape switch
        {
            0 => $"\nexport function {name}(rows{(typed ? ": Row[]" : "")}) {{\n  return rows\n    .filter((row) => row.name !== \"\")\n    .map((row) => ({{ ...row, name: row.name.trim() }}));\n}}\n",
            1 => $"\nexport async function {name}(address{(typed ? ": string" : "")}) {{\n  const answer = await fetch(address);\n  if (!answer.ok) {{\n    throw new Error(`${{answer.status}}`);\n  }}\n  return answer.json();\n}}\n",
            _ => $"\nexport const {name} = (year{(typed ? ": number" : "")}) =>\n  year >= 1800 && year <= 1999 ? String(year) : \"?\";\n",
        };
    }

    private static string Dart(string name, int shape) => shape switch
    {
        0 => $"\nList<Place> {name}(List<Place> places) {{\n  final known = places.where((place) => place.name.isNotEmpty).toList();\n  known.sort((a, b) => a.year.compareTo(b.year));\n  return known;\n}}\n",
        1 => $"\nFuture<String> {name}(Uri address) async {{\n  final answer = await client.get(address);\n  return answer.statusCode == 200 ? answer.body : '';\n}}\n",
        _ => $"\ndouble {name}(Point from, Point to) {{\n  final dx = from.x - to.x;\n  final dy = from.y - to.y;\n  return sqrt(dx * dx + dy * dy);\n}}\n",
    };

    private static string CSharp(string name, int shape) => shape switch
    {
        0 => $"\n    public static IEnumerable<Line> {name}(IEnumerable<Line> lines) =>\n        lines.Where(line => line.Confidence > 0.5).OrderBy(line => line.Top);\n",
        1 => $"\n    public static int {name}(ReadOnlySpan<byte> pixels)\n    {{\n        var dark = 0;\n        foreach (var pixel in pixels)\n        {{\n            dark += pixel < 128 ? 1 : 0;\n        }}\n\n        return dark;\n    }}\n",
        _ => $"\n    public static string {name}(string word) => string.Concat(word.Reverse());\n",
    };

    private static string Camel(string name) => string.Concat(name.Split('_').Select((part, i) =>
        i == 0 ? part : part[..1].ToUpper(CultureInfo.InvariantCulture) + part[1..]));
}
