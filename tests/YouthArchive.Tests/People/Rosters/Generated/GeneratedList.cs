using System.Collections.Concurrent;
using System.Text;
using YouthArchive.People.Rosters.Text;

namespace YouthArchive.Tests.People.Rosters.Generated;

internal sealed record GeneratedPupil(string Surname, string GivenName, string? Patronymic, string? Class, int? BirthYear);

/// <summary>One class list as a school might keep it.</summary>
internal sealed record GeneratedList(string Language, string Encoding, string Text, byte[] Bytes, IReadOnlyList<GeneratedPupil> Pupils);

/// <summary>Seven hundred lists, the same every time: three languages, seven encodings, 10 to 40 names, with and without header, patronymics, classes and years.</summary>
internal static class GeneratedLists
{
    private const int Lists = 700;
    private const int Seed = 20261122;

    private static readonly ConcurrentDictionary<(string[] Names, string Encoding), string[]> Writable = new();

    private static readonly string[] Encodings = ["utf-8", "utf-16le", "windows-1251", "KZ-1048", "PTCP154", "IBM866", "KOI8-R"];

    /// <param name="fewest">Names in the shortest list.</param>
    public static IEnumerable<GeneratedList> All(int count = Lists, int fewest = 10, int most = 40)
    {
        var random = new Random(Seed);
        for (var i = 0; i < count; i++)
        {
            var encoding = Encodings[i % Encodings.Length];
            yield return Make(random, HeldOutNames.All[i / Encodings.Length % HeldOutNames.All.Count], encoding, random.Next(fewest, most + 1));
        }
    }

    public static byte[]? Encode(string text, string encoding, bool mark) => encoding switch
    {
        "utf-8" => [.. mark ? Encoding.UTF8.Preamble.ToArray() : [], .. Encoding.UTF8.GetBytes(text)],
        "utf-16le" => [.. mark ? Encoding.Unicode.Preamble.ToArray() : [], .. Encoding.Unicode.GetBytes(text)],
        "utf-16be" => [.. mark ? Encoding.BigEndianUnicode.Preamble.ToArray() : [], .. Encoding.BigEndianUnicode.GetBytes(text)],
        _ => CodePages.All.Single(p => p.Name == encoding).TryEncode(text, out var bytes) ? bytes : null,
    };

    private static GeneratedList Make(Random random, HeldOutNames names, string encoding, int count)
    {
        var shape = new Shape(random.Next(3) > 0, random.Next(2) == 0 && names.Patronymics.Any(p => IsWritable(p, encoding)), random.Next(2) == 0, random.Next(2) == 0, ";,\t"[random.Next(3)]);
        var header = shape.HasHeader && IsWritable(string.Concat(names.Header), encoding) ? Line(Header(names, shape), shape) : "";
        var pupils = Enumerable.Range(0, count).Select(_ => Pupil(random, names, shape, encoding)).ToList();
        var text = header + string.Concat(pupils.DistinctBy(p => (p.Surname, p.GivenName, p.Patronymic)).Select(p => Line(Cells(p, shape), shape)));
        return new(names.Language, encoding, text, Encode(text, encoding, random.Next(2) == 0)!, [.. pupils.DistinctBy(p => (p.Surname, p.GivenName, p.Patronymic))]);
    }

    private static GeneratedPupil Pupil(Random random, HeldOutNames names, Shape shape, string encoding) => new(
        Pick(random, names.Surnames, encoding),
        Pick(random, names.GivenNames, encoding),
        shape.HasPatronymic ? Pick(random, names.Patronymics, encoding) : null,
        shape.HasClass ? $"{random.Next(5, 12)} {"АБВГ"[random.Next(4)]}" : null,
        shape.HasYear ? random.Next(2008, 2016) : null);

    // A list in an old encoding holds only what that encoding can write.
    private static string Pick(Random random, string[] names, string encoding)
    {
        var writable = Writable.GetOrAdd((names, encoding), key => [.. key.Names.Where(n => IsWritable(n, key.Encoding))]);
        return writable[random.Next(writable.Length)];
    }

    private static bool IsWritable(string text, string encoding) => Encode(text, encoding, mark: false) is not null;

    private static IEnumerable<string> Header(HeldOutNames names, Shape shape) => names.Header.Where((_, i) => shape.Has(i));

    private static IEnumerable<string> Cells(GeneratedPupil pupil, Shape shape) =>
        new[] { pupil.Surname, pupil.GivenName, pupil.Patronymic ?? "", pupil.Class ?? "", pupil.BirthYear?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "" }
            .Where((_, i) => shape.Has(i));

    private static string Line(IEnumerable<string> cells, Shape shape) => string.Join(shape.Separator, cells) + "\r\n";

    private sealed record Shape(bool HasHeader, bool HasPatronymic, bool HasClass, bool HasYear, char Separator)
    {
        public bool Has(int column) => column switch { 2 => HasPatronymic, 3 => HasClass, 4 => HasYear, _ => true };
    }
}
