using YouthArchive.Olympiads.Items;

namespace YouthArchive.Tests.Olympiads.Items;

/// <summary>An answer to every sample item, some of it right.</summary>
internal static class SampleAnswers
{
    public static Response Of(ItemBody body) => body switch
    {
        SingleChoice => Fields(("choice", ["b"])),
        MultipleChoice => Fields(("choice", ["a", "b"])),
        TrueFalse => Fields(("choice", ["false"])),
        ShortAnswer => Fields(("text", ["Алматы"])),
        NumberAnswer => Fields(("number", ["12,5"])),
        Matching => Fields(("m-s1", ["o1"]), ("m-s2", ["o3"])),
        GapChoice => Fields(("g-x", ["b"]), ("g-y", ["p"])),
        OpenAnswer => Fields(("text", ["Бірінші жол.\nЕкінші жол."])),
        Transcription => Fields(("l-1", ["Зимовка на урочище Талды"]), ("l-2", ["аулъ […]"])),
        Chronology => Fields(("order", ["e2", "e1", "e3", "e4"])),
        Dating => Fields(("wd", ["13"]), ("wm", ["12"]), ("wy", ["1917"]), ("d", ["25"]), ("m", ["12"]), ("y", ["1917"])),
        Provenance => Fields(("f-d1", ["f1"]), ("f-d2", ["none"])),
        OriginalOrder => Fields(("order", ["x2", "x1", "x3", "x4"]), ("foreign", ["x4"])),
        CitationBuilder => Fields(("archive", ["ЦГА РК"]), ("fonds", ["И-64"]), ("file", ["51"]), ("verso", ["1"])),
        HotSpot => Fields(("p", ["50,60", "700,20"]), ("region", ["r2"])),
        Labelling => Fields(("a-r1", ["l1"]), ("a-r2", ["l3"])),
        SourceCriticism => Fields(("verdict", ["fake"]), ("evidence", ["v1", "v2"])),
        VersionComparison => Fields(("d", ["t1", "t2"])),
        FindingAid => Fields(("node", ["n1"])),
        FamilyGraph => Fields(("father-p3", ["p1"]), ("born-p3", ["1899"])),
        _ => Response.Empty,
    };

    public static Response Fields(params (string Name, string[] Values)[] fields) =>
        new(fields.Select(f => KeyValuePair.Create(f.Name, (IReadOnlyList<string>)f.Values)));
}
