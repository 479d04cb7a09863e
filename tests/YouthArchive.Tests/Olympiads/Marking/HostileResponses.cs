using YouthArchive.Olympiads.Items;

namespace YouthArchive.Tests.Olympiads.Marking;

/// <summary>Responses of the right fields with right, wrong, missing, doubled and hostile values.</summary>
internal sealed class HostileResponses(Random random, Response key)
{
    private static readonly string Long = new('щ', 100_000);

    private static readonly string[] Nasty =
    [
        "", " ", "*", "\ud800", "a\udfff b", "9999999999999999999999", "-1", "0", "1e999", "NaN", "99999,99999", "-5,-5", "1.5,2.5", ",", "2147483647,-2147483648",
        "[[[", "]…[", "[…]", "?", "????", "ъъъ", "\u0301\u0301", "\0", "e1 e1 e2", "e6,e5,e4,e3,e2,e1", "none", "true", "1918-02-29", "İıß", "ﷺ", "👨‍👩‍👧‍👦",
        "\ufdd0\ufdd1", "\uffff", "1/0", "٤٢", "об. об.", "v", "И-", "- - -", "\t\r\n",
    ];

    private readonly List<string> _values = [.. key.Fields.Values.SelectMany(v => v)];

    public Response Next()
    {
        var fields = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var name in key.Fields.Keys.Append("order").Append("choice").Append(Nasty[random.Next(Nasty.Length)]))
        {
            if (random.Next(5) > 0)
            {
                fields[name] = [.. Enumerable.Range(0, random.Next(1, 6)).Select(_ => Value(name))];
            }
        }
        return new(fields);
    }

    private string Value(string name) => random.Next(100) switch
    {
        0 => Long,
        < 25 => Nasty[random.Next(Nasty.Length)],
        < 40 => Random(),
        < 70 => _values[random.Next(_values.Count)],
        _ => key.One(name),
    };

    private string Random() => new([.. Enumerable.Range(0, random.Next(1, 40)).Select(_ => (char)random.Next(1, 0xFFFF))]);
}
