using System.Collections.Frozen;

namespace YouthArchive.Theme;

/// <summary>The drawings of the design, 24 by 24, drawn with the pen of the text they stand in.</summary>
internal static class Icons
{
    public static FrozenDictionary<string, string> Drawings { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["back"] = """<path d="M20 12H5M11 6l-6 6 6 6"/>""",
        ["clock"] = """<circle cx="12" cy="12" r="9"/><path d="M12 7v5.5l3.5 2"/>""",
        ["cloud"] = """<path d="M7 18a4 4 0 0 1-.5-8A5.5 5.5 0 0 1 17 9a4.5 4.5 0 0 1 .5 9zM9 13.5l2 2 3.5-4"/>""",
        ["coff"] = """<path d="M7 18a4 4 0 0 1-.5-8M9 6.5A5.5 5.5 0 0 1 17 9a4.5 4.5 0 0 1 2.5 7.5M4 3l16 18"/>""",
        ["down"] = """<path d="M12 4v15M6 13l6 6 6-6"/>""",
        ["drag"] = """<path d="M9 5v.01M15 5v.01M9 12v.01M15 12v.01M9 19v.01M15 19v.01" stroke-width="3"/>""",
        ["dwn"] = """<path d="M12 4v12M7 11l5 5 5-5M4 15v5h16v-5"/>""",
        ["find"] = """<circle cx="10.5" cy="10.5" r="6.5"/><path d="M15.5 15.5L21 21"/>""",
        ["flag"] = """<path d="M5 21V4h13l-3 4.5 3 4.5H5"/>""",
        ["go"] = """<path d="M4 12h15M13 6l6 6-6 6"/>""",
        ["half"] = """<circle cx="12" cy="12" r="9"/><path d="M12 3a9 9 0 0 1 0 18z" fill="currentColor"/>""",
        ["img"] = """<path d="M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4"/><circle cx="9" cy="9" r="1.2"/>""",
        ["inv"] = """<path d="M4 4h16v16H4z"/><path d="M12 4h8v16h-8z" fill="currentColor"/>""",
        ["link"] = """<path d="M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1-1"/>""",
        ["lock"] = """<path d="M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3"/>""",
        ["mail"] = """<path d="M3 6h18v12H3zM3 7l9 7 9-7"/>""",
        ["minus"] = """<path d="M5 12h14"/>""",
        ["moon"] = """<path d="M20 14.5A8.5 8.5 0 1 1 9.5 4 7 7 0 0 0 20 14.5z"/>""",
        ["ok"] = """<path d="M4 12.5l5 5L20 6.5"/>""",
        ["plus"] = """<path d="M12 5v14M5 12h14"/>""",
        ["print"] = """<path d="M7 8V3h10v5M7 17H4V8h16v9h-3M7 14h10v7H7z"/>""",
        ["ring"] = """<circle cx="12" cy="12" r="9" stroke-dasharray="3 3.5"/>""",
        ["scale"] = """<path d="M12 4v16M7 20h10M4 8h16M4 8l-2 6h5zM20 8l-3 6h5z"/>""",
        ["sun"] = """<circle cx="12" cy="12" r="4.5"/><path d="M12 2v2.5M12 19.5V22M2 12h2.5M19.5 12H22M5 5l1.7 1.7M17.3 17.3L19 19M5 19l1.7-1.7M17.3 6.7L19 5"/>""",
        ["up"] = """<path d="M12 20V5M6 11l6-6 6 6"/>""",
        ["upl"] = """<path d="M12 16V4M7 9l5-5 5 5M4 15v5h16v-5"/>""",
        ["user"] = """<circle cx="12" cy="8" r="4"/><path d="M4 21c0-5 4-7 8-7s8 2 8 7"/>""",
        ["warn"] = """<path d="M12 4L2.5 20h19zM12 10v4.5M12 17.3v.01"/>""",
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
